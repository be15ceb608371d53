import { useEffect, useMemo, useState, useSyncExternalStore } from "react";
import { draftsIn } from "../../workspace/regions/draft-storage.ts";
import { RegionStore, type Regions } from "../../workspace/regions/region-store.ts";
import { browserRegions } from "./browser-regions.ts";

type Reading = Readonly<{ isLoading: boolean; error: unknown }>;

const READING: Reading = { isLoading: true, error: undefined };
const READ: Reading = { isLoading: false, error: undefined };

/** The regions of an image that is on no server: kept in this browser, for this image, whoever comes back to it. */
export function useBrowserRegions(image: string): Regions {
  const [state, setState] = useState(READING);
  const { store, read, onChange } = useMemo(() => {
    const kept = browserRegions(image);
    const regions = new RegionStore(kept, draftsIn(localStorage, "browser", image));
    const readAll = async (signal?: AbortSignal) => {
      try {
        const saved = await kept.list();
        if (signal?.aborted) return;
        regions.setSaved(saved);
        setState(READ);
      } catch (error) {
        if (!signal?.aborted) setState({ isLoading: false, error });
      }
    };
    return { store: regions, read: readAll, onChange: kept.onChange };
  }, [image]);
  useEffect(() => {
    const leaving = new AbortController();
    void read(leaving.signal);
    const stop = onChange(() => void read(leaving.signal));
    return () => {
      leaving.abort();
      stop();
    };
  }, [read, onChange]);
  const records = useSyncExternalStore(store.subscribe, store.getSnapshot);
  return { store, records, ...state, retry: () => void read() };
}
