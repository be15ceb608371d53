import { type ArraySpec, decodedChunkBytes } from "../array-spec.ts";
import { decodedBytesPerElement } from "../dtype.ts";
import type { Level, Multiscale } from "../multiscale.ts";

/** The axis of the plane that a section keeps: `x` shows x to the right and z down, `y` shows z to the right and y down. */
export type SectionAxis = "x" | "y";

/** Decoded bytes of one channel that a step across may keep at hand: then neighbouring sections cost nothing. */
const SLAB_BYTES = 16 << 20;
/** Planes that one chunk of a section goes through: it is shown when all of them are there. */
const PLANES = 16;

/**
 * The image seen from the side, as an image of its own: its planes are sections, its `z` is the axis across. A pixel of z is
 * as high as it is deep: lengths along z are given in pixels of the plane.
 *
 * @param depthPx pixels along the kept axis that the step from a plane to the next one takes: 1 where sizes are not known
 */
export function sectionLevels(multiscale: Multiscale, along: SectionAxis, depthPx: number): Multiscale {
  const { size } = multiscale;
  const levels = multiscale.levels
    .filter(({ array }) => array.dims.includes("z"))
    .map((level): Level => {
      const { scale, offset } = level;
      const array = sectionArray(level.array, along);
      const depth = scale.z * depthPx;
      return along === "x"
        ? { array, scale: { ...scale, y: depth, z: scale.y }, offset: { x: offset.x, y: 0 } }
        : { array, scale: { ...scale, x: depth, z: scale.x }, offset: { x: 0, y: offset.y } };
    });
  const depth = size.z * depthPx;
  const turned = along === "x" ? { ...size, y: depth, z: size.y } : { ...size, x: depth, z: size.x };
  return { levels, size: turned };
}

function sectionArray(base: ArraySpec, along: SectionAxis): ArraySpec {
  const acrossName = along === "x" ? "y" : "x";
  const depth = base.dims.indexOf("z");
  const across = base.dims.indexOf(acrossName);
  const chunkZ = base.chunkShape[depth]!;
  const planes = Math.min(base.shape[depth]!, chunkZ * Math.max(1, Math.floor(PLANES / chunkZ)));
  return {
    ...base,
    id: `${base.id}#section ${along}`,
    dims: base.dims.map((name) => (name === "z" ? acrossName : name === acrossName ? "z" : name)),
    chunkShape: base.chunkShape.with(depth, planes).with(across, rowsAtHand(base, depth, across)),
    derivation: { kind: "section", base, along },
  };
}

/** Neighbouring sections in one chunk: a divisor of the base's chunk, so that none needs two of them. */
function rowsAtHand(base: ArraySpec, depth: number, across: number): number {
  const chunk = base.chunkShape[across]!;
  const rowBytes = (decodedChunkBytes(base) / chunk / base.chunkShape[depth]!) * base.shape[depth]!;
  const along = base.dims.findIndex((name, axis) => axis !== across && (name === "x" || name === "y"));
  const columns = Math.ceil(base.shape[along]! / base.chunkShape[along]!);
  const most = Math.max(1, Math.floor(SLAB_BYTES / Math.max(decodedBytesPerElement(base.dtype), rowBytes * columns)));
  for (let rows = Math.min(most, chunk); rows > 1; rows--) if (chunk % rows === 0) return rows;
  return 1;
}
