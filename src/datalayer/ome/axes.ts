import { isObject } from "../metadata/parsed-array.ts";
import { invalidOme, unsupportedOme } from "./ome-errors.ts";

const NAMES = ["c", "t", "z", "y", "x"] as const;

/** One axis of an image, in the order of the file. */
export type OmeAxis = Readonly<{ name: (typeof NAMES)[number]; unit: string | undefined }>;

const BY_TYPE: Readonly<Record<string, OmeAxis["name"]>> = { channel: "c", time: "t" };

/**
 * The axes of a multiscale image; any order is read.
 *
 * @throws DataError `InvalidOme`; `UnsupportedOme` for an axis that is none of c, t, z, y, x
 */
export function readAxes(place: string, value: unknown): readonly OmeAxis[] {
  if (!Array.isArray(value) || value.length === 0) invalidOme(place, "its multiscales name no axes");
  const axes = value.map((axis: unknown): OmeAxis => {
    if (!isObject(axis) || typeof axis.name !== "string") return invalidOme(place, "an axis has no name");
    const lower = axis.name.toLowerCase();
    const name = NAMES.find((each) => each === lower) ?? BY_TYPE[String(axis.type)];
    if (name === undefined) unsupportedOme(place, `the axis ${JSON.stringify(axis.name)}`);
    return { name, unit: typeof axis.unit === "string" ? axis.unit : undefined };
  });
  for (const name of NAMES) {
    const count = axes.filter((axis) => axis.name === name).length;
    if (count > 1) invalidOme(place, `it has two ${name} axes`);
    if (count === 0 && (name === "y" || name === "x")) unsupportedOme(place, `an image without ${name} axis`);
  }
  return axes;
}
