import { isReduced } from "../datalayer/derived/reduced-levels.ts";
import type { Level, Multiscale } from "../datalayer/multiscale.ts";
import type { Affine } from "../math/affine.ts";
import { height, intersect, isEmpty, type Rect, width } from "../math/rect.ts";
import { boundsOf, type Camera, pixelsPerDevicePixel, type Quad, visibleQuad } from "./camera.ts";
import {
  bytesPerPlanePixel,
  coversPlane,
  fromLevel0,
  levelRect,
  type PlaneIndex,
  pixelsPerLevelPixel,
  planeBytes,
  toLevel0,
} from "./levels.ts";
import { PLAN_POLICY, type PlanPolicy } from "./plan-policy.ts";
import { cellsUnder, chunkRect } from "./tiles.ts";

/** A piece of a level that is drawn as one bitmap. */
export type Tile = Readonly<{
  level: number;
  column: number;
  row: number;
  /** In pixels of the level, half-open. Where a tile groups small chunks: only those in the view. */
  rect: Rect;
}>;

/** Tiles of one level that do not overlap, those to load first in front. */
export type LevelTiles = Readonly<{ level: number; tiles: readonly Tile[] }>;

export type FramePlan = LevelTiles &
  Readonly<{
    /** The level to stand under everything until the tiles are there: its whole plane. */
    coarse: LevelTiles | undefined;
    /** The view wants more than memory should hold: only its middle was planned (see `PlanPolicy.maxPixels`). */
    clipped: boolean;
  }>;

export type PlanRequest = Readonly<{
  multiscale: Multiscale;
  plane: PlaneIndex;
  /** The window, in level-0 pixels. */
  view: Quad;
  /** Level-0 pixels under one device pixel. */
  pixelsPerDevicePixel: number;
  /** Level of the frame before, to stay on it near the middle between two. */
  previousLevel?: number | undefined;
  /** A coarse level that is there already: it is kept, since another one would cost bytes. */
  presentCoarse?: number | undefined;
  /** Decoded bytes a channel that may be kept for the view; what needs more is shown from a reduced level, if there is one. */
  channelBudgetBytes?: number | undefined;
}>;

export const EMPTY_PLAN: FramePlan = { level: 0, tiles: [], coarse: undefined, clipped: false };

/** The part of a request that says what the window shows of an image. */
export function placeOfView(
  { multiscale, placement }: Readonly<{ multiscale: Multiscale; placement?: Affine | undefined }>,
  camera: Camera,
): Pick<PlanRequest, "multiscale" | "view" | "pixelsPerDevicePixel"> {
  const view = visibleQuad(camera, placement);
  return { multiscale, view, pixelsPerDevicePixel: pixelsPerDevicePixel(camera, placement) };
}

/**
 * What one frame wants: the tiles of the level nearest to the screen's resolution that lie in the view, nearest the centre
 * first, and one coarse level to load before them. Reads nothing, loads nothing; time and memory go with the view, not the image.
 */
export function planFrame(request: PlanRequest, policy: PlanPolicy = PLAN_POLICY): FramePlan {
  const { multiscale, view, pixelsPerDevicePixel } = request;
  const level = levelFor(request, policy);
  if (level === undefined) return EMPTY_PLAN;
  const target = multiscale.levels[level]!;
  const { quad, clipped } = limitView(view, target, policy);
  const tiles = visibleTiles(level, target, quad, pixelsPerDevicePixel * policy.minOverlapDevicePx);
  const coarse = chooseCoarse(request, level, chunkBytes(target, tiles), policy);
  return { level, tiles, coarse: coarse === undefined ? undefined : wholePlane(multiscale, coarse, view), clipped };
}

/**
 * The level whose pixels are nearest in size to the screen's, by ratio; the finer of two equally near ones, the first of
 * duplicates. `undefined` when no level has the plane.
 *
 * @param previous level to stay on unless another one is clearly nearer
 */
export function chooseLevel(
  levels: readonly Level[],
  plane: PlaneIndex,
  pixelsPerDevicePixel: number,
  previous: number | undefined,
  policy: PlanPolicy = PLAN_POLICY,
  isAllowed: (level: Level) => boolean = () => true,
): number | undefined {
  const wanted = Math.log(pixelsPerDevicePixel);
  const distance = (level: Level): number => Math.abs(Math.log(pixelsPerLevelPixel(level)) - wanted);
  let best: number | undefined;
  levels.forEach((level, i) => {
    if (!coversPlane(level, plane) || !isAllowed(level)) return;
    if (best === undefined || distance(level) < distance(levels[best]!)) best = i;
  });
  const stay = previous === undefined ? undefined : levels[previous];
  if (best === undefined || stay === undefined || !coversPlane(stay, plane) || !isAllowed(stay)) return best;
  // Past the midpoint by a factor f, the distances differ by 2 log f.
  const margin = 2 * Math.log(policy.levelHysteresis);
  return distance(stay) - distance(levels[best]!) > margin ? best : previous;
}

/** Kept free below the bounds once a reduced level is shown, so that a moving view does not go to and fro. */
const ROOM_TO_RETURN = 0.8;

/** The level to show: a reduced one only where it is the nearest, and the stored one has more in view than may be kept. */
function levelFor(request: PlanRequest, policy: PlanPolicy): number | undefined {
  const {
    plane,
    pixelsPerDevicePixel,
    previousLevel: previous,
    channelBudgetBytes = Number.POSITIVE_INFINITY,
  } = request;
  const { levels } = request.multiscale;
  const best = chooseLevel(levels, plane, pixelsPerDevicePixel, previous, policy);
  if (best === undefined || !isReduced(levels[best]!)) return best;
  const stored = chooseLevel(levels, plane, pixelsPerDevicePixel, previous, policy, (level) => !isReduced(level));
  if (stored === undefined) return best;
  const level = levels[stored]!;
  const room = previous !== undefined && isReduced(levels[previous]!) ? ROOM_TO_RETURN : 1;
  const pixels = area(pixelsInView(request.view, level));
  const bytes = pixels * bytesPerPlanePixel(level.array);
  return pixels <= room * policy.maxPixels && bytes <= room * channelBudgetBytes ? stored : best;
}

/** Decoded bytes of all chunks under tiles of a level, for one channel; a chunk under several tiles counts once. */
export function chunkBytes(level: Level, tiles: readonly Tile[]): number {
  const seen = new Set<string>();
  let pixels = 0;
  for (const tile of tiles) {
    const rect = chunkRect(level.array, tile.rect);
    const key = `${rect.x0} ${rect.y0}`;
    if (seen.has(key)) continue;
    seen.add(key);
    pixels += width(rect) * height(rect);
  }
  return pixels * bytesPerPlanePixel(level.array);
}

/** The coarse level of `PlanPolicy`, as an index; `undefined` when the view can do without. */
function chooseCoarse(
  request: PlanRequest,
  target: number,
  targetBytes: number,
  policy: PlanPolicy,
): number | undefined {
  if (targetBytes === 0) return undefined;
  const { levels } = request.multiscale;
  const resolution = pixelsPerLevelPixel(levels[target]!);
  const isCoarser = (i: number): boolean =>
    pixelsPerLevelPixel(levels[i]!) > resolution && !isReduced(levels[i]!) && coversPlane(levels[i]!, request.plane);
  const candidates = levels.map((_, i) => i).filter(isCoarser);
  candidates.sort((a, b) => pixelsPerLevelPixel(levels[a]!) - pixelsPerLevelPixel(levels[b]!));
  const { presentCoarse } = request;
  if (presentCoarse !== undefined && candidates.includes(presentCoarse)) return presentCoarse;
  const bytes = (i: number): number => planeBytes(levels[i]!);
  const affordable = candidates.filter((i) => bytes(i) <= policy.coarseShare * targetBytes);
  const chosen = affordable.find((i) => bytes(i) <= policy.coarsePlaneBytes);
  return chosen ?? affordable.find((i) => i === candidates.at(-1));
}

function wholePlane(multiscale: Multiscale, index: number, view: Quad): LevelTiles {
  const level = multiscale.levels[index]!;
  const tiles = cellsUnder(level.array, levelRect(level.array)).map((cell) => ({ level: index, ...cell }));
  return { level: index, tiles: centreOut(tiles, level, view) };
}

function visibleTiles(index: number, level: Level, view: Quad, overlap: number): readonly Tile[] {
  const bounds = boundsOf(view);
  const inset = { x0: bounds.x0 + overlap, y0: bounds.y0 + overlap, x1: bounds.x1 - overlap, y1: bounds.y1 - overlap };
  if (isEmpty(inset)) return [];
  const tiles: Tile[] = [];
  for (const cell of cellsUnder(level.array, fromLevel0(level, inset))) {
    if (meets(toLevel0(level, cell.rect), view, overlap)) tiles.push({ level: index, ...cell });
  }
  return centreOut(tiles, level, view);
}

function centreOut(tiles: readonly Tile[], level: Level, view: Quad): readonly Tile[] {
  const x = (view[0][0] + view[2][0]) / 2;
  const y = (view[0][1] + view[2][1]) / 2;
  const placed = tiles.map((tile) => {
    const { x0, y0, x1, y1 } = toLevel0(level, tile.rect);
    return { tile, distance: Math.hypot((x0 + x1) / 2 - x, (y0 + y1) / 2 - y) };
  });
  return placed.sort((a, b) => a.distance - b.distance).map(({ tile }) => tile);
}

/** Whether a rectangle reaches into a turned one, by more than `overlap` across each of its edges. Bounds are checked before. */
function meets(rect: Rect, view: Quad, overlap: number): boolean {
  const [a, b, , d] = view;
  return reachesInto(rect, a, b, overlap) && reachesInto(rect, a, d, overlap);
}

/** Separating axis along a -> b: the view spans 0 to its length there. */
function reachesInto(rect: Rect, a: Quad[0], b: Quad[0], overlap: number): boolean {
  const ux = b[0] - a[0];
  const uy = b[1] - a[1];
  const length = Math.hypot(ux, uy);
  const along = (x: number, y: number): number => ((x - a[0]) * ux + (y - a[1]) * uy) / length;
  const corners = [along(rect.x0, rect.y0), along(rect.x1, rect.y0), along(rect.x1, rect.y1), along(rect.x0, rect.y1)];
  return Math.min(...corners) < length - overlap && Math.max(...corners) > overlap;
}

/** The view, or its middle when it spans more pixels of the level than the policy allows. */
function limitView(view: Quad, level: Level, policy: PlanPolicy): Readonly<{ quad: Quad; clipped: boolean }> {
  const rect = pixelsInView(view, level);
  const pixels = area(rect);
  if (pixels <= policy.maxPixels) return { quad: view, clipped: false };
  const shrink = Math.sqrt(policy.maxPixels / pixels);
  const middle = toLevel0(level, rect);
  const x = (middle.x0 + middle.x1) / 2;
  const y = (middle.y0 + middle.y1) / 2;
  const halfX = (shrink * (middle.x1 - middle.x0)) / 2;
  const halfY = (shrink * (middle.y1 - middle.y0)) / 2;
  return {
    quad: [
      [x - halfX, y - halfY],
      [x + halfX, y - halfY],
      [x + halfX, y + halfY],
      [x - halfX, y + halfY],
    ],
    clipped: true,
  };
}

/** The part of a level under a view, with real edges; maybe empty. */
function pixelsInView(view: Quad, level: Level): Rect {
  return intersect(fromLevel0(level, boundsOf(view)), levelRect(level.array));
}

function area(rect: Rect): number {
  return isEmpty(rect) ? 0 : width(rect) * height(rect);
}
