import { Alert, Button, Group, Stack, Text } from "@mantine/core";
import { type ReactNode, useState } from "react";
import { Dialog } from "./dialog.tsx";
import { messageOf } from "./message-of.ts";

type Props = Readonly<{
  opened: boolean;
  title: string;
  /** What will happen, with its consequences. */
  children: ReactNode;
  /** The verb on the button: `Delete image`. */
  confirmLabel: string;
  /** Resolves when it is done; the dialog then closes. What it throws is shown here and the dialog stays. */
  onConfirm: () => Promise<void>;
  onClose: () => void;
}>;

/** Asks before something that cannot be taken back. Focus begins on Cancel. */
export function ConfirmDialog({ opened, title, children, confirmLabel, onConfirm, onClose }: Props): ReactNode {
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<string>();
  const close = () => {
    if (busy) return;
    setFailure(undefined);
    onClose();
  };
  const confirm = async () => {
    setBusy(true);
    setFailure(undefined);
    try {
      await onConfirm();
      onClose();
    } catch (error) {
      setFailure(messageOf(error));
    } finally {
      setBusy(false);
    }
  };
  return (
    <Dialog opened={opened} title={title} onClose={close}>
      <Stack gap="md">
        <Text component="div" size="sm">
          {children}
        </Text>
        {failure !== undefined && (
          <Alert color="red" role="alert" title="That did not work">
            {failure}
          </Alert>
        )}
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={close} disabled={busy} data-autofocus>
            Cancel
          </Button>
          <Button color="red" onClick={() => void confirm()} loading={busy}>
            {confirmLabel}
          </Button>
        </Group>
      </Stack>
    </Dialog>
  );
}
