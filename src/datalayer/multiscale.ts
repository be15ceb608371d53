import type { ArraySpec } from "./array-spec.ts";
import { planeAxesOf } from "./tile-grid.ts";

/** Indices or sizes along the five axes of an image. */
export type FiveD = Readonly<{ c: number; t: number; z: number; y: number; x: number }>;

/** One resolution of an image. */
export type Level = Readonly<{
  array: ArraySpec;
  /** Level-0 pixels under one pixel of this level, per axis (1 for level 0; need not be a power of 2, nor the same in x and y). */
  scale: FiveD;
  /** Where the corner of this level's pixel 0 lies, in level-0 pixels along x and y; 0 for means over whole blocks. */
  offset: Readonly<{ y: number; x: number }>;
}>;

/** The resolutions of one image, finest first. */
export type Multiscale = Readonly<{
  levels: readonly Level[];
  /** Pixels along each axis at level 0. */
  size: FiveD;
}>;

/** Pixel index to world along one axis: the centre of pixel i lies at `translation + scale * i`. */
export type AxisMap = Readonly<{ scale: number; translation: number }>;

/** A lower resolution as the graph tells of it. */
export type LevelSource = Readonly<{
  array: ArraySpec;
  /** Of the ScaleView; axes that it leaves open count as 1. */
  scale: Readonly<Partial<Record<keyof FiveD, number | null | undefined>>>;
  /** Where the affine views put the pixels of this level and of level 0, along x and y; without both the corners coincide. */
  axes?: Readonly<{ x: AxisMap; y: AxisMap }> | undefined;
}>;

/** Levels and those that cannot be used, with the reason. */
export type MultiscaleAnswer = Readonly<{
  multiscale: Multiscale;
  refused: readonly Readonly<{ array: string; reason: string }>[];
}>;

const AXES = ["c", "t", "z", "y", "x"] as const;

/**
 * Orders the resolutions of an image, finest first. Copies of level 0 are dropped; a level whose scale contradicts its shape is
 * refused, because its pixels would be drawn in the wrong place.
 *
 * @param axes of level 0, see `LevelSource.axes`
 * @throws DataError `UnsupportedArray` when level 0 is no image
 */
export function multiscaleOf(
  array: ArraySpec,
  lower: readonly LevelSource[],
  axes?: LevelSource["axes"],
): MultiscaleAnswer {
  const size = sizeOf(array);
  const refused: { array: string; reason: string }[] = [];
  const levels: Level[] = [];
  for (const source of lower) {
    const scale = scaleOf(source);
    const reason = reasonAgainst(source.array, scale, size);
    if (reason !== undefined) refused.push({ array: source.array.id, reason });
    else if (!AXES.every((axis) => scale[axis] === 1))
      levels.push({ array: source.array, scale, offset: offsetOf(scale, source, axes) });
  }
  levels.sort((a, b) => a.scale.x * a.scale.y - b.scale.x * b.scale.y || a.scale.z - b.scale.z);
  const finest: Level = { array, scale: { c: 1, t: 1, z: 1, y: 1, x: 1 }, offset: { y: 0, x: 0 } };
  return { multiscale: { levels: [finest, ...levels], size }, refused };
}

/**
 * Which arrays an image is read from, finest first: two objects of the same name show the same pixels. Levels that are only
 * reduced from others are not among them.
 */
export function namesOfLevels({ levels }: Multiscale): string {
  const own = levels.filter(({ array }) => array.derivation?.kind !== "reduction");
  return own.map(({ array }) => array.id).join(" ");
}

/** Elements along the five axes; 1 along those that the array lacks. */
export function sizeOf(array: ArraySpec): FiveD {
  const at = planeAxesOf(array);
  const along = (axis: keyof FiveD) => (at[axis] === undefined ? 1 : array.shape[at[axis]]!);
  return { c: along("c"), t: along("t"), z: along("z"), y: along("y"), x: along("x") };
}

/**
 * Scale and translation along x and y of a 4 x 4 matrix from pixel (x, y, z, 1) to micrometres; `undefined` when it turns, shears or
 * collapses the plane, so that axes do not map to axes.
 */
export function axisMapsOf(matrix: readonly (readonly number[])[]): { x: AxisMap; y: AxisMap } | undefined {
  const [xRow, yRow] = matrix;
  if (xRow?.length !== 4 || yRow?.length !== 4) return undefined;
  const straight = xRow[1] === 0 && xRow[2] === 0 && yRow[0] === 0 && yRow[2] === 0;
  const finite = [...xRow, ...yRow].every(Number.isFinite);
  if (!straight || !finite || xRow[0] === 0 || yRow[1] === 0) return undefined;
  return { x: { scale: xRow[0]!, translation: xRow[3]! }, y: { scale: yRow[1]!, translation: yRow[3]! } };
}

function scaleOf({ scale }: LevelSource): FiveD {
  return { c: scale.c ?? 1, t: scale.t ?? 1, z: scale.z ?? 1, y: scale.y ?? 1, x: scale.x ?? 1 };
}

/** Pixel 0 of a level has its centre at t_k and its corner half a pixel before; both in level-0 pixels, counted from corner to corner. */
function offsetOf(scale: FiveD, source: LevelSource, axes: LevelSource["axes"]): Level["offset"] {
  const along = (axis: "x" | "y") => {
    const [own, full] = [source.axes?.[axis], axes?.[axis]];
    if (own === undefined || full === undefined) return 0;
    return (own.translation - full.translation) / full.scale + 0.5 - 0.5 * scale[axis];
  };
  return { y: along("y"), x: along("x") };
}

function reasonAgainst(array: ArraySpec, scale: FiveD, full: FiveD): string | undefined {
  for (const axis of AXES) {
    if (!(Number.isFinite(scale[axis]) && scale[axis] >= 1)) return `its scale along ${axis} is ${scale[axis]}`;
  }
  const own = sizeOf(array);
  for (const axis of AXES) {
    // Writers round up or down, once a level of the pyramid: a pixel and 2 % are theirs.
    const expected = full[axis] / scale[axis];
    const bearable = 1 + 0.02 * expected;
    if (Math.abs(own[axis] - expected) > bearable) {
      return `it has ${own[axis]} along ${axis}, where ${full[axis]} at scale ${scale[axis]} give ${expected.toFixed(1)}`;
    }
  }
  return undefined;
}
