import { PROJECTIONS, type ProjectionOp } from "../../datalayer/derived/derivation.ts";
import type { Projection } from "../../datalayer/derived/project-levels.ts";

/** What each projection is called. */
export const PROJECTION_NAMES: Readonly<Record<ProjectionOp, string>> = {
  max: "Maximum",
  mean: "Mean",
  min: "Minimum",
  sum: "Sum",
};

/** A projection as it stands in a link: `max` over all planes, `mean_3-10` over planes 3 to 10, both counted. */
export function writeProjection({ op, z0, z1 }: Projection, planes: number): string {
  return z0 === 0 && z1 === planes ? op : `${op}_${z0}-${z1 - 1}`;
}

/** The projection of a link; `undefined` where there is none, or none that the image has. */
export function parseProjection(text: unknown, planes: number): Projection | undefined {
  const match = typeof text === "string" ? /^([a-z]+)(?:_(\d+)-(\d+))?$/.exec(text) : null;
  const op = PROJECTIONS.find((each) => each === match?.[1]);
  if (op === undefined || planes < 2) return undefined;
  const z0 = match?.[2] === undefined ? 0 : Number(match[2]);
  const z1 = match?.[3] === undefined ? planes : Number(match[3]) + 1;
  return z0 < z1 && z1 <= planes ? { op, z0, z1 } : undefined;
}
