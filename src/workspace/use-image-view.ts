import { useMemo } from "react";
import type { ImageModel } from "../mikro/image.ts";
import type { ChannelSetting } from "../viewer/channels.ts";
import type { PageState } from "../viewer/react/use-page-state.ts";
import { applyOverrides, fromSearch, overridesOf, toSearch, type ViewState } from "../viewer/react/view-state.ts";
import { type ImageSearch, parseImageSearch, withView } from "./image-search.ts";

/** The search parameters of a page that shows an image. */
export type SearchLink = Readonly<{
  search: ImageSearch;
  /** Replaces the entry of the history, so that "back" leaves the image. */
  change: (update: (old: ImageSearch) => ImageSearch) => void;
}>;

/** What is seen of an image, as the URL says it, and the ways to change that. */
export type ImageView = Readonly<{
  state: PageState;
  place: ViewState["place"];
  search: ImageSearch;
  setState: (change: Partial<PageState>) => void;
  setPlace: (place: ViewState["place"]) => void;
  setSearch: (change: { [K in keyof ImageSearch]: ImageSearch[K] | undefined }) => void;
}>;

/** The view state lives in the URL. */
export function useImageView(model: ImageModel, { search, change: replace }: SearchLink): ImageView {
  const { z, t } = model.initial;
  const own = useMemo(() => model.channels.map(({ setting }) => setting), [model.channels]);
  const view = useMemo(() => fromSearch(search), [search]);
  const channels = useMemo(() => applyOverrides(own, view.channels), [own, view.channels]);
  const planeZ = view.z ?? z;
  const planeT = view.t ?? t;
  const state = useMemo(() => ({ plane: { z: planeZ, t: planeT }, channels }), [planeZ, planeT, channels]);

  const setView = (change: (old: ViewState) => ViewState) =>
    replace((old) => withView(old, toSearch(change(fromSearch(old)))));
  return {
    state,
    place: view.place,
    search,
    setState: ({ plane, channels: shown }) =>
      setView((old) => ({
        ...old,
        ...(plane !== undefined && { z: otherThan(z, plane.z), t: otherThan(t, plane.t) }),
        ...(shown !== undefined && { channels: overridesOf(own, shown as readonly ChannelSetting[]) }),
      })),
    setPlace: (place) => setView((old) => ({ ...old, place })),
    setSearch: (change) => replace((old) => parseImageSearch({ ...old, ...change })),
  };
}

/** What is as the image says does not stand in the URL. */
function otherThan(usual: number, value: number): number | undefined {
  return value === usual ? undefined : value;
}
