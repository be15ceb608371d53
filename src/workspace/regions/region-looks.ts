import { z } from "zod";

/** What a person gives a region to be told by. The contract has no place for it: it stays in the browser. */
export type RegionLook = Readonly<{
  name?: string | undefined;
  /** `#rrggbb`. */
  colour?: string | undefined;
  group?: string | undefined;
  isHidden?: boolean | undefined;
  isLocked?: boolean | undefined;
}>;

export const PLAIN_LOOK: RegionLook = {};

const lookSchema = z.object({
  name: z.string().optional(),
  colour: z
    .string()
    .regex(/^#[0-9a-f]{6}$/)
    .optional(),
  group: z.string().optional(),
  isHidden: z.boolean().optional(),
  isLocked: z.boolean().optional(),
});
const looksSchema = z.record(z.string(), lookSchema);

/** Names, colours, groups, and what is hidden or locked, of the regions of one image. An external store. */
export class RegionLooks {
  readonly #storage: Storage;
  readonly #name: string;
  readonly #listeners = new Set<() => void>();
  #looks: ReadonlyMap<string, RegionLook>;

  /** @param place names the image among all that this browser knows */
  constructor(storage: Storage, place: string) {
    this.#storage = storage;
    this.#name = `mikro-web:looks:${place}`;
    this.#looks = this.#read();
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => {
      this.#listeners.delete(listener);
    };
  };

  /** By the key of the region. */
  readonly getSnapshot = (): ReadonlyMap<string, RegionLook> => this.#looks;

  get(key: string): RegionLook {
    return this.#looks.get(key) ?? PLAIN_LOOK;
  }

  set(changes: ReadonlyMap<string, RegionLook>): void {
    const looks = new Map(this.#looks);
    for (const [key, look] of changes) {
      if (Object.values(look).some((value) => value !== undefined && value !== false)) looks.set(key, look);
      else looks.delete(key);
    }
    this.#keep(looks);
  }

  /** Regions that have got an id: after a reload they are known by it. */
  identify(ids: ReadonlyMap<string, string>): void {
    const looks = new Map(this.#looks);
    let isNew = false;
    for (const [key, id] of ids) {
      const look = this.#looks.get(key);
      if (look === undefined || key === id || looks.get(id) === look) continue;
      looks.set(id, look);
      isNew = true;
    }
    if (isNew) this.#keep(looks);
  }

  #keep(looks: ReadonlyMap<string, RegionLook>): void {
    this.#looks = looks;
    try {
      if (looks.size === 0) this.#storage.removeItem(this.#name);
      else this.#storage.setItem(this.#name, JSON.stringify(Object.fromEntries(looks)));
    } catch (error) {
      console.warn("Names and colours of regions cannot be kept over a reload", error);
    }
    for (const listener of [...this.#listeners]) listener();
  }

  #read(): ReadonlyMap<string, RegionLook> {
    try {
      const parsed = looksSchema.safeParse(JSON.parse(this.#storage.getItem(this.#name) ?? "{}"));
      return new Map(parsed.success ? Object.entries(parsed.data) : []);
    } catch {
      return new Map(); // cut off by a crash
    }
  }
}
