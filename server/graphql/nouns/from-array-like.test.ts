import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startLab, type TestLab } from "../test-lab.ts";

let lab: TestLab;
beforeAll(async () => {
  lab = await startLab();
});
afterAll(() => lab.stop());

const CONTEXTS = `query ($id: ID!) {
  image(id: $id) {
    name
    tags
    dataset { name isDefault }
    store { shape chunks dtype version fillValue dimensionNames codecs }
    rgbContexts { name z t c blending views { active colorMap cMin cMax baseColor name } }
  }
}`;

describe("fromArrayLike", () => {
  it("makes an image in the default dataset with what zarr.json says of its store", async () => {
    const id = await lab.image({ name: "cells", shape: [1, 2, 3, 64, 32], tags: ["b", "a", "b"] });
    const { image } = await lab.ask<{ image: object }>(CONTEXTS, { id });
    expect(image).toMatchObject({
      name: "cells",
      tags: ["b", "a"],
      dataset: { name: "Default", isDefault: true },
      store: {
        shape: [1, 2, 3, 64, 32],
        chunks: [1, 2, 3, 64, 32],
        dtype: "uint16",
        version: "3",
        fillValue: 0,
        dimensionNames: ["c", "t", "z", "y", "x"],
        codecs: [{ name: "bytes", configuration: { endian: "little" } }],
      },
    });
  });
});
