import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type LayerLink, parseLayers, writeLayers } from "./layer-link.ts";

const channel = fc.record(
  {
    visible: fc.boolean(),
    low: fc.integer({ min: -500, max: 500 }),
    gamma: fc.constant(0.5),
    colormap: fc.constant("VIRIDIS" as const),
    baseColor: fc.constant([1, 128, 255] as const),
    measured: fc.constant(true),
  },
  { requiredKeys: ["visible"] },
);
const layer: fc.Arbitrary<LayerLink> = fc.record(
  {
    id: fc.integer({ min: 1, max: 1e9 }).map(String),
    opacity: fc.integer({ min: 0, max: 100 }).map((percent) => percent / 100),
    isVisible: fc.boolean(),
    style: fc.constantFrom("image" as const, "labels" as const, "outlines" as const),
    channels: fc.array(channel, { maxLength: 4 }).map((all) => all.map((each, index) => ({ index, ...each }))),
  },
  { requiredKeys: ["id", "opacity", "isVisible", "style"] },
);

describe("layers in the URL", () => {
  it("come back as they were, in their order", () => {
    fc.assert(
      fc.property(fc.uniqueArray(layer, { selector: ({ id }) => id, maxLength: 8 }), (layers) => {
        expect(parseLayers(writeLayers(layers))).toEqual(layers);
      }),
    );
    expect(writeLayers([])).toBeUndefined();
  });

  it("are short, and mangled ones are left out piece by piece", () => {
    expect(writeLayers([{ id: "5", opacity: 0.6, isVisible: true, style: "outlines" }])).toBe("5_outlines_o0.6");
    const channels = [
      { index: 0, visible: true, low: 120 },
      { index: 1, visible: false },
    ];
    expect(writeLayers([{ id: "5", opacity: 1, isVisible: true, style: "image", channels }])).toBe("5:0_l120:1_off");
    expect(parseLayers("5,x_labels,,5_off,7_o9_huh_off")).toEqual([
      { id: "5", opacity: 1, isVisible: true, style: "image" },
      { id: "7", opacity: 1, isVisible: false, style: "image" },
    ]);
  });
});
