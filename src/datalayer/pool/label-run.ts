import type { LabelPixels } from "../../kernels/labels.ts";
import type { Rect } from "../../math/rect.ts";
import { type ChunkRef, chunkKey, type PlaneRef } from "../array-spec.ts";
import type { LabelOptions } from "../data-pool.ts";
import { abortError } from "../errors.ts";
import type { LabelTask } from "../labels.ts";
import type { Selection } from "../selection.ts";
import { planeAxesOf, planeChunkCoords } from "../tile-grid.ts";
import type { ChunkAccess } from "./chunk-access.ts";
import { forEachConcurrent } from "./concurrent.ts";
import { readSelection } from "./read-selection.ts";

/** See `DataPool.labels`. Labels are read here and sent to where the channels are: the two live in different workers. */
export async function runLabels(
  tasks: readonly LabelTask[],
  options: LabelOptions,
  access: ChunkAccess,
): Promise<void> {
  const first = tasks[0];
  if (first === undefined) return;
  const { onReply, ...load } = options;
  const window = Math.max(1, Math.floor(access.windowFor(first.planes[0]!.array) / (2 * first.planes.length)));
  const placed = tasks.map((task, index) => ({ task, index, chunks: chunksOf(task) }));
  const isThere = ({ chunks }: (typeof placed)[number]) => chunks.every((chunk) => access.isResident(chunk));
  // What is there is used before it could be driven out.
  const ordered = [...placed.filter(isThere), ...placed.filter((each) => !isThere(each))];
  await forEachConcurrent(ordered, window, options.signal, async ({ task, index, chunks }, signal) => {
    const labels = await readLabels(task.labels, task.rect, { ...load, signal }, access);
    const planes = task.planes.map(({ array, c, t, z }) => ({ arrayId: array.id, c, t, z }));
    const sent = { ...task, labels, planes };
    const reply = await access.forTogether(chunks, { ...load, signal }, (remote) => remote.labels(sent));
    if (!signal.aborted) onReply(reply, index);
  });
  if (options.signal?.aborted) throw abortError(options.signal);
}

async function readLabels(
  { array, c, t, z }: PlaneRef,
  { x0, y0, x1, y1 }: Rect,
  options: Omit<LabelOptions, "onReply">,
  access: ChunkAccess,
): Promise<LabelPixels> {
  const fixed: Readonly<Record<string, number>> = { c, t, z };
  const selection: Selection = array.dims.map((dim) => {
    if (dim === "y") return { start: y0, count: y1 - y0, step: 1 };
    if (dim === "x") return { start: x0, count: x1 - x0, step: 1 };
    return { start: fixed[dim] ?? 0, count: 1, step: 1 };
  });
  const axes = planeAxesOf(array);
  if (axes.y > axes.x) throw new RangeError("Labels whose x axis comes before y are not read");
  const data = await readSelection(array, selection, options, access);
  if (data instanceof Float32Array || data instanceof Float64Array)
    throw new TypeError("Labels are whole numbers, not floats");
  return { data, width: x1 - x0, height: y1 - y0 };
}

/** Of all channels; one where they share it. */
function chunksOf({ planes, chunkY, chunkX }: LabelTask): readonly ChunkRef[] {
  const chunks = new Map<string, ChunkRef>();
  for (const plane of planes) {
    const axes = planeAxesOf(plane.array);
    const coords = [...planeChunkCoords(plane, axes)];
    coords[axes.y] = chunkY;
    coords[axes.x] = chunkX;
    const chunk = { array: plane.array, coords };
    chunks.set(chunkKey(chunk), chunk);
  }
  return [...chunks.values()];
}
