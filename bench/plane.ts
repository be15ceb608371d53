import { compress } from "../server/importer/zstd.ts";
import type { ArraySpec } from "../src/datalayer/array-spec.ts";
import { arraySpecOf } from "../src/datalayer/metadata.ts";
import { startTestServer } from "../src/datalayer/testing/http-server.ts";

export type Plane<Pixels = Uint16Array> = Readonly<{ pixels: Pixels; height: number; width: number }>;

export type PlanePixels = Uint8Array | Uint16Array | Float32Array;

/**
 * Camera-like pixels: smooth structure of a few hundred counts and shot noise over an offset of 100, so that chunks compress and
 * histograms fill as those of real images do. The same for the same seed.
 */
export function noisyPlane(height: number, width: number, seed: number): Plane {
  const pixels = new Uint16Array(height * width);
  let state = (seed * 2_654_435_761) >>> 0 || 1;
  for (let y = 0; y < height; y++) {
    const row = Math.sin(y / 61 + seed);
    for (let x = 0; x < width; x++) {
      state ^= state << 13;
      state ^= state >>> 17;
      state ^= state << 5;
      const signal = 700 + 600 * row * Math.sin(x / 83);
      const noise = ((state & 255) + ((state >>> 8) & 255) - 255) / 255;
      pixels[y * width + x] = 100 + signal + noise * 2.4 * Math.sqrt(signal);
    }
  }
  return { pixels, height, width };
}

/**
 * The plane as a zarr v3 array in square zstd chunks behind an HTTP server of this process.
 *
 * @param repeat how often the plane, then of one chunk, comes along x and y: larger images than memory holds
 */
export async function storeOf(
  plane: Plane<PlanePixels>,
  chunk: number,
  repeat = 1,
): Promise<{ array: ArraySpec; close: () => Promise<void> }> {
  const server = await startTestServer();
  const document = {
    zarr_format: 3,
    node_type: "array",
    shape: [1, 1, 1, plane.height * repeat, plane.width * repeat],
    data_type: dtypeOf(plane.pixels),
    chunk_grid: { name: "regular", configuration: { chunk_shape: [1, 1, 1, chunk, chunk] } },
    chunk_key_encoding: { name: "default", configuration: { separator: "/" } },
    codecs: [
      { name: "bytes", configuration: { endian: "little" } },
      { name: "zstd", configuration: { level: 0, checksum: false } },
    ],
    fill_value: 0,
    attributes: {},
    dimension_names: ["c", "t", "z", "y", "x"],
  };
  for (let row = 0; row < plane.height / chunk; row++) {
    for (let column = 0; column < plane.width / chunk; column++) {
      const piece = newPixels(plane.pixels, chunk * chunk);
      for (let y = 0; y < chunk; y++) {
        const start = (row * chunk + y) * plane.width + column * chunk;
        piece.set(plane.pixels.subarray(start, start + chunk), y * chunk);
      }
      server.objects.set(`plane/c/0/0/0/${row}/${column}`, await compress(new Uint8Array(piece.buffer)));
    }
  }
  const one = server.objects.get("plane/c/0/0/0/0/0")!;
  for (let i = 1; i < repeat * repeat; i++)
    server.objects.set(`plane/c/0/0/0/${Math.floor(i / repeat)}/${i % repeat}`, one);
  const source = { kind: "http", url: `${server.url}/plane` } as const;
  return { array: arraySpecOf({ id: source.url, source, document }), close: server.close };
}

/** The noisy plane in another type: bytes of its upper bits, or floats with a fraction. */
export function planeAs(plane: Plane, dtype: "uint8" | "uint16" | "float32"): Plane<PlanePixels> {
  if (dtype === "uint16") return plane;
  const pixels =
    dtype === "uint8" ? Uint8Array.from(plane.pixels, (v) => v >> 3) : Float32Array.from(plane.pixels, (v) => v / 7);
  return { ...plane, pixels };
}

function dtypeOf(pixels: PlanePixels): "uint8" | "uint16" | "float32" {
  if (pixels instanceof Float32Array) return "float32";
  return pixels instanceof Uint8Array ? "uint8" : "uint16";
}

function newPixels(like: PlanePixels, length: number): PlanePixels {
  if (like instanceof Float32Array) return new Float32Array(length);
  return like instanceof Uint8Array ? new Uint8Array(length) : new Uint16Array(length);
}
