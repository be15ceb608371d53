import { useQueries } from "@tanstack/react-query";
import { useEffect, useEffectEvent, useMemo, useState } from "react";
import type { OpenedImage } from "../../datalayer/ome/open-image.ts";
import { openOme } from "../../datalayer/ome/open-ome.ts";
import type { ImageModel } from "../../mikro/image.ts";
import { labelPlacement, labelPlaneOver } from "../../mikro/ome/label-placement.ts";
import { omeImageModel } from "../../mikro/ome/ome-model.ts";
import { usePool } from "../../mikro/react/session-context.ts";
import type { Layer } from "../../viewer/layer.ts";
import { LayerStack } from "../../viewer/layer-stack.ts";
import type { Viewer } from "../../viewer/viewer.ts";
import { type LayerLink, parseLayers, writeLayers } from "../../workspace/layer-link.ts";
import type { ImageView } from "../../workspace/use-image-view.ts";
import type { Opened } from "./open-place.ts";

/** The label images of an image as layers over it: which are on, and how, is part of the link (`layers`, by their place in the list). */
export type LabelLayers = Readonly<{
  stack: LayerStack | undefined;
  links: readonly LayerLink[];
  /** Turns the label image of a place in the list on, changes how it is shown, or takes it off. */
  change: (index: number, part: Partial<LayerLink> | undefined) => void;
  /** Why layers cannot be shown. */
  errors: ReadonlyMap<string, Error>;
}>;

/** Of a label image that was just turned on: the image stays seen. */
const NEW: Omit<LayerLink, "id"> = { opacity: 0.6, isVisible: true, style: "labels" };

/** @param paths of the label images; asked for before the first is on */
export function useLabelLayers(
  viewer: Viewer | undefined,
  { hierarchy, opened }: Opened,
  model: ImageModel,
  view: ImageView,
  paths: readonly string[],
): LabelLayers {
  const stack = useStack(viewer);
  const { setSearch } = view;
  const links = useMemo(() => parseLayers(view.search.layers), [view.search.layers]);
  const found = useQueries({
    queries: links.map(({ id }) => {
      const path = paths[Number(id)];
      return {
        queryKey: ["label", hierarchy.id, path],
        enabled: path !== undefined,
        staleTime: Number.POSITIVE_INFINITY,
        structuralSharing: false,
        queryFn: async ({ signal }: { signal: AbortSignal }) => {
          const label = await openOme(hierarchy, path, { ...opened.group, signal });
          if (label.kind !== "image") throw new RangeError(`${path} is no label image`);
          return imageOf(model, (await label.image.readRest?.(signal)) ?? label.image, hierarchy.id);
        },
      };
    }),
  });
  const layers = links.flatMap((link, at) => {
    const image = found[at]?.data;
    const { id: key, style, opacity, isVisible } = link;
    return image === undefined ? [] : [{ ...image, key, style, opacity, isVisible } satisfies Layer];
  });
  const state = JSON.stringify(layers.map(({ key, style, opacity, isVisible }) => [key, style, opacity, isVisible]));
  const apply = useEffectEvent((target: LayerStack) => target.set(layers));
  useEffect(() => {
    // The state tells when layers differ.
    if (stack !== undefined && state !== "") apply(stack);
  }, [stack, state]);
  return {
    stack,
    links,
    errors: new Map(links.flatMap(({ id }, at) => (found[at]?.error ? [[id, found[at].error] as const] : []))),
    change(index, part) {
      const id = String(index);
      const others = links.filter((link) => link.id !== id);
      const before = links.find((link) => link.id === id) ?? { ...NEW, id };
      setSearch({ layers: writeLayers(part === undefined ? others : [...others, { ...before, ...part }]) });
    },
  };
}

/** What of a layer stays while a person changes how it is shown. */
type LabelImage = Pick<Layer, "name" | "image" | "planeOver">;

function imageOf(below: ImageModel, opened: OpenedImage, hierarchyId: string): LabelImage {
  const label = omeImageModel(opened, `${hierarchyId}/${opened.path}`, opened.path.split("/").at(-1)!);
  return {
    name: label.name,
    image: {
      id: `layer ${label.id}`,
      multiscale: label.multiscale,
      plane: { z: 0, t: 0 },
      channels: label.channels.map(({ setting }) => setting),
      placement: labelPlacement(below, label),
    },
    planeOver: (plane) => labelPlaneOver(below, label, plane),
  };
}

function useStack(viewer: Viewer | undefined): LayerStack | undefined {
  const pool = usePool();
  const [stack, setStack] = useState<LayerStack>();
  useEffect(() => {
    if (viewer === undefined) return;
    const opened = new LayerStack(pool, viewer);
    setStack(opened);
    return () => {
      setStack(undefined);
      opened.dispose();
    };
  }, [pool, viewer]);
  return stack;
}
