import { ActionIcon, Group, Text, Tooltip } from "@mantine/core";
import { IconX } from "@tabler/icons-react";
import { type ReactNode, useState } from "react";
import { AnchorLink } from "../../ui/links.tsx";
import { RelativeTime } from "../../ui/relative-time.tsx";
import { PanelSection } from "../../workspace/panel-section.tsx";
import { forgetPlace, readRecent } from "./recent-places.ts";

/** What was opened in this browser, latest first. */
export function RecentList(): ReactNode {
  const [places, setPlaces] = useState(() => readRecent(localStorage));
  if (places.length === 0) return null;
  return (
    <PanelSection title="Opened before">
      <ul aria-label="Opened before" style={{ listStyle: "none", margin: 0, padding: 0 }}>
        {places.map(({ url, name, openedAtMs }) => (
          <Group key={url} component="li" gap="xs" wrap="nowrap" py={4}>
            <div style={{ minWidth: 0, flex: 1 }}>
              <AnchorLink to="/open" search={{ url }} size="sm">
                {name}
              </AnchorLink>
              <Text size="xs" c="dimmed" truncate title={url}>
                {url}
              </Text>
            </div>
            <Text size="xs" c="dimmed" style={{ flex: "none" }}>
              <RelativeTime iso={new Date(openedAtMs).toISOString()} />
            </Text>
            <Tooltip label="Forget">
              <ActionIcon
                variant="subtle"
                color="gray"
                aria-label={`Forget ${name}`}
                onClick={() => {
                  forgetPlace(localStorage, url);
                  setPlaces(readRecent(localStorage));
                }}
              >
                <IconX size={14} aria-hidden />
              </ActionIcon>
            </Tooltip>
          </Group>
        ))}
      </ul>
    </PanelSection>
  );
}
