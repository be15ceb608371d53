import { Alert, Button, Group, Stack } from "@mantine/core";
import { type FormEvent, type ReactNode, useState } from "react";
import { Dialog } from "../../ui/dialog.tsx";
import { messageOf } from "../../ui/message-of.ts";
import { DatasetSelect, type NamedDataset } from "./dataset-select.tsx";

type Props = Readonly<{
  opened: boolean;
  title: string;
  /** Where it is now. */
  present: NamedDataset | null;
  /** A dataset that must not be offered: a folder does not go into itself. */
  excluded?: string;
  onMove: (to: NamedDataset) => Promise<void>;
  onClose: () => void;
}>;

/** Asks for the dataset to move something into. */
export function MoveDialog(props: Props): ReactNode {
  return (
    <Dialog opened={props.opened} title={props.title} onClose={props.onClose}>
      <MoveForm {...props} />
    </Dialog>
  );
}

function MoveForm({ present, excluded, onMove, onClose }: Props): ReactNode {
  const [target, setTarget] = useState<NamedDataset | null>(null);
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<string>();
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (target === null) return;
    setBusy(true);
    setFailure(undefined);
    try {
      await onMove(target);
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
        <DatasetSelect
          label="Dataset"
          description={present === null ? undefined : `Now in \u201c${present.name}\u201d`}
          value={target}
          onChange={setTarget}
          excluded={[excluded, present?.id].filter((id) => id !== undefined)}
          autoFocus
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
          <Button type="submit" loading={busy} disabled={target === null}>
            Move
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
