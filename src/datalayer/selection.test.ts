import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { countSelectedChunks, type Selection, selectedChunks } from "./selection.ts";
import { makeSpec } from "./testing/specs.ts";

const axis = fc
  .record({
    length: fc.integer({ min: 1, max: 30 }),
    chunk: fc.integer({ min: 1, max: 12 }),
    step: fc.integer({ min: 1, max: 9 }),
  })
  .chain(({ length, chunk, step }) =>
    fc.record({
      length: fc.constant(length),
      chunk: fc.constant(chunk),
      step: fc.constant(step),
      start: fc.nat(length - 1),
      backwards: fc.boolean(),
    }),
  )
  .chain(({ length, chunk, step, start, backwards }) => {
    const most = 1 + Math.floor((backwards ? start : length - 1 - start) / step);
    return fc.nat(most).map((count) => ({ length, chunk, range: { start, count, step: backwards ? -step : step } }));
  });

describe("selectedChunks", () => {
  it("visits every element of a selection once, in the chunk where it lies", () => {
    fc.assert(
      fc.property(axis, axis, (y, x) => {
        const array = makeSpec({ shape: [y.length, x.length], chunks: [y.chunk, x.chunk], dims: ["y", "x"] });
        const selection: Selection = [y.range, x.range];
        const seen = new Map<string, string>();
        let chunks = 0;
        for (const { chunk, part, at } of selectedChunks(array, selection)) {
          chunks++;
          for (let j = 0; j < part.count[0]!; j++) {
            for (let i = 0; i < part.count[1]!; i++) {
              const inside = [part.first[0]! + j * part.step[0]!, part.first[1]! + i * part.step[1]!];
              expect(inside.every((value, k) => value >= 0 && value < array.chunkShape[k]!)).toBe(true);
              const place = `${at[0]! + j},${at[1]! + i}`;
              expect(seen.has(place)).toBe(false);
              seen.set(place, inside.map((value, k) => value + chunk.coords[k]! * array.chunkShape[k]!).join());
            }
          }
        }
        expect(seen.size).toBe(y.range.count * x.range.count);
        expect(countSelectedChunks(array, selection)).toBe(chunks);
        for (const [place, element] of seen) {
          const [j, i] = place.split(",").map(Number);
          expect(element).toBe(`${y.range.start + j! * y.range.step},${x.range.start + i! * x.range.step}`);
        }
      }),
    );
  });
});
