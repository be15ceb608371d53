import { Group, Kbd, Stack, Text } from "@mantine/core";
import { useOs } from "@mantine/hooks";
import { Fragment, type ReactNode } from "react";
import { Dialog } from "./dialog.tsx";
import classes from "./keyboard-sheet.module.css";
import { keyCaps, type Shortcut } from "./shortcuts.ts";

type Props = Readonly<{ opened: boolean; onClose: () => void; shortcuts: readonly Shortcut[] }>;

/** Every shortcut, by group, in the order of the table. */
export function KeyboardSheet({ opened, onClose, shortcuts }: Props): ReactNode {
  const groups = [...new Set(shortcuts.map(({ group }) => group))];
  return (
    <Dialog opened={opened} title="Keyboard shortcuts" onClose={onClose} size="xl">
      <div className={classes.groups}>
        {groups.map((group) => (
          <Stack key={group} component="section" gap={4} className={classes.group}>
            <Text component="h3" size="xs" fw={600} c="dimmed" m={0}>
              {group}
            </Text>
            {shortcuts
              .filter((shortcut) => shortcut.group === group)
              .map((shortcut) => (
                <Line key={shortcut.does} {...shortcut} />
              ))}
          </Stack>
        ))}
      </div>
    </Dialog>
  );
}

function Line({ keys, does }: Shortcut): ReactNode {
  const os = useOs();
  const isMac = os === "macos" || os === "ios";
  return (
    <Group gap="xs" justify="space-between" wrap="nowrap" className={classes.line}>
      <Text size="sm">{does}</Text>
      <Group gap={4} wrap="nowrap">
        {keys.map((key, i) => (
          <Fragment key={key}>
            {i > 0 && (
              <Text span size="xs" c="dimmed">
                or
              </Text>
            )}
            {keyCaps(key, isMac).map((cap) => (
              <Kbd key={cap} size="xs">
                {cap}
              </Kbd>
            ))}
          </Fragment>
        ))}
      </Group>
    </Group>
  );
}
