import { Loader, Select, Stack, Text } from "@mantine/core";
import type { ReactNode } from "react";
import { errorLine } from "../../mikro/react/describe-error.ts";
import { AnchorLink } from "../../ui/links.tsx";
import { isLayerStyle } from "../../viewer/layer.ts";
import { OpacityEditor } from "../../viewer/react/opacity-editor.tsx";
import type { OpenSearch } from "./open-search.ts";
import type { LabelLayers } from "./use-label-layers.ts";

type Props = Readonly<{
  place: Pick<OpenSearch, "path" | "zarr"> & { url: string };
  /** `undefined` while they are asked for. */
  paths: readonly string[] | undefined;
  error: Error | null;
  layers: LabelLayers;
}>;

const STYLES = [
  { value: "off", label: "off" },
  { value: "labels", label: "filled" },
  { value: "outlines", label: "outlined" },
];

/** The label images of an image: each off, filled or outlined over it, or opened on its own. */
export function LabelPanel({ place, paths, error, layers }: Props): ReactNode {
  if (error !== null) return <Text size="sm">The label images could not be read: {errorLine(error)}</Text>;
  if (paths === undefined) return <Loader size="xs" aria-label="Looking for label images" />;
  if (paths.length === 0)
    return (
      <Text size="sm" c="dimmed">
        This image has no label images.
      </Text>
    );
  return (
    <Stack component="ul" gap="md" m={0} p={0} aria-label="Label images" style={{ listStyle: "none" }}>
      {paths.map((path, index) => {
        const name = path.split("/").at(-1)!;
        const link = layers.links.find(({ id }) => id === String(index));
        const problem = layers.errors.get(String(index));
        return (
          <Stack key={path} component="li" gap={4}>
            <AnchorLink to="/open" search={{ ...place, path }} size="sm">
              {name}
            </AnchorLink>
            <Select
              size="xs"
              aria-label={`${name}: shown`}
              data={STYLES}
              value={link?.style ?? "off"}
              allowDeselect={false}
              onChange={(style) => layers.change(index, isLayerStyle(style) ? { style } : undefined)}
            />
            {link !== undefined && (
              <OpacityEditor name={name} opacity={link.opacity} onChange={(change) => layers.change(index, change)} />
            )}
            {problem !== undefined && (
              <Text size="xs" c="var(--mantine-color-error)" role="alert">
                {problem.message}
              </Text>
            )}
          </Stack>
        );
      })}
    </Stack>
  );
}
