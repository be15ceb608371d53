import { Alert, Text } from "@mantine/core";
import { IconAlertTriangle } from "@tabler/icons-react";
import type { ReactNode } from "react";
import { messageOf } from "../../ui/message-of.ts";
import { Exactness } from "./exactness.tsx";
import type { LiveRun } from "./use-run.ts";

type Props = Readonly<{
  run: LiveRun<unknown>;
  /** `The profile could not be read`. */
  failure: string;
}>;

/** How a computation goes: progress and cancel, exact, or why it failed. */
export function RunStatus({ run, failure }: Props): ReactNode {
  const { status, progress, isPast, stop, again, error } = run;
  if (status === "none") return null;
  return (
    <>
      {status === "failed" && (
        <Alert color="red" icon={<IconAlertTriangle aria-hidden />} title={failure} p="xs">
          <Text size="sm" style={{ overflowWrap: "anywhere" }}>
            {messageOf(error)}
          </Text>
        </Alert>
      )}
      <Exactness
        status={status === "done" ? "exact" : status}
        progress={isPast ? 0 : progress}
        onStop={stop}
        onAgain={again}
      />
    </>
  );
}
