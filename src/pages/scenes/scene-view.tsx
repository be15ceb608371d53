import { Checkbox, Group, Stack, Text, Title } from "@mantine/core";
import { useDocumentTitle } from "@mantine/hooks";
import { type ReactNode, useMemo, useState } from "react";
import type { LayerFieldsFragment, SpatialUnit } from "../../graph/generated/operations.ts";
import { pixelSizeInScene } from "../../mikro/scene.ts";
import { Boundary } from "../../ui/boundary.tsx";
import { ErrorState } from "../../ui/error-state.tsx";
import { AnchorLink } from "../../ui/links.tsx";
import { documentTitle } from "../../ui/page.tsx";
import { ColormapSwatch } from "../../viewer/react/colormap-select.tsx";
import { ImageView } from "../../viewer/react/image-view.tsx";
import type { Place } from "../../viewer/react/place.ts";
import { PlaneSliders } from "../../viewer/react/plane-sliders.tsx";
import classes from "./scenes.module.css";
import { type SceneEntry, useScene } from "./use-scene.ts";

type Props = Readonly<{ name: string; unit: SpatialUnit | undefined; layers: readonly LayerFieldsFragment[] }>;

/** The picture of a scene, and its layers with what cannot be shown of them, and why. */
export function SceneView({ name, unit, layers }: Props): ReactNode {
  useDocumentTitle(documentTitle(name));
  const [hidden, setHidden] = useState<ReadonlySet<string>>(new Set());
  const [place, setPlace] = useState<Place | undefined>(undefined);
  const { entries, opened } = useScene(layers, hidden);
  const base = opened?.base;
  const pixelSizeUm = useMemo(() => base && pixelSizeInScene(base, unit), [base, unit]);
  const names = useMemo(
    () =>
      new Map(
        entries
          .flatMap(({ layer }) => layer?.image.channels.map(({ index }) => [index, layer.name] as const) ?? [])
          .reverse(),
      ),
    [entries],
  );
  const toggle = (id: string, isShown: boolean): void =>
    setHidden((old) => (isShown ? new Set([...old].filter((each) => each !== id)) : new Set([...old, id])));
  return (
    <div className={classes.page}>
      <Group component="header" className={classes.header} gap="xs" px="sm" wrap="nowrap">
        <AnchorLink to="/scenes" size="sm">
          Scenes
        </AnchorLink>
        <span aria-hidden>/</span>
        <Title order={1} size="sm">
          {name}
        </Title>
      </Group>
      <div className={classes.work}>
        <div className={classes.stage}>
          {opened === undefined ? (
            <Nothing entries={entries} />
          ) : (
            <Boundary title="The picture failed">
              <ImageView
                viewer={opened.viewer}
                label={name}
                pixelSizeUm={pixelSizeUm}
                channelNames={names}
                place={place}
                onPlaceChange={setPlace}
                layers={opened.stack}
              />
            </Boundary>
          )}
          <div>{opened !== undefined && <PlaneSliders viewer={opened.viewer} />}</div>
        </div>
        <Stack component="section" className={classes.layers} p="sm" gap="xs" aria-label="Layers of the scene">
          {unit !== undefined && (
            <Text size="xs" c="dimmed">
              {`Unit of the scene: ${unit.toLowerCase()}`}
            </Text>
          )}
          {entries.map((entry) => (
            <Entry key={entry.node.id} entry={entry} hidden={hidden} onToggle={toggle} />
          ))}
        </Stack>
      </div>
    </div>
  );
}

type EntryProps = Readonly<{
  entry: SceneEntry;
  hidden: ReadonlySet<string>;
  onToggle: (id: string, isShown: boolean) => void;
}>;

function Entry({ entry: { node, layer, reason }, hidden, onToggle }: EntryProps): ReactNode {
  const name = layer?.name ?? node.lens.dataset.name;
  const [setting] = layer?.image.channels ?? [];
  return (
    <div>
      <Group gap={8} wrap="nowrap">
        <Checkbox
          size="xs"
          label={name}
          checked={layer !== undefined && !hidden.has(node.id)}
          disabled={layer === undefined}
          onChange={(event) => onToggle(node.id, event.currentTarget.checked)}
        />
        {setting !== undefined && <ColormapSwatch name={setting.colormap} baseColor={setting.baseColor} />}
      </Group>
      <Text size="xs" c={reason === undefined ? "dimmed" : "var(--mantine-color-error)"}>
        {reason ?? [node.xDim, node.yDim, node.zDim, node.tDim].filter((dim) => dim !== null).join(" \u00b7 ")}
      </Text>
    </div>
  );
}

function Nothing({ entries }: Readonly<{ entries: readonly SceneEntry[] }>): ReactNode {
  const isWaiting = entries.some(({ layer }) => layer !== undefined);
  if (isWaiting) return <div aria-busy />;
  const message = entries.length === 0 ? "It has no layers." : "None of its layers can be shown; the list says why.";
  return <ErrorState title="Nothing to see in this scene" message={message} />;
}
