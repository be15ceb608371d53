import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import type { ImageFieldsFragment } from "../../../graph/generated/operations.ts";
import type { ImageModel } from "../../../mikro/image.ts";
import { MaskRows } from "../../../mikro/mask-rows.ts";
import { useSession } from "../../../mikro/react/session-context.ts";
import { LayerStack } from "../../../viewer/layer-stack.ts";
import type { DescribeLayerValue } from "../../../viewer/react/layer-readout.tsx";
import { applyOverrides } from "../../../viewer/react/view-state.ts";
import type { Viewer } from "../../../viewer/viewer.ts";
import type { LayerLink } from "../../../workspace/layer-link.ts";
import type { ImageView } from "../../../workspace/use-image-view.ts";
import { labelsStoreOf, type PlacedImage, placedImageOf } from "./layer-of.ts";
import { useLayerImages } from "./use-layer-images.ts";
import { useLayerLinks } from "./use-layer-links.ts";

/** A layer as the panel lists it. */
export type LayerEntry = Readonly<{
  link: LayerLink;
  /** `undefined` while it is on its way. */
  node: ImageFieldsFragment | undefined;
  placed: PlacedImage | undefined;
  /** Why it cannot be shown. */
  error: Error | undefined;
}>;

export type Layers = Readonly<{
  stack: LayerStack | undefined;
  /** From the bottom to the top. */
  entries: readonly LayerEntry[];
  setLinks: (links: readonly LayerLink[]) => void;
  describe: DescribeLayerValue;
}>;

/** The images that the link lays over the page's image, brought to the screen. */
export function useLayers(
  viewer: Viewer | undefined,
  image: ImageFieldsFragment,
  model: ImageModel,
  view: ImageView,
): Layers {
  const { session } = useSession();
  const [links, setLinks] = useLayerLinks(view);
  const nodes = useLayerImages(links.map(({ id }) => id));
  const stack = useStack(viewer);
  const placed = useRef(new Map<ImageFieldsFragment, PlacedImage | Error>());
  const entries = useMemo(
    () =>
      links.map((link): LayerEntry => {
        const node = nodes.get(link.id);
        if (node === undefined || node instanceof Error)
          return { link, node: undefined, placed: undefined, error: node };
        // Read once: a layer whose image is the same object keeps what it has loaded.
        const known = placed.current.get(node) ?? orError(() => placedImageOf({ node: image, model }, node));
        placed.current.set(node, known);
        return known instanceof Error
          ? { link, node, placed: undefined, error: known }
          : { link, node, placed: known, error: undefined };
      }),
    [links, nodes, image, model],
  );
  useEffect(() => {
    stack?.set(
      entries.flatMap(({ link, node, placed: found }) =>
        node === undefined || found === undefined
          ? []
          : {
              key: link.id,
              name: node.name,
              image: found.image,
              planeOver: found.placement.planeOver,
              style: link.style,
              channels: applyOverrides(found.image.channels, link.channels),
              opacity: link.opacity,
              isVisible: link.isVisible,
            },
      ),
    );
  }, [stack, entries]);
  const rows = useMemo(() => new MaskRows(session.tables), [session.tables]);
  const describe = useCallback<DescribeLayerValue>(
    async (layer, value) => {
      const node = nodes.get(layer.key);
      const store = node === undefined || node instanceof Error ? undefined : labelsStoreOf(node);
      const row = store === undefined ? undefined : await rows.rowOf(store, value);
      return (
        row &&
        Object.entries(row)
          .map(([name, cell]) => `${name} ${cell}`)
          .join(", ")
      );
    },
    [nodes, rows],
  );
  return useMemo(() => ({ stack, entries, setLinks, describe }), [stack, entries, setLinks, describe]);
}

function useStack(viewer: Viewer | undefined): LayerStack | undefined {
  const { session } = useSession();
  const [stack, setStack] = useState<LayerStack>();
  useEffect(() => {
    if (viewer === undefined) return;
    const opened = new LayerStack(session.pool, viewer);
    setStack(opened);
    return () => {
      setStack(undefined);
      opened.dispose();
    };
  }, [session.pool, viewer]);
  return stack;
}

function orError<T>(run: () => T): T | Error {
  try {
    return run();
  } catch (error) {
    if (error instanceof Error) return error;
    throw error;
  }
}
