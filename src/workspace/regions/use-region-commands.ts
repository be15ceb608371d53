import { useEffect, useEffectEvent } from "react";
import { notifyDone, notifyFailure } from "../../mikro/react/notify.ts";
import { withExtent, withShape } from "../../roi/encode.ts";
import { fromGeoJson, toGeoJson } from "../../roi/formats/geojson.ts";
import type { PortableRegion } from "../../roi/formats/portable.ts";
import { translateShape } from "../../roi/geometry.ts";
import { type Extent, regionOf } from "../../roi/vectors.ts";
import { formatNoun } from "../../ui/format.ts";
import type { RegionState } from "./region-history.ts";
import { type PlaneCounts, pasted, portableOf, statesOf } from "./region-transfer.ts";
import type { Plane, RegionEditing } from "./use-region-editing.ts";

/** What can be done with what is selected, from a menu or by keys. */
export type RegionCommands = Readonly<{
  selectAll: () => void;
  duplicate: () => void;
  /** The selected regions as GeoJSON text, or all when none is. */
  text: () => string;
  copy: () => Promise<void>;
  paste: () => Promise<void>;
  add: (label: string, regions: readonly PortableRegion[]) => void;
  combine: (how: "union" | "intersect" | "subtract") => Promise<void>;
  setExtent: (keys: readonly string[], extent: Extent, spectral: boolean) => void;
  portable: () => readonly PortableRegion[];
}>;

/** @param planeShown asked when something is made, since it changes with every step of a slider */
export function useRegionCommands(
  editing: RegionEditing,
  planeShown: () => Plane,
  counts: PlaneCounts,
): RegionCommands {
  const { items, selectedKeys, book, edit, add } = editing;
  const keys = [...selectedKeys];
  const portable = () =>
    items
      .filter(({ id }) => selectedKeys.size === 0 || selectedKeys.has(id))
      .map((item) => portableOf(item, counts, book.looks.get(item.id)));
  const text = () => toGeoJson(portable());
  const addRegions = (label: string, regions: readonly PortableRegion[]) => {
    if (regions.length > 0) add(label, statesOf(regions, planeShown(), counts));
  };
  const pasteText = (content: string) => {
    const plane = planeShown();
    const { regions } = fromGeoJson(content);
    addRegions(
      "Paste regions",
      pasted(
        regions,
        plane,
        items.map(({ shape }) => shape),
      ),
    );
  };
  const commands: RegionCommands = {
    portable,
    text,
    selectAll: () => editing.selectMany(items.filter(({ isHidden }) => isHidden !== true).map(({ id }) => id)),
    duplicate: () => {
      const states = keys.flatMap((key): RegionState[] => {
        const state = book.history.state(key);
        if (state === undefined) return [];
        const moved = translateShape(regionOf(state.vectors).shape, 10, 10);
        return [{ ...state, vectors: withShape(state.vectors, moved) }];
      });
      if (states.length > 0) add("Duplicate regions", states);
    },
    copy: async () => {
      try {
        await navigator.clipboard.writeText(text());
        notifyDone(`${formatNoun(portable().length, "region")} copied`);
      } catch (error) {
        notifyFailure("The browser did not allow copying; press Ctrl+C", error);
      }
    },
    paste: async () => {
      try {
        pasteText(await navigator.clipboard.readText());
      } catch (error) {
        notifyFailure("Nothing was pasted", error);
      }
    },
    add: addRegions,
    combine: async (how) => {
      try {
        // 60 kB that few pages need.
        const { combine } = await import("../../roi/combine.ts");
        const states = keys.flatMap((key) => book.history.state(key) ?? []);
        const shape = combine(
          how,
          states.map(({ vectors }) => regionOf(vectors).shape),
        );
        const [kept] = keys;
        edit(
          { union: "Unite regions", intersect: "Intersect regions", subtract: "Subtract regions" }[how],
          keys,
          (state, key) => (key === kept ? { ...state, vectors: withShape(state.vectors, shape) } : undefined),
        );
        if (kept !== undefined) editing.select(kept);
      } catch (error) {
        notifyFailure("The regions were not combined", error);
      }
    },
    setExtent: (which, extent, spectral) =>
      edit("Change where regions hold", which, (state) => ({
        ...state,
        vectors: withExtent(state.vectors, extent, spectral),
      })),
  };

  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (!(event.ctrlKey || event.metaKey) || event.altKey || isTyping()) return;
    const key = event.key.toLowerCase();
    if (key === "z" && event.shiftKey) editing.redo();
    else if (key === "z") editing.undo();
    else if (key === "y") editing.redo();
    else if (key === "a") commands.selectAll();
    else if (key === "d" && keys.length > 0) commands.duplicate();
    else if (key === "s") editing.regions.store.saveAll();
    else return;
    event.preventDefault();
  });
  const onClipboard = useEffectEvent((event: ClipboardEvent) => {
    if (isTyping()) return;
    if (event.type === "paste") {
      const content = event.clipboardData?.getData("text/plain") ?? "";
      // Whatever else a clipboard holds is not for here.
      if (!/^\s*[{[]/.test(content)) return;
      event.preventDefault();
      try {
        pasteText(content);
      } catch (error) {
        notifyFailure("Nothing was pasted", error);
      }
      return;
    }
    if (selectedKeys.size === 0 || window.getSelection()?.isCollapsed === false) return;
    event.preventDefault();
    event.clipboardData?.setData("text/plain", text());
    if (event.type === "cut") editing.remove(keys);
  });
  useEffect(() => {
    const types = ["copy", "cut", "paste"] as const;
    document.addEventListener("keydown", onKey);
    for (const type of types) document.addEventListener(type, onClipboard);
    return () => {
      document.removeEventListener("keydown", onKey);
      for (const type of types) document.removeEventListener(type, onClipboard);
    };
  }, []);
  return commands;
}

function isTyping(): boolean {
  const { activeElement } = document;
  return (
    activeElement instanceof HTMLElement &&
    (activeElement.isContentEditable || activeElement.matches("input, textarea, select, [role=dialog] *"))
  );
}
