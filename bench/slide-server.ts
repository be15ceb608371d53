import { createServer, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { setTimeout as elapse } from "node:timers/promises";
import { compress } from "../server/importer/zstd.ts";
import { noisyPlane } from "./plane.ts";

/** An image that exists only as long as it is asked for: uint16, zstd, any size, in a pyramid of halves down to one chunk. */
export type Slide = Readonly<{ size: number; chunk: number; channels: number; planes: number }>;

/** What the line is like. */
export type Line = Readonly<{ rttMs: number; bitsPerSecond: number }>;

/** One request of the log; times on the clock of this process. */
export type SlideRequest = {
  readonly path: string;
  readonly status: number;
  readonly startMs: number;
  endMs: number | undefined;
  isAborted: boolean;
  bytes: number;
};

export type SlideServer = Readonly<{
  /** Of the OME-Zarr; `name` keeps several slides apart in caches. */
  urlOf: (name: string, slide: Slide) => string;
  setLine: (line: Line) => void;
  log: SlideRequest[];
  close: () => Promise<void>;
}>;

const COLORS = ["0000FF", "00FF00", "FF0000", "FF00FF"];
/** Different chunks of noise; which one stands where does not matter. */
const PATTERNS = 4;
/** Sent at a time on a slow line: 2 ms of 20 Mbit/s at most wait for others. */
const PIECE_BYTES = 4096;

export const FREE_LINE: Line = { rttMs: 0, bitsPerSecond: Number.POSITIVE_INFINITY };

/** Serves OME-Zarr 0.5 slides over HTTP/1.1, late and slowly as told, and tells what was asked of it. */
export async function startSlideServer(): Promise<SlideServer> {
  const slides = new Map<string, Slide>();
  const chunks = new Map<number, readonly Uint8Array[]>();
  const log: SlideRequest[] = [];
  let line = FREE_LINE;
  /** When the line will have sent what was given to it. */
  let freeAtMs = 0;

  async function send(response: ServerResponse, body: Uint8Array, entry: SlideRequest): Promise<void> {
    if (line.bitsPerSecond === Number.POSITIVE_INFINITY) {
      response.end(body);
      entry.bytes = body.length;
      return;
    }
    for (let at = 0; at < body.length && !response.destroyed; at += PIECE_BYTES) {
      const piece = body.subarray(at, at + PIECE_BYTES);
      const now = performance.now();
      freeAtMs = Math.max(freeAtMs, now) + (piece.length * 8000) / line.bitsPerSecond;
      // Timers fire a millisecond late; the debt is kept in freeAtMs, so that the rate is right all the same.
      if (freeAtMs - now > 1) await elapse(freeAtMs - now);
      response.write(piece);
      entry.bytes += piece.length;
    }
    response.end();
  }

  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? "/", "http://localhost").pathname.slice(1));
    const [name = "", ...rest] = path.split("/");
    const slide = slides.get(name);
    const body = slide === undefined ? undefined : objectOf(slide, rest.join("/"), chunks);
    const status = body === undefined ? 404 : 200;
    const startMs = performance.now();
    const entry: SlideRequest = { path, status, startMs, endMs: undefined, isAborted: false, bytes: 0 };
    log.push(entry);
    response.on("close", () => {
      entry.endMs = performance.now();
      entry.isAborted = !response.writableFinished;
    });
    response.setHeader("access-control-allow-origin", "*");
    response.setHeader("timing-allow-origin", "*");
    response.setHeader("cache-control", "no-store");
    const answer = async () => {
      if (line.rttMs > 0) await elapse(line.rttMs);
      if (response.destroyed) return;
      if (body === undefined) return void response.writeHead(404).end();
      response.writeHead(200, { "content-length": body.length });
      await send(response, body, entry);
    };
    answer().catch((error: unknown) => response.destroy(error as Error));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  for (const chunk of [256, 512, 1024]) chunks.set(chunk, await patterns(chunk));
  return {
    urlOf(name, slide) {
      slides.set(name, slide);
      return `${url}/${name}`;
    },
    setLine(next) {
      line = next;
    },
    log,
    close: () =>
      new Promise((resolve, reject) => {
        server.close((error) => (error ? reject(error) : resolve()));
        server.closeAllConnections();
      }),
  };
}

function patterns(chunk: number): Promise<readonly Uint8Array[]> {
  const planes = Array.from({ length: PATTERNS }, (_, seed) => noisyPlane(chunk, chunk, seed + 1).pixels);
  return Promise.all(planes.map((pixels) => compress(new Uint8Array(pixels.buffer))));
}

/** Pixels along x and y of each level. */
export function levelSizes({ size, chunk }: Slide): readonly number[] {
  const sizes = [size];
  while (sizes.at(-1)! > chunk) sizes.push(Math.ceil(sizes.at(-1)! / 2));
  return sizes;
}

function objectOf(
  slide: Slide,
  key: string,
  chunks: ReadonlyMap<number, readonly Uint8Array[]>,
): Uint8Array | undefined {
  const sizes = levelSizes(slide);
  if (key === "zarr.json") return json(groupOf(slide, sizes.length));
  const [, level, coords] = /^(\d+)\/(?:zarr\.json|c\/([\d/]+))$/.exec(key) ?? [];
  const size = sizes[Number(level)];
  if (size === undefined) return undefined;
  if (coords === undefined) return json(arrayOf(slide, size));
  const at = coords.split("/").map(Number);
  const count = Math.ceil(size / slide.chunk);
  const limits = [slide.channels, slide.planes, count, count];
  if (at.length !== 4 || !at.every((index, axis) => index < limits[axis]!)) return undefined;
  return chunks.get(slide.chunk)![at.reduce((sum, index) => sum * 7 + index, 0) % PATTERNS];
}

function groupOf({ channels }: Slide, levels: number): object {
  const axes = ["c", "z", "y", "x"].map((name) => ({ name, type: name === "c" ? "channel" : "space" }));
  const datasets = Array.from({ length: levels }, (_, level) => ({
    path: String(level),
    coordinateTransformations: [{ type: "scale", scale: [1, 1, 2 ** level, 2 ** level] }],
  }));
  const omero = {
    channels: Array.from({ length: channels }, (_, c) => ({
      color: COLORS[c % COLORS.length],
      active: true,
      window: { start: 100, end: 1500, min: 0, max: 65_535 },
    })),
  };
  const ome = { version: "0.5", multiscales: [{ axes, datasets }], omero };
  return { zarr_format: 3, node_type: "group", attributes: { ome } };
}

function arrayOf({ chunk, channels, planes }: Slide, size: number): object {
  return {
    zarr_format: 3,
    node_type: "array",
    shape: [channels, planes, size, size],
    data_type: "uint16",
    chunk_grid: { name: "regular", configuration: { chunk_shape: [1, 1, chunk, chunk] } },
    chunk_key_encoding: { name: "default", configuration: { separator: "/" } },
    codecs: [
      { name: "bytes", configuration: { endian: "little" } },
      { name: "zstd", configuration: { level: 0, checksum: false } },
    ],
    fill_value: 0,
    attributes: {},
    dimension_names: ["c", "z", "y", "x"],
  };
}

function json(document: object): Uint8Array {
  return new TextEncoder().encode(JSON.stringify(document));
}
