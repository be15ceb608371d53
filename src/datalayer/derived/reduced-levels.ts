import type { ArraySpec } from "../array-spec.ts";
import type { Level, Multiscale } from "../multiscale.ts";
import type { BlockValue } from "./derivation.ts";

/** Longer sides than this are worth reducing: what is shorter fits a screen. */
const WORTH_PX = 2048;
/** The longer side of the smallest level: a thumbnail is drawn from less, a view never. */
const SMALLEST_PX = 512;
/** Pixels of a reduced chunk, along each axis, at least: each is shown when all of it is there. */
const CHUNK_PX = 128;

/** Whether a level is stored nowhere, but made of a finer one while it is looked at. */
export function isReduced({ array }: Level): boolean {
  return array.derivation?.kind === "reduction";
}

/**
 * The image with levels beyond its coarsest one, halved again and again, that are stored nowhere: to look at one costs all the
 * bytes of the level that it is made of, but holds little of them. They come after the stored ones, whose indices stay.
 */
export function withReducedLevels(multiscale: Multiscale, how: BlockValue): Multiscale {
  const stored = multiscale.levels.filter((level) => !isReduced(level));
  const base = stored.reduce<Level | undefined>(
    (coarsest, level) => (coarsest === undefined || area(level) > area(coarsest) ? level : coarsest),
    undefined,
  );
  if (base === undefined) return multiscale;
  const longer = Math.max(lengthOf(base.array, "x"), lengthOf(base.array, "y"));
  const reduced: Level[] = [];
  for (let factor = 2; longer > WORTH_PX && longer / (factor / 2) > SMALLEST_PX; factor *= 2) {
    const scale = { ...base.scale, x: base.scale.x * factor, y: base.scale.y * factor };
    reduced.push({ ...base, array: reducedArray(base.array, factor, how), scale });
  }
  return { ...multiscale, levels: [...stored, ...reduced] };
}

/** An array whose pixels stand for blocks of another one's; its chunks for whole chunks of that. */
export function reducedArray(base: ArraySpec, factor: number, how: BlockValue): ArraySpec {
  const isReducedAxis = (axis: number): boolean => base.dims[axis] === "x" || base.dims[axis] === "y";
  const along = (lengths: readonly number[], reduce: (length: number, axis: number) => number): readonly number[] =>
    lengths.map((length, axis) => (isReducedAxis(axis) ? reduce(length, axis) : length));
  return {
    ...base,
    id: `${base.id}#${how} of ${factor}`,
    shape: along(base.shape, (length) => Math.ceil(length / factor)),
    chunkShape: along(base.chunkShape, (length) => (length * chunksTogether(length, factor)) / factor),
    derivation: { kind: "reduction", base, factor, how },
  };
}

/** So many chunks along an axis that whole blocks lie in them, and enough for `CHUNK_PX`. */
function chunksTogether(chunk: number, factor: number): number {
  const step = factor / greatestDivisor(chunk, factor);
  return step * Math.max(1, Math.ceil((CHUNK_PX * factor) / (chunk * step)));
}

function greatestDivisor(a: number, b: number): number {
  return b === 0 ? a : greatestDivisor(b, a % b);
}

function area({ scale }: Level): number {
  return scale.x * scale.y;
}

function lengthOf(array: ArraySpec, axis: "x" | "y"): number {
  return array.shape[array.dims.indexOf(axis)]!;
}
