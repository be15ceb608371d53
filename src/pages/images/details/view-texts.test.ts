import { describe, expect, it } from "vitest";
import { affineText, boundsText, channelText, factorsText } from "./view-texts.ts";

const OPEN = {
  cMin: null,
  cMax: null,
  tMin: null,
  tMax: null,
  zMin: null,
  zMax: null,
  yMin: null,
  yMax: null,
  xMin: null,
  xMax: null,
};

describe("boundsText", () => {
  it("names both ends, though the upper bound of the contract is exclusive", () => {
    expect(boundsText({ ...OPEN, cMin: 0, cMax: 1 })).toBe("c 0");
    expect(boundsText({ ...OPEN, cMin: 1, cMax: 3, zMin: 0, zMax: 10 })).toBe("c 1\u20132, z 0\u20139");
    expect(boundsText({ ...OPEN, tMin: 4 })).toBe("t from 4");
    expect(boundsText({ ...OPEN, tMax: 4 })).toBe("t up to 3");
    expect(boundsText(OPEN)).toBe("everywhere");
  });
});

describe("channelText", () => {
  it("tells what is known of the light, 0 included", () => {
    expect(channelText({ excitationWavelength: 488, emissionWavelength: 509.5, acquisitionMode: "" })).toEqual([
      "ex 488 nm",
      "em 509.5 nm",
    ]);
    expect(channelText({ excitationWavelength: null, emissionWavelength: 0, acquisitionMode: "WF" })).toEqual([
      "em 0 nm",
      "WF",
    ]);
  });
});

describe("factorsText", () => {
  const factors = { scaleC: 1, scaleT: 1, scaleZ: 1, scaleY: 4, scaleX: 4 };

  it("gives one number where x and y shrink alike and nothing else does", () => {
    expect(factorsText(factors)).toBe("4\u00d7 smaller");
    expect(factorsText({ ...factors, scaleZ: 2 })).toBe("x 4\u00d7, y 4\u00d7, z 2\u00d7 smaller");
    expect(factorsText({ ...factors, scaleX: 3.9996, scaleY: 4 })).toBe("x 4\u00d7, y 4\u00d7 smaller");
  });
});

describe("affineText", () => {
  it("tells sizes and place with units", () => {
    expect(affineText({ x: 0.65, y: 0.65, z: 2 }, { x: 1234.5, y: -10, z: 0 })).toBe(
      "650 nm \u00d7 650 nm \u00d7 2 \u00b5m, at 1234.5, -10, 0 \u00b5m",
    );
  });
});
