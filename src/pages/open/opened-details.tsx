import { Loader, Stack, Text } from "@mantine/core";
import type { ReactNode } from "react";
import type { ImageModel } from "../../mikro/image.ts";
import { errorLine } from "../../mikro/react/describe-error.ts";
import { KeyValueList } from "../../ui/key-value-list.tsx";
import { AnchorLink } from "../../ui/links.tsx";
import { imageFacts } from "../../workspace/image-facts.ts";
import { PanelSection } from "../../workspace/panel-section.tsx";
import type { Opened } from "./open-place.ts";
import { localName, type OpenSearch } from "./open-search.ts";
import { useLabels } from "./use-opened.ts";

type Place = Pick<OpenSearch, "path" | "zarr"> & { url: string };
type Props = Readonly<{ place: Place; opened: Opened; model: ImageModel; path: string }>;

/** What the file tells of its image. */
export function OpenedDetails({ place, opened, model, path }: Props): ReactNode {
  const local = localName(place.url);
  const origin = [
    { label: local === undefined ? "Address" : "This machine", value: local ?? place.url },
    { label: "Path", value: path === "" ? undefined : path },
    {
      label: "Format",
      value: opened.opened.group.zarrFormat === 2 ? "OME-Zarr 0.4, zarr v2" : "OME-Zarr 0.5, zarr v3",
    },
  ];
  return (
    <Stack gap="lg">
      {model.problems.length > 0 && (
        <PanelSection title="Notes">
          {model.problems.map((problem) => (
            <Text key={problem} size="xs">
              {problem}
            </Text>
          ))}
        </PanelSection>
      )}
      <PanelSection title="Image">
        <KeyValueList entries={imageFacts(model)} />
      </PanelSection>
      <PanelSection title="Origin">
        <KeyValueList entries={origin} />
      </PanelSection>
      <LabelImages place={place} opened={opened} />
    </Stack>
  );
}

/** Label images are asked for here, where somebody wants to know of them. */
function LabelImages({ place, opened }: Pick<Props, "place" | "opened">): ReactNode {
  const { data, error } = useLabels(place, opened);
  if (data?.length === 0) return null;
  return (
    <PanelSection title="Label images">
      {data === undefined && error === null && <Loader size="xs" aria-label="Looking for label images" />}
      {error !== null && <Text size="xs">They could not be read: {errorLine(error)}</Text>}
      {data?.map((path) => (
        <AnchorLink key={path} to="/open" search={{ ...place, path }} size="sm">
          {path.split("/").at(-1)}
        </AnchorLink>
      ))}
    </PanelSection>
  );
}
