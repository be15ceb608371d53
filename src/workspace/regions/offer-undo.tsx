import { Button, Group, Text } from "@mantine/core";
import { notifications } from "@mantine/notifications";

/** Long enough to see that it was a mistake. */
const OFFERED_MS = 10_000;

/** Tells what was done and offers to take it back. */
export function offerUndo(message: string, undo: () => void): void {
  const id = notifications.show({
    autoClose: OFFERED_MS,
    withBorder: true,
    message: (
      <Group justify="space-between" wrap="nowrap" gap="sm">
        <Text size="sm">{message}</Text>
        <Button
          variant="default"
          onClick={() => {
            undo();
            notifications.hide(id);
          }}
        >
          Undo
        </Button>
      </Group>
    ),
  });
}
