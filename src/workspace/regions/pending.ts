import type { RoiVectors } from "../../roi/vectors.ts";
import type { Draft } from "./draft-storage.ts";
import { sameVectors } from "./same-vectors.ts";

/** A region that the server has. */
export type SavedRegion = RoiVectors & Readonly<{ id: string }>;

/** What was drawn, changed or deleted here and is not on the server yet. */
export type Pending = {
  /** What it shall be; `undefined`: deleted. */
  wanted: RoiVectors | undefined;
  /** Its id on the server, once it has one. */
  roiId: string | undefined;
  /** What the server had when the change was made, or has been told since. */
  base: RoiVectors | undefined;
  /** What is on its way to the server, or was last. */
  sent: RoiVectors | undefined;
  isSending: boolean;
  /** It waits for a free request. */
  isQueued: boolean;
  /** Why it could not be saved. */
  problem: string | undefined;
  /** What someone else has made of it meanwhile: a choice is due before anything is sent. */
  theirs: Readonly<{ region: RoiVectors | undefined }> | undefined;
};

export function newPending(overrides: Partial<Pending>): Pending {
  return {
    wanted: undefined,
    roiId: undefined,
    base: undefined,
    sent: undefined,
    isSending: false,
    isQueued: false,
    problem: undefined,
    theirs: undefined,
    ...overrides,
  };
}

export function pendingOf({ roiId, kind, vectors, isRemoved, base }: Draft): Pending {
  const wanted = isRemoved === true ? undefined : { kind, vectors };
  return newPending({ wanted, roiId, base, problem: "Not saved before the page was closed" });
}

export function draftOf(key: string, { wanted, roiId, base }: Pending): Draft | undefined {
  if (wanted !== undefined) return { key, roiId, ...bare(wanted), base };
  return base === undefined ? undefined : { key, roiId, ...bare(base), base, isRemoved: true };
}

/**
 * Brings what the server has now into what is pending here.
 *
 * @param saved the region as the server has it; `undefined`: it has it no more
 * @returns whether nothing is left to do
 */
export function meet(pending: Pending, saved: RoiVectors | undefined): boolean {
  const { wanted, base, sent, isSending } = pending;
  if (saved === undefined) {
    if (wanted === undefined) return !isSending;
    // The echo of a deletion from here that is still unanswered: what is wanted since then is made anew after the answer.
    if (isSending && sent === undefined) return false;
    pending.theirs = { region: undefined };
    return false;
  }
  if (wanted !== undefined && sameVectors(saved, wanted)) {
    pending.base = saved;
    pending.theirs = undefined;
    return !isSending;
  }
  if (base !== undefined && sameVectors(saved, base)) return false;
  // The echo of what was sent from here.
  if (sent !== undefined && sameVectors(saved, sent)) pending.base = saved;
  else pending.theirs = { region: bare(saved) };
  return false;
}

export function bare({ kind, vectors }: RoiVectors): RoiVectors {
  return { kind, vectors };
}

/** What is not on the server. */
export type Unsaved = Readonly<{
  changes: number;
  removals: number;
  conflicts: number;
  problem: string | undefined;
  /** The browser had no room to keep it over a reload. */
  isUnkept: boolean;
}>;

export function unsavedOf(all: readonly Pending[], isUnkept: boolean): Unsaved {
  const idle = all.filter(({ isSending, isQueued }) => !isSending && !isQueued);
  return {
    changes: idle.filter(({ wanted }) => wanted !== undefined).length,
    removals: idle.filter(({ wanted }) => wanted === undefined).length,
    conflicts: all.filter(({ theirs }) => theirs !== undefined).length,
    problem: all.find(({ problem }) => problem !== undefined)?.problem,
    isUnkept,
  };
}
