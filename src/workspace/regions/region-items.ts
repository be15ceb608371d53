import { isRoiError } from "../../roi/errors.ts";
import type { RoiItem } from "../../roi/react/roi-item.ts";
import { type RoiKind, regionOf } from "../../roi/vectors.ts";
import { PLAIN_LOOK, type RegionLook } from "./region-looks.ts";
import type { RegionRecord } from "./region-records.ts";
import { sameVectors } from "./same-vectors.ts";

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

type Read = Readonly<{ record: RegionRecord; look: RegionLook; item: RoiItem | Error }>;

/**
 * Reads records as the overlay and the list show them; keeps what it read before, so that only what changed is drawn anew.
 * Vectors that cannot be understood are told, not guessed at.
 */
export function itemsReader(): (
  records: readonly RegionRecord[],
  looks?: ReadonlyMap<string, RegionLook>,
) => RegionItems {
  let known: ReadonlyMap<string, Read> = new Map();
  return (records, looks = new Map()) => {
    const next = new Map<string, Read>();
    const items: RoiItem[] = [];
    const unreadable: { key: string; name: string; reason: string }[] = [];
    for (const record of records) {
      const { key } = record;
      const look = looks.get(key) ?? PLAIN_LOOK;
      const entry = readAgain(record, look, known.get(key));
      next.set(key, entry);
      if (entry.item instanceof Error) unreadable.push({ key, name: regionName(record), reason: entry.item.message });
      else items.push(entry.item);
    }
    known = next;
    return { items, unreadable };
  };
}

function readAgain(record: RegionRecord, look: RegionLook, before: Read | undefined): Read {
  const isSame = before !== undefined && (before.record === record || sameVectors(before.record, record));
  if (!isSame || before.item instanceof Error) return { record, look, item: isSame ? before.item : read(record, look) };
  const { item } = before;
  if (before.look === look && before.record.roiId === record.roiId) return { record, look, item };
  return { record, look, item: { ...item, ...lookOf(record, look) } };
}

function read(record: RegionRecord, look: RegionLook): RoiItem | Error {
  try {
    return { id: record.key, kind: record.kind, ...regionOf(record), ...lookOf(record, look) };
  } catch (error) {
    if (isRoiError(error)) return error;
    throw error;
  }
}

function lookOf(record: RegionRecord, { name, colour, group, isHidden, isLocked }: RegionLook) {
  return { name: name ?? regionName(record), colour, group, isHidden, isLocked };
}
