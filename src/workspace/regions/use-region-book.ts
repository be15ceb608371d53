import { useEffect, useMemo } from "react";
import { RegionHistory } from "./region-history.ts";
import { RegionLooks } from "./region-looks.ts";
import type { RegionStore } from "./region-store.ts";

/** What belongs to the regions of one image beside themselves: how they look here, and what was done to them. */
export type RegionBook = Readonly<{ looks: RegionLooks; history: RegionHistory }>;

export function useRegionBook(store: RegionStore): RegionBook {
  const book = useMemo(() => {
    const looks = new RegionLooks(localStorage, store.place);
    return { looks, history: new RegionHistory(store, looks) };
  }, [store]);
  useEffect(
    () =>
      store.subscribe(() => {
        const named = book.looks.getSnapshot();
        if (named.size === 0) return;
        const ids = [...named.keys()].flatMap((key) => {
          const id = store.find(key)?.roiId;
          return id === undefined ? [] : [[key, id] as const];
        });
        book.looks.identify(new Map(ids));
      }),
    [store, book],
  );
  return book;
}
