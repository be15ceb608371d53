import { useApolloClient } from "@apollo/client/react";
import { ActionIcon, Group, Title, Tooltip } from "@mantine/core";
import { useDocumentTitle } from "@mantine/hooks";
import { IconLink, IconPencil, IconPin, IconPinFilled } from "@tabler/icons-react";
import { useNavigate } from "@tanstack/react-router";
import { memo, type ReactNode, useState } from "react";
import type { ImageFieldsFragment } from "../../graph/generated/operations.ts";
import { withErrorLine } from "../../mikro/react/describe-error.ts";
import { pinImage, renameImage } from "../../mikro/react/entity-actions.ts";
import { ImageMenu } from "../../mikro/react/image-menu.tsx";
import { orNotify } from "../../mikro/react/notify.ts";
import { CopyButton } from "../../ui/copy-button.tsx";
import { AnchorLink } from "../../ui/links.tsx";
import { NameDialog } from "../../ui/name-dialog.tsx";
import { documentTitle } from "../../ui/page.tsx";
import { compareFrom } from "../../workspace/compare-search.ts";
import classes from "../../workspace/workspace.module.css";

/** Name of the image, the way to it, and what can be done with the whole of it. */
export const ImageHeader = memo(function ImageHeader({ image }: Readonly<{ image: ImageFieldsFragment }>): ReactNode {
  const client = useApolloClient();
  const navigate = useNavigate();
  const [renaming, setRenaming] = useState(false);
  useDocumentTitle(documentTitle(image.name));
  const { id, name, pinned, dataset } = image;
  const compare = () => void navigate({ to: "/compare", search: (shown) => compareFrom(id, shown) });
  const leave = () =>
    dataset === null
      ? navigate({ to: "/images" })
      : navigate({ to: "/datasets/$datasetId", params: { datasetId: dataset.id } });
  return (
    <Group component="header" className={classes.header} gap="xs" wrap="nowrap">
      <Group component="nav" aria-label="Breadcrumbs" gap={6} wrap="nowrap" className={classes.crumbs}>
        {dataset === null ? (
          <AnchorLink to="/images" size="sm">
            Images
          </AnchorLink>
        ) : (
          <AnchorLink to="/datasets/$datasetId" params={{ datasetId: dataset.id }} size="sm" className={classes.crumb}>
            {dataset.name}
          </AnchorLink>
        )}
        <span aria-hidden>/</span>
      </Group>
      <Title order={1} size="sm" className={classes.title} title={name}>
        {name}
      </Title>
      <Tooltip label="Rename">
        <ActionIcon size="sm" variant="subtle" color="gray" aria-label="Rename image" onClick={() => setRenaming(true)}>
          <IconPencil size={14} aria-hidden />
        </ActionIcon>
      </Tooltip>
      <Group gap={2} wrap="nowrap" ml="auto">
        <CopyButton value={() => location.href} what="link to this view" icon={IconLink} />
        <Tooltip label={pinned ? "Unpin" : "Pin"}>
          <ActionIcon
            variant="subtle"
            color={pinned ? "cyan" : "gray"}
            aria-label="Pin image"
            aria-pressed={pinned}
            onClick={() => void orNotify("The pin was not changed", () => pinImage(client, id, !pinned))}
          >
            {pinned ? <IconPinFilled size={16} aria-hidden /> : <IconPin size={16} aria-hidden />}
          </ActionIcon>
        </Tooltip>
        <ImageMenu image={image} onDeleted={leave} onCompare={compare} />
      </Group>
      <NameDialog
        opened={renaming}
        title="Rename image"
        label="Name"
        initialName={name}
        submitLabel="Rename"
        onSubmit={(next) => withErrorLine(() => renameImage(client, id, next))}
        onClose={() => setRenaming(false)}
      />
    </Group>
  );
});
