import { Stack, Text } from "@mantine/core";
import type { ReactNode } from "react";
import type { ImageModel } from "../../mikro/image.ts";
import { KeyValueList } from "../../ui/key-value-list.tsx";
import { imageFacts } from "../../workspace/image-facts.ts";
import { PanelSection } from "../../workspace/panel-section.tsx";
import type { Opened } from "./open-place.ts";
import { localName, type OpenSearch } from "./open-search.ts";

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
    </Stack>
  );
}
