import type { ArraySpec } from "../../datalayer/array-spec.ts";
import { type DataPool, PRIORITY } from "../../datalayer/data-pool.ts";
import type { PortableRegion } from "../../roi/formats/portable.ts";
import type { Shape } from "../../roi/geometry.ts";
import type { ImageSize } from "../../roi/spans.ts";
import type { LabelsAnswer, LabelsRequest } from "./labels-worker.ts";

/** 256 MB of 32-bit labels: more does not fit beside everything else. */
const MOST_PIXELS = 2 ** 26;
/** What a 16-bit PNG can tell apart. */
const MOST_LABELS = 65_535;

type Plane = Readonly<{ c: number; t: number; z: number }>;

/**
 * The regions of the labels of one plane at level 0, each on that plane and named by its label.
 *
 * @throws Error when the plane is too large, of numbers that are no labels, or cannot be read
 */
export async function readLabels(pool: DataPool, array: ArraySpec, plane: Plane): Promise<readonly PortableRegion[]> {
  const at: Readonly<Record<string, number>> = plane;
  const start = array.dims.map((dim) => at[dim] ?? 0);
  const stop = array.dims.map((dim, i) => (dim === "y" || dim === "x" ? array.shape[i]! : (at[dim] ?? 0) + 1));
  const [height, width] = ["y", "x"].map((dim) => array.shape[array.dims.indexOf(dim)] ?? 0) as [number, number];
  if (width * height > MOST_PIXELS)
    throw new Error("This plane has more than 67 million pixels: too large to trace here");
  if (array.dtype.startsWith("float")) throw new Error(`Labels are whole numbers; this image has ${array.dtype}`);
  const read = await pool.read({ array, start, stop }, { priority: PRIORITY.computed });
  const labels = read instanceof BigInt64Array || read instanceof BigUint64Array ? smallNumbers(read) : read;
  const answer = await ask({ kind: "trace", labels, image: { width, height } });
  if (answer.kind !== "trace") return [];
  const extent = { c: [plane.c, plane.c + 1], t: [plane.t, plane.t + 1], z: [plane.z, plane.z + 1] } as const;
  return answer.regions.map(({ label, shape }) => ({ shape, extent, name: `Label ${label}`, group: "Labels" }));
}

/** Regions as a 16-bit PNG of labels: 1 for the first, and so on; where they overlap, the later one. */
export async function paintLabels(shapes: readonly Shape[], image: ImageSize): Promise<Blob> {
  if (image.width * image.height > MOST_PIXELS)
    throw new Error("This image has more than 67 million pixels: too large for a PNG");
  if (shapes.length > MOST_LABELS) throw new Error(`A 16-bit PNG holds ${MOST_LABELS} labels`);
  const answer = await ask({ kind: "paint", shapes, image });
  return new Blob(answer.kind === "paint" ? [answer.png] : [], { type: "image/png" });
}

/** One worker a task: it is rare, and its memory goes with it. */
function ask(request: LabelsRequest): Promise<LabelsAnswer> {
  const worker = new Worker(new URL("./labels-worker.ts", import.meta.url), { type: "module" });
  return new Promise<LabelsAnswer>((resolve, reject) => {
    worker.addEventListener("message", ({ data }: MessageEvent<LabelsAnswer>) => {
      if (data.kind === "problem") reject(new Error(data.message));
      else resolve(data);
    });
    worker.addEventListener("error", () => reject(new Error("The labels could not be worked on")));
    worker.postMessage(request);
  }).finally(() => worker.terminate());
}

/** 64-bit labels as numbers; beyond 2^53 two could become one. */
function smallNumbers(values: BigInt64Array | BigUint64Array): Float64Array {
  const numbers = new Float64Array(values.length);
  for (let i = 0; i < values.length; i++) {
    const value = values[i]!;
    if (value > BigInt(Number.MAX_SAFE_INTEGER))
      throw new Error(`Label ${value} is too large to be told from its neighbours`);
    numbers[i] = Number(value);
  }
  return numbers;
}
