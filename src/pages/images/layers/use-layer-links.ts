import { useCallback, useEffect, useEffectEvent, useState } from "react";
import { type LayerLink, parseLayers, writeLayers } from "../../../workspace/layer-link.ts";
import type { ImageView } from "../../../workspace/use-image-view.ts";

/** Pause after which what a person drags is written into the link. */
const COMMIT_AFTER_MS = 250;

/** The layers of the link. They change at once; the link follows at the pause, and is followed when it changes by itself. */
export function useLayerLinks({
  search,
  setSearch,
}: ImageView): readonly [readonly LayerLink[], (layers: readonly LayerLink[]) => void] {
  const [state, setState] = useState(() => ({ layers: parseLayers(search.layers), link: search.layers }));
  if (state.link !== search.layers) setState({ layers: parseLayers(search.layers), link: search.layers });
  const commit = useEffectEvent((text: string | undefined) => {
    if (text === search.layers) return;
    setState((old) => ({ ...old, link: text }));
    setSearch({ layers: text });
  });
  const { layers } = state;
  useEffect(() => {
    const timer = setTimeout(() => commit(writeLayers(layers)), COMMIT_AFTER_MS);
    return () => clearTimeout(timer);
  }, [layers]);
  const set = useCallback((next: readonly LayerLink[]) => setState((old) => ({ ...old, layers: next })), []);
  return [layers, set];
}
