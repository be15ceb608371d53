import { readFile } from "node:fs/promises";
import { convertIndexedToRgb, type DecodedPng, decode } from "fast-png";
import { blockedPixels } from "./blocks.ts";
import type { PixelArray } from "./dtype.ts";
import { messageOf, Refused } from "./errors.ts";
import { colourLooks } from "./looks.ts";
import type { OpenedFile } from "./source.ts";

/**
 * Opens a PNG: grey, colours and alpha become channels, palette colours are looked up. The whole picture is in memory, as the
 * format has no parts that could be read alone.
 *
 * @throws Refused for less than 8 bits of grey, animations and damage
 */
export async function openPng(path: string): Promise<OpenedFile> {
  const bytes = await readFile(path);
  if (bytes.subarray(0, bytes.indexOf("IDAT")).includes("acTL")) throw new Refused("an animated PNG");
  const png = decodePng(bytes);
  if (png.palette === undefined && png.depth < 8) throw new Refused(`a PNG of ${png.depth} bits of grey`);
  const { pixels, channels } = samplesOf(png);
  const { width, height } = png;
  const dtype = pixels instanceof Uint16Array ? "uint16" : "uint8";
  const source = blockedPixels({
    dtype,
    shape: [channels, 1, 1, height, width],
    block: [channels, 1, 1, height, width],
    load: () => Promise.resolve({ pixels, stride: [1, 0, 0, width * channels, channels] }),
  });
  const looks = colourLooks(channels >= 3, dtype, channels);
  return {
    images: [
      {
        seriesName: undefined,
        levels: [{ pixels: source, factors: [1, 1, 1, 1, 1], placement: undefined }],
        reduction: "mean",
        labels: undefined,
        looks,
        notes: ["its pixel size is not stated in a unit of length"],
      },
    ],
    close: () => Promise.resolve(),
  };
}

function decodePng(bytes: Buffer): DecodedPng {
  try {
    return decode(bytes, { checkCrc: true });
  } catch (cause) {
    throw new Refused(`the PNG is damaged: ${messageOf(cause)}`, { cause });
  }
}

function samplesOf(png: DecodedPng): { pixels: PixelArray; channels: number } {
  const length = png.width * png.height;
  const pixels = png.palette === undefined ? png.data : convertIndexedToRgb(png);
  const channels = png.palette === undefined ? png.channels : png.palette[0]!.length;
  if (pixels.length !== length * channels) throw new Refused("the PNG is damaged: pixels are missing");
  return { pixels: pixels instanceof Uint16Array ? pixels : new Uint8Array(pixels), channels };
}
