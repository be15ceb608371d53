import { isObject } from "../metadata/parsed-array.ts";
import { invalidOme, unsupportedOme } from "./ome-errors.ts";

/** `world = scale * index + translation` of pixel centres along every axis of the file, in the units of the axes. */
export type Transformation = Readonly<{ scale: readonly number[]; translation: readonly number[] }>;

/**
 * The coordinate transformations of a level and those of the whole image, which follow them, as one.
 *
 * @throws DataError `UnsupportedOme` for other kinds than scale and translation, or by path; `InvalidOme`
 */
export function readTransformations(place: string, level: unknown, image: unknown, axes: number): Transformation {
  let scale: readonly number[] = new Array<number>(axes).fill(1);
  let translation: readonly number[] = new Array<number>(axes).fill(0);
  for (const step of [...listOf(place, level), ...listOf(place, image)]) {
    const type = isObject(step) ? step.type : undefined;
    if (type === "identity") continue;
    if (!isObject(step) || (type !== "scale" && type !== "translation")) {
      unsupportedOme(place, `the coordinate transformation ${JSON.stringify(type)}`);
    }
    if (step.path !== undefined) unsupportedOme(place, `a ${type} in an array of its own`);
    const values = readNumbers(place, type, step[type], axes);
    if (type === "translation") {
      translation = translation.map((value, axis) => value + values[axis]!);
    } else {
      if (values.some((value) => value <= 0)) invalidOme(place, `a scale is not positive: ${values.join(", ")}`);
      scale = scale.map((value, axis) => value * values[axis]!);
      translation = translation.map((value, axis) => value * values[axis]!);
    }
  }
  return { scale, translation };
}

function readNumbers(place: string, type: string, value: unknown, axes: number): readonly number[] {
  const numbers = Array.isArray(value) && value.every((each) => typeof each === "number" && Number.isFinite(each));
  if (!numbers || value.length !== axes) invalidOme(place, `a ${type} is not one number for each of ${axes} axes`);
  return value as number[];
}

function listOf(place: string, value: unknown): readonly unknown[] {
  if (value === undefined || value === null) return [];
  if (!Array.isArray(value)) invalidOme(place, "coordinateTransformations is not a list");
  return value;
}
