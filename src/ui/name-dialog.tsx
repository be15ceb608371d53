import { Alert, Button, Group, Stack, TextInput } from "@mantine/core";
import { type FormEvent, type ReactNode, useState } from "react";
import { Dialog } from "./dialog.tsx";
import { messageOf } from "./message-of.ts";

type Props = Readonly<{
  opened: boolean;
  title: string;
  label: string;
  initialName: string;
  submitLabel: string;
  placeholder?: string;
  /** Gets the trimmed name, never empty. What it throws is shown and the text stays as typed. */
  onSubmit: (name: string) => Promise<void>;
  onClose: () => void;
}>;

/** Asks for one name: to create something, or to rename it. */
export function NameDialog(props: Props): ReactNode {
  return (
    <Dialog opened={props.opened} title={props.title} onClose={props.onClose}>
      {/* Mounted anew on every opening, so that it begins with the present name. */}
      <NameForm {...props} />
    </Dialog>
  );
}

function NameForm({ label, initialName, submitLabel, placeholder, onSubmit, onClose }: Props): ReactNode {
  const [name, setName] = useState(initialName);
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<string>();
  const trimmed = name.trim();
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (trimmed === "" || busy) return;
    setBusy(true);
    setFailure(undefined);
    try {
      await onSubmit(trimmed);
      onClose();
    } catch (error) {
      setFailure(messageOf(error));
    } finally {
      setBusy(false);
    }
  };
  return (
    <form onSubmit={(event) => void submit(event)}>
      <Stack gap="md">
        <TextInput
          label={label}
          value={name}
          placeholder={placeholder}
          onChange={(event) => setName(event.currentTarget.value)}
          onFocus={(event) => event.currentTarget.select()}
          maxLength={1000}
          data-autofocus
        />
        {failure !== undefined && (
          <Alert color="red" role="alert" title="That did not work">
            {failure}
          </Alert>
        )}
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onClose} disabled={busy}>
            Cancel
          </Button>
          <Button type="submit" loading={busy} disabled={trimmed === "" || trimmed === initialName}>
            {submitLabel}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
