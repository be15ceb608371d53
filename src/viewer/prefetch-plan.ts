import { type ChunkRef, chunkKey, decodedChunkBytes } from "../datalayer/array-spec.ts";
import type { Multiscale } from "../datalayer/multiscale.ts";
import { intersect, isEmpty, type Rect } from "../math/rect.ts";
import { boundsOf, type Quad } from "./camera.ts";
import { chunkAlong, fromLevel0, levelRect, type PlaneIndex, planeOfLevel } from "./levels.ts";
import { type FramePlan, type LevelTiles, planFrame } from "./plan.ts";
import type { PlanesAhead, PrefetchPolicy } from "./prefetch-policy.ts";
import { chunkRect, chunkRefs } from "./tiles.ts";

export type PrefetchRequest = Readonly<{
  multiscale: Multiscale;
  plane: PlaneIndex;
  /** What the view wants itself. */
  plan: FramePlan;
  /** The window, in level-0 pixels. */
  view: Quad;
  /** Level-0 pixels under one device pixel. */
  pixelsPerDevicePixel: number;
  /** Channels that are shown. */
  channels: readonly number[];
}>;

/**
 * The chunks to have ready, most wanted first: planes ahead of a player, else the ring around the view, nearest the centre
 * first, then neighbouring planes. Never a chunk of the view itself, no chunk twice, within `budgetBytes` decoded. Chunks that
 * are there already are among them: they count as had ready. Reads nothing, loads nothing.
 */
export function planPrefetch(
  request: PrefetchRequest,
  policy: PrefetchPolicy,
  budgetBytes: number,
): readonly ChunkRef[] {
  const seen = new Set(chunksOfPlan(request).map(chunkKey));
  const planned: ChunkRef[] = [];
  let bytes = 0;
  for (const chunks of wanted(request, policy)) {
    for (const chunk of chunks) {
      const key = chunkKey(chunk);
      if (seen.has(key)) continue;
      bytes += decodedChunkBytes(chunk.array);
      // What is wanted less is not taken in its place: it would be there before it.
      if (bytes > budgetBytes) return planned;
      seen.add(key);
      planned.push(chunk);
    }
  }
  return planned;
}

function* wanted(request: PrefetchRequest, { ringChunks, planes }: PrefetchPolicy): Generator<readonly ChunkRef[]> {
  const { plan, multiscale } = request;
  // A derived plane is made of many chunks: too much work for what may never be seen.
  if (plan.tiles.length === 0 || multiscale.levels[plan.level]!.array.derivation !== undefined) return;
  if (ringChunks > 0) yield ringOf(request, ringChunks);
  for (const ahead of planes) {
    for (const step of ahead.steps) {
      const plane = planeAfter(request, ahead, step);
      if (plane !== undefined) yield chunksOfTiles(request, plane, tilesAhead(request, plane, ahead.level));
    }
  }
}

function chunksOfPlan(request: PrefetchRequest): readonly ChunkRef[] {
  const { plan, plane } = request;
  const coarse = plan.coarse === undefined ? [] : chunksOfTiles(request, plane, plan.coarse);
  return [...chunksOfTiles(request, plane, plan), ...coarse];
}

function chunksOfTiles(
  { multiscale, channels }: PrefetchRequest,
  plane: PlaneIndex,
  { level, tiles }: LevelTiles,
): readonly ChunkRef[] {
  const refs = channels.map((channel) => planeOfLevel(multiscale.levels[level]!, plane, channel));
  return tiles.flatMap(({ rect }) => refs.flatMap((ref) => (ref === undefined ? [] : chunkRefs(ref, rect))));
}

/** Chunks of the level on the screen beyond the view's edges, nearest the centre first; those of the view are among them. */
function ringOf({ multiscale, plane, plan, view, channels }: PrefetchRequest, ringChunks: number): readonly ChunkRef[] {
  const level = multiscale.levels[plan.level]!;
  const { array } = level;
  const bounds = fromLevel0(level, boundsOf(view));
  const inner = chunkRect(array, bounds);
  if (isEmpty(inner)) return [];
  const [chunkX, chunkY] = [chunkAlong(array, "x"), chunkAlong(array, "y")];
  const outer = intersect(grown(inner, ringChunks * chunkX, ringChunks * chunkY), levelRect(array));
  const [x, y] = [(bounds.x0 + bounds.x1) / 2, (bounds.y0 + bounds.y1) / 2];
  const at = [array.dims.indexOf("x"), array.dims.indexOf("y")] as const;
  const distance = ({ coords }: ChunkRef): number =>
    Math.hypot((coords[at[0]]! + 0.5) * chunkX - x, (coords[at[1]]! + 0.5) * chunkY - y);
  const chunks = channels.flatMap((channel) => {
    const ref = planeOfLevel(level, plane, channel);
    return ref === undefined ? [] : chunkRefs(ref, outer);
  });
  return chunks
    .map((chunk) => ({ chunk, distance: distance(chunk) }))
    .sort((a, b) => a.distance - b.distance)
    .map(({ chunk }) => chunk);
}

function grown({ x0, y0, x1, y1 }: Rect, byX: number, byY: number): Rect {
  return { x0: x0 - byX, y0: y0 - byY, x1: x1 + byX, y1: y1 + byY };
}

function tilesAhead(request: PrefetchRequest, plane: PlaneIndex, level: PlanesAhead["level"]): LevelTiles {
  const { plan } = request;
  if (level === "coarse" && plan.coarse !== undefined) return plan.coarse;
  // The plane may lack the level: then it will be shown at another one.
  const { multiscale, view, pixelsPerDevicePixel } = request;
  return planFrame({ multiscale, plane, view, pixelsPerDevicePixel, previousLevel: plan.level });
}

function planeAfter({ multiscale, plane }: PrefetchRequest, ahead: PlanesAhead, step: number): PlaneIndex | undefined {
  const length = multiscale.size[ahead.axis];
  const at = plane[ahead.axis] + step;
  const index = ahead.wraps ? ((at % length) + length) % length : at;
  if (index < 0 || index >= length || index === plane[ahead.axis]) return undefined;
  return { ...plane, [ahead.axis]: index };
}
