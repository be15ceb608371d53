import { fromArrayBuffer } from "geotiff";
import { describe, expect, it } from "vitest";
import { floatTiff } from "./float-tiff.ts";

describe("floatTiff", () => {
  it.each(["", "abc", "Kymograph of a line\nover t"])(
    "is read back by another program, described by %j",
    async (text) => {
      const values = Float64Array.of(1.5, -2, 65_536.25, Number.NaN, 0, 1e-3);
      const bytes = floatTiff(values, 3, 2, text);
      const image = await (await fromArrayBuffer(bytes.buffer)).getImage();
      expect([image.getWidth(), image.getHeight(), image.getBitsPerSample(), image.getSampleFormat()]).toEqual([
        3, 2, 32, 3,
      ]);
      const [pixels] = await image.readRasters();
      expect([...(pixels as Float32Array)]).toEqual([...Float32Array.from(values)]);
    },
  );

  it("refuses a shape that is not that of its values", () => {
    expect(() => floatTiff(new Float64Array(5), 3, 2)).toThrow("5 values");
  });
});
