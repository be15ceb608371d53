import { Badge, Button, Group, Progress } from "@mantine/core";
import { IconAlertTriangle, IconCheck, IconHourglass, IconPlayerStop, IconRefresh } from "@tabler/icons-react";
import type { ReactNode } from "react";
import type { Source } from "../exactness.ts";
import type { RunnerState } from "../runner.ts";

type Props = Readonly<{
  status: RunnerState["status"];
  /** 0 to 1. */
  progress: number;
  /** Of which pixels the numbers are, where there are some. */
  source?: Source | undefined;
  onStop: () => void;
  onAgain: () => void;
}>;

/** Whether the numbers are exact, in words, and the way there. */
export function Exactness({ status, progress, source, onStop, onAgain }: Props): ReactNode {
  const percent = Math.floor(progress * 100);
  if (status === "exact") {
    return (
      <Badge variant="default" leftSection={<IconCheck size={12} color="var(--mantine-color-teal-6)" aria-hidden />}>
        exact, level 0
      </Badge>
    );
  }
  if (status === "running") {
    return (
      <Group gap="xs" wrap="nowrap" w="100%">
        <Badge variant="default" leftSection={<IconHourglass size={12} aria-hidden />} style={{ flex: "none" }}>
          {source?.kind === "level" ? `level ${source.level}, ` : ""}
          {percent} % read
        </Badge>
        <Progress.Root size="sm" flex={1}>
          <Progress.Section value={percent} aria-label="Pixels read" />
        </Progress.Root>
        <Button
          size="compact-xs"
          variant="default"
          leftSection={<IconPlayerStop size={12} aria-hidden />}
          onClick={onStop}
        >
          Cancel
        </Button>
      </Group>
    );
  }
  return (
    <Group gap="xs" wrap="nowrap">
      <Badge
        variant="default"
        leftSection={<IconAlertTriangle size={12} color="var(--mantine-color-orange-6)" aria-hidden />}
      >
        {status === "stopped" ? `stopped at ${percent} %: not exact` : "not measured"}
      </Badge>
      <Button size="compact-xs" variant="default" leftSection={<IconRefresh size={12} aria-hidden />} onClick={onAgain}>
        Measure again
      </Button>
    </Group>
  );
}
