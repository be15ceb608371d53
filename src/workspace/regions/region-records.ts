import type { RoiVectors } from "../../roi/vectors.ts";
import type { Pending, SavedRegion } from "./pending.ts";
import { sameVectors } from "./same-vectors.ts";
import type { SavedRegions } from "./saved-regions.ts";

/** A region as the page shows it. */
export type RegionRecord = RoiVectors &
  Readonly<{
    /** Stays the same from drawing to saving to editing; after a reload it is the server's id. */
    key: string;
    /** Its id on the server, once it has one. */
    roiId: string | undefined;
    status: "saved" | "saving" | "unsaved";
    /** Why it could not be saved. */
    problem: string | undefined;
    /** What someone else did to it while it was changed here. */
    conflict?: "changed" | "deleted" | undefined;
  }>;

/**
 * The regions of the server with what is pending laid over them, then what is only here. What is unchanged keeps its identity, so
 * that only what changed is drawn anew.
 */
export function recordsOf(
  saved: Pick<SavedRegions, "all" | "keyOf">,
  pending: ReadonlyMap<string, Pending>,
  before: ReadonlyMap<string, RegionRecord>,
): readonly RegionRecord[] {
  const records: RegionRecord[] = [];
  const shown = new Set<string>();
  const show = (record: RegionRecord) => {
    const old = before.get(record.key);
    records.push(old !== undefined && sameRecord(old, record) ? old : record);
  };
  for (const region of saved.all()) {
    const key = saved.keyOf(region.id);
    if (shown.has(key)) continue;
    shown.add(key);
    const work = pending.get(key);
    const old = before.get(key);
    // Nearly all of ten thousand: not even looked at.
    if (work === undefined && old?.vectors === region.vectors && isPlain(old)) records.push(old);
    else if (work === undefined) show(savedRecord(key, region));
    else if (work.wanted !== undefined) show(pendingRecord(key, region.id, work.wanted, work));
  }
  for (const [key, work] of pending) {
    if (!shown.has(key) && work.wanted !== undefined) show(pendingRecord(key, work.roiId, work.wanted, work));
  }
  return records;
}

function isPlain({ status, problem, conflict, roiId }: RegionRecord): boolean {
  return status === "saved" && problem === undefined && conflict === undefined && roiId !== undefined;
}

function savedRecord(key: string, { id, kind, vectors }: SavedRegion): RegionRecord {
  return { key, roiId: id, kind, vectors, status: "saved", problem: undefined };
}

function pendingRecord(
  key: string,
  roiId: string | undefined,
  { kind, vectors }: RoiVectors,
  { isSending, isQueued, problem, theirs }: Pending,
): RegionRecord {
  const conflict = theirs && (theirs.region === undefined ? "deleted" : "changed");
  return { key, roiId, kind, vectors, status: isSending || isQueued ? "saving" : "unsaved", problem, conflict };
}

function sameRecord(a: RegionRecord, b: RegionRecord): boolean {
  return (
    a.roiId === b.roiId &&
    a.status === b.status &&
    a.problem === b.problem &&
    a.conflict === b.conflict &&
    sameVectors(a, b)
  );
}
