import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { createComposer } from "./compose.ts";
import type { Blending, ChannelLook } from "./look.ts";
import type { PixelDtype } from "./reduce-pixels.ts";
import { pixelView } from "./tile-pixels.ts";
import { instantiateKernels } from "./wasm.ts";

type Stored = { dtype: PixelDtype; pixels: string; look: Omit<ChannelLook, "colormap"> & { colormap: string } };
type Case = { name: string; blending: Blending; channels: Stored[]; rgba: string };

const { cases } = JSON.parse(readFileSync(new URL("../../fixtures/kernels/colours.json", import.meta.url), "utf8")) as {
  cases: Case[];
};
const composer = createComposer(instantiateKernels());
const bytesOf = (text: string) => Uint8Array.from(Buffer.from(text, "base64"));

describe("compose, against numpy", () => {
  it.each(cases.map((each) => [each.name, each] as const))("%s", (_name, { channels, blending, rgba }) => {
    const expected = bytesOf(rgba);
    const width = expected.length / 4;
    const drawn = composer.compose(
      width,
      1,
      channels.map(({ dtype, pixels, look }) => {
        const data = pixelView(dtype, bytesOf(pixels).buffer, 0, width);
        const source = { dtype, data, offset: 0, rowStride: width, colStride: 1, width, height: 1 };
        return { parts: [{ x: 0, y: 0, pixels: source }], look: { ...look, colormap: bytesOf(look.colormap) } };
      }),
      blending,
    );
    expect([...drawn]).toEqual([...expected]);
  });
});
