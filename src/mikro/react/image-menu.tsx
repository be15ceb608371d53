import { useApolloClient } from "@apollo/client/react";
import { ActionIcon, Menu } from "@mantine/core";
import {
  IconColumns2,
  IconDots,
  IconFolderMinus,
  IconFolderSymlink,
  IconPencil,
  IconPin,
  IconPinnedOff,
  IconTrash,
} from "@tabler/icons-react";
import { useNavigate } from "@tanstack/react-router";
import { type ComponentProps, type ReactNode, useRef, useState } from "react";
import { ConfirmDialog } from "../../ui/confirm-dialog.tsx";
import { formatNoun } from "../../ui/format.ts";
import { NameDialog } from "../../ui/name-dialog.tsx";
import { withErrorLine } from "./describe-error.ts";
import { deleteImage, moveImage, pinImage, releaseImage, renameImage } from "./entity-actions.ts";
import { MoveDialog } from "./move-dialog.tsx";
import { notifyDone, notifyFailure, orNotify } from "./notify.ts";

type Props = Readonly<{
  image: Readonly<{
    id: string;
    name: string;
    pinned: boolean;
    dataset: Readonly<{ id: string; name: string }> | null;
    derivedScaleViews: readonly Readonly<{ image: Readonly<{ id: string }> }>[];
  }>;
  /** Called when the image is gone; where the page shows the image, it must go elsewhere. */
  onDeleted?: (() => Promise<void>) | undefined;
  /** Goes to where it stands beside others, as it is shown here; by default it is shown as it says itself. */
  onCompare?: (() => void) | undefined;
}>;

type Dialog = "rename" | "move" | "delete";

/** What can be done with one image. Only the button is there until it is wanted: lists mount hundreds of these. */
export function ImageMenu(props: Props): ReactNode {
  const [wanted, setWanted] = useState(false);
  if (wanted) return <OpenImageMenu {...props} />;
  return <MenuButton name={props.image.name} aria-haspopup="menu" onClick={() => setWanted(true)} />;
}

type MenuButtonProps = Readonly<{ name: string }> & ComponentProps<typeof ActionIcon<"button">>;

function MenuButton({ name, ...props }: MenuButtonProps): ReactNode {
  return (
    <ActionIcon variant="subtle" color="gray" aria-label={`Actions for ${name}`} {...props}>
      <IconDots size={16} aria-hidden />
    </ActionIcon>
  );
}

/** Opens when it is mounted; stays, so that the focus can come back to its button. */
function OpenImageMenu({ image, onDeleted, onCompare }: Props): ReactNode {
  const client = useApolloClient();
  const navigate = useNavigate();
  const button = useRef<HTMLButtonElement>(null);
  const [dialog, setDialog] = useState<Dialog>();
  const close = () => setDialog(undefined);
  const { id, name, pinned, dataset } = image;
  const levelIds = image.derivedScaleViews.map((view) => view.image.id);
  return (
    <>
      {/* It was opened by a button that is gone: the focus does not find the new one by itself. */}
      <Menu position="bottom-end" width={200} defaultOpened onClose={() => button.current?.focus()}>
        <Menu.Target>
          <MenuButton name={name} ref={button} />
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item
            leftSection={pinned ? <IconPinnedOff size={16} aria-hidden /> : <IconPin size={16} aria-hidden />}
            onClick={() => void orNotify("The pin was not changed", () => pinImage(client, id, !pinned))}
          >
            {pinned ? "Unpin" : "Pin"}
          </Menu.Item>
          <Menu.Item
            leftSection={<IconColumns2 size={16} aria-hidden />}
            onClick={() => (onCompare ? onCompare() : void navigate({ to: "/compare", search: { ids: id } }))}
          >
            Compare with ...
          </Menu.Item>
          <Menu.Item leftSection={<IconPencil size={16} aria-hidden />} onClick={() => setDialog("rename")}>
            Rename
          </Menu.Item>
          <Menu.Item leftSection={<IconFolderSymlink size={16} aria-hidden />} onClick={() => setDialog("move")}>
            Move to dataset
          </Menu.Item>
          {dataset !== null && (
            <Menu.Item
              leftSection={<IconFolderMinus size={16} aria-hidden />}
              onClick={() => void orNotify("The image was not taken out", () => releaseImage(client, id, dataset.id))}
            >
              Take out of dataset
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
        title="Rename image"
        label="Name"
        initialName={name}
        submitLabel="Rename"
        onSubmit={(next) => withErrorLine(() => renameImage(client, id, next))}
        onClose={close}
      />
      <MoveDialog
        opened={dialog === "move"}
        title={`Move \u201c${name}\u201d`}
        present={dataset}
        onMove={(to) => withErrorLine(() => moveImage(client, id, to))}
        onClose={close}
      />
      <ConfirmDialog
        opened={dialog === "delete"}
        title="Delete image"
        confirmLabel="Delete image"
        onConfirm={async () => {
          const [kept] = await withErrorLine(() => deleteImage(client, id, levelIds, onDeleted));
          notifyDone(`\u201c${name}\u201d was deleted`);
          if (kept !== undefined) notifyFailure("Some of its smaller levels were not deleted", kept);
        }}
        onClose={close}
      >
        <strong>{name}</strong> and its pixels will be deleted for everyone, with its views
        {levelIds.length > 0 ? `, its ${formatNoun(levelIds.length, "smaller level")}` : ""} and all its regions. This
        cannot be undone.
      </ConfirmDialog>
    </>
  );
}
