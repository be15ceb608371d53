import { Button, Group, Popover, Stack, Text } from "@mantine/core";
import { IconPlugConnectedX } from "@tabler/icons-react";
import { type ReactNode, useSyncExternalStore } from "react";
import type { ConnectionStatus } from "../connection/state.ts";
import { useSession } from "../mikro/react/session-context.ts";
import { KeyValueList } from "../ui/key-value-list.tsx";
import classes from "./connection-indicator.module.css";

const LABELS: Readonly<Record<ConnectionStatus, string>> = {
  connecting: "Connecting",
  connected: "Connected",
  reconnecting: "Reconnecting",
  offline: "Offline",
  unauthorised: "Not authorised",
};

/** How the server is reached now; the button tells it in a word, its pop-over tells where and why. */
export function ConnectionIndicator(): ReactNode {
  const { session, disconnect } = useSession();
  const { connection, monitor, retry } = session;
  const { status, reason } = useSyncExternalStore(monitor.subscribe, monitor.getSnapshot);
  const label = LABELS[status];
  return (
    <Popover position="bottom-end" width={320} shadow="md" trapFocus returnFocus>
      <Popover.Target>
        <Button variant="subtle" color="gray" px={8} aria-label={`Connection: ${label}`}>
          <span className={classes.dot} data-status={status} aria-hidden />
          {/* Only trouble is worth the room on a phone. */}
          <Text span size="xs" ml={8} {...(status === "connected" && { visibleFrom: "sm" })}>
            {label}
          </Text>
        </Button>
      </Popover.Target>
      <Popover.Dropdown aria-label="Connection">
        <Stack gap="sm">
          <KeyValueList
            labelWidth="72px"
            entries={[
              { label: "State", value: label },
              { label: "Reason", value: reason },
              { label: "Server", value: connection.graphqlUrl },
              { label: "Objects", value: connection.s3Url },
            ]}
          />
          <Group justify="flex-end" gap="xs">
            {status !== "connected" && <Button onClick={retry}>Try now</Button>}
            <Button variant="default" leftSection={<IconPlugConnectedX size={16} aria-hidden />} onClick={disconnect}>
              Connect elsewhere
            </Button>
          </Group>
        </Stack>
      </Popover.Dropdown>
    </Popover>
  );
}
