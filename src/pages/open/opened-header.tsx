import { Group, NativeSelect, Title } from "@mantine/core";
import { useDocumentTitle } from "@mantine/hooks";
import { IconLink } from "@tabler/icons-react";
import { useNavigate } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { CopyButton } from "../../ui/copy-button.tsx";
import { AnchorLink } from "../../ui/links.tsx";
import { documentTitle } from "../../ui/page.tsx";
import classes from "../../workspace/workspace.module.css";
import type { OpenSearch } from "./open-search.ts";

type Props = Readonly<{
  place: Pick<OpenSearch, "path" | "zarr"> & { url: string };
  name: string;
  /** The image that is open, and those beside it. */
  path: string;
  siblings: readonly string[];
  /** Name of the whole that the image is part of, where it is. */
  whole: string | undefined;
}>;

/** Name of what is open, the way up from it, and the images beside it. */
export function OpenedHeader({ place, name, path, siblings, whole }: Props): ReactNode {
  const navigate = useNavigate();
  const { path: _, ...root } = place;
  useDocumentTitle(documentTitle(name));
  return (
    <Group component="header" className={classes.header} gap="xs" wrap="nowrap">
      <Group component="nav" aria-label="Breadcrumbs" gap={6} wrap="nowrap" className={classes.crumbs}>
        <AnchorLink to="/open" size="sm">
          Open
        </AnchorLink>
        <span aria-hidden>/</span>
        {whole !== undefined && (
          <>
            <AnchorLink to="/open" search={root} size="sm" className={classes.crumb}>
              {whole}
            </AnchorLink>
            <span aria-hidden>/</span>
          </>
        )}
      </Group>
      <Title order={1} size="sm" className={classes.title} title={name}>
        {name}
      </Title>
      <Group gap={4} wrap="nowrap" ml="auto">
        {siblings.length > 1 && (
          <NativeSelect
            size="xs"
            aria-label="Image"
            value={path}
            data={siblings.map((each, index) => ({
              value: each,
              label: `${index + 1} of ${siblings.length}: ${each}`,
            }))}
            onChange={(event) => void navigate({ to: "/open", search: { ...root, path: event.currentTarget.value } })}
          />
        )}
        {!place.url.startsWith("local:") && (
          <CopyButton value={() => location.href} what="link to this view" icon={IconLink} />
        )}
      </Group>
    </Group>
  );
}
