import { badInput } from "../errors.ts";
import type { InputMaybe } from "../generated/resolvers.ts";

/** Which dimension of a lens is which axis of a layer. */
export type LayerDims = Readonly<{
  xDim: string;
  yDim: string;
  zDim: string | null;
  tDim: string | null;
  intensityDim: string;
}>;
type Wanted = { [K in keyof LayerDims]?: InputMaybe<string> };

/** A lens as far as its dimensions go: names, kinds and sizes, in the order of the axes. */
export type LensDims = Readonly<{ dims: readonly string[]; kinds: readonly string[]; shape: readonly number[] }>;

/**
 * The dimensions of a layer: those that are given, else by name and kind (contract, D19). Throws BAD_USER_INPUT unless x
 * and y have more than one pixel and the intensity dimension exactly one.
 */
export function layerDims(wanted: Wanted, lens: LensDims): LayerDims {
  const ofKind = (kind: string) => lens.dims.filter((_, axis) => lens.kinds[axis] === kind);
  const spatial = ofKind("SPACE");
  const byName = (name: string) => (spatial.includes(name) ? name : undefined);
  // From the last to the first: x varies fastest.
  const isNamed = spatial.includes("x") || spatial.includes("y");
  const byPlace = (place: number) => (isNamed ? undefined : spatial.at(-1 - place));
  const given = {
    x: wanted.xDim ?? byName("x") ?? byPlace(0),
    y: wanted.yDim ?? byName("y") ?? byPlace(1),
    z: wanted.zDim ?? byName("z") ?? byPlace(2) ?? null,
    t: wanted.tDim ?? ofKind("TIME")[0] ?? null,
    intensity: wanted.intensityDim ?? ofKind("CHANNEL")[0],
  };
  const sizeOf = (axis: keyof typeof given): number => {
    const dim = given[axis];
    if (dim == null) throw badInput(`${axis}Dim must be given: the lens has no dimension that it could be`);
    const at = lens.dims.indexOf(dim);
    if (at < 0) throw badInput(`${axis}Dim: the lens has no dimension ${JSON.stringify(dim)}`);
    return lens.shape[at] ?? 0;
  };
  for (const axis of ["x", "y"] as const) {
    if (sizeOf(axis) < 2)
      throw badInput(`${axis}Dim must have more than one pixel in the lens; ${given[axis]} has ${sizeOf(axis)}`);
  }
  for (const axis of ["z", "t"] as const) if (given[axis] !== null) sizeOf(axis);
  if (sizeOf("intensity") !== 1) {
    throw badInput(`intensityDim must have one pixel in the lens; ${given.intensity} has ${sizeOf("intensity")}`);
  }
  const used = [given.x, given.y, given.z, given.t, given.intensity].filter((dim) => dim != null);
  if (new Set(used).size < used.length) throw badInput("One dimension cannot be two axes of a layer");
  return { xDim: given.x!, yDim: given.y!, zDim: given.z, tDim: given.t, intensityDim: given.intensity! };
}
