import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { RgbViewFieldsFragment } from "../graph/generated/operations.ts";
import { type ChannelSetting, defaultChannel } from "../viewer/channels.ts";
import { COLORMAP_NAMES } from "../viewer/colormaps.ts";
import { channelsOf } from "./channels.ts";
import { isSameLook, rgbViewsOf } from "./look.ts";
import { makeContext, makeRgbView } from "./testing/nodes.ts";

const byte = fc.integer({ min: 0, max: 255 });
const finite = fc.double({ min: -1e9, max: 1e9, noNaN: true }).map((value) => value + 0);

/** A channel as a person can make it: limits in order, opacity in steps of the graph's alpha. */
const setting = fc
  .record({
    visible: fc.boolean(),
    limits: fc.uniqueArray(finite, { minLength: 2, maxLength: 2 }).map((pair) => pair.sort((a, b) => a - b)),
    gamma: fc.double({ min: 0.1, max: 10, noNaN: true }),
    colormap: fc.constantFrom(...COLORMAP_NAMES),
    baseColor: fc.tuple(byte, byte, byte),
    invert: fc.boolean(),
    opacity: fc.integer({ min: 1, max: 255 }).map((alpha) => alpha / 255),
  })
  .map(({ limits, ...rest }) => ({ ...defaultChannel(0), ...rest, low: limits[0]!, high: limits[1]! }));

/** What the server answers when it has been given views: the same, with ids. */
function throughGraph(channels: readonly ChannelSetting[]): readonly ChannelSetting[] {
  const views = rgbViewsOf(channels).map((input, i) => makeRgbView({ ...input, id: `v${i}` } as RgbViewFieldsFragment));
  return channelsOf(channels.length, makeContext({ views }), []).map((channel) => channel.setting);
}

describe("a look in the graph", () => {
  it("comes back as it was saved", () => {
    fc.assert(
      fc.property(fc.array(setting, { minLength: 1, maxLength: 32 }), (made) => {
        const channels = made.map((each, index) => ({ ...each, index }));
        expect(throughGraph(channels)).toEqual(channels);
        expect(isSameLook(throughGraph(channels), channels)).toBe(true);
      }),
    );
  });

  it("keeps open limits open", () => {
    const open = { ...defaultChannel(0), invert: true };
    expect(rgbViewsOf([open])[0]).toMatchObject({ contrastLimitMin: null, contrastLimitMax: null });
    expect(throughGraph([{ ...open, low: 0 }])[0]).toMatchObject({ low: 0, high: undefined, invert: false });
  });

  it("holds a channel that nearly vanished, as the alpha that readers take for not given is 0", () => {
    expect(throughGraph([{ ...defaultChannel(0), opacity: 0 }])[0]!.opacity).toBe(1 / 255);
    const view = makeRgbView({ baseColor: [1, 2, 3, 0] });
    expect(channelsOf(1, makeContext({ views: [view] }), [])[0]!.setting.opacity).toBe(1);
  });
});

describe("isSameLook", () => {
  const saved = [{ ...defaultChannel(0), low: 1, high: 9 }, defaultChannel(1)];

  it("sees every choice", () => {
    const changes: Partial<ChannelSetting>[] = [
      { visible: false },
      { low: 0 },
      { high: undefined },
      { gamma: 2 },
      { colormap: "RED" },
      { invert: true },
      { opacity: 0.5 },
    ];
    for (const change of changes) expect(isSameLook(saved, [{ ...saved[0]!, ...change }, saved[1]!])).toBe(false);
    expect(isSameLook(saved, saved)).toBe(true);
  });

  it("takes measured limits for nobody's choice, and the colour of other colormaps for none", () => {
    expect(isSameLook(saved, [saved[0]!, { ...saved[1]!, low: 3, high: 4, measured: true }])).toBe(true);
    expect(isSameLook(saved, [saved[0]!, { ...saved[1]!, low: 3, high: 4 }])).toBe(false);
    expect(isSameLook(saved, [saved[0]!, { ...saved[1]!, baseColor: [1, 2, 3] }])).toBe(true);
  });
});
