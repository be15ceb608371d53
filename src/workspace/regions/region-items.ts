import { isRoiError } from "../../roi/errors.ts";
import type { RoiItem } from "../../roi/react/roi-item.ts";
import { type RoiKind, regionOf } from "../../roi/vectors.ts";
import type { RegionRecord } from "./region-store.ts";

/** Regions that can be shown, and how many others there are and why. */
export type RegionItems = Readonly<{
  items: readonly RoiItem[];
  unreadable: readonly Readonly<{ key: string; name: string; reason: string }>[];
}>;

const KIND_NAMES: Partial<Record<RoiKind, string>> = { ELLIPSIS: "Ellipse" };

/** `Rectangle 57` by the server's id, which never changes; `New rectangle` until there is one. */
export function regionName({ kind, roiId }: Pick<RegionRecord, "kind" | "roiId">): string {
  const name = KIND_NAMES[kind] ?? `${kind[0]}${kind.slice(1).toLowerCase().replaceAll("_", " ")}`;
  return roiId === undefined ? `New ${name.toLowerCase()}` : `${name} ${roiId}`;
}

/** Items keep their identity while their record does, so that only what changed is drawn anew. */
const known = new WeakMap<RegionRecord, RoiItem | Error>();

/** The records as the overlay and the list show them. Vectors that cannot be understood are told, not guessed at. */
export function regionItems(records: readonly RegionRecord[]): RegionItems {
  const items: RoiItem[] = [];
  const unreadable: { key: string; name: string; reason: string }[] = [];
  for (const record of records) {
    const item = known.get(record) ?? read(record);
    known.set(record, item);
    if (item instanceof Error) unreadable.push({ key: record.key, name: regionName(record), reason: item.message });
    else items.push(item);
  }
  return { items, unreadable };
}

function read(record: RegionRecord): RoiItem | Error {
  try {
    return { id: record.key, name: regionName(record), kind: record.kind, ...regionOf(record) };
  } catch (error) {
    if (isRoiError(error)) return error;
    throw error;
  }
}
