import type { ArraySpec } from "../../datalayer/array-spec.ts";
import type { Dtype } from "../../datalayer/dtype.ts";
import type { FiveD, Level, Multiscale } from "../../datalayer/multiscale.ts";

/** Images for tests: only what the planner looks at. */

const DIMS = ["c", "t", "z", "y", "x"] as const;

export type LevelOptions = Readonly<{
  id?: string;
  size?: Partial<FiveD>;
  chunk?: Partial<FiveD>;
  scale?: Partial<FiveD>;
  offset?: Readonly<{ y: number; x: number }>;
  dtype?: Dtype;
}>;

export function makeArray(options: LevelOptions = {}): ArraySpec {
  const size: FiveD = { c: 1, t: 1, z: 1, y: 1024, x: 1024, ...options.size };
  const chunk: FiveD = { c: 1, t: 1, z: 1, y: 256, x: 256, ...options.chunk };
  return {
    id: options.id ?? "array",
    source: { kind: "http", url: "http://localhost/array" },
    zarrFormat: 3,
    metadata: {},
    dims: DIMS,
    shape: DIMS.map((dim) => size[dim]),
    chunkShape: DIMS.map((dim) => chunk[dim]),
    dtype: options.dtype ?? "uint16",
  };
}

export function makeLevel(options: LevelOptions = {}): Level {
  return {
    array: makeArray(options),
    scale: { c: 1, t: 1, z: 1, y: 1, x: 1, ...options.scale },
    offset: options.offset ?? { y: 0, x: 0 },
  };
}

/** A pyramid of `levels` levels, each half as large as the one before (rounded up). */
export function makePyramid(
  options: LevelOptions & { levels?: number; factor?: number } = {},
): Multiscale & { levels: readonly [Level, ...Level[]] } {
  const size: FiveD = { c: 1, t: 1, z: 1, y: 1024, x: 1024, ...options.size };
  const make = (i: number): Level => {
    const scale = (options.factor ?? 2) ** i;
    return makeLevel({
      ...options,
      id: `${options.id ?? "image"}-${i}`,
      size: { ...size, y: Math.ceil(size.y / scale), x: Math.ceil(size.x / scale) },
      scale: { y: scale, x: scale },
    });
  };
  const rest = Array.from({ length: (options.levels ?? 1) - 1 }, (_, i) => make(i + 1));
  return { levels: [make(0), ...rest], size };
}
