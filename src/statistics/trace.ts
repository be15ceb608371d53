import type { Shape } from "../roi/geometry.ts";
import type { Statistics } from "./finish.ts";
import type { Run } from "./run.ts";
import { createSeriesRun, outwards, type SeriesInput } from "./series.ts";

export type TraceInput = Omit<SeriesInput, "items"> &
  Readonly<{
    shape: Shape;
    along: "z" | "t";
    /** The current plane: read first, and fixed along the other axis. */
    z: number;
    t: number;
  }>;

/** Exact statistics of a region on every plane along an axis. */
export type Trace = Readonly<{
  along: "z" | "t";
  /** By index along the axis, then in the order of the channels; `undefined` where a plane is not done. */
  points: readonly (readonly Statistics[] | undefined)[];
}>;

/** One point for each finished plane, the current plane first and outwards from there. */
export function createTraceRun({ shape, along, z, t, ...input }: TraceInput): Run<Trace> {
  const size = input.array.shape[input.array.dims.indexOf(along)] ?? 1;
  const order = outwards(along === "z" ? z : t, size);
  const items = order.map((index) => ({ shape, z: along === "z" ? index : z, t: along === "t" ? index : t }));
  const run = createSeriesRun({ ...input, items });
  return {
    execute: run.execute,
    progress: run.progress,
    snapshot() {
      const points = new Array<readonly Statistics[] | undefined>(size).fill(undefined);
      run.snapshot().forEach((result, i) => {
        points[order[i]!] = result;
      });
      return { along, points };
    },
  };
}
