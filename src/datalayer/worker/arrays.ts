import type { ArraySpec } from "../array-spec.ts";
import { createDerivedSource } from "../derived/derived-source.ts";
import type { ObjectStore } from "../stores/object-store.ts";
import { type ArraySource, createArraySource } from "./array-source.ts";
import type { Workspace } from "./workspace.ts";

/** The arrays that a worker has been told of. */
export class Arrays {
  readonly #sources = new Map<string, ArraySource>();
  readonly #openStore: (array: ArraySpec) => ObjectStore;

  readonly #workspace: () => Workspace;

  constructor(openStore: (array: ArraySpec) => ObjectStore, workspace: () => Workspace) {
    this.#openStore = openStore;
    this.#workspace = workspace;
  }

  define(array: ArraySpec): void {
    this.#define(array);
  }

  #define(array: ArraySpec): ArraySource {
    const known = this.#sources.get(array.id);
    if (known !== undefined) return known;
    const { derivation } = array;
    const source =
      derivation === undefined
        ? createArraySource(array, this.#openStore(array))
        : createDerivedSource(array, this.#define(derivation.base), derivation, this.#workspace());
    this.#sources.set(array.id, source);
    return source;
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
