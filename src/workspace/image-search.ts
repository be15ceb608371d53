import { choiceValue, defined, type RawSearch, textValue } from "../ui/search-values.ts";

export const PANELS = ["layers", "regions", "details"] as const;

/** Tools of the measuring dock below the picture. */
export const DOCK_TABS = ["profile", "histogram", "traces", "kymograph", "colocalisation", "labels", "table"] as const;
export type DockTab = (typeof DOCK_TABS)[number];

/** The parameters that say what of the image is seen; `viewer/react/view-state.ts` gives them their meaning. */
export const VIEW_KEYS = ["z", "t", "x", "y", "res", "rot", "flip", "c", "blend", "contrast", "pixels"] as const;
type ViewKey = (typeof VIEW_KEYS)[number];

/** All that a link to an image holds. What is absent is as the image says. */
export type ImageSearch = { [K in ViewKey]?: string | number } & {
  /** RGB context that the channels come from; by default the image's first. */
  context?: string;
  /** Images that lie on this one, see `layer-link.ts`. */
  layers?: string;
  /** The region that is selected. */
  roi?: string;
  /** The panel that is open; by default the channels. */
  panel?: (typeof PANELS)[number];
  /** Planes that are shown as one: `viewer/react/projection-link.ts`. */
  proj?: string;
  /** How the views stand; by default there is one. */
  views?: "ortho";
  /** Where sections cross, `x,y`. */
  at?: string;
  /** What helps to find one's way on the picture: `viewer/react/aids-link.ts`. */
  show?: string;
  /** The measuring tool that is open; by default none. */
  dock?: DockTab;
};

export function parseImageSearch(raw: RawSearch): ImageSearch {
  const view = Object.fromEntries(VIEW_KEYS.map((key) => [key, textValue(raw[key])]));
  return defined({
    ...view,
    context: textValue(raw.context),
    layers: textValue(raw.layers),
    roi: textValue(raw.roi),
    panel: choiceValue(raw.panel, PANELS),
    dock: choiceValue(raw.dock, DOCK_TABS),
    proj: textValue(raw.proj),
    views: choiceValue(raw.views, ["ortho"] as const),
    at: textValue(raw.at),
    show: textValue(raw.show),
  });
}

/** What of a link does not change while one moves about in the image. */
export function withoutPlace({ x: _x, y: _y, res: _res, rot: _rot, flip: _flip, ...rest }: ImageSearch): ImageSearch {
  return rest;
}

/** The same link with another view; everything else of it stays. */
export function withView(search: ImageSearch, view: Readonly<Partial<Record<ViewKey, string | number>>>): ImageSearch {
  const { context, layers, roi, panel, dock, proj, views, at, show } = search;
  return defined({ ...view, context, layers, roi, panel, dock, proj, views, at, show });
}

/** The same link with another RGB context: what it said of channels was said of the other one's. */
export function withContext({ c: _, blend: __, ...search }: ImageSearch, context: string): ImageSearch {
  return { ...search, context };
}
