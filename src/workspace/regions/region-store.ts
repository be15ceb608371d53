import type { RoiVectors } from "../../roi/vectors.ts";
import { messageOf } from "../../ui/message-of.ts";
import type { Draft, DraftStorage } from "./draft-storage.ts";
import { sameVectors } from "./same-vectors.ts";

/** A region that the server has. */
export type SavedRegion = RoiVectors & Readonly<{ id: string }>;

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
  }>;

/** How regions get to the server. All reject with an error whose message is for a person. */
export type RegionService = Readonly<{
  create: (vectors: RoiVectors) => Promise<SavedRegion>;
  update: (roiId: string, vectors: RoiVectors) => Promise<SavedRegion>;
  remove: (roiId: string) => Promise<void>;
}>;

/** The regions of one image for its page: what is kept where, and how that goes. */
export type Regions = Readonly<{
  store: RegionStore;
  records: readonly RegionRecord[];
  /** Why the regions that were kept are not there. */
  error: unknown;
  isLoading: boolean;
  retry: () => void;
}>;

type Pending = RoiVectors & { roiId: string | undefined; status: "saving" | "unsaved"; problem: string | undefined };

/**
 * The regions of one image: what the server has, with what a person has drawn or changed and is not saved yet laid over it. Work
 * that could not be saved stays, is kept over a reload, and can be tried again. An external store.
 */
export class RegionStore {
  readonly #service: RegionService;
  readonly #drafts: DraftStorage;
  readonly #listeners = new Set<() => void>();
  readonly #newKey: () => string;
  /** Drawn or changed here and not saved yet, by key. */
  readonly #pending = new Map<string, Pending>();
  /** Keys of regions that were drawn here, by the id that the server gave them. */
  readonly #keys = new Map<string, string>();
  /** Being deleted: not shown, though the server may still list them. */
  readonly #removing = new Set<string>();
  #saved: readonly SavedRegion[] = [];
  #snapshot: readonly RegionRecord[] = [];
  #byKey: ReadonlyMap<string, RegionRecord> = new Map();

  constructor(service: RegionService, drafts: DraftStorage, newKey: () => string = () => `new-${crypto.randomUUID()}`) {
    this.#service = service;
    this.#drafts = drafts;
    this.#newKey = newKey;
    for (const { key, roiId, kind, vectors } of drafts.read()) {
      this.#pending.set(key, {
        roiId,
        kind,
        vectors,
        status: "unsaved",
        problem: "Not saved before the page was closed",
      });
    }
    this.#refresh();
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => {
      this.#listeners.delete(listener);
    };
  };

  readonly getSnapshot = (): readonly RegionRecord[] => this.#snapshot;

  /** Tells what the server has now. */
  setSaved(saved: readonly SavedRegion[]): void {
    const known = new Set(this.#saved.map(({ id }) => id));
    for (const region of saved) {
      if (!known.has(region.id) && !this.#keys.has(region.id)) this.#adopt(region);
    }
    this.#saved = saved;
    this.#refresh();
  }

  /** @returns the key of the new region; it is on its way to the server */
  create(vectors: RoiVectors): string {
    const key = this.#newKey();
    this.#pending.set(key, { ...bare(vectors), roiId: undefined, status: "unsaved", problem: undefined });
    void this.#save(key);
    return key;
  }

  /** Changes a region; the newest change wins, whatever is on its way. */
  change(key: string, vectors: RoiVectors): void {
    const present = this.#record(key);
    if (present === undefined || sameVectors(present, vectors)) return;
    const before = this.#pending.get(key);
    const isSaving = before?.status === "saving";
    this.#pending.set(key, {
      ...bare(vectors),
      roiId: present.roiId,
      status: isSaving ? "saving" : "unsaved",
      problem: undefined,
    });
    if (isSaving) this.#refresh();
    else void this.#save(key);
  }

  /**
   * Deletes a region here and on the server.
   *
   * @returns draws it again, as a new region
   * @throws when the server refuses; the region is then there again
   */
  async remove(key: string): Promise<() => string> {
    const present = this.#record(key);
    if (present === undefined) throw new RangeError(`There is no region ${key}`);
    const pending = this.#pending.get(key);
    this.#pending.delete(key);
    this.#removing.add(key);
    this.#refresh();
    try {
      if (present.roiId !== undefined) await this.#service.remove(present.roiId);
    } catch (error) {
      this.#removing.delete(key);
      if (pending !== undefined) this.#pending.set(key, pending);
      this.#refresh();
      throw error;
    }
    return () => this.create(present);
  }

  /** Tries again to save what could not be saved. */
  retryAll(): void {
    for (const [key, { status }] of this.#pending) if (status === "unsaved") void this.#save(key);
  }

  async #save(key: string): Promise<void> {
    const sent = this.#pending.get(key);
    if (sent === undefined) return;
    sent.status = "saving";
    sent.problem = undefined;
    this.#refresh();
    try {
      const { roiId } = sent;
      const region = roiId === undefined ? await this.#service.create(sent) : await this.#service.update(roiId, sent);
      this.#keys.set(region.id, key);
      await this.#afterSave(key, sent, region);
    } catch (error) {
      const now = this.#pending.get(key);
      if (now === undefined) {
        // Deleted here, but the server has it and could not be told: it is shown, since it is there.
        this.#removing.delete(key);
        return this.#refresh();
      }
      now.status = "unsaved";
      now.problem = messageOf(error);
      this.#refresh();
    }
  }

  async #afterSave(key: string, sent: Pending, region: SavedRegion): Promise<void> {
    const now = this.#pending.get(key);
    if (now === undefined) {
      // Deleted while it was on its way.
      if (this.#removing.has(key)) await this.#service.remove(region.id);
      return;
    }
    if (!sameVectors(now, sent)) {
      now.roiId = region.id;
      return this.#save(key);
    }
    this.#pending.delete(key);
    // The list of the server may tell it later; until then it must not vanish.
    this.#saved = [...this.#saved.filter(({ id }) => id !== region.id), region];
    this.#refresh();
  }

  /** A region of the server that is what was drawn here and is on its way, or was when the page was closed. */
  #adopt(region: SavedRegion): void {
    for (const [key, pending] of this.#pending) {
      if (pending.roiId !== undefined || !sameVectors(pending, region)) continue;
      this.#keys.set(region.id, key);
      if (pending.status === "unsaved") this.#pending.delete(key);
      return;
    }
  }

  #record(key: string): RegionRecord | undefined {
    return this.#byKey.get(key);
  }

  #refresh(): void {
    const shown = new Set<string>();
    const records: RegionRecord[] = [];
    for (const { id, kind, vectors } of this.#saved) {
      const key = this.#keys.get(id) ?? id;
      if (this.#removing.has(key)) continue;
      shown.add(key);
      const pending = this.#pending.get(key);
      records.push(pending === undefined ? savedRecord(key, id, { kind, vectors }) : { ...pending, key, roiId: id });
    }
    for (const [key, pending] of this.#pending) if (!shown.has(key)) records.push({ ...pending, key });
    // What is unchanged keeps its identity, so that only what changed is drawn anew.
    this.#snapshot = records.map((record) => {
      const before = this.#byKey.get(record.key);
      return before !== undefined && sameRecord(before, record) ? before : record;
    });
    this.#byKey = new Map(this.#snapshot.map((record) => [record.key, record]));
    this.#drafts.write(
      [...this.#pending].map(([key, { roiId, kind, vectors }]): Draft => ({ key, roiId, kind, vectors })),
    );
    for (const listener of [...this.#listeners]) listener();
  }
}

function savedRecord(key: string, roiId: string, vectors: RoiVectors): RegionRecord {
  return { ...vectors, key, roiId, status: "saved", problem: undefined };
}

function sameRecord(a: RegionRecord, b: RegionRecord): boolean {
  return a.roiId === b.roiId && a.status === b.status && a.problem === b.problem && sameVectors(a, b);
}

function bare({ kind, vectors }: RoiVectors): RoiVectors {
  return { kind, vectors };
}
