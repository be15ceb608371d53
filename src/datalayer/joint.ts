import type { JointRequest } from "../kernels/joint.ts";
import type { PlaneRef } from "./array-spec.ts";

/** Pixels of two channels of one plane inside one chunk of the grid; chunk coordinates and spans as in `ReduceTask`. */
export type JointTask = Readonly<{
  chunkY: number;
  chunkX: number;
  spans: Int32Array | "all";
  a: PlaneRef;
  /** Of the same array, t and z: chunks of all channels of a place live in one worker. */
  b: PlaneRef;
  request: JointRequest;
}>;
