import type { Micrometers3 } from "../../../mikro/stage-affine.ts";
import { formatLengthUm, formatSignificant } from "../../../ui/format.ts";

type Bounds = Readonly<Record<`${"c" | "t" | "z" | "y" | "x"}${"Min" | "Max"}`, number | null>>;
type Factors = Readonly<Record<`scale${"C" | "T" | "Z" | "Y" | "X"}`, number>>;

const AXES = ["c", "t", "z", "y", "x"] as const;

/** Where a view holds: `c 0`, `z 2-5` (both included), or `everywhere`. Bounds are `[min, max)`, null is open (contract, 9.1). */
export function boundsText(bounds: Bounds): string {
  const parts = AXES.map((axis) => rangeText(axis, bounds[`${axis}Min`], bounds[`${axis}Max`])).filter(
    (part) => part !== undefined,
  );
  return parts.length === 0 ? "everywhere" : parts.join(", ");
}

function rangeText(axis: string, min: number | null, max: number | null): string | undefined {
  if (min === null && max === null) return undefined;
  if (max === null) return `${axis} from ${min}`;
  const last = max - 1;
  if (min === null) return `${axis} up to ${last}`;
  return last <= min ? `${axis} ${min}` : `${axis} ${min}\u2013${last}`;
}

/** What a channel view says of light, as far as it does. */
export function channelText(view: {
  readonly excitationWavelength: number | null;
  readonly emissionWavelength: number | null;
  readonly acquisitionMode: string | null;
}): readonly string[] {
  return [
    view.excitationWavelength !== null && `ex ${formatSignificant(view.excitationWavelength, 4)} nm`,
    view.emissionWavelength !== null && `em ${formatSignificant(view.emissionWavelength, 4)} nm`,
    view.acquisitionMode !== null && view.acquisitionMode !== "" && view.acquisitionMode,
  ].filter((part) => part !== false);
}

/** By how much a level is smaller: `4x`, or per axis where they differ: `x 4, y 4, z 2`. */
export function factorsText(factors: Factors): string {
  const { scaleX, scaleY, scaleZ, scaleT, scaleC } = factors;
  if (scaleX === scaleY && scaleZ === 1 && scaleT === 1 && scaleC === 1)
    return `${formatSignificant(scaleX)}\u00d7 smaller`;
  const parts = Object.entries({ x: scaleX, y: scaleY, z: scaleZ, t: scaleT, c: scaleC })
    .filter(([, factor]) => factor !== 1)
    .map(([axis, factor]) => `${axis} ${formatSignificant(factor)}\u00d7`);
  return parts.length === 0 ? "same size" : `${parts.join(", ")} smaller`;
}

/** Pixel size and place on the stage. */
export function affineText(pixelSizeUm: Micrometers3, positionUm: Micrometers3): string {
  const sizes = [pixelSizeUm.x, pixelSizeUm.y, pixelSizeUm.z].map(formatLengthUm).join(" \u00d7 ");
  const place = [positionUm.x, positionUm.y, positionUm.z].map((um) => formatSignificant(um, 6)).join(", ");
  return `${sizes}, at ${place} \u00b5m`;
}
