import type { ArraySpec } from "../array-spec.ts";
import type { Dtype, PixelArray } from "../dtype.ts";
import { newPixels } from "../pixel-arrays.ts";
import type { Sink } from "./blob-sink.ts";
import type { Crop, PixelReader } from "./crop.ts";
import type { ExportImage } from "./export-image.ts";

/** An array in memory whose element at c, t, z, y, x is a number of its own, as far as the type goes. */
export function makeStack(dtype: Dtype, shape: readonly number[], chunkShape = [1, 1, 1, 4, 5]) {
  const length = shape.reduce((product, each) => product * each, 1);
  const data = newPixels(dtype, length);
  const isBig = data instanceof BigInt64Array || data instanceof BigUint64Array;
  const number = (i: number) => (dtype === "bool" ? (i % 3) & 1 : dtype.startsWith("float") ? i / 8 - 3 : i * 37 + 1);
  for (let i = 0; i < length; i++) data[i] = (isBig ? BigInt(number(i)) : number(i)) as never;
  const dims = ["c", "t", "z", "y", "x"];
  const array: ArraySpec = {
    id: "stack",
    source: { kind: "s3", storeId: "1" },
    zarrFormat: 3,
    metadata: {},
    dims,
    shape,
    chunkShape,
    dtype,
  };
  const boxes: string[] = [];
  const reader: PixelReader = {
    async read({ start, stop }, { signal }) {
      signal?.throwIfAborted();
      boxes.push(`${start.join()}-${stop.join()}`);
      return cut(data, shape, start, stop);
    },
  };
  return { array, data, reader, boxes };
}

/** Elements of a box, C order. */
export function cut(
  data: PixelArray,
  shape: readonly number[],
  start: readonly number[],
  stop: readonly number[],
): PixelArray {
  const lengths = start.map((from, axis) => stop[axis]! - from);
  const box = data.slice(0, 0).constructor as new (length: number) => PixelArray;
  const result = new box(lengths.reduce((product, each) => product * each, 1));
  for (let i = 0; i < result.length; i++) {
    let [rest, at, stride] = [i, 0, 1];
    for (let axis = shape.length - 1; axis >= 0; axis--) {
      at += (start[axis]! + (rest % lengths[axis]!)) * stride;
      rest = Math.floor(rest / lengths[axis]!);
      stride *= shape[axis]!;
    }
    result[i] = data[at]!;
  }
  return result;
}

export function makeCrop(array: ArraySpec, change: Partial<Crop> = {}): Crop {
  const [c, t, z, y, x] = array.shape as [number, number, number, number, number];
  const channels = Array.from({ length: c }, (_, i) => i);
  return { array, channels, t: [0, t], z: [0, z], y: [0, y], x: [0, x], ...change };
}

export function makeExport(change: Partial<ExportImage> = {}): ExportImage {
  const channel = { name: "DAPI", color: [0, 0, 255], limits: [10, 200], isVisible: true } as const;
  return {
    name: "crop",
    description: "x 0 to 4",
    channels: [channel, { ...channel, name: 'a <b> & "c"', color: [0, 255, 0] }],
    pixelSizeUm: { x: 0.13, y: 0.13, z: 2 },
    pixelToStage: undefined,
    isLabels: false,
    ...change,
  };
}

/** A sink, and all that it was given as one. */
export function gather(): Readonly<{ sink: Sink; bytes: () => Uint8Array<ArrayBuffer> }> {
  const parts: Uint8Array[] = [];
  return {
    sink: (bytes) => void parts.push(bytes.slice()),
    bytes: () => new Uint8Array(Buffer.concat(parts)),
  };
}
