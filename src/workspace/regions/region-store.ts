import type { RoiVectors } from "../../roi/vectors.ts";
import { messageOf } from "../../ui/message-of.ts";
import type { DraftStorage } from "./draft-storage.ts";
import {
  bare,
  draftOf,
  meet,
  newPending,
  type Pending,
  pendingOf,
  type SavedRegion,
  type Unsaved,
  unsavedOf,
} from "./pending.ts";
import { type RegionRecord, recordsOf } from "./region-records.ts";
import type { RegionService } from "./region-service.ts";
import { sameVectors } from "./same-vectors.ts";
import { type SavedEvent, SavedRegions } from "./saved-regions.ts";

/** The regions of one image for its page: what is kept where, and how that goes. */
export type Regions = Readonly<{
  store: RegionStore;
  records: readonly RegionRecord[];
  /** Why the regions that were kept are not there. */
  error: unknown;
  isLoading: boolean;
  retry: () => void;
}>;

/** `atOnce`: every change goes to the server when it is made; `onSave`: when the person says so. */
export type SaveMode = "atOnce" | "onSave";

/** Requests under way at a time: enough to fill a connection, few enough to answer a click between them. */
const MOST_SENDING = 6;

/**
 * The regions of one image: what the server has, with what a person has drawn, changed or deleted and is not saved yet laid over
 * it. Work that could not be saved stays, is kept over a reload, and can be tried again; what someone else changed meanwhile is
 * not overwritten unasked. An external store.
 */
export class RegionStore {
  readonly #service: RegionService;
  readonly #drafts: DraftStorage;
  readonly #listeners = new Set<() => void>();
  readonly #newKey: () => string;
  readonly #pending = new Map<string, Pending>();
  readonly #saved = new SavedRegions();
  readonly #waiting = new Set<string>();
  #sending = 0;
  #mode: SaveMode = "atOnce";
  #isUnkept = false;
  #snapshot: readonly RegionRecord[] = [];
  #byKey: ReadonlyMap<string, RegionRecord> = new Map();
  #isStale = true;
  #telling: ReturnType<typeof setTimeout> | undefined;

  constructor(service: RegionService, drafts: DraftStorage, newKey: () => string = () => `new-${crypto.randomUUID()}`) {
    this.#service = service;
    this.#drafts = drafts;
    this.#newKey = newKey;
    for (const draft of drafts.read()) {
      this.#pending.set(draft.key, pendingOf(draft));
      if (draft.roiId !== undefined) this.#saved.name(draft.roiId, draft.key);
    }
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => {
      this.#listeners.delete(listener);
    };
  };

  readonly getSnapshot = (): readonly RegionRecord[] => {
    if (this.#isStale) {
      this.#isStale = false;
      this.#snapshot = recordsOf(this.#saved, this.#pending, this.#byKey);
      this.#byKey = new Map(this.#snapshot.map((record) => [record.key, record]));
    }
    return this.#snapshot;
  };

  get unsaved(): Unsaved {
    return unsavedOf([...this.#pending.values()], this.#isUnkept);
  }

  /** Names the image among all that this browser knows. */
  get place(): string {
    return this.#drafts.place;
  }

  get mode(): SaveMode {
    return this.#mode;
  }

  setMode(mode: SaveMode): void {
    this.#mode = mode;
    if (mode === "atOnce") this.saveAll();
    this.#tell();
  }

  find(key: string): RegionRecord | undefined {
    this.getSnapshot();
    return this.#byKey.get(key);
  }

  /** Tells what the server has now. */
  setSaved(saved: readonly SavedRegion[]): void {
    for (const region of saved) {
      if (!this.#saved.has(region.id) && !this.#saved.isNamed(region.id)) this.#adopt(region);
    }
    this.#saved.setAll(saved);
    for (const [key, pending] of this.#pending) this.#meet(key, pending);
    this.#tell();
  }

  /** Tells what happened to one region on the server; hearing it twice is the same as once. */
  hear(event: SavedEvent): void {
    const id = "saved" in event ? event.saved.id : event.removed;
    const before = this.#saved.withId(id);
    if ("saved" in event) {
      if (before === undefined && !this.#saved.isNamed(id)) this.#adopt(event.saved);
      if (before === undefined || !sameVectors(before, event.saved)) this.#saved.put(event.saved);
    } else this.#saved.remove(id);
    const key = this.#saved.keyOf(id);
    const pending = this.#pending.get(key);
    if (pending?.roiId === id) this.#meet(key, pending);
    if (pending !== undefined || before !== this.#saved.withId(id)) this.#tellSoon();
  }

  #meet(key: string, pending: Pending): void {
    const { roiId } = pending;
    if (roiId !== undefined && meet(pending, this.#saved.withId(roiId))) this.#settle(key);
  }

  newKey(): string {
    return this.#newKey();
  }

  /** @returns the key of the new region; it is on its way to the server, or waits to be saved */
  create(vectors: RoiVectors): string {
    const key = this.#newKey();
    this.set(key, vectors);
    return key;
  }

  /**
   * Makes a region what it shall be: new, changed, or deleted (`undefined`). The newest change wins, whatever is on its way.
   *
   * @param base what the change was made from: if the server has something else by now, the person is asked first
   */
  set(key: string, wanted: RoiVectors | undefined, base?: RoiVectors): void {
    this.#set(key, wanted, base);
    this.#tell();
  }

  /** The same for many at once. */
  setMany(all: ReadonlyMap<string, RoiVectors | undefined>, bases: ReadonlyMap<string, RoiVectors>): void {
    for (const [key, wanted] of all) this.#set(key, wanted, bases.get(key));
    this.#tell();
  }

  #set(key: string, wanted: RoiVectors | undefined, base: RoiVectors | undefined): void {
    const saved = this.#saved.of(key);
    let pending = this.#pending.get(key);
    if (pending === undefined) {
      if (wanted === undefined ? saved === undefined : saved !== undefined && sameVectors(saved, wanted)) return;
      pending = newPending({ roiId: saved?.id, base: saved });
      // Changed from something that is gone: deleted by someone else meanwhile.
      if (saved === undefined && base !== undefined) pending.theirs = { region: undefined };
      this.#pending.set(key, pending);
    }
    pending.wanted = wanted && bare(wanted);
    pending.problem = undefined;
    const isUnknown = pending.roiId === undefined && !pending.isSending;
    if (isUnknown && wanted === undefined) this.#settle(key);
    else if (saved !== undefined && wanted !== undefined && !pending.isSending && sameVectors(saved, wanted)) {
      this.#settle(key);
    } else {
      const isOther = saved !== undefined && base !== undefined && !sameVectors(saved, base);
      if (isOther && !pending.isSending && !sameVectors(saved, pending.sent ?? base)) {
        pending.theirs = { region: bare(saved) };
      }
      this.#keep(key, pending);
      if (this.#mode === "atOnce") this.#queue(key);
    }
  }

  /** What to do about a change of someone else: keep one's own, or take theirs. */
  resolve(key: string, whose: "mine" | "theirs"): void {
    const pending = this.#pending.get(key);
    if (pending?.theirs === undefined) return;
    if (whose === "theirs") this.#settle(key);
    else {
      pending.base = pending.theirs.region;
      if (pending.theirs.region === undefined) pending.roiId = undefined;
      pending.theirs = undefined;
      this.#queue(key);
    }
    this.#tell();
  }

  /** Saves, or tries again to save, all that can be. */
  saveAll(): void {
    for (const key of this.#pending.keys()) this.#queue(key);
    this.#tell();
  }

  #queue(key: string): void {
    const pending = this.#pending.get(key);
    if (pending === undefined || pending.isSending || pending.theirs !== undefined) return;
    this.#waiting.add(key);
    pending.isQueued = true;
    this.#sendNext();
  }

  #sendNext(): void {
    for (const key of this.#waiting) {
      if (this.#sending >= MOST_SENDING) return;
      this.#waiting.delete(key);
      const pending = this.#pending.get(key);
      if (pending !== undefined) pending.isQueued = false;
      if (pending === undefined || pending.isSending || pending.theirs !== undefined) continue;
      this.#sending++;
      void this.#send(key, pending).finally(() => {
        this.#sending--;
        this.#sendNext();
      });
    }
  }

  async #send(key: string, pending: Pending): Promise<void> {
    const { wanted, roiId } = pending;
    Object.assign(pending, { isSending: true, problem: undefined, sent: wanted });
    try {
      if (wanted === undefined) {
        if (roiId !== undefined) {
          await this.#service.remove(roiId);
          this.#saved.remove(roiId);
        }
        Object.assign(pending, { roiId: undefined, base: undefined });
      } else {
        const region = await (roiId === undefined ? this.#service.create(wanted) : this.#service.update(roiId, wanted));
        this.#saved.name(region.id, key);
        Object.assign(pending, { roiId: region.id, base: bare(region) });
        // The list of the server may tell it later; until then it must not vanish.
        this.#saved.put(region);
      }
      pending.isSending = false;
      const now = pending.wanted;
      const isDone = now === undefined ? pending.roiId === undefined : wanted !== undefined && sameVectors(now, wanted);
      if (isDone) this.#settle(key);
      else {
        this.#keep(key, pending);
        this.#queue(key);
      }
    } catch (error) {
      Object.assign(pending, { isSending: false, problem: messageOf(error) });
    }
    this.#tellSoon();
  }

  /** A region of the server that is what was drawn here and is on its way, or was when the page was closed. */
  #adopt(region: SavedRegion): void {
    // One that is to be changed or deleted here is not the one that was drawn in the same place.
    for (const { roiId } of this.#pending.values()) if (roiId === region.id) return;
    for (const [key, pending] of this.#pending) {
      const wasSent = pending.sent !== undefined || pending.problem !== undefined;
      if (pending.roiId !== undefined || pending.wanted === undefined || !wasSent) continue;
      if (!sameVectors(pending.sent ?? pending.wanted, region)) continue;
      this.#saved.name(region.id, key);
      if (!pending.isSending) Object.assign(pending, { roiId: region.id, base: bare(region) });
      return;
    }
  }

  #settle(key: string): void {
    this.#pending.delete(key);
    this.#waiting.delete(key);
    this.#drafts.remove(key);
  }

  #keep(key: string, pending: Pending): void {
    const draft = draftOf(key, pending);
    if (draft !== undefined) this.#isUnkept = !this.#drafts.put(draft);
  }

  #tell(): void {
    clearTimeout(this.#telling);
    this.#telling = undefined;
    this.#isStale = true;
    for (const listener of [...this.#listeners]) listener();
  }

  /** For answers of the server, which come by the hundred after an import. */
  #tellSoon(): void {
    this.#isStale = true;
    this.#telling ??= setTimeout(() => this.#tell(), 30);
  }
}
