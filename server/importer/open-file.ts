import { open, stat } from "node:fs/promises";
import { Refused } from "./errors.ts";
import { openPng } from "./png.ts";
import type { OpenedFile } from "./source.ts";
import { openTiff } from "./tiff/open-tiff.ts";
import { openOmeZarr } from "./zarr/open-ome-zarr.ts";

/**
 * Opens a file by what it is, not by its name.
 *
 * @throws Refused with the reason, when it is none of the formats or uses a feature that cannot be read right
 */
export async function openFile(path: string): Promise<OpenedFile> {
  const found = await stat(path).catch((cause: NodeJS.ErrnoException) => {
    throw new Refused(cause.code === "ENOENT" ? "there is no such file" : `it cannot be opened: ${cause.code}`, {
      cause,
    });
  });
  if (found.isDirectory()) return openOmeZarr(path);
  const head = await firstBytes(path);
  if (isTiff(head)) return openTiff(path);
  if (head.subarray(0, 8).equals(PNG)) return openPng(path);
  if (head.subarray(0, 2).toString("latin1") === "PK") throw new Refused("a zip archive: unpack it first");
  throw new Refused("neither TIFF nor PNG nor a directory of OME-Zarr");
}

const PNG = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

function isTiff(head: Buffer): boolean {
  const order = head.subarray(0, 2).toString("latin1");
  if (head.length < 4 || (order !== "II" && order !== "MM")) return false;
  const magic = order === "II" ? head.readUInt16LE(2) : head.readUInt16BE(2);
  return magic === 42 || magic === 43;
}

async function firstBytes(path: string): Promise<Buffer> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(8), 0, 8, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}
