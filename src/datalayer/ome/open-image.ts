import type { ArraySpec } from "../array-spec.ts";
import { DataError, isDataError } from "../errors.ts";
import { arraySpecOf } from "../metadata.ts";
import { type LevelSource, type Multiscale, multiscaleOf } from "../multiscale.ts";
import { documentAt } from "./documents.ts";
import { type OmeGroup, placeOf } from "./group.ts";
import type { Hierarchy } from "./hierarchy.ts";
import type { OmeImage, OmeLevel } from "./image-metadata.ts";
import { unsupportedOme } from "./ome-errors.ts";
import { joinPath } from "./paths.ts";
import { axisMaps, factorsOf } from "./placement.ts";

/** An image that can be looked at. */
export type OpenedImage = Readonly<{
  /** From the root of the hierarchy. */
  path: string;
  zarrFormat: 2 | 3;
  metadata: OmeImage;
  multiscale: Multiscale;
  /** Levels that were left out, and why: for a person to read. */
  problems: readonly string[];
  /** Reads the levels that did not fit into the first requests, all levels then; `undefined` when there are none. */
  readRest: ((signal?: AbortSignal) => Promise<OpenedImage>) | undefined;
}>;

/** Documents that may be asked for before the first pixel (issue 3: at most 7, in at most 3 waves). */
const MOST_REQUESTS = 7;

/**
 * Reads the arrays of an image, all at once. Where they are more than `MOST_REQUESTS` allows, the finest, which tells the size, and
 * the coarsest, which are shown first, are read now and the others by `readRest`.
 *
 * @throws DataError when level 0 cannot be read right; `AbortError`
 */
export async function openImage(
  hierarchy: Hierarchy,
  group: OmeGroup & Readonly<{ node: { kind: "image" } }>,
  signal?: AbortSignal,
): Promise<OpenedImage> {
  const { image } = group.node;
  const isFree = hierarchy.isLocal || group.known !== undefined;
  const room = isFree ? image.levels.length : Math.max(2, MOST_REQUESTS - hierarchy.requests);
  const first = image.levels.filter((_, index) => index === 0 || index > image.levels.length - room);
  return await readLevels(hierarchy, group, image, first, new Map(), signal);
}

type Read = ArraySpec | DataError;

async function readLevels(
  hierarchy: Hierarchy,
  group: OmeGroup,
  image: OmeImage,
  wanted: readonly OmeLevel[],
  before: ReadonlyMap<OmeLevel, Read>,
  signal: AbortSignal | undefined,
): Promise<OpenedImage> {
  const arrays = new Map(before);
  const missing = wanted.filter((level) => !before.has(level));
  const read = await Promise.all(missing.map((level) => readLevel(hierarchy, group, image, level, signal)));
  for (const [index, level] of missing.entries()) arrays.set(level, read[index]!);

  const [finest] = image.levels;
  const full = arrays.get(finest!)!;
  if (full instanceof DataError) throw full;
  const problems = [...image.notes];
  const lower: LevelSource[] = [];
  for (const level of image.levels.slice(1)) {
    const array = arrays.get(level);
    if (array === undefined) continue;
    if (array instanceof DataError) problems.push(`Level ${level.path} left out: ${array.message}`);
    else if (array.dtype !== full.dtype)
      problems.push(`Level ${level.path} left out: it is ${array.dtype}, level 0 is ${full.dtype}`);
    else lower.push(sourceOf(image, level, array));
  }
  const { multiscale, refused } = multiscaleOf(full, lower, axisMaps(image.axes, finest!.transformation));
  problems.push(...refused.map(({ array, reason }) => `Level ${array.split("/").at(-1)} left out: ${reason}`));
  const isAll = arrays.size === image.levels.length;
  return {
    path: group.path,
    zarrFormat: group.zarrFormat,
    metadata: image,
    multiscale,
    problems,
    readRest: isAll ? undefined : (rest) => readLevels(hierarchy, group, image, image.levels, arrays, rest),
  };
}

/** A level that cannot be read right is told of; that the store does not answer is another matter. */
async function readLevel(
  hierarchy: Hierarchy,
  { path: groupPath, zarrFormat, known }: OmeGroup,
  { axes }: OmeImage,
  level: OmeLevel,
  signal: AbortSignal | undefined,
): Promise<Read> {
  const path = joinPath(groupPath, level.path);
  const place = placeOf(hierarchy, path);
  const document = await documentAt(
    hierarchy,
    known,
    joinPath(path, zarrFormat === 3 ? "zarr.json" : ".zarray"),
    signal,
  );
  try {
    if (document === undefined) throw new DataError("MissingArray", { array: place });
    const dims = axes.map(({ name }) => name);
    const spec = arraySpecOf({ id: `${hierarchy.id}/${path}`, source: hierarchy.sourceOf(path), document, dims });
    if (spec.shape.includes(0)) unsupportedOme(place, "an array without pixels");
    return spec;
  } catch (error) {
    if (isDataError(error)) return error;
    throw error;
  }
}

function sourceOf({ axes, levels }: OmeImage, level: OmeLevel, array: ArraySpec): LevelSource {
  const full = levels[0]!.transformation;
  const scale = factorsOf(axes, level.transformation, full);
  // Many writers leave the half pixels out that averaging moves the centres by: then corners coincide.
  const isMoved = axes.some(
    ({ name }, axis) =>
      (name === "x" || name === "y") && level.transformation.translation[axis] !== full.translation[axis],
  );
  return { array, scale, axes: isMoved ? axisMaps(axes, level.transformation) : undefined };
}
