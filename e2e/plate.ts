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
  const axes = ["y", "x"].map((name) => ({ name, type: "space", unit: "micrometer" }));
  const scale = [{ type: "scale", scale: [0.5, 0.5] }];
  const datasets = [{ path: "0", coordinateTransformations: scale }];
  const window = { start: 0, end: 255, min: 0, max: 255 };
  for (let field = 0; field < fields; field++) {
    const at = join(directory, String(field));
    await writeJson(join(at, ".zattrs"), {
      multiscales: [{ version: "0.4", axes, datasets }],
      omero: { channels: [{ label: "cells", color: "FFFFFF", active: true, window }] },
    });
    await writeJson(join(at, "0/.zarray"), {
      zarr_format: 2,
      shape: [SIDE, SIDE],
      chunks: [SIDE, SIDE],
      dtype: "|u1",
      compressor: null,
      filters: null,
      fill_value: 0,
      order: "C",
    });
    const pixels = Uint8Array.from({ length: SIDE * SIDE }, (_, i) => ((i % SIDE) + Math.floor(i / SIDE)) * 2);
    pixels[0] = value;
    pixels[1] = field;
    await writeFile(join(at, "0/0.0"), pixels);
  }
}

async function writeJson(path: string, value: object): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, JSON.stringify(value));
}
