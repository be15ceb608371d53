import type { Shape } from "../../roi/geometry.ts";
import { COLUMN_NAMES, type ColumnName } from "../columns.ts";
import { DEFINITIONS_VERSION } from "../definitions.ts";
import type { Statistics } from "../finish.ts";
import { describeShape } from "../shape-text.ts";
import type { Value } from "../value.ts";

/** A region as rows refer to it. */
export type RowRegion = Readonly<{
  /** Its id on the server, or the key of a draft. */
  id: string;
  name: string;
  shape: Shape;
  /** Changes when the region does, see `revisionOf`. */
  revision: string;
}>;

export type RowBackground = Pick<RowRegion, "id" | "name" | "revision">;

/** One region in one channel on one plane: every column, exact, with where it is from. */
export type MeasuredRow = Readonly<{
  key: string;
  /** Frozen. A row that is not follows its region. */
  isPinned: boolean;
  imageId: string;
  regionId: string;
  regionName: string;
  /** The shape in words, with every digit. */
  geometry: string;
  revision: string;
  z: number;
  t: number;
  channel: number;
  channelName: string;
  values: Readonly<Record<ColumnName, Value>>;
  /** The region that was the background, if one was. */
  background?: RowBackground | undefined;
  definitionsVersion: number;
  appVersion: string;
  /** ISO 8601. */
  measuredAt: string;
}>;

export type RowPlace = Readonly<{
  imageId: string;
  region: RowRegion;
  z: number;
  t: number;
  channel: number;
  channelName: string;
  background?: RowBackground | undefined;
}>;

/** A live row is one with its place: measured again, it takes the place of itself. */
export function liveKey(regionId: string, z: number, t: number, channel: number): string {
  return `live:${regionId}:${z}:${t}:${channel}`;
}

/** @param pinnedKey makes the row a frozen one of this key */
export function measuredRow(
  place: RowPlace,
  statistics: Statistics,
  made: Readonly<{ appVersion: string; at: Date; pinnedKey?: string | undefined }>,
): MeasuredRow {
  const { imageId, region, z, t, channel, channelName, background } = place;
  return {
    key: made.pinnedKey ?? liveKey(region.id, z, t, channel),
    isPinned: made.pinnedKey !== undefined,
    imageId,
    regionId: region.id,
    regionName: region.name,
    geometry: describeShape(region.shape),
    revision: region.revision,
    z,
    t,
    channel,
    channelName,
    values: Object.fromEntries(COLUMN_NAMES.map((name) => [name, statistics[name]])) as Record<ColumnName, Value>,
    background: background && { id: background.id, name: background.name, revision: background.revision },
    definitionsVersion: DEFINITIONS_VERSION,
    appVersion: made.appVersion,
    measuredAt: made.at.toISOString(),
  };
}

/** Why a row does not tell of what is there now; `undefined` when it does. */
export function staleReason(row: MeasuredRow, regions: ReadonlyMap<string, RowRegion>): string | undefined {
  const region = regions.get(row.regionId);
  if (region === undefined) return "The region is not there any more.";
  if (region.revision !== row.revision) return "The region has changed since.";
  const { background } = row;
  if (background !== undefined && regions.get(background.id)?.revision !== background.revision) {
    return `The background, ${background.name}, has changed since.`;
  }
  if (row.definitionsVersion !== DEFINITIONS_VERSION) return "Measured by older definitions of the columns.";
  return undefined;
}

/** A text that differs when the vectors or the kind of a region do: 106 bits of FNV-like hashes. */
export function revisionOf(region: Readonly<{ kind: string; vectors: readonly (readonly number[])[] }>): string {
  const text = `${region.kind} ${region.vectors.map((vector) => vector.join()).join(" ")}`;
  return [0x9e3779b9, 0x85ebca6b].map((seed) => hash53(text, seed).toString(36)).join("");
}

/** cyrb53: two 32-bit multiplicative hashes, mixed. */
function hash53(text: string, seed: number): number {
  let a = 0xdeadbeef ^ seed;
  let b = 0x41c6ce57 ^ seed;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    a = Math.imul(a ^ unit, 2654435761);
    b = Math.imul(b ^ unit, 1597334677);
  }
  a = Math.imul(a ^ (a >>> 16), 2246822507) ^ Math.imul(b ^ (b >>> 13), 3266489909);
  b = Math.imul(b ^ (b >>> 16), 2246822507) ^ Math.imul(a ^ (a >>> 13), 3266489909);
  return 4294967296 * (2097151 & b) + (a >>> 0);
}
