import { useEffect, useEffectEvent, useMemo, useState } from "react";
import { notifyFailure } from "../../mikro/react/notify.ts";
import { vectorsOf, withShape } from "../../roi/encode.ts";
import type { Shape } from "../../roi/geometry.ts";
import type { RoiTool } from "../../roi/react/roi-item.ts";
import { LiveShape, SKETCH } from "./live-shape.ts";
import { offerUndo } from "./offer-undo.tsx";
import { type RegionItems, regionItems } from "./region-items.ts";
import type { RegionRecord, Regions } from "./region-store.ts";

/** The plane on which new regions are made. */
export type Plane = Readonly<{ c: number; t: number; z: number }>;

/** Selecting, drawing and changing the regions of one image. */
export type RegionEditing = RegionItems &
  Readonly<{
    regions: Regions;
    tool: RoiTool;
    setTool: (tool: RoiTool) => void;
    selected: RegionRecord | undefined;
    select: (key: string | undefined) => void;
    hoveredKey: string | undefined;
    setHovered: (key: string | undefined) => void;
    live: LiveShape;
    /** Shows a shape while it is dragged; nothing is saved. */
    drag: (key: string, shape: Shape) => void;
    sketch: (shape: Shape | undefined) => void;
    /** The end of a drag: saved. */
    commit: (key: string, shape: Shape) => void;
    draw: (shape: Shape, plane: Plane) => void;
    remove: (key: string) => void;
  }>;

/**
 * @param selectedId the region that the URL names, by its id on the server or by the key of a draft
 * @param onSelect names another one in the URL
 */
export function useRegionEditing(
  regions: Regions,
  selectedId: string | undefined,
  onSelect: (id: string | undefined) => void,
): RegionEditing {
  const { store, records } = regions;
  const [tool, setTool] = useState<RoiTool>("select");
  const [hoveredKey, setHovered] = useState<string>();
  const [live] = useState(() => new LiveShape());
  const { items, unreadable } = useMemo(() => regionItems(records), [records]);
  const selected = records.find(
    ({ key, roiId }) => selectedId !== undefined && (key === selectedId || roiId === selectedId),
  );
  const savedId = selected?.roiId;
  const rename = useEffectEvent((id: string) => onSelect(id));
  useEffect(() => {
    // A draft has become a region: from now on its link works for others too.
    if (savedId !== undefined && selectedId !== undefined && savedId !== selectedId) rename(savedId);
  }, [savedId, selectedId]);
  const recordOf = (key: string) => records.find((record) => record.key === key);
  const select = (key: string | undefined) => onSelect(key === undefined ? undefined : (recordOf(key)?.roiId ?? key));

  return {
    regions,
    items,
    unreadable,
    tool,
    setTool,
    selected,
    select,
    hoveredKey,
    setHovered,
    live,
    drag: (key, shape) => live.set({ key, shape }),
    sketch: (shape) => live.set(shape && { key: SKETCH, shape }),
    commit: (key, shape) => {
      live.set(undefined);
      const record = recordOf(key);
      if (record !== undefined) orTell("The region was not changed", () => store.change(key, withShape(record, shape)));
    },
    draw: (shape, plane) => {
      live.set(undefined);
      orTell("The region was not made", () => {
        onSelect(store.create(vectorsOf(shape, plane)));
        // What is new is adjusted next; another tool is one click away.
        setTool("select");
      });
    },
    remove: (key) => {
      const name = items.find(({ id }) => id === key)?.name ?? "The region";
      if (recordOf(key) === selected) onSelect(undefined);
      store.remove(key).then(
        (undo) => offerUndo(`${name} was deleted`, () => onSelect(undo())),
        (error: unknown) => notifyFailure(`${name} was not deleted`, error),
      );
    },
  };
}

/** Shapes that the contract cannot hold are refused with their reason. */
function orTell(what: string, run: () => void): void {
  try {
    run();
  } catch (error) {
    notifyFailure(what, error);
  }
}
