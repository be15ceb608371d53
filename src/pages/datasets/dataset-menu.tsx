import { useApolloClient } from "@apollo/client/react";
import { ActionIcon, Menu } from "@mantine/core";
import {
  IconArrowBarToUp,
  IconDots,
  IconFolderSymlink,
  IconPencil,
  IconPin,
  IconPinnedOff,
  IconTrash,
} from "@tabler/icons-react";
import { type ReactNode, useState } from "react";
import type { DatasetCardFragment } from "../../graph/generated/operations.ts";
import { withErrorLine } from "../../mikro/react/describe-error.ts";
import {
  deleteDataset,
  moveDataset,
  pinDataset,
  releaseDataset,
  renameDataset,
} from "../../mikro/react/entity-actions.ts";
import { MoveDialog } from "../../mikro/react/move-dialog.tsx";
import { notifyDone, orNotify } from "../../mikro/react/notify.ts";
import { NameDialog } from "../../ui/name-dialog.tsx";
import { DeleteDatasetDialog } from "./delete-dataset-dialog.tsx";

type Props = Readonly<{
  dataset: DatasetCardFragment;
  /** Called when it is gone; its own page must go elsewhere. */
  onDeleted?: (() => Promise<void>) | undefined;
}>;

type Dialog = "rename" | "move" | "delete";

/** What can be done with one dataset. */
export function DatasetMenu({ dataset, onDeleted }: Props): ReactNode {
  const client = useApolloClient();
  const [dialog, setDialog] = useState<Dialog>();
  const close = () => setDialog(undefined);
  const { id, name, pinned, parent } = dataset;
  return (
    <>
      <Menu position="bottom-end" width={200}>
        <Menu.Target>
          <ActionIcon variant="subtle" color="gray" mr={4} aria-label={`Actions for ${name}`}>
            <IconDots size={16} aria-hidden />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item
            leftSection={pinned ? <IconPinnedOff size={16} aria-hidden /> : <IconPin size={16} aria-hidden />}
            onClick={() => void orNotify("The pin was not changed", () => pinDataset(client, id, !pinned))}
          >
            {pinned ? "Unpin" : "Pin"}
          </Menu.Item>
          <Menu.Item leftSection={<IconPencil size={16} aria-hidden />} onClick={() => setDialog("rename")}>
            Rename
          </Menu.Item>
          <Menu.Item leftSection={<IconFolderSymlink size={16} aria-hidden />} onClick={() => setDialog("move")}>
            Move to dataset
          </Menu.Item>
          {parent !== null && (
            <Menu.Item
              leftSection={<IconArrowBarToUp size={16} aria-hidden />}
              onClick={() => void orNotify("The dataset was not moved", () => releaseDataset(client, id, parent.id))}
            >
              Move to the top
            </Menu.Item>
          )}
          <Menu.Divider />
          <Menu.Item
            color="var(--mantine-color-error)"
            leftSection={<IconTrash size={16} aria-hidden />}
            onClick={() => setDialog("delete")}
          >
            Delete
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      <NameDialog
        opened={dialog === "rename"}
        title="Rename dataset"
        label="Name"
        initialName={name}
        submitLabel="Rename"
        onSubmit={(next) => withErrorLine(() => renameDataset(client, { id, parent }, next))}
        onClose={close}
      />
      <MoveDialog
        opened={dialog === "move"}
        title={`Move \u201c${name}\u201d`}
        present={parent}
        excluded={id}
        onMove={(to) => withErrorLine(() => moveDataset(client, id, to))}
        onClose={close}
      />
      <DeleteDatasetDialog
        opened={dialog === "delete"}
        dataset={dataset}
        onConfirm={async () => {
          await withErrorLine(() => deleteDataset(client, id, onDeleted));
          notifyDone(`\u201c${name}\u201d was deleted`);
        }}
        onClose={close}
      />
    </>
  );
}
