import { useEffect, useEffectEvent, useMemo, useRef, useState, useSyncExternalStore } from "react";
import { notifyFailure } from "../../mikro/react/notify.ts";
import { vectorsOf, withShape } from "../../roi/encode.ts";
import type { Shape } from "../../roi/geometry.ts";
import type { RoiTool, ShapeChange } from "../../roi/react/roi-item.ts";
import type { RoiVectors } from "../../roi/vectors.ts";
import { formatNoun } from "../../ui/format.ts";
import { LiveShape, SKETCH } from "./live-shape.ts";
import { offerUndo } from "./offer-undo.tsx";
import type { RegionState } from "./region-history.ts";
import { itemsReader, type RegionItems } from "./region-items.ts";
import { PLAIN_LOOK, type RegionLook } from "./region-looks.ts";
import type { RegionRecord } from "./region-records.ts";
import type { Regions } from "./region-store.ts";
import { type RegionBook, useRegionBook } from "./use-region-book.ts";

/** The plane on which new regions are made. */
export type Plane = Readonly<{ c: number; t: number; z: number }>;

/** Selecting, drawing and changing the regions of one image. */
export type RegionEditing = RegionItems &
  Readonly<{
    regions: Regions;
    book: RegionBook;
    tool: RoiTool;
    setTool: (tool: RoiTool) => void;
    /** The one that was selected last: whose numbers are shown. */
    selected: RegionRecord | undefined;
    /** All that are selected, by key. */
    selectedKeys: ReadonlySet<string>;
    select: (key: string | undefined) => void;
    selectMany: (keys: readonly string[]) => void;
    hoveredKey: string | undefined;
    setHovered: (key: string | undefined) => void;
    live: LiveShape;
    /** Shows shapes while they are dragged; nothing is saved. */
    drag: (changes: readonly ShapeChange[]) => void;
    sketch: (shape: Shape | undefined) => void;
    /** The end of a drag: kept, and saved as the person has chosen. */
    commit: (changes: readonly ShapeChange[]) => void;
    draw: (shape: Shape, plane: Plane) => void;
    /** New regions, selected. @returns their keys */
    add: (label: string, states: readonly RegionState[]) => void;
    /** Changes regions as one step that can be undone; `undefined` from `change` deletes. */
    edit: (
      label: string,
      keys: readonly string[],
      change: (state: RegionState, key: string) => RegionState | undefined,
    ) => void;
    setLook: (keys: readonly string[], look: RegionLook) => void;
    remove: (keys: readonly string[]) => void;
    undo: () => void;
    redo: () => void;
  }>;

const NONE: ReadonlySet<string> = new Set();

/**
 * @param selectedId the region that the URL names, by its id on the server or by the key of a draft
 * @param onSelect names another one in the URL
 */
export function useRegionEditing(
  regions: Regions,
  selectedId: string | undefined,
  onSelect: (id: string | undefined) => void,
): RegionEditing {
  const { records } = regions;
  const book = useRegionBook(regions.store);
  const looks = useSyncExternalStore(book.looks.subscribe, book.looks.getSnapshot);
  const [tool, setTool] = useState<RoiTool>("select");
  const [hoveredKey, setHovered] = useState<string>();
  const [chosen, setChosen] = useState<ReadonlySet<string>>(NONE);
  const [live] = useState(() => new LiveShape());
  const [readItems] = useState(itemsReader);
  const bases = useRef(new Map<string, RoiVectors>());
  const { items, unreadable } = useMemo(() => readItems(records, looks), [readItems, records, looks]);
  const selected = useMemo(
    () => records.find(({ key, roiId }) => selectedId !== undefined && (key === selectedId || roiId === selectedId)),
    [records, selectedId],
  );
  const selectedKeys = useMemo(() => keysSelected(chosen, selected, records), [chosen, selected, records]);
  const savedId = selected?.roiId;
  const rename = useEffectEvent((id: string) => onSelect(id));
  useEffect(() => {
    // A draft has become a region: from now on its link works for others too.
    if (savedId !== undefined && selectedId !== undefined && savedId !== selectedId) rename(savedId);
  }, [savedId, selectedId]);

  const { store } = regions;
  const { history } = book;
  const selectMany = (keys: readonly string[]) => {
    const last = keys.at(-1);
    setChosen(keys.length === 0 ? NONE : new Set(keys));
    onSelect(last === undefined ? undefined : (store.find(last)?.roiId ?? last));
  };
  const edit: RegionEditing["edit"] = (label, keys, change) =>
    orTell(`${label}: this did not work`, () => {
      const after = new Map<string, RegionState | undefined>();
      for (const key of keys) {
        const state = history.state(key);
        if (state !== undefined) after.set(key, change(state, key));
      }
      if (after.size > 0) history.apply(label, after);
    });
  const add: RegionEditing["add"] = (label, states) => {
    const after = new Map(states.map((state) => [store.newKey(), state]));
    history.apply(label, after);
    selectMany([...after.keys()]);
  };

  return {
    regions,
    book,
    items,
    unreadable,
    tool,
    setTool,
    selected,
    selectedKeys,
    select: (key) => selectMany(key === undefined ? [] : [key]),
    selectMany,
    hoveredKey,
    setHovered,
    live,
    drag: (changes) => {
      for (const { id } of changes) {
        const record = bases.current.has(id) ? undefined : store.find(id);
        if (record !== undefined) bases.current.set(id, record);
      }
      live.set(shownOf(changes, selected?.key));
    },
    sketch: (shape) => live.set(shape && { key: SKETCH, shape }),
    commit: (changes) => {
      live.set(undefined);
      const from = new Map(bases.current);
      bases.current.clear();
      orTell("The region was not changed", () => {
        const after = new Map<string, RegionState>();
        for (const { id, shape } of changes) {
          const base = from.get(id) ?? store.find(id);
          if (base === undefined) continue;
          const vectors = withShape(base, shape);
          if (JSON.stringify(vectors.vectors) !== JSON.stringify(base.vectors) || vectors.kind !== base.kind) {
            after.set(id, { vectors, look: book.looks.get(id) });
          }
        }
        if (after.size > 0) history.apply(after.size === 1 ? "Change a region" : "Change regions", after, from);
      });
    },
    draw: (shape, plane) => {
      live.set(undefined);
      orTell("The region was not made", () => {
        add("Draw a region", [{ vectors: vectorsOf(shape, plane), look: PLAIN_LOOK }]);
        // What is new is adjusted next; another tool is one click away. Points come in numbers.
        if (shape.kind !== "point") setTool("select");
      });
    },
    add,
    edit,
    setLook: (keys, look) =>
      edit("Change how regions look", keys, (state) => ({ ...state, look: { ...state.look, ...look } })),
    remove: (keys) => {
      const [only] = keys;
      const name = items.find(({ id }) => id === only)?.name ?? "The region";
      if (keys.some((key) => selectedKeys.has(key))) selectMany([]);
      edit("Delete regions", keys, () => undefined);
      const what = keys.length === 1 ? `${name} was deleted` : `${formatNoun(keys.length, "region")} were deleted`;
      offerUndo(what, () => history.undo());
    },
    undo: () => void history.undo(),
    redo: () => void history.redo(),
  };
}

/** What was chosen together, while the link still names one of it; else what the link names. */
function keysSelected(
  chosen: ReadonlySet<string>,
  selected: RegionRecord | undefined,
  records: readonly RegionRecord[],
): ReadonlySet<string> {
  if (selected === undefined) return NONE;
  if (!chosen.has(selected.key)) return new Set([selected.key]);
  if (chosen.size === 1) return chosen;
  const there = records.filter(({ key }) => chosen.has(key)).length;
  return there === chosen.size ? chosen : new Set(records.flatMap(({ key }) => (chosen.has(key) ? [key] : [])));
}

/** Numbers follow the region that was selected last, else the first that moves. */
function shownOf(changes: readonly ShapeChange[], selectedKey: string | undefined) {
  const change = changes.find(({ id }) => id === selectedKey) ?? changes[0];
  return change && { key: change.id, shape: change.shape };
}

/** Shapes that the contract cannot hold are refused with their reason. */
function orTell(what: string, run: () => void): void {
  try {
    run();
  } catch (error) {
    notifyFailure(what, error);
  }
}
