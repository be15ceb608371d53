import { useMemo } from "react";
import type { ImageModel } from "../mikro/image.ts";
import { type ChannelSetting, DEFAULT_DISPLAY } from "../viewer/channels.ts";
import type { PageState } from "../viewer/react/use-page-state.ts";
import {
  applyOverrides,
  displayChanges,
  fromSearch,
  overridesOf,
  toSearch,
  type ViewState,
} from "../viewer/react/view-state.ts";
import { type ImageSearch, parseImageSearch, withView } from "./image-search.ts";
import type { SearchLink } from "./use-search-link.ts";

/** What is seen of an image, as the URL says it, and the ways to change that. The place is told by `useLinkedPlace`. */
export type ImageView = Readonly<{
  state: PageState;
  /** Without the place. */
  search: ImageSearch;
  setState: (change: Partial<PageState>) => void;
  setPlace: (place: ViewState["place"]) => void;
  setSearch: (change: { [K in keyof ImageSearch]: ImageSearch[K] | undefined }) => void;
}>;

/** The view state lives in the URL. */
export function useImageView(model: ImageModel, { search, change: replace }: SearchLink): ImageView {
  const { z, t, blending } = model.initial;
  const own = useMemo(() => model.channels.map(({ setting }) => setting), [model.channels]);
  const view = useMemo(() => fromSearch(search), [search]);
  const channels = useMemo(() => applyOverrides(own, view.channels), [own, view.channels]);
  const planeZ = view.z ?? z;
  const planeT = view.t ?? t;
  const usual = useMemo(() => ({ ...DEFAULT_DISPLAY, blending }), [blending]);
  const display = useMemo(() => ({ ...usual, ...view.display }), [usual, view.display]);
  const state = useMemo(
    () => ({ plane: { z: planeZ, t: planeT }, channels, display }),
    [planeZ, planeT, channels, display],
  );

  const actions = useMemo(() => {
    const setView = (change: (old: ViewState) => ViewState) =>
      replace((old) => withView(old, toSearch(change(fromSearch(old)))));
    return {
      setState: ({ plane, channels: shown, display: next }: Partial<PageState>) =>
        setView((old) => ({
          ...old,
          ...(plane !== undefined && { z: otherThan(z, plane.z), t: otherThan(t, plane.t) }),
          ...(shown !== undefined && { channels: overridesOf(own, shown as readonly ChannelSetting[]) }),
          ...(next !== undefined && { display: displayChanges(usual, next) }),
        })),
      setPlace: (place: ViewState["place"]) => setView((old) => ({ ...old, place })),
      setSearch: (change: { [K in keyof ImageSearch]: ImageSearch[K] | undefined }) =>
        replace((old) => parseImageSearch({ ...old, ...change })),
    };
  }, [replace, own, usual, z, t]);
  return useMemo(() => ({ ...actions, state, search }), [actions, state, search]);
}

/** What is as the image says does not stand in the URL. */
function otherThan(usual: number, value: number): number | undefined {
  return value === usual ? undefined : value;
}
