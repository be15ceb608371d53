import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { COLORMAP_NAMES } from "../viewer/colormaps.ts";
import { parseAids, writeAids } from "../viewer/react/aids-link.ts";
import { parseProjection, writeProjection } from "../viewer/react/projection-link.ts";
import { compactView, fromSearch, toSearch, type ViewState } from "../viewer/react/view-state.ts";
import { DOCK_TABS, type ImageSearch, PANELS, parseImageSearch, withView } from "../workspace/image-search.ts";
import { type LayerLink, parseLayers, writeLayers } from "../workspace/layer-link.ts";
import { parseSearchText, searchTextOf } from "./search-text.ts";

const PLANES = 20;
const id = fc.integer({ min: 1, max: 1e9 }).map(String);
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined });
/** What a link writes is never -0. */
const number = (min: number, max: number) => fc.double({ min, max, noNaN: true }).map((value) => value + 0);
const index = fc.integer({ min: 0, max: 1e6 });

const channel = fc.record(
  {
    index: fc.integer({ min: 0, max: 31 }),
    visible: fc.boolean(),
    low: number(-1e9, 1e9),
    high: number(-1e9, 1e9),
    gamma: fc.double({ min: 0.01, max: 10, noNaN: true }),
    colormap: fc.constantFrom(...COLORMAP_NAMES),
    baseColor: fc.tuple(
      ...([0, 1, 2].map(() => fc.integer({ min: 0, max: 255 })) as [typeof index, typeof index, typeof index]),
    ),
    invert: fc.boolean(),
    opacity: number(0, 1),
    measured: fc.constant(true),
  },
  { requiredKeys: ["index", "visible"] },
);

/** All that a person sees of an image. */
const anyState = fc.record({
  view: fc.record({
    z: maybe(index),
    t: maybe(index),
    place: maybe(
      fc.record({
        x: number(-1e6, 1e6),
        y: number(-1e6, 1e6),
        resolution: fc.double({ min: 1e-3, max: 1e5, noNaN: true }),
        rotationDeg: number(-360, 360),
        isMirrored: fc.constantFrom(true, undefined),
      }),
    ),
    channels: maybe(fc.uniqueArray(channel, { selector: (each) => each.index, maxLength: 8 })),
    display: maybe(
      fc.record({
        blending: fc.constantFrom("ADDITIVE" as const, "MULTIPLICATIVE" as const),
        contrast: fc.constantFrom("fixed" as const, "plane" as const),
        interpolation: fc.constantFrom("nearest" as const, "smooth" as const),
      }),
    ),
  }),
  layers: fc.uniqueArray(
    fc.record<LayerLink>({
      id,
      opacity: fc.integer({ min: 0, max: 100 }).map((percent) => percent / 100),
      isVisible: fc.boolean(),
      style: fc.constantFrom("image", "labels", "outlines"),
      channels: maybe(fc.uniqueArray(channel, { selector: (each) => each.index, minLength: 1, maxLength: 3 })),
    }),
    { selector: (layer) => layer.id, maxLength: 4 },
  ),
  projection: maybe(
    fc
      .tuple(fc.constantFrom("max", "mean", "min", "sum"), fc.nat(PLANES - 1), fc.nat(PLANES - 1))
      .map(([op, a, b]) => ({ op, z0: Math.min(a, b), z1: Math.max(a, b) + 1 }) as const),
  ),
  aids: fc.record({ overview: fc.boolean(), grid: fc.boolean(), crossHair: fc.boolean() }),
  rest: fc.record({
    context: maybe(id),
    roi: maybe(id),
    panel: maybe(fc.constantFrom(...PANELS)),
    dock: maybe(fc.constantFrom(...DOCK_TABS)),
    views: maybe(fc.constant("ortho" as const)),
    at: maybe(fc.tuple(index, index).map(String)),
  }),
});
type State = typeof anyState extends fc.Arbitrary<infer T> ? T : never;

function linkOf({ view, layers, projection, aids, rest }: State): string {
  const page = { ...rest, layers: writeLayers(layers), proj: projection && writeProjection(projection, PLANES) };
  const search = parseImageSearch({ ...page, show: writeAids(aids) });
  return searchTextOf(withView(search, toSearch(view as ViewState)));
}

function stateOf(link: string): State {
  const search: ImageSearch = parseImageSearch(parseSearchText(link));
  const { context, roi, panel, dock, views, at } = search;
  return {
    view: fromSearch(search) as State["view"],
    layers: [...parseLayers(search.layers)],
    projection: parseProjection(search.proj, PLANES),
    aids: parseAids(search.show) ?? { overview: true, grid: true, crossHair: false },
    rest: { context, roi, panel, dock, views, at },
  };
}

describe("the link of an image", () => {
  it("holds all that is seen: link, state, link are the same", () => {
    fc.assert(
      fc.property(anyState, (state) => {
        const link = linkOf(state);
        const back = stateOf(link);
        const seen = { ...state, view: compactView(state.view as ViewState) };
        // An empty choice of all that is as usual is none.
        expect(withoutUndefined(back)).toEqual(withoutUndefined(seen));
        expect(linkOf(back)).toBe(link);
      }),
      { numRuns: 300 },
    );
  });
});

function withoutUndefined(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value));
}
