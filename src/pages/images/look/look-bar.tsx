import { useApolloClient } from "@apollo/client/react";
import { ActionIcon, Badge, Button, Group, Menu, Select } from "@mantine/core";
import { IconDeviceFloppy, IconDotsVertical, IconRestore, IconTrash } from "@tabler/icons-react";
import { type ReactNode, useMemo, useState } from "react";
import type { ImageFieldsFragment } from "../../../graph/generated/operations.ts";
import type { ImageModel } from "../../../mikro/image.ts";
import { isSameLook } from "../../../mikro/look.ts";
import { withErrorLine } from "../../../mikro/react/describe-error.ts";
import { deleteLook, saveLook, saveLookAsNew } from "../../../mikro/react/look-actions.ts";
import { notifyDone, orNotify } from "../../../mikro/react/notify.ts";
import { ConfirmDialog } from "../../../ui/confirm-dialog.tsx";
import { NameDialog } from "../../../ui/name-dialog.tsx";
import { useViewerChannels } from "../../../viewer/react/use-viewer.ts";
import type { Viewer } from "../../../viewer/viewer.ts";
import type { ImageView } from "../../../workspace/use-image-view.ts";

type Props = Readonly<{ image: ImageFieldsFragment; model: ImageModel; view: ImageView; viewer: Viewer }>;

/**
 * The looks that are kept with the image (its RGB contexts): which one is shown, whether it was changed, and the ways to keep
 * the change or to drop it. Nothing is saved unless a person says so; a save that fails leaves everything as it is.
 */
export function LookBar({ image, model, view, viewer }: Props): ReactNode {
  const client = useApolloClient();
  const channels = useViewerChannels(viewer);
  const [busy, setBusy] = useState(false);
  const [dialog, setDialog] = useState<"new" | "delete">();
  const own = useMemo(() => model.channels.map(({ setting }) => setting), [model.channels]);
  const { contextId, blending } = model.initial;
  const isSaved = isSameLook(own, channels);
  const context = image.rgbContexts.find(({ id }) => id === contextId);
  /** What the link says of channels was said of the look as it was. */
  const show = (id: string | undefined): void => view.setSearch({ context: id, c: undefined, blend: undefined });
  const run = async (what: string, task: () => Promise<void>): Promise<void> => {
    setBusy(true);
    await orNotify(what, task);
    setBusy(false);
  };
  const save = () =>
    context === undefined
      ? setDialog("new")
      : void run("The look was not saved", async () => {
          await saveLook(client, context.id, viewer.fixedChannels);
          view.setSearch({ c: undefined });
          notifyDone(`Saved as "${context.name}"`);
        });
  return (
    <Group gap={4} wrap="nowrap" mb={6} role="group" aria-label="Saved looks">
      <Select
        aria-label="Look"
        size="xs"
        style={{ flex: "1 1 auto", minWidth: 0 }}
        data={image.rgbContexts.map(({ id, name }) => ({ value: id, label: name }))}
        value={context?.id ?? null}
        placeholder="No saved look"
        disabled={image.rgbContexts.length === 0}
        allowDeselect={false}
        onChange={(id) => id !== null && show(id)}
      />
      <Badge
        size="sm"
        variant="light"
        color={isSaved ? "gray" : "yellow"}
        style={{ flex: "none" }}
        role="status"
        data-look-saved={isSaved}
      >
        {isSaved ? "saved" : "changed"}
      </Badge>
      <Button
        size="compact-xs"
        variant={isSaved ? "default" : "filled"}
        leftSection={<IconDeviceFloppy size={14} aria-hidden="true" />}
        loading={busy}
        disabled={isSaved && context !== undefined}
        style={{ flex: "none" }}
        onClick={save}
      >
        Save
      </Button>
      <Menu position="bottom-end">
        <Menu.Target>
          <ActionIcon size={26} variant="subtle" color="gray" aria-label="More for looks" disabled={busy}>
            <IconDotsVertical size={16} aria-hidden="true" />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item leftSection={<IconDeviceFloppy size={14} aria-hidden="true" />} onClick={() => setDialog("new")}>
            Save as new ...
          </Menu.Item>
          <Menu.Item
            leftSection={<IconRestore size={14} aria-hidden="true" />}
            disabled={isSaved}
            onClick={() => {
              viewer.setChannels(own);
              viewer.setDisplay({ blending });
            }}
          >
            Revert
          </Menu.Item>
          <Menu.Item
            leftSection={<IconTrash size={14} aria-hidden="true" />}
            color="red"
            disabled={context === undefined}
            onClick={() => setDialog("delete")}
          >
            Delete this look ...
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      <NameDialog
        opened={dialog === "new"}
        title="Save as a new look"
        label="Name"
        initialName=""
        placeholder="for example: nuclei only"
        submitLabel="Save"
        onSubmit={(name) =>
          withErrorLine(async () =>
            show(await saveLookAsNew(client, image.id, name, viewer.fixedChannels, viewer.plane)),
          )
        }
        onClose={() => setDialog(undefined)}
      />
      <ConfirmDialog
        opened={dialog === "delete"}
        title={`Delete the look "${context?.name}"?`}
        confirmLabel="Delete look"
        onConfirm={() =>
          withErrorLine(async () => {
            if (context === undefined) return;
            await deleteLook(client, context.id);
            show(undefined);
          })
        }
        onClose={() => setDialog(undefined)}
      >
        Everyone who opens the image loses it. The pixels stay as they are.
      </ConfirmDialog>
    </Group>
  );
}
