import { Refused } from "../errors.ts";
import { finiteNumbers, isObject } from "./json.ts";

/** `position = scale * index + translation` along every axis of the file, in the units of the axes. */
export type Transformation = Readonly<{ scale: readonly number[]; translation: readonly number[] }>;

/**
 * The coordinate transformations of a level and those of the whole image, which follow them, as one.
 *
 * @throws Refused when one is no scale or translation by numbers
 */
export function transformationOf(level: unknown, image: unknown, axes: number): Transformation {
  let scale = new Array<number>(axes).fill(1);
  let translation = new Array<number>(axes).fill(0);
  for (const step of [...listOf(level), ...listOf(image)]) {
    const type = isObject(step) ? step.type : undefined;
    if (type === "identity") continue;
    if (!isObject(step) || (type !== "scale" && type !== "translation")) {
      throw new Refused(`the coordinate transformation ${JSON.stringify(type)}`);
    }
    const values = finiteNumbers(step[type]);
    if (values?.length !== axes) throw new Refused(`a ${type} that is not one number an axis`);
    if (type === "translation") {
      translation = translation.map((value, axis) => value + values[axis]!);
    } else {
      if (values.some((value) => value <= 0)) throw new Refused("a scale that is not positive");
      scale = scale.map((value, axis) => value * values[axis]!);
      translation = translation.map((value, axis) => value * values[axis]!);
    }
  }
  return { scale, translation };
}

function listOf(value: unknown): readonly unknown[] {
  if (value === undefined) return [];
  if (!Array.isArray(value)) throw new Refused("coordinate transformations that are not a list");
  return value;
}
