import { join } from "node:path";
import { Refused } from "../errors.ts";
import type { FiveD, ImageSource, LevelSource, Placement } from "../source.ts";
import { micrometresIn } from "../units.ts";
import type { ArrayMetadata } from "./array-metadata.ts";
import { type Axes, alongFive, axesOf } from "./axes.ts";
import { readDocument } from "./directory.ts";
import { isObject, type JsonObject } from "./json.ts";
import { arrayFromV2 } from "./metadata-v2.ts";
import { arrayFromV3 } from "./metadata-v3.ts";
import type { OmeGroup } from "./ome-group.ts";
import { renderingOf } from "./omero.ts";
import { type Transformation, transformationOf } from "./transformations.ts";
import { zarrPixels } from "./zarr-pixels.ts";

/**
 * The first multiscale image of a group; all levels as they are.
 *
 * @throws Refused when its version, an axis, a transformation or an array cannot be read right
 */
export async function imageFromMultiscales(group: OmeGroup, seriesName: string | undefined): Promise<ImageSource> {
  const { multiscales } = group.ome;
  if (!Array.isArray(multiscales) || !isObject(multiscales[0])) throw new Refused("multiscales that are not a list");
  const multiscale: JsonObject = multiscales[0];
  refuseVersion(group, multiscale);
  const axes = axesOf(multiscale.axes);
  const { datasets } = multiscale;
  if (!Array.isArray(datasets) || datasets.length === 0) throw new Refused("multiscales without datasets");
  const levels: LevelSource[] = [];
  let finest: Transformation | undefined;
  for (const dataset of datasets) {
    const path = isObject(dataset) ? dataset.path : undefined;
    if (!isObject(dataset) || typeof path !== "string" || path.split("/").includes("..")) {
      throw new Refused(`a multiscale dataset with the path ${JSON.stringify(path)}`);
    }
    const transformation = transformationOf(
      dataset.coordinateTransformations,
      multiscale.coordinateTransformations,
      axes.positions.length,
    );
    finest ??= transformation;
    levels.push(await levelAt(join(group.directory, path), group.zarrFormat, axes, transformation, finest));
  }
  refuseUnlike(levels);
  const rendering = renderingOf(group.ome.omero, levels[0]!.pixels.shape[0]);
  return {
    seriesName,
    levels,
    reduction: group.ome["image-label"] === undefined ? "mean" : "nearest",
    labels: rendering.labels,
    looks: rendering.looks,
    notes: [
      ...rendering.notes,
      ...(multiscales.length > 1 ? ["only the first of its multiscales is imported"] : []),
      ...sizeNotes(axes, levels[0]!),
    ],
  };
}

function refuseVersion({ zarrFormat, ome }: OmeGroup, multiscale: JsonObject): void {
  const version = zarrFormat === 3 ? ome.version : multiscale.version;
  const wanted = zarrFormat === 3 ? "0.5" : "0.4";
  // 0.4 lets the version out; axes that are objects then tell it from older ones.
  if (version === undefined && zarrFormat === 2) return;
  if (version !== wanted) throw new Refused(`OME-Zarr version ${JSON.stringify(version)} on zarr v${zarrFormat}`);
}

async function levelAt(
  directory: string,
  zarrFormat: 2 | 3,
  axes: Axes,
  transformation: Transformation,
  finest: Transformation,
): Promise<LevelSource> {
  const metadata = await arrayAt(directory, zarrFormat);
  if (metadata.shape.length !== axes.positions.length) {
    throw new Refused(`an array of ${metadata.shape.length} axes where ${axes.positions.length} are named`);
  }
  if (metadata.shape.includes(0)) throw new Refused("an array without pixels");
  const factors = transformation.scale.map((scale, axis) => tidy(scale / finest.scale[axis]!));
  return {
    pixels: await zarrPixels(directory, metadata, axes),
    factors: alongFive(axes, factors, 1),
    placement: placementOf(axes, transformation),
  };
}

async function arrayAt(directory: string, zarrFormat: 2 | 3): Promise<ArrayMetadata> {
  const name = zarrFormat === 3 ? "zarr.json" : ".zarray";
  const document = await readDocument(directory, name);
  if (document === undefined) throw new Refused(`no ${name} where the metadata names an array: ${directory}`);
  return zarrFormat === 3 ? arrayFromV3(document) : arrayFromV2(document);
}

/** 4.2 * 2 / 4.2 is not 2 in binary: factors are read as the numbers that were meant. */
function tidy(factor: number): number {
  return Number(factor.toPrecision(12));
}

/** Only what has a unit of length is a size: numbers without unit are left out rather than taken for micrometres. */
function placementOf(axes: Axes, { scale, translation }: Transformation): Placement | undefined {
  const along = (position: number) => {
    const axis = axes.positions.indexOf(position);
    const um = axis < 0 ? undefined : micrometresIn(axes.units[axis]);
    return um === undefined ? undefined : { size: tidy(scale[axis]! * um), origin: tidy(translation[axis]! * um) };
  };
  const [z, y, x] = [along(2), along(3), along(4)];
  if (y === undefined || x === undefined) return undefined;
  const known = { x, y, z: z ?? { size: 1, origin: 0 } };
  return {
    sizeUm: { x: x.size, y: y.size, z: known.z.size },
    originUm: { x: x.origin, y: y.origin, z: known.z.origin },
  };
}

function sizeNotes(axes: Axes, { placement, pixels }: LevelSource): string[] {
  if (placement === undefined) return ["its pixel size is left out: the axes have no unit of length"];
  const zUnit = axes.units[axes.positions.indexOf(2)];
  if (pixels.shape[2] === 1 || micrometresIn(zUnit) !== undefined) return [];
  return ["its distance of planes is unknown and written as 1 micrometre"];
}

/** Levels are one image: of one type, with the same channels and times, each no larger than the one before. */
function refuseUnlike(levels: readonly LevelSource[]): void {
  const [finest] = levels;
  for (const [index, { pixels, factors }] of levels.entries()) {
    const { shape, dtype } = pixels;
    const { shape: full, dtype: type } = finest!.pixels;
    if (dtype !== type) throw new Refused(`level ${index} is ${dtype}, level 0 is ${type}`);
    if (shape[0] !== full[0] || shape[1] !== full[1]) throw new Refused(`level ${index} has other channels or times`);
    const before: FiveD = levels[Math.max(0, index - 1)]!.pixels.shape;
    if (shape.some((size, axis) => size > before[axis]!))
      throw new Refused(`level ${index} is larger than the one before`);
    for (const [axis, size] of shape.entries()) {
      const wanted = full[axis]! / factors[axis]!;
      // Writers round sizes up or down, some at every level; more than that is another scale.
      if (Math.abs(size - wanted) > 1.5 + 0.01 * wanted) {
        throw new Refused(`level ${index} is ${size} pixels long where its scale says ${wanted.toFixed(1)}`);
      }
    }
  }
}
