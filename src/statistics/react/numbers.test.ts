import { describe, expect, it } from "vitest";
import { readable } from "./numbers.ts";

describe("readable", () => {
  it("shows whole numbers in full, others with six digits, all with separators", () => {
    expect([0, 307_200, 2 ** 53 - 1, 1e6 / 7, 84_435.84, 1 / 3, -12.5].map(readable)).toEqual([
      "0",
      "307,200",
      "9,007,199,254,740,991",
      "142,857",
      "84,435.8",
      "0.333333",
      "-12.5",
    ]);
    expect(readable(2n ** 70n)).toBe("1,180,591,620,717,411,303,424");
  });

  it("keeps very small and very large ones short", () => {
    expect([1.2345678e-9, 1.2345678e22].map(readable)).toEqual(["1.23457e-9", "1.23457e22"]);
  });
});
