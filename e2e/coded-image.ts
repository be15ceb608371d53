import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";

/** One resolution of a coded image. */
export type CodedLevel = Readonly<{
  /** Pixels along x and y. */
  size: readonly [x: number, y: number];
  /** Level-0 pixels under a pixel, along x and y. */
  scale: readonly [x: number, y: number];
  /** Where the centre of pixel 0 lies, counted from that of level 0's, in level-0 pixels. */
  translation: readonly [x: number, y: number];
}>;

export type CodedImage = Readonly<{
  levels: readonly CodedLevel[];
  planes: number;
  /** Along c, z, y, x. */
  chunks: readonly [number, number, number, number];
}>;

/**
 * The colour that tells a pixel's address: red and green count x and y up to 255, blue holds level, z and how often they were
 * counted. Up to 4 levels, 4 planes, 1024 x 1024 pixels.
 */
export function addressColour(level: number, z: number, x: number, y: number): readonly [number, number, number] {
  return [x & 255, y & 255, (level << 6) | (z << 4) | ((x >> 8) << 2) | (y >> 8)];
}

/** Writes a coded image as OME-Zarr 0.4, not compressed: channels red, green and blue, dimensions c, z, y, x. */
export async function writeCodedImage(directory: string, image: CodedImage): Promise<void> {
  await mkdir(directory, { recursive: true });
  const json = (path: string, value: object) => writeFile(join(directory, path), JSON.stringify(value));
  await json(".zgroup", { zarr_format: 2 });
  await json(".zattrs", groupAttributes(image));
  for (const [index, level] of image.levels.entries()) await writeLevel(directory, image, index, level);
}

function groupAttributes({ levels }: CodedImage): object {
  const channel = (label: string, color: string) => ({
    label,
    color,
    active: true,
    window: { min: 0, max: 255, start: 0, end: 255 },
  });
  return {
    multiscales: [
      {
        version: "0.4",
        axes: ["c", "z", "y", "x"].map((name) => ({ name, type: name === "c" ? "channel" : "space" })),
        datasets: levels.map(({ scale, translation }, index) => ({
          path: String(index),
          coordinateTransformations: [
            { type: "scale", scale: [1, 1, scale[1], scale[0]] },
            { type: "translation", translation: [0, 0, translation[1], translation[0]] },
          ],
        })),
      },
    ],
    omero: { channels: [channel("red", "FF0000"), channel("green", "00FF00"), channel("blue", "0000FF")] },
  };
}

async function writeLevel(directory: string, image: CodedImage, level: number, { size }: CodedLevel): Promise<void> {
  const { planes, chunks } = image;
  const [chunkC, chunkZ, chunkY, chunkX] = chunks;
  const [columns, rows] = size;
  const folder = join(directory, String(level));
  await mkdir(folder);
  const metadata = {
    zarr_format: 2,
    shape: [3, planes, rows, columns],
    chunks,
    dtype: "|u1",
    compressor: null,
    fill_value: 0,
    order: "C",
    filters: null,
    dimension_separator: ".",
  };
  await writeFile(join(folder, ".zarray"), JSON.stringify(metadata));
  for (let c0 = 0; c0 < 3; c0 += chunkC) {
    for (let z0 = 0; z0 < planes; z0 += chunkZ) {
      for (let y0 = 0; y0 < rows; y0 += chunkY) {
        for (let x0 = 0; x0 < columns; x0 += chunkX) {
          const bytes = new Uint8Array(chunkC * chunkZ * chunkY * chunkX);
          let at = 0;
          for (let c = c0; c < c0 + chunkC; c++)
            for (let z = z0; z < z0 + chunkZ; z++)
              for (let y = y0; y < y0 + chunkY; y++)
                for (let x = x0; x < x0 + chunkX; x++) bytes[at++] = addressColour(level, z, x, y)[c]!;
          await writeFile(join(folder, `${c0 / chunkC}.${z0 / chunkZ}.${y0 / chunkY}.${x0 / chunkX}`), bytes);
        }
      }
    }
  }
}
