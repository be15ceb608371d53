import { useEffect, useMemo, useState } from "react";
import type { LayerFieldsFragment } from "../../graph/generated/operations.ts";
import { useSession } from "../../mikro/react/session-context.ts";
import { layersOver, type SceneLayer, sceneLayerOf } from "../../mikro/scene.ts";
import { LayerStack } from "../../viewer/layer-stack.ts";
import { Viewer } from "../../viewer/viewer.ts";

/** A layer of the scene and whether it can be shown. */
export type SceneEntry = Readonly<{
  node: LayerFieldsFragment;
  layer: SceneLayer | undefined;
  reason: string | undefined;
}>;

type Opened = Readonly<{
  viewer: Viewer;
  stack: LayerStack;
  /** The layer that the viewer shows: its pixels are the picture's. */
  base: SceneLayer;
}>;

/** The scene on the screen: the lowest layer in the viewer, the others on top of it. `undefined` when none can be shown. */
export function useScene(
  nodes: readonly LayerFieldsFragment[],
  hidden: ReadonlySet<string>,
): Readonly<{ entries: readonly SceneEntry[]; opened: Opened | undefined }> {
  const { session } = useSession();
  const read = useMemo(() => nodes.map(entryOf), [nodes]);
  const drawable = useMemo(() => read.flatMap(({ layer }) => layer ?? []), [read]);
  const [base] = drawable;
  const over = useMemo(() => {
    const [lowest, ...others] = drawable;
    return lowest && layersOver(lowest, others, hidden);
  }, [drawable, hidden]);
  const [opened, setOpened] = useState<Opened>();
  useEffect(() => {
    if (base === undefined) return;
    const viewer = new Viewer(session.pool);
    viewer.setImage(base.image);
    const stack = new LayerStack(session.pool, viewer);
    setOpened({ viewer, stack, base });
    return () => {
      setOpened(undefined);
      stack.dispose();
      viewer.dispose();
    };
  }, [session.pool, base]);
  useEffect(() => {
    if (over !== undefined) opened?.stack.set(over.layers);
  }, [opened, over]);
  useEffect(() => {
    if (base === undefined || opened === undefined) return;
    const isVisible = !hidden.has(base.id);
    opened.viewer.setChannels(opened.viewer.channels.map((channel) => ({ ...channel, visible: isVisible })));
  }, [opened, base, hidden]);
  const tilted = new Set(over?.tilted);
  const entries = read.map((entry) =>
    entry.layer !== undefined && tilted.has(entry.layer)
      ? { ...entry, layer: undefined, reason: "Its planes are not parallel to those of the lowest layer" }
      : entry,
  );
  return { entries, opened };
}

function entryOf(node: LayerFieldsFragment): SceneEntry {
  if (node.status !== "ACTIVE") return { node, layer: undefined, reason: `It is ${node.status.toLowerCase()}` };
  try {
    return { node, layer: sceneLayerOf(node), reason: undefined };
  } catch (error) {
    return { node, layer: undefined, reason: error instanceof Error ? error.message : String(error) };
  }
}
