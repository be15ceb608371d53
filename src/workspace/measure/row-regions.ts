import { isAreal, type Shape } from "../../roi/geometry.ts";
import type { RoiItem } from "../../roi/react/roi-item.ts";
import { type RowRegion, revisionOf } from "../../statistics/rows/measured-row.ts";
import type { RegionRecord } from "../regions/region-records.ts";

/** Whether pixels can be members of the shape. */
export function isMeasurable(shape: Shape): boolean {
  return isAreal(shape) || shape.kind === "point";
}

const revisions = new WeakMap<RegionRecord, string>();

/** The regions that can be measured, by their id on the server or the key of a draft. */
export function rowRegions(
  items: readonly RoiItem[],
  records: readonly RegionRecord[],
): ReadonlyMap<string, RowRegion & Readonly<{ key: string }>> {
  const byKey = new Map(records.map((record) => [record.key, record]));
  const regions = new Map<string, RowRegion & Readonly<{ key: string }>>();
  for (const { id: key, name, shape } of items) {
    const record = byKey.get(key);
    if (record === undefined) continue;
    const revision = revisions.get(record) ?? revisionOf(record);
    revisions.set(record, revision);
    const id = record.roiId ?? key;
    regions.set(id, { id, key, name, shape, revision });
  }
  return regions;
}
