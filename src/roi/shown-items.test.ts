import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { rectangleBetween } from "./geometry.ts";
import { boxOf, ShownItems, touches } from "./shown-items.ts";

const item = fc
  .record({
    x: fc.integer({ min: 0, max: 90 }),
    y: fc.integer({ min: 0, max: 90 }),
    size: fc.integer({ min: 1, max: 20 }),
  })
  .map(({ x, y, size }) => rectangleBetween([x, y], [x + size, y + size]));

describe("ShownItems", () => {
  it("finds what looking at each would find, however the items came to be", () => {
    const change = fc.record({
      kind: fc.constantFrom("add", "change", "remove", "reorder"),
      at: fc.nat(),
      shape: item,
      many: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(item, { maxLength: 40 }), fc.array(change, { maxLength: 8 }), (shapes, changes) => {
        let all = shapes.map((shape, at) => ({ id: `first ${at}`, shape }));
        let shown = new ShownItems(all);
        for (const [step, { kind, at, shape, many }] of changes.entries()) {
          const count = many ? 250 : 1;
          const chosen = at % Math.max(1, all.length);
          if (kind === "add")
            all = [...all, ...Array.from({ length: count }, (_, i) => ({ id: `${step} ${i}`, shape: { ...shape } }))];
          if (kind === "change") all = all.map((one, i) => (i === chosen ? { ...one, shape } : one));
          if (kind === "remove") all = all.filter((_, i) => i < chosen || i >= chosen + count);
          if (kind === "reorder") all = all.toReversed();
          shown = new ShownItems(all, shown);
          const rect = { x0: 20, y0: 30, x1: 60, y1: 70 };
          expect(shown.within(rect)).toEqual(all.filter((one) => touches(boxOf(one.shape), rect)));
          for (const one of all) expect(shown.get(one.id)).toBe(one);
        }
      }),
      { numRuns: 60 },
    );
  });
});
