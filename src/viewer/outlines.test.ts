import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { outlinesOf } from "./outlines.ts";

const RED = 0xff0000ff;
const BLUE = 0xffff0000;

function drawn(rows: readonly string[], width = 1): string[] {
  const colours: Record<string, number> = { ".": 0, r: RED, b: BLUE, "~": 0x800000ff };
  const pixels = Uint32Array.from(rows.join(""), (letter) => colours[letter]!);
  const out = outlinesOf(pixels, rows[0]!.length, rows.length, width);
  const letters = [...out].map((word) => Object.keys(colours).find((letter) => colours[letter] === word)!);
  return rows.map((row, y) => letters.slice(y * row.length, (y + 1) * row.length).join(""));
}

describe("outlinesOf", () => {
  it("keeps the rim of each area, also where two of them touch", () => {
    expect(drawn([".......", ".rrrbb.", ".rrrbb.", ".rrrbb.", "......."])).toEqual([
      ".......",
      ".rrrbb.",
      ".r.rbb.",
      ".rrrbb.",
      ".......",
    ]);
  });

  it("goes on beyond the edge of the picture: an area that is cut off has no rim there", () => {
    expect(drawn(["rrr.", "rrr.", "rrr."])).toEqual(["..r.", "..r.", "..r."]);
  });

  it("is as wide as asked for", () => {
    expect(drawn(["rrrrr.", "rrrrr."], 2)).toEqual(["...rr.", "...rr."]);
  });

  it("does not take blended edges of tiles for rims", () => {
    expect(drawn(["rr~rr", "rr~rr"])).toEqual([".....", "....."]);
  });

  it("never shows what was not there, and all of an area that is one pixel wide", () => {
    const picture = fc.array(fc.constantFrom(0, RED, BLUE), { minLength: 48, maxLength: 48 });
    fc.assert(
      fc.property(picture, (words) => {
        const out = outlinesOf(Uint32Array.from(words), 8, 6, 1);
        out.forEach((word, i) => {
          if (word !== 0) expect(word).toBe(words[i]);
          const [x, y] = [i % 8, Math.floor(i / 8)];
          const around = [x > 0 && words[i - 1], x < 7 && words[i + 1], y > 0 && words[i - 8], y < 5 && words[i + 8]];
          const isRim = words[i] !== 0 && around.some((other) => other !== false && other !== words[i]);
          expect(word !== 0).toBe(isRim);
        });
      }),
    );
  });
});
