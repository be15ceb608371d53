import type { SavedRegion } from "./pending.ts";

/** What happened to one region on the server. */
export type SavedEvent = Readonly<{ saved: SavedRegion } | { removed: string }>;

/** What the server has, in its order, by the keys under which the page knows it. Changes of one region cost the same for any number. */
export class SavedRegions {
  readonly #byId = new Map<string, SavedRegion>();
  readonly #idOf = new Map<string, string>();
  /** Keys of regions that were drawn here, by the id that the server gave them. */
  readonly #keys = new Map<string, string>();

  /** From now on the page knows the region by this key. */
  name(id: string, key: string): void {
    this.#keys.set(id, key);
    if (this.#byId.has(id)) {
      this.#idOf.delete(id);
      this.#idOf.set(key, id);
    }
  }

  isNamed(id: string): boolean {
    return this.#keys.has(id);
  }

  has(id: string): boolean {
    return this.#byId.has(id);
  }

  keyOf(id: string): string {
    return this.#keys.get(id) ?? id;
  }

  of(key: string): SavedRegion | undefined {
    const id = this.#idOf.get(key);
    return id === undefined ? undefined : this.#byId.get(id);
  }

  withId(id: string): SavedRegion | undefined {
    return this.#byId.get(id);
  }

  all(): Iterable<SavedRegion> {
    return this.#byId.values();
  }

  setAll(saved: readonly SavedRegion[]): void {
    this.#byId.clear();
    this.#idOf.clear();
    for (const region of saved) this.put(region);
  }

  /** Where it was, or last. */
  put(region: SavedRegion): void {
    this.#byId.set(region.id, region);
    this.#idOf.set(this.keyOf(region.id), region.id);
  }

  remove(id: string): void {
    this.#byId.delete(id);
    const key = this.keyOf(id);
    if (this.#idOf.get(key) === id) this.#idOf.delete(key);
  }
}
