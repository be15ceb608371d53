import { describe, expect, it } from "vitest";
import { parseDateTime, scalars } from "./scalars.ts";

describe("DateTime", () => {
  it("takes ISO 8601; without offset it is UTC, a date is its midnight", () => {
    const cases = {
      "2025-03-01T12:00:00Z": "2025-03-01T12:00:00.000Z",
      "2025-03-01T12:00:00.123456+00:00": "2025-03-01T12:00:00.123Z",
      "2025-03-01T12:00:00+02:00": "2025-03-01T10:00:00.000Z",
      "2025-03-01T12:00": "2025-03-01T12:00:00.000Z",
      "2025-03-01": "2025-03-01T00:00:00.000Z",
    };
    for (const [text, expected] of Object.entries(cases)) expect(parseDateTime(text).toISOString()).toBe(expected);
  });

  it("refuses what is none", () => {
    for (const value of ["", "yesterday", "2025", "2025-13-01", "2025-02-30T99:00:00Z", "1 Jan 2025", 5, null, {}]) {
      expect(() => parseDateTime(value), String(value)).toThrow(/ISO 8601/);
    }
  });
});

describe("FourByFourMatrix", () => {
  it("takes 4 rows of 4 finite numbers only", () => {
    const row = [1, 2, 3, 4];
    expect(scalars.FourByFourMatrix.parseValue([row, row, row, row])).toEqual([row, row, row, row]);
    for (const value of [
      [],
      [row, row, row],
      [row, row, row, [1, 2, 3]],
      [row, row, row, [1, 2, 3, "4"]],
      [row, row, row, [1, 2, 3, Number.NaN]],
      1,
    ]) {
      expect(() => scalars.FourByFourMatrix.parseValue(value)).toThrow(/4 rows/);
    }
  });
});
