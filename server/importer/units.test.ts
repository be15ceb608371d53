import { describe, expect, it } from "vitest";
import { micrometresIn } from "./units.ts";

describe("micrometresIn", () => {
  it("knows the names and symbols of lengths, whichever mu and Angstrom they are written with", () => {
    for (const unit of ["micrometer", "micrometre", "micron", "um", "\u00b5m", "\u03bcm", " um "]) {
      expect(micrometresIn(unit)).toBe(1);
    }
    expect(micrometresIn("nanometer")).toBe(1e-3);
    expect(micrometresIn("angstrom")).toBe(1e-4);
    expect(micrometresIn("\u212b")).toBe(1e-4);
    expect(micrometresIn("inch")).toBe(25_400);
    expect(micrometresIn("millimeter")).toBe(1000);
  });

  it("takes what is no length for none", () => {
    for (const unit of ["pixel", "reference frame", "", "second", undefined, 1, "constructor"]) {
      expect(micrometresIn(unit)).toBeUndefined();
    }
  });
});
