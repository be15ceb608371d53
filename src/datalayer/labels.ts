import type { LabelRequest } from "../kernels/labels.ts";
import type { Rect } from "../math/rect.ts";
import type { PlaneRef } from "./array-spec.ts";

/** A rectangle of a label image over some channels of an image, inside one chunk of these. */
export type LabelTask = Readonly<{
  /** Of an array of whole numbers with as many pixels along x and y as that of the channels; its chunks may be any. */
  labels: PlaneRef;
  /** Of one array, t and z; at least one. */
  planes: readonly PlaneRef[];
  chunkY: number;
  chunkX: number;
  /** In pixels of the plane, half-open, inside the chunk; as small as `MOST_LABEL_PIXELS` says. */
  rect: Rect;
  request: LabelRequest;
}>;
