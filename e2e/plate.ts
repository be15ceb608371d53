import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";

const SIDE = 64;

/** What of a plate is imaged. */
export type PlateOptions = Readonly<{ rows: number; columns: number; fields: number; skip?: readonly string[] }>;

/**
 * Writes an OME-Zarr 0.4 plate: in every well fields of 64 x 64 uint8, the first pixel of each `row * 16 + column`, the second the
 * number of the field.
 */
export async function writePlate(directory: string, { rows, columns, fields, skip = [] }: PlateOptions): Promise<void> {
  const names = (count: number, name: (at: number) => string) =>
    Array.from({ length: count }, (_, at) => ({ name: name(at) }));
  const wells = [];
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      const path = `${letter(row)}/${column + 1}`;
      if (skip.includes(path)) continue;
      wells.push({ path, rowIndex: row, columnIndex: column });
      await writeWell(join(directory, path), fields, row * 16 + column);
    }
  }
  const plate = {
    version: "0.4",
    name: "screen",
    rows: names(rows, letter),
    columns: names(columns, (at) => String(at + 1)),
    wells,
  };
  await writeJson(join(directory, ".zattrs"), { plate });
}

function letter(row: number): string {
  return String.fromCharCode(65 + row);
}

async function writeWell(directory: string, fields: number, value: number): Promise<void> {
  const images = Array.from({ length: fields }, (_, field) => ({ path: String(field) }));
  await writeJson(join(directory, ".zattrs"), { well: { version: "0.4", images } });
  for (let field = 0; field < fields; field++) {
    const pixels = Uint8Array.from({ length: SIDE * SIDE }, (_, i) => ((i % SIDE) + Math.floor(i / SIDE)) * 2);
    pixels[0] = value;
    pixels[1] = field;
    await writeImage(join(directory, String(field)), SIDE, pixels, { omero: { channels: [GREY] } });
  }
}

const GREY = { label: "cells", color: "FFFFFF", active: true, window: { start: 0, end: 255, min: 0, max: 255 } };

/** Writes a square OME-Zarr 0.4 image of uint8 with one level and one chunk, half a micrometre a pixel at 64 pixels a side. */
export async function writeImage(directory: string, side: number, pixels: Uint8Array, more: object): Promise<void> {
  const axes = ["y", "x"].map((name) => ({ name, type: "space", unit: "micrometer" }));
  const scale = [{ type: "scale", scale: [32 / side, 32 / side] }];
  const datasets = [{ path: "0", coordinateTransformations: scale }];
  await writeJson(join(directory, ".zattrs"), { multiscales: [{ version: "0.4", axes, datasets }], ...more });
  await writeJson(join(directory, "0/.zarray"), {
    zarr_format: 2,
    shape: [side, side],
    chunks: [side, side],
    dtype: "|u1",
    compressor: null,
    filters: null,
    fill_value: 0,
    order: "C",
  });
  await writeFile(join(directory, "0/0.0"), pixels);
}

/** Writes a black image with one label image of half its size, whose left half is object 1. */
export async function writeLabelled(directory: string): Promise<void> {
  await writeImage(directory, SIDE, new Uint8Array(SIDE * SIDE), { omero: { channels: [GREY] } });
  await writeJson(join(directory, "labels/.zattrs"), { labels: ["cells"] });
  const half = SIDE / 2;
  const labels = Uint8Array.from({ length: half * half }, (_, i) => (i % half < half / 2 ? 1 : 0));
  await writeImage(join(directory, "labels/cells"), half, labels, { "image-label": { version: "0.4" } });
}

async function writeJson(path: string, value: object): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, JSON.stringify(value));
}
