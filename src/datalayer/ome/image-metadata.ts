import { isObject, type JsonObject } from "../metadata/parsed-array.ts";
import { type OmeAxis, readAxes } from "./axes.ts";
import { invalidOme } from "./ome-errors.ts";
import { type Omero, readOmero } from "./omero.ts";
import { checkedPath } from "./paths.ts";
import { readTransformations, type Transformation } from "./transformations.ts";

/** One resolution as the metadata tells of it; its array is not read yet. */
export type OmeLevel = Readonly<{ path: string; transformation: Transformation }>;

/** The multiscale image of a group, understood. */
export type OmeImage = Readonly<{
  name: string | undefined;
  axes: readonly OmeAxis[];
  /** Finest first. */
  levels: readonly OmeLevel[];
  omero: Omero | undefined;
  /** Pixels are ids of labels. */
  isLabels: boolean;
  /** What of the metadata is not shown, for a person to read. */
  notes: readonly string[];
}>;

/**
 * The first multiscale image of a group.
 *
 * @param ome the attributes: of the group in 0.4, below `ome` in 0.5
 * @throws DataError `InvalidOme`, `UnsupportedOme`
 */
export function readImageMetadata(place: string, ome: JsonObject): OmeImage {
  const { multiscales } = ome;
  const [multiscale, ...more]: readonly unknown[] = Array.isArray(multiscales) ? multiscales : [];
  if (!isObject(multiscale)) invalidOme(place, "multiscales is not a list of images");
  const axes = readAxes(place, multiscale.axes);
  const { datasets, name, coordinateTransformations } = multiscale;
  if (!Array.isArray(datasets) || datasets.length === 0) invalidOme(place, "its multiscales have no datasets");
  const levels = datasets.map((dataset: unknown): OmeLevel => {
    if (!isObject(dataset)) return invalidOme(place, "a dataset is not an object");
    return {
      path: checkedPath(place, "a dataset", dataset.path),
      transformation: readTransformations(
        place,
        dataset.coordinateTransformations,
        coordinateTransformations,
        axes.length,
      ),
    };
  });
  return {
    name: typeof name === "string" && name.trim() !== "" && name !== "/" ? name.trim() : undefined,
    axes,
    levels,
    omero: readOmero(ome.omero),
    isLabels: isObject(ome["image-label"]),
    notes: more.length === 0 ? [] : [`Only the first of ${more.length + 1} multiscales is shown`],
  };
}
