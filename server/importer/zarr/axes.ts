import { Refused } from "../errors.ts";
import type { FiveD } from "../source.ts";
import { isObject } from "./json.ts";

/** Which of c, t, z, y, x the axes of a file are, in the file's order, and the units they are measured in. */
export type Axes = Readonly<{
  /** Position among c, t, z, y, x (0 to 4) of every axis of the file. */
  positions: readonly number[];
  /** Unit of every axis of the file. */
  units: readonly unknown[];
}>;

const NAMES = ["c", "t", "z", "y", "x"];
const BY_TYPE: Readonly<Record<string, number>> = { channel: 0, time: 1 };

/** @throws Refused when an axis is none of c, t, z, y, x, when two are the same one, or x or y is missing */
export function axesOf(value: unknown): Axes {
  if (!Array.isArray(value) || value.length === 0) throw new Refused("OME-Zarr without axes");
  const positions = value.map((axis) => {
    const name = isObject(axis) ? axis.name : undefined;
    if (typeof name !== "string") throw new Refused("an OME-Zarr axis without name");
    const type = isObject(axis) && typeof axis.type === "string" ? axis.type : "";
    const byName = NAMES.indexOf(name.toLowerCase());
    const position = byName >= 0 ? byName : BY_TYPE[type];
    if (position === undefined) throw new Refused(`the axis "${name}", which is none of c, t, z, y, x`);
    return position;
  });
  for (const [position, name] of NAMES.entries()) {
    const count = positions.filter((other) => other === position).length;
    if (count > 1) throw new Refused(`two ${name} axes`);
    if (count === 0 && position >= 3) throw new Refused(`an image without ${name} axis`);
  }
  return { positions, units: value.map((axis) => (isObject(axis) ? axis.unit : undefined)) };
}

/** Values of the file's axes along c, t, z, y, x, with `absent` where the file has no such axis. */
export function alongFive(axes: Axes, values: readonly number[], absent: number): FiveD {
  const five = [absent, absent, absent, absent, absent];
  for (const [axis, position] of axes.positions.entries()) five[position] = values[axis]!;
  return five as unknown as FiveD;
}
