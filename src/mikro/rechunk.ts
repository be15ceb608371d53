import { IMAGE_DIMS } from "../datalayer/metadata.ts";

/** Bytes at which a chunk is large enough; because of rounding up one may exceed it by one plane. */
const TARGET_BYTES = 20_000_000;
/** Arrays of fewer elements are one chunk: 2048 x 2048. */
const SMALL_ELEMENTS = 4_194_304;
const EDGE = 2048;

/**
 * The chunk shape that the contract's clients give an array (8.6).
 *
 * @param shape elements along each axis, in the order of `dims`
 */
export function rechunk(shape: readonly number[], dims: readonly string[], bytesPerElement: number): readonly number[] {
  if (shape.length !== dims.length) throw new RangeError(`${shape.length} lengths for ${dims.length} dimensions`);
  return isImage(dims) ? rechunkImage(shape, dims, bytesPerElement) : rechunkAny(shape, bytesPerElement);
}

function isImage(dims: readonly string[]): boolean {
  return dims.length === IMAGE_DIMS.length && IMAGE_DIMS.every((dim) => dims.includes(dim));
}

/** Exactly c, t, z, y, x, in any order: planes of at most 2048 x 2048, then as many z and t as fit, one channel. */
function rechunkImage(shape: readonly number[], dims: readonly string[], bytesPerElement: number): readonly number[] {
  if (shape.reduce((product, length) => product * length, 1) < SMALL_ELEMENTS) return shape;
  const size = (dim: string) => shape[dims.indexOf(dim)]!;
  const x = Math.min(size("x"), EDGE);
  const y = Math.min(size("y"), EDGE);
  const z = Math.min(size("z"), Math.ceil(TARGET_BYTES / (x * y * bytesPerElement)));
  const t = Math.min(size("t"), Math.ceil(TARGET_BYTES / (x * y * z * bytesPerElement)));
  const chunk: Readonly<Record<string, number>> = { c: 1, t, z, y, x };
  return dims.map((dim) => chunk[dim]!);
}

/** Any other dimensions: whole ones from the last to the first while they fit, the next in part, 1 beyond. */
function rechunkAny(shape: readonly number[], bytesPerElement: number): readonly number[] {
  const chunk = shape.map(() => 1);
  let bytes = bytesPerElement;
  for (let axis = shape.length - 1; axis >= 0; axis--) {
    const whole = bytes * shape[axis]!;
    if (whole > TARGET_BYTES) {
      chunk[axis] = Math.max(1, Math.floor(TARGET_BYTES / bytes));
      break;
    }
    chunk[axis] = shape[axis]!;
    bytes = whole;
  }
  return chunk;
}
