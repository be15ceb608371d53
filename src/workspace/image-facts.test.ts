import { describe, expect, it } from "vitest";
import { imageModelOf } from "../mikro/image.ts";
import { diagonal, makeAffineView, makeImageNode, makeLevel } from "../mikro/testing/nodes.ts";
import { imageFacts } from "./image-facts.ts";

const textOf = (node: ReturnType<typeof makeImageNode>) =>
  Object.fromEntries(imageFacts(imageModelOf(node)).map(({ label, value }) => [label, value]));

describe("imageFacts", () => {
  it("tells sizes with their units", () => {
    const node = makeImageNode({
      affineTransformationViews: [makeAffineView(diagonal(0.65, 0.65, 2))],
      derivedScaleViews: [makeLevel(2), makeLevel(4)],
    });
    expect(textOf(node)).toEqual({
      Size: "80 \u00d7 100 px",
      Axes: "c 2, t 1, z 3",
      "Field of view": "52 \u00d7 65 \u00b5m",
      "Pixel size": "650 nm, z 2 \u00b5m",
      "Data type": "uint16",
      Chunks: "2 \u00d7 1 \u00d7 3 \u00d7 100 \u00d7 80 (c, t, z, y, x)",
      Levels: "3 (1\u00d7, 2\u00d7, 4\u00d7)",
      "Full resolution": "96 kB uncompressed",
    });
  });

  it("says nothing about micrometres where no affine does", () => {
    const facts = textOf(makeImageNode());
    expect(facts["Pixel size"]).toBeUndefined();
    expect(facts.Levels).toBe("1, no smaller ones");
  });

  it("tells pixels that are not square", () => {
    const node = makeImageNode({ affineTransformationViews: [makeAffineView(diagonal(0.5, 1.5, 0.2))] });
    expect(textOf(node)["Pixel size"]).toBe("500 nm \u00d7 1.5 \u00b5m, z 200 nm");
  });
});
