import { useApolloClient } from "@apollo/client/react";
import { Button, Group, Stack, Text } from "@mantine/core";
import { IconPlus } from "@tabler/icons-react";
import type { ReactNode } from "react";
import { GetImageDocument, type ImageFieldsFragment } from "../../../graph/generated/operations.ts";
import { ImagePicker } from "../../../mikro/react/image-picker.tsx";
import { orNotify } from "../../../mikro/react/notify.ts";
import type { LayerLink } from "../../../workspace/layer-link.ts";
import { usualStyle } from "./layer-of.ts";
import { LayerRow } from "./layer-row.tsx";
import type { Layers } from "./use-layers.ts";

type Props = Readonly<{ image: ImageFieldsFragment; layers: Layers }>;

/** Opacity of a layer that was just added: what lies below stays seen. */
const NEW_OPACITY = 0.6;

/** Images that lie on this one, the top one first; and the ways to add one. */
export function LayerPanel({ image, layers }: Props): ReactNode {
  const client = useApolloClient();
  const { entries, setLinks } = layers;
  const links = entries.map(({ link }) => link);
  const taken = [image.id, ...links.map(({ id }) => id)];
  const related = relatedImages(image).filter(({ id }) => !taken.includes(id));
  const add = (id: string) =>
    void orNotify("The layer was not added", async () => {
      const { data } = await client.query({ query: GetImageDocument, variables: { id } });
      const style = data === undefined ? "image" : usualStyle(data.image);
      setLinks([...links, { id, opacity: style === "outlines" ? 1 : NEW_OPACITY, isVisible: true, style }]);
    });
  const change = (id: string, part: Partial<LayerLink>) =>
    setLinks(links.map((link) => (link.id === id ? { ...link, ...part } : link)));
  const move = (from: number, to: number) => {
    const next = [...links];
    next.splice(to, 0, ...next.splice(from, 1));
    setLinks(next);
  };
  return (
    <Stack gap="xs">
      <ImagePicker
        label="Add an image as a layer"
        placeholder="Search an image to lay over this one"
        excluded={taken}
        onPick={add}
      />
      {related.length > 0 && (
        <Group gap={4} role="group" aria-label="Images that belong to this one">
          {related.map(({ id, name }) => (
            <Button
              key={id}
              size="compact-xs"
              variant="default"
              leftSection={<IconPlus size={12} aria-hidden="true" />}
              maw="100%"
              onClick={() => add(id)}
            >
              {name}
            </Button>
          ))}
        </Group>
      )}
      {entries.length === 0 ? (
        <Text size="xs" c="dimmed">
          Lay masks, labels or other images over this one. They are placed by their stage, or pixel on pixel.
        </Text>
      ) : (
        <ul aria-label="Layers" style={{ listStyle: "none", margin: 0, padding: 0 }}>
          {entries
            .map((entry, i) => (
              <LayerRow
                key={entry.link.id}
                entry={entry}
                stack={layers.stack}
                onUp={i === entries.length - 1 ? undefined : () => move(i, i + 1)}
                onDown={i === 0 ? undefined : () => move(i, i - 1)}
                onRemove={() => setLinks(links.filter(({ id }) => id !== entry.link.id))}
                onChange={(part) => change(entry.link.id, part)}
              />
            ))
            .reverse()}
        </ul>
      )}
    </Stack>
  );
}

/** Masks of the image, what was computed from it, and what it was computed from; each once. */
function relatedImages(image: ImageFieldsFragment): readonly Readonly<{ id: string; name: string }>[] {
  const found = [
    ...image.derivedInstanceMaskViews.map((view) => view.image),
    ...image.derivedFromViews.map((view) => view.image),
    ...image.derivedViews.map(({ originImage }) => originImage),
    ...image.instanceMaskViews.map(({ referenceView }) => referenceView.image),
  ];
  return [...new Map(found.map((each) => [each.id, each])).values()];
}
