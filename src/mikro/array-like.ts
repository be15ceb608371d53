import type { Dtype, PixelArray } from "../datalayer/dtype.ts";
import { IMAGE_DIMS } from "../datalayer/metadata.ts";
import { rowMajor, type StridedArray } from "../datalayer/write/strided.ts";
import { UnusableArray } from "./errors.ts";

/** Pixels in memory, row by row. */
export type ArrayInput = Readonly<{
  data: PixelArray | Uint8ClampedArray;
  shape: readonly number[];
  /** Names of the axes, slowest first; by default the last of c, t, z, y, x. */
  dims?: readonly string[] | undefined;
  /** By default that of the typed array; `bool` for a Uint8Array of 0 and 1. */
  dtype?: Dtype | undefined;
}>;

/**
 * An array brought to exactly c, t, z, y, x, as an image must be (contract, 8.6): missing c, t and z are added with length 1, then
 * the axes are put in order. Nothing is copied.
 *
 * @throws UnusableArray
 */
export function imageArray(array: ArrayInput): StridedArray {
  const { data, shape } = array;
  checkShape(data.length, shape);
  const dims = array.dims === undefined ? guessedDims(shape) : checkedDims(array.dims, shape);
  const strides = rowMajor(shape);
  const at = (dim: string) => dims.indexOf(dim);
  return {
    data,
    dtype: dtypeOf(array),
    shape: IMAGE_DIMS.map((dim) => (at(dim) < 0 ? 1 : shape[at(dim)]!)),
    strides: IMAGE_DIMS.map((dim) => (at(dim) < 0 ? 0 : strides[at(dim)]!)),
    dims: IMAGE_DIMS,
  };
}

/**
 * An array whose dimensions have names of their own, as a dataset of arrays has them: kept as they are. Nothing is copied.
 *
 * @throws UnusableArray
 */
export function namedArray(array: ArrayInput & Readonly<{ dims: readonly string[] }>): StridedArray {
  const { data, shape, dims } = array;
  checkShape(data.length, shape);
  if (dims.length !== shape.length || new Set(dims).size !== dims.length) {
    throw new UnusableArray(`${shape.length} lengths do not go with the dimensions ${dims.join(", ")}`);
  }
  return { data, dtype: dtypeOf(array), shape, strides: rowMajor(shape), dims };
}

function checkShape(elements: number, shape: readonly number[]): void {
  if (shape.length === 0 || shape.some((length) => !Number.isInteger(length) || length < 1)) {
    throw new UnusableArray(`An image needs whole lengths above 0, not ${shape.join(" x ") || "none"}`);
  }
  const needed = shape.reduce((product, length) => product * length, 1);
  if (needed !== elements) {
    throw new UnusableArray(`${shape.join(" x ")} are ${needed} elements, but the array has ${elements}`);
  }
}

function checkedDims(dims: readonly string[], shape: readonly number[]): readonly string[] {
  if (dims.length !== shape.length) {
    throw new UnusableArray(`${shape.length} lengths but ${dims.length} names of axes: ${dims.join(", ")}`);
  }
  if (new Set(dims).size !== dims.length) throw new UnusableArray(`Two axes have one name: ${dims.join(", ")}`);
  const unknown = dims.filter((dim) => !IMAGE_DIMS.includes(dim));
  if (unknown.length > 0) throw new UnusableArray(`An image has no axis ${unknown.join(", ")}: only c, t, z, y and x`);
  if (!dims.includes("x") || !dims.includes("y")) throw new UnusableArray("An image needs the axes y and x");
  return dims;
}

/** Without names the order is a guess, which lengths can prove wrong: planes are larger than stacks of them. */
function guessedDims(shape: readonly number[]): readonly string[] {
  if (shape.length < 2 || shape.length > IMAGE_DIMS.length) {
    throw new UnusableArray(`An image has 2 to 5 axes, not ${shape.length}`);
  }
  const dims = IMAGE_DIMS.slice(-shape.length);
  const size = (dim: string) => shape[dims.indexOf(dim)] ?? 1;
  const smaller = Math.min(size("y"), size("x"));
  for (const dim of ["t", "z", "c"]) {
    if (size(dim) > smaller) {
      throw new UnusableArray(
        `${shape.join(" x ")} would be ${size(dim)} along ${dim}, more than along y or x: name the axes with \`dims\``,
      );
    }
  }
  return dims;
}

const DTYPES: readonly (readonly [new (length: number) => ArrayInput["data"], Dtype])[] = [
  [Int8Array, "int8"],
  [Uint8Array, "uint8"],
  [Uint8ClampedArray, "uint8"],
  [Int16Array, "int16"],
  [Uint16Array, "uint16"],
  [Int32Array, "int32"],
  [Uint32Array, "uint32"],
  [BigInt64Array, "int64"],
  [BigUint64Array, "uint64"],
  [Float32Array, "float32"],
  [Float64Array, "float64"],
];

function dtypeOf({ data, dtype }: ArrayInput): Dtype {
  const own = DTYPES.find(([type]) => data instanceof type)?.[1];
  if (own === undefined) throw new UnusableArray("The pixels must be a typed array");
  if (dtype === undefined || dtype === own) return own;
  if (dtype !== "bool" || own !== "uint8") {
    throw new UnusableArray(`A ${data.constructor.name} holds ${own}, not ${dtype}`);
  }
  if (data.some((value: number | bigint) => value !== 0 && value !== 1)) {
    throw new UnusableArray("Pixels of type bool must be 0 or 1");
  }
  return "bool";
}
