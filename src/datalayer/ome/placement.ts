import type { AxisMap, FiveD } from "../multiscale.ts";
import type { OmeAxis } from "./axes.ts";
import type { Transformation } from "./transformations.ts";
import { micrometersIn } from "./units.ts";

/** Along one axis, in the unit of the axis. */
export function axisMapOf(axes: readonly OmeAxis[], name: OmeAxis["name"], of: Transformation): AxisMap | undefined {
  const axis = axes.findIndex((each) => each.name === name);
  return axis < 0 ? undefined : { scale: of.scale[axis]!, translation: of.translation[axis]! };
}

/** Along x and y, which every image has. */
export function axisMaps(axes: readonly OmeAxis[], of: Transformation): { x: AxisMap; y: AxisMap } {
  return { x: axisMapOf(axes, "x", of)!, y: axisMapOf(axes, "y", of)! };
}

/** Level-0 pixels under one pixel of a level, along the axes that the image has. */
export function factorsOf(axes: readonly OmeAxis[], level: Transformation, full: Transformation): Partial<FiveD> {
  return Object.fromEntries(axes.map(({ name }, axis) => [name, tidy(level.scale[axis]! / full.scale[axis]!)]));
}

/** Micrometres: the distance of pixel centres, and where the centre of pixel 0 lies. Without a unit of length it is not known. */
export function micrometersAlong(
  axes: readonly OmeAxis[],
  name: OmeAxis["name"],
  of: Transformation,
): Readonly<{ sizeUm: number; originUm: number }> | undefined {
  const map = axisMapOf(axes, name, of);
  const um = micrometersIn(axes.find((axis) => axis.name === name)?.unit);
  if (map === undefined || um === undefined) return undefined;
  return { sizeUm: tidy(map.scale * um), originUm: tidy(map.translation * um) };
}

/** 4.2 * 2 / 4.2 is not 2 in binary: factors are read as the numbers that were meant. */
function tidy(value: number): number {
  return Number(value.toPrecision(12));
}
