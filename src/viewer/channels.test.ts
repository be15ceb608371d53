import { describe, expect, it } from "vitest";
import { type ChannelSetting, defaultChannel, hasLimits, lookOf, resolveLimits, signatureOf } from "./channels.ts";
import { colormapOf } from "./colormaps.ts";

function makeSetting(options: Partial<ChannelSetting> = {}): ChannelSetting {
  return { ...defaultChannel(0), ...options };
}

describe("resolveLimits", () => {
  it("takes given limits as they are, 0 included", () => {
    expect(resolveLimits(makeSetting({ low: 0, high: 0.5 }), undefined)).toEqual([0, 0.5]);
    expect(resolveLimits(makeSetting({ low: -5, high: 0 }), [10, 20])).toEqual([-5, 0]);
  });

  it("fills in a side that is open", () => {
    expect(resolveLimits(makeSetting(), [10, 20])).toEqual([10, 20]);
    expect(resolveLimits(makeSetting({ low: 0 }), [10, 20])).toEqual([0, 20]);
    expect(resolveLimits(makeSetting({ high: 0 }), [-10, 20])).toEqual([-10, 0]);
  });

  it("keeps order and width when the given side lies beyond the measured ones", () => {
    expect(resolveLimits(makeSetting({ low: 25 }), [10, 20])).toEqual([25, 35]);
    expect(resolveLimits(makeSetting({ high: 5 }), [10, 20])).toEqual([-5, 5]);
  });

  it("refuses to guess when nothing was measured", () => {
    expect(() => resolveLimits(makeSetting({ index: 3 }), undefined)).toThrow(/Channel 3 has no contrast limits/);
  });
});

describe("lookOf", () => {
  it("carries colormap, gamma and limits", () => {
    const setting = makeSetting({ gamma: 0.5, colormap: "INTENSITY", baseColor: [1, 2, 3], low: 1, high: 2 });
    expect(lookOf(setting, undefined)).toEqual({
      limits: [1, 2],
      gamma: 0.5,
      colormap: colormapOf("INTENSITY", [1, 2, 3]),
      categorical: false,
    });
  });

  it("inverts by changing the ends, and fades by the colormap's alpha", () => {
    const look = lookOf(makeSetting({ low: 1, high: 2, invert: true, opacity: 0.5 }), undefined);
    expect(look.limits).toEqual([2, 1]);
    expect([...look.colormap.slice(0, 8)]).toEqual([0, 0, 0, 128, 1, 1, 1, 128]);
    expect(lookOf(makeSetting({ low: 5, high: 9, opacity: 0.5 }), undefined).colormap).toBe(look.colormap);
  });

  it("needs no limits for labels", () => {
    expect(hasLimits(makeSetting({ colormap: "RAINBOW" }))).toBe(true);
    expect(hasLimits(makeSetting({ low: 1 }))).toBe(false);
    expect(lookOf(makeSetting({ colormap: "RAINBOW" }), undefined).categorical).toBe(true);
  });
});

describe("signatureOf", () => {
  it("changes with all that changes the picture, and with nothing else", () => {
    const base = [makeSetting({ low: 1 }), makeSetting({ index: 1, visible: false })];
    const same = signatureOf(base, "ADDITIVE");
    expect(signatureOf([base[0]!, { ...base[1]!, gamma: 9, low: 4 }], "ADDITIVE")).toBe(same);
    const changes: Partial<ChannelSetting>[] = [
      { index: 2 },
      { visible: false },
      { low: 2 },
      { low: undefined },
      { high: 2 },
      { gamma: 2 },
      { colormap: "RED" },
      { baseColor: [0, 0, 1] },
      { invert: true },
      { opacity: 0.5 },
    ];
    const others = changes.map((change) => signatureOf([{ ...base[0]!, ...change }], "ADDITIVE"));
    expect(new Set([same, signatureOf(base, "MULTIPLICATIVE"), ...others]).size).toBe(changes.length + 2);
  });
});
