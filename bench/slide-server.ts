import { createServer, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { setTimeout as elapse } from "node:timers/promises";
import { compress } from "../server/importer/zstd.ts";
import { crc32c } from "../src/datalayer/crc32c.ts";
import { noisyPlane } from "./plane.ts";

/** An image that exists only as long as it is asked for: uint16, zstd, any size, in a pyramid of halves down to one chunk. */
export type Slide = Readonly<{
  size: number;
  chunk: number;
  channels: number;
  planes: number;
  /** Chunks along a side of a shard; without it each chunk is an object. */
  shard?: number | undefined;
}>;

/** A chunk that an answer holds, as `level/c/z/y/x`, and its bytes. */
export type Part = Readonly<{ name: string; bytes: number }>;

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
  /** None of metadata and of the indexes of shards. */
  readonly parts: readonly Part[];
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
    if (request.method === "OPTIONS") {
      const allowed = { "access-control-allow-origin": "*", "access-control-allow-headers": "*" };
      return void response.writeHead(204, { ...allowed, "access-control-max-age": "600" }).end();
    }
    const path = decodeURIComponent(new URL(request.url ?? "/", "http://localhost").pathname.slice(1));
    const [name = "", ...rest] = path.split("/");
    const slide = slides.get(name);
    const object = slide === undefined ? undefined : objectOf(slide, rest.join("/"), chunks);
    const range = rangeOf(request.headers.range, object?.bytes.length ?? 0);
    const body = object?.bytes.subarray(range?.[0] ?? 0, range?.[1]);
    const status = body === undefined ? 404 : range === undefined ? 200 : 206;
    const startMs = performance.now();
    const isHead = request.method === "HEAD";
    const parts = object === undefined || isHead ? [] : partsIn(object, range ?? [0, object.bytes.length]);
    const entry: SlideRequest = { path, status, startMs, endMs: undefined, isAborted: false, bytes: 0, parts };
    log.push(entry);
    response.on("close", () => {
      entry.endMs = performance.now();
      entry.isAborted = !response.writableFinished;
    });
    response.setHeader("access-control-allow-origin", "*");
    response.setHeader("access-control-allow-headers", "*");
    response.setHeader("access-control-expose-headers", "*");
    response.setHeader("timing-allow-origin", "*");
    response.setHeader("cache-control", "no-store");
    const answer = async () => {
      if (line.rttMs > 0) await elapse(line.rttMs);
      if (response.destroyed) return;
      if (body === undefined) return void response.writeHead(404).end();
      const from = range && { "content-range": `bytes ${range[0]}-${range[1] - 1}/${object!.bytes.length}` };
      response.writeHead(status, { "content-length": body.length, ...from });
      if (isHead) response.end();
      else await send(response, body, entry);
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

type StoredObject = Readonly<{
  bytes: Uint8Array;
  /** Where its chunks lie. */
  chunks: readonly (Part & { offset: number })[];
}>;

function objectOf(
  slide: Slide,
  key: string,
  chunks: ReadonlyMap<number, readonly Uint8Array[]>,
): StoredObject | undefined {
  const sizes = levelSizes(slide);
  if (key === "zarr.json") return { bytes: json(groupOf(slide, sizes.length)), chunks: [] };
  const [, level, coords] = /^(\d+)\/(?:zarr\.json|c\/([\d/]+))$/.exec(key) ?? [];
  const size = sizes[Number(level)];
  if (size === undefined) return undefined;
  if (coords === undefined) return { bytes: json(arrayOf(slide, size)), chunks: [] };
  const { chunk, channels, planes, shard } = slide;
  const at = coords.split("/").map(Number);
  const count = Math.ceil(size / chunk);
  const objects = Math.ceil(count / (shard ?? 1));
  const limits = [channels, planes, objects, objects];
  if (at.length !== 4 || !at.every((index, axis) => index < limits[axis]!)) return undefined;
  const patternsOfSize = chunks.get(chunk)!;
  const bytesAt = (place: readonly number[]): Uint8Array =>
    patternsOfSize[place.reduce((sum, index) => sum * 7 + index, 0) % PATTERNS]!;
  if (shard === undefined) {
    const bytes = bytesAt(at);
    return { bytes, chunks: [{ name: `${level}/${at.join("/")}`, bytes: bytes.length, offset: 0 }] };
  }
  const [c, z, y, x] = at as [number, number, number, number];
  const inner = Array.from({ length: shard * shard }, (_, i) => {
    const place = [c, z, y * shard + Math.floor(i / shard), x * shard + (i % shard)];
    return { name: `${level}/${place.join("/")}`, content: bytesAt(place) };
  });
  return shardOf(inner);
}

/** Chunks one after the other and the index behind them: where each lies and how long it is, and a checksum. */
function shardOf(inner: readonly Readonly<{ name: string; content: Uint8Array }>[]): StoredObject {
  const index = new DataView(new ArrayBuffer(16 * inner.length));
  const chunks: (Part & { offset: number })[] = [];
  let offset = 0;
  for (const [i, { name, content }] of inner.entries()) {
    index.setBigUint64(16 * i, BigInt(offset), true);
    index.setBigUint64(16 * i + 8, BigInt(content.length), true);
    chunks.push({ name, bytes: content.length, offset });
    offset += content.length;
  }
  const indexBytes = new Uint8Array(index.buffer);
  const checksum = new Uint8Array(4);
  new DataView(checksum.buffer).setUint32(0, crc32c(indexBytes), true);
  const bytes = Buffer.concat([...inner.map(({ content }) => content), indexBytes, checksum]);
  return { bytes, chunks };
}

/** Half-open; `undefined` without a header. */
function rangeOf(header: string | undefined, length: number): readonly [number, number] | undefined {
  const [, from, to] = /^bytes=(\d*)-(\d*)$/.exec(header ?? "") ?? [];
  if (from === undefined || to === undefined) return undefined;
  if (from === "") return [Math.max(0, length - Number(to)), length];
  return [Number(from), to === "" ? length : Math.min(length, Number(to) + 1)];
}

function partsIn({ chunks }: StoredObject, [from, to]: readonly [number, number]): readonly Part[] {
  return chunks.filter(({ offset, bytes }) => offset >= from && offset + bytes <= to);
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

function arrayOf({ chunk, channels, planes, shard }: Slide, size: number): object {
  const codecs = [
    { name: "bytes", configuration: { endian: "little" } },
    { name: "zstd", configuration: { level: 0, checksum: false } },
  ];
  const configuration = {
    chunk_shape: [1, 1, chunk, chunk],
    codecs,
    index_codecs: [{ name: "bytes", configuration: { endian: "little" } }, { name: "crc32c" }],
    index_location: "end",
  };
  const side = chunk * (shard ?? 1);
  return {
    zarr_format: 3,
    node_type: "array",
    shape: [channels, planes, size, size],
    data_type: "uint16",
    chunk_grid: { name: "regular", configuration: { chunk_shape: [1, 1, side, side] } },
    chunk_key_encoding: { name: "default", configuration: { separator: "/" } },
    codecs: shard === undefined ? codecs : [{ name: "sharding_indexed", configuration }],
    fill_value: 0,
    attributes: {},
    dimension_names: ["c", "z", "y", "x"],
  };
}

function json(document: object): Uint8Array {
  return new TextEncoder().encode(JSON.stringify(document));
}
