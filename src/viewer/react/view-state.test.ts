import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type ChannelSetting, defaultChannel } from "../channels.ts";
import { COLORMAP_NAMES } from "../colormaps.ts";
import {
  applyOverrides,
  compactView,
  DEFAULT_VIEW,
  fromSearch,
  overridesOf,
  toSearch,
  type ViewState,
} from "./view-state.ts";

const finite = fc.double({ noNaN: true, noDefaultInfinity: true });
const byte = fc.integer({ min: 0, max: 255 });
const color = fc.tuple(byte, byte, byte);

const override = fc.record(
  {
    index: fc.integer({ min: 0, max: 31 }),
    visible: fc.boolean(),
    low: finite,
    high: finite,
    gamma: fc.double({ min: 0.01, max: 10, noNaN: true }),
    colormap: fc.constantFrom(...COLORMAP_NAMES),
    baseColor: color,
    invert: fc.boolean(),
    opacity: fc.double({ min: 0, max: 1, noNaN: true }),
    measured: fc.constant(true),
  },
  { requiredKeys: ["index", "visible"] },
);

const index = fc.option(fc.integer({ min: 0, max: 1e6 }), { nil: undefined });
const anyView: fc.Arbitrary<ViewState> = fc.record({
  z: index,
  t: index,
  place: fc.option(
    fc.record({
      x: fc.double({ min: -1e6, max: 1e6, noNaN: true }),
      y: fc.double({ min: -1e6, max: 1e6, noNaN: true }),
      resolution: fc.double({ min: 1e-3, max: 1e5, noNaN: true }),
      rotationDeg: fc.double({ min: -360, max: 360, noNaN: true }),
      isMirrored: fc.constantFrom(true, undefined),
    }),
    { nil: undefined },
  ),
  channels: fc.option(fc.uniqueArray(override, { selector: (channel) => channel.index, maxLength: 32 }), {
    nil: undefined,
  }),
  display: fc.option(
    fc
      .record(
        {
          blending: fc.constantFrom("ADDITIVE" as const, "MULTIPLICATIVE" as const),
          contrast: fc.constantFrom("fixed" as const, "plane" as const),
          interpolation: fc.constantFrom("nearest" as const, "smooth" as const),
        },
        { requiredKeys: [] },
      )
      .filter((display) => Object.keys(display).length > 0),
    { nil: undefined },
  ),
});

/** As a browser hands it over: text only, through real percent encoding. */
function throughUrl(search: object): Record<string, string> {
  const params = new URLSearchParams();
  for (const [key, value] of Object.entries(search)) params.set(key, String(value));
  return Object.fromEntries(new URLSearchParams(params.toString()));
}

describe("the view in the URL", () => {
  it("comes back as it was, to what can be seen", () => {
    fc.assert(
      fc.property(anyView, (view) => {
        expect(fromSearch(throughUrl(toSearch(view)))).toEqual(withoutMinusZero(compactView(view)));
        expect(fromSearch(toSearch(view))).toEqual(withoutMinusZero(compactView(view)));
      }),
    );
  });

  it("does not drift when it is read and written again and again", () => {
    fc.assert(
      fc.property(anyView, (view) => {
        const once = toSearch(view);
        expect(toSearch(fromSearch(once))).toEqual(once);
      }),
    );
  });

  it("moves nothing by more than a hundredth of a screen pixel", () => {
    fc.assert(
      fc.property(anyView, (view) => {
        const place = compactView(view).place;
        if (view.place === undefined || place === undefined) return;
        expect(Math.abs(place.x - view.place.x)).toBeLessThanOrEqual(0.0101 * view.place.resolution);
        expect(Math.abs(place.resolution / view.place.resolution - 1)).toBeLessThan(1e-5);
      }),
    );
  });

  it("is short and legible", () => {
    const view: ViewState = {
      z: 3,
      t: 0,
      place: { x: 1024.123456, y: 512, resolution: 0.123456789, rotationDeg: 0 },
      channels: [
        { index: 0, visible: true, low: 120, high: 4000 },
        { index: 2, visible: true, gamma: 0.5, colormap: "VIRIDIS" },
        { index: 5, visible: false, colormap: "INTENSITY", baseColor: [255, 0, 16] },
        { index: 6, visible: true, low: 1, high: 2, invert: true, opacity: 0.5, measured: true },
      ],
      display: { blending: "MULTIPLICATIVE", contrast: "plane", interpolation: "smooth" },
    };
    expect(toSearch(view)).toEqual({
      z: 3,
      t: 0,
      x: 1024.123,
      y: 512,
      res: 0.123457,
      c: "0_l120_h4000,2_g0.5_mVIRIDIS,5_mINTENSITY_bff0010_off,6_l1_h2_i1_o0.5_auto",
      blend: "MULTIPLICATIVE",
      contrast: "plane",
      pixels: "smooth",
    });
    expect(toSearch(DEFAULT_VIEW)).toEqual({});
  });

  it("understands the short forms that people type", () => {
    expect(fromSearch({ c: "0,2" }).channels).toEqual([
      { index: 0, visible: true },
      { index: 2, visible: true },
    ]);
    expect(fromSearch({ c: 1 }).channels).toEqual([{ index: 1, visible: true }]);
    expect(fromSearch({ c: "none" }).channels).toEqual([]);
  });

  it("ignores what makes no sense, piece by piece", () => {
    expect(fromSearch({ z: -1, t: "x", x: "1", y: "2" })).toEqual(DEFAULT_VIEW);
    expect(fromSearch({ z: 1.5, res: 0, x: 1, y: 1 })).toEqual(DEFAULT_VIEW);
    expect(fromSearch({ x: 1, y: 2, res: 3, rot: "left" }).place).toEqual({
      x: 1,
      y: 2,
      resolution: 3,
      rotationDeg: 0,
    });
    expect(fromSearch({ c: "0_lx_h4_g-1_mJET_b12_huh,-1,,0_l9" }).channels).toEqual([
      { index: 0, visible: true, high: 4 },
    ]);
    expect(fromSearch({ c: ",,", z: null, t: [3], x: {}, y: Number.NaN, res: Number.POSITIVE_INFINITY })).toEqual(
      DEFAULT_VIEW,
    );
  });

  it("never throws", () => {
    fc.assert(
      fc.property(
        fc.object({ key: fc.constantFrom("z", "t", "x", "y", "res", "rot", "c") }),
        (search) => void fromSearch(search),
      ),
    );
    fc.assert(fc.property(fc.string(), (c) => void fromSearch({ c })));
  });
});

describe("overrides", () => {
  const own: readonly ChannelSetting[] = [
    { ...defaultChannel(0), low: 0, high: 100 },
    { ...defaultChannel(1), visible: false, colormap: "RED" },
    defaultChannel(2),
  ];

  it("change what they name and switch off what they leave out", () => {
    const shown = applyOverrides(own, [
      { index: 1, visible: true, gamma: 2 },
      { index: 9, visible: true },
    ]);
    expect(shown).toEqual([
      { ...own[0], visible: false },
      { ...own[1], visible: true, gamma: 2 },
      { ...own[2], visible: false },
    ]);
    expect(applyOverrides(own, undefined)).toBe(own);
  });

  it("drop limits that are not in order", () => {
    expect(applyOverrides(own, [{ index: 0, visible: true, low: 100 }])[0]).toMatchObject({ low: 0, high: 100 });
    expect(applyOverrides(own, [{ index: 0, visible: true, low: 7, high: 3 }])[0]).toMatchObject({ low: 0, high: 100 });
    expect(applyOverrides(own, [{ index: 0, visible: true, low: 99 }])[0]).toMatchObject({ low: 99, high: 100 });
  });

  it("are undone by their inverse", () => {
    const change = fc.record({
      visible: fc.boolean(),
      gamma: fc.constantFrom(1, 2),
      colormap: fc.constantFrom("GREY", "RED"),
    });
    fc.assert(
      fc.property(fc.tuple(change, change, change), (changes) => {
        const shown = own.map((setting, i) => ({ ...setting, ...changes[i]! })) as readonly ChannelSetting[];
        expect(applyOverrides(own, overridesOf(own, shown))).toEqual(shown);
      }),
    );
  });

  it("are none when nothing differs", () => {
    expect(overridesOf(own, own)).toBeUndefined();
    expect(
      overridesOf(
        own,
        own.map((setting) => ({ ...setting, visible: false })),
      ),
    ).toEqual([]);
  });
});

/** -0 is written as 0. */
function withoutMinusZero(view: ViewState): ViewState {
  const clean = (value: unknown): unknown =>
    typeof value === "number"
      ? value + 0
      : Array.isArray(value)
        ? value.map(clean)
        : isRecord(value)
          ? mapValues(value)
          : value;
  const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === "object" && value !== null;
  const mapValues = (value: Record<string, unknown>) =>
    Object.fromEntries(Object.entries(value).map(([k, v]) => [k, clean(v)]));
  return clean(view) as ViewState;
}
