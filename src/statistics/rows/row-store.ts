import { liveKey, type MeasuredRow } from "./measured-row.ts";

/** Where the rows of one image are kept in the browser. All may reject. */
export type RowStorage = Readonly<{
  load: () => Promise<readonly MeasuredRow[]>;
  put: (rows: readonly MeasuredRow[]) => Promise<void>;
  remove: (keys: readonly string[]) => Promise<void>;
}>;

export type RowsState = Readonly<{
  /** In the order in which they were first measured. */
  rows: readonly MeasuredRow[];
  isLoaded: boolean;
  /** Whether a reload would bring back what is shown: false while something is still being written. */
  isKept: boolean;
  /** Why the rows are not kept over a reload; `undefined` while they are. */
  problem: unknown;
}>;

/** The measurements of one image, kept in the browser. What cannot be kept stays on the page and says so. An external store. */
export class RowStore {
  readonly #storage: RowStorage;
  readonly #newKey: () => string;
  readonly #listeners = new Set<() => void>();
  #rows = new Map<string, MeasuredRow>();
  #state: RowsState = { rows: [], isLoaded: false, isKept: true, problem: undefined };
  /** One write after the other, so that the last word is the last written. */
  #writing: Promise<void> = Promise.resolve();
  #waitingWrites = 0;

  constructor(storage: RowStorage, newKey: () => string = () => `pin:${crypto.randomUUID()}`) {
    this.#storage = storage;
    this.#newKey = newKey;
    void this.#load();
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => {
      this.#listeners.delete(listener);
    };
  };

  readonly getSnapshot = (): RowsState => this.#state;

  /** A key for a row that is frozen from the start. */
  newKey(): string {
    return this.#newKey();
  }

  /** Adds rows; those of a key that is there already take its place. */
  put(rows: readonly MeasuredRow[]): void {
    if (rows.length === 0) return;
    for (const row of rows) this.#rows.set(row.key, row);
    this.#write(() => this.#storage.put(rows));
  }

  /** @returns what was removed, in order; `put` brings it back */
  remove(keys: readonly string[]): readonly MeasuredRow[] {
    const removed = keys.flatMap((key) => this.#rows.get(key) ?? []);
    for (const { key } of removed) this.#rows.delete(key);
    if (removed.length === 0) return removed;
    this.#write(() => this.#storage.remove(removed.map(({ key }) => key)));
    return removed;
  }

  /** Freezes copies of rows; the rows themselves go on following their regions. */
  pin(keys: readonly string[]): void {
    const copies = keys.flatMap((key) => {
      const row = this.#rows.get(key);
      return row === undefined || row.isPinned ? [] : [{ ...row, key: this.#newKey(), isPinned: true }];
    });
    this.put(copies);
  }

  /** A draft was saved: its rows are the region's by the server's id from now on. */
  renameRegion(draftId: string, id: string, name: string): void {
    const old = [...this.#rows.values()].filter(({ regionId }) => regionId === draftId);
    if (old.length === 0) return;
    const renamed = old.map((row) => ({
      ...row,
      key: row.isPinned ? row.key : liveKey(id, row.z, row.t, row.channel),
      regionId: id,
      regionName: name,
    }));
    const changed = new Map(old.map((row, i) => [row.key, renamed[i]!]));
    this.#rows = new Map(
      [...this.#rows].map(([key, row]) => {
        const next = changed.get(key) ?? row;
        return [next.key, next];
      }),
    );
    const gone = old.filter(({ isPinned }) => !isPinned).map(({ key }) => key);
    this.#write(async () => {
      await this.#storage.put(renamed);
      await this.#storage.remove(gone);
    });
  }

  async #load(): Promise<void> {
    let problem: unknown;
    try {
      const kept = await this.#storage.load();
      // What was measured before they came is newer.
      this.#rows = new Map([...kept.map((row) => [row.key, row] as const), ...this.#rows]);
    } catch (error) {
      problem = error;
    }
    this.#state = { ...this.#state, isLoaded: true, problem };
    this.#tell();
  }

  /** After the rows have changed: tells so, and once more when they are written. */
  #write(write: () => Promise<void>): void {
    this.#waitingWrites++;
    this.#tell();
    this.#writing = this.#writing
      .then(write)
      .catch((problem: unknown) => {
        this.#state = { ...this.#state, problem };
      })
      .finally(() => {
        this.#waitingWrites--;
        this.#tell();
      });
  }

  #tell(): void {
    this.#state = { ...this.#state, rows: [...this.#rows.values()], isKept: this.#waitingWrites === 0 };
    for (const listener of [...this.#listeners]) listener();
  }
}
