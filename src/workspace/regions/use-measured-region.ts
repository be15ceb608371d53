import { useMemo, useSyncExternalStore } from "react";
import type { Shape } from "../../roi/geometry.ts";
import { SKETCH } from "./live-shape.ts";
import type { RegionEditing } from "./use-region-editing.ts";

/** The region that numbers are shown of: the selected one as it is being dragged, or what is being drawn. */
export type MeasuredRegion = Readonly<{
  id: string;
  name: string;
  shape: Shape;
  /** Its id on the server, once it has one. */
  roiId: string | undefined;
}>;

/** Follows every drag: whoever calls it is drawn at the rate of the pointer. */
export function useMeasuredRegion(
  editing: RegionEditing,
): Readonly<{ region: MeasuredRegion | undefined; isDragging: boolean }> {
  const live = useSyncExternalStore(editing.live.subscribe, editing.live.getSnapshot);
  const { selected, items } = editing;
  const item = items.find(({ id }) => id === selected?.key);
  const isSketch = live?.key === SKETCH;
  const liveShape = live !== undefined && (isSketch || live.key === item?.id) ? live.shape : undefined;
  const shape = liveShape ?? item?.shape;
  const id = isSketch ? SKETCH : item?.id;
  const name = isSketch ? "New region" : item?.name;
  const roiId = isSketch ? undefined : selected?.roiId;
  const region = useMemo(
    () => (shape === undefined || id === undefined || name === undefined ? undefined : { id, name, shape, roiId }),
    [shape, id, name, roiId],
  );
  return { region, isDragging: liveShape !== undefined };
}
