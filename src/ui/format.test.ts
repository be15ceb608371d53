import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  formatAreaSizeUm,
  formatBytes,
  formatDateTime,
  formatDims,
  formatLengthUm,
  formatNoun,
  formatRelativeTime,
  formatSignificant,
} from "./format.ts";

describe("formatBytes", () => {
  it("keeps three digits and changes unit before it would write 1000", () => {
    expect([0, 1, 999, 1000, 1536, 999_499, 999_500, 24_117_248, 5e15].map(formatBytes)).toEqual([
      "0 B",
      "1 B",
      "999 B",
      "1 kB",
      "1.54 kB",
      "999 kB",
      "1 MB",
      "24.1 MB",
      "5 PB",
    ]);
  });

  it("is never more than half a percent off", () => {
    const sizes: Record<string, number> = { B: 1, kB: 1e3, MB: 1e6, GB: 1e9, TB: 1e12, PB: 1e15 };
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 2 ** 49 }), (bytes) => {
        const [value, unit] = formatBytes(bytes).split(" ");
        return Math.abs(Number(value) * sizes[unit!]! - bytes) <= bytes * 0.00501;
      }),
    );
  });
});

describe("formatSignificant", () => {
  it("writes exponents only where digits would not do", () => {
    expect([0, 0.00012, 0.00001234, 65535, 1.5e9, Number.NaN, -0.5].map((value) => formatSignificant(value))).toEqual([
      "0",
      "0.00012",
      "1.23e-5",
      "65500",
      "1.5e9",
      "NaN",
      "-0.5",
    ]);
  });
});

describe("formatLengthUm", () => {
  it("picks the unit that leaves a digit before the point", () => {
    expect([0, 0.0005, 0.65, 1, 12.345, 2000, 15_000, 3e6].map(formatLengthUm)).toEqual([
      "0 \u00b5m",
      "0.5 nm",
      "650 nm",
      "1 \u00b5m",
      "12.3 \u00b5m",
      "2 mm",
      "1.5 cm",
      "3 m",
    ]);
  });

  it("gives both edges of an area one unit", () => {
    expect(formatAreaSizeUm(1500, 20)).toBe("1.5 \u00d7 0.02 mm");
  });
});

describe("formatDims", () => {
  it("leaves out axes of one element, but never y and x", () => {
    expect(formatDims(["c", "t", "z", "y", "x"], [3, 1, 10, 1, 2048])).toBe(
      "c 3  \u00b7  z 10  \u00b7  y 1  \u00b7  x 2,048",
    );
  });
});

describe("formatNoun", () => {
  it("knows one from many", () => {
    expect([formatNoun(0, "image"), formatNoun(1, "image"), formatNoun(1234, "image")]).toEqual([
      "0 images",
      "1 image",
      "1,234 images",
    ]);
  });
});

describe("formatRelativeTime", () => {
  const now = Date.UTC(2026, 2, 10, 12);

  it("speaks of the largest whole unit", () => {
    const ago = (ms: number) => formatRelativeTime(now - ms, now);
    expect(
      [0, 59_000, 60_000, 3_599_000, 3_600_000, 26 * 3_600_000, 8 * 86_400_000, 800 * 86_400_000].map(ago),
    ).toEqual([
      "just now",
      "just now",
      "1 minute ago",
      "59 minutes ago",
      "1 hour ago",
      "yesterday",
      "last week",
      "2 years ago",
    ]);
  });

  it("speaks of the future too, as clocks differ", () => {
    expect(formatRelativeTime(now + 120_000, now)).toBe("in 2 minutes");
  });
});

describe("formatDateTime", () => {
  it("shows what it cannot read as it came", () => {
    expect(formatDateTime("soon")).toBe("soon");
    expect(formatDateTime("2026-03-03T12:05:00Z")).toMatch(/^Mar 3, 2026/);
  });
});
