import type { ArraySpec } from "../array-spec.ts";
import type { ObjectStore } from "../stores/object-store.ts";
import { type ArraySource, createArraySource } from "./array-source.ts";

/** The arrays that a worker has been told of. */
export class Arrays {
  readonly #sources = new Map<string, ArraySource>();
  readonly #openStore: (array: ArraySpec) => ObjectStore;

  constructor(openStore: (array: ArraySpec) => ObjectStore) {
    this.#openStore = openStore;
  }

  define(array: ArraySpec): void {
    if (!this.#sources.has(array.id)) this.#sources.set(array.id, createArraySource(array, this.#openStore(array)));
  }

  sourceOf(arrayId: string): ArraySource {
    const source = this.#sources.get(arrayId);
    if (source === undefined) throw new Error(`Array ${arrayId} was not defined in this worker`);
    return source;
  }

  specOf(arrayId: string): ArraySpec {
    return this.sourceOf(arrayId).spec;
  }
}
