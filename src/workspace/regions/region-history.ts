import type { RoiVectors } from "../../roi/vectors.ts";
import { PLAIN_LOOK, type RegionLook, type RegionLooks } from "./region-looks.ts";
import type { RegionStore } from "./region-store.ts";

/** All that a person can change of a region. */
export type RegionState = Readonly<{ vectors: RoiVectors; look: RegionLook }>;
type States = ReadonlyMap<string, RegionState | undefined>;
type Step = Readonly<{ label: string; before: States; after: States }>;

/** Steps that can be taken back. */
const MOST_STEPS = 300;

/** Changes of regions, saved or not, that can be taken back and made again. An external store. */
export class RegionHistory {
  readonly #store: RegionStore;
  readonly #looks: RegionLooks;
  readonly #listeners = new Set<() => void>();
  #done: readonly Step[] = [];
  #undone: readonly Step[] = [];
  #labels: Readonly<{ undo: string | undefined; redo: string | undefined }> = { undo: undefined, redo: undefined };

  constructor(store: RegionStore, looks: RegionLooks) {
    this.#store = store;
    this.#looks = looks;
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => {
      this.#listeners.delete(listener);
    };
  };

  /** What would be taken back and made again. */
  readonly getSnapshot = (): Readonly<{ undo: string | undefined; redo: string | undefined }> => this.#labels;

  state(key: string): RegionState | undefined {
    const record = this.#store.find(key);
    return record && { vectors: { kind: record.kind, vectors: record.vectors }, look: this.#looks.get(key) };
  }

  /**
   * Makes changes that can be taken back together; `undefined` deletes.
   *
   * @param bases what the changes were made from, where that was a while ago (the beginning of a drag)
   */
  apply(label: string, after: States, bases: ReadonlyMap<string, RoiVectors> = new Map()): void {
    const before = new Map<string, RegionState | undefined>();
    for (const key of after.keys()) before.set(key, this.state(key));
    this.#make(after, bases);
    this.#done = [...this.#done.slice(1 - MOST_STEPS), { label, before, after }];
    this.#undone = [];
    this.#tell();
  }

  undo(): Step | undefined {
    const step = this.#done.at(-1);
    if (step === undefined) return undefined;
    this.#done = this.#done.slice(0, -1);
    this.#undone = [...this.#undone, step];
    this.#make(step.before, vectorsIn(step.after));
    this.#tell();
    return step;
  }

  redo(): Step | undefined {
    const step = this.#undone.at(-1);
    if (step === undefined) return undefined;
    this.#undone = this.#undone.slice(0, -1);
    this.#done = [...this.#done, step];
    this.#make(step.after, vectorsIn(step.before));
    this.#tell();
    return step;
  }

  #make(states: States, bases: ReadonlyMap<string, RoiVectors>): void {
    this.#looks.set(new Map([...states].map(([key, state]) => [key, state?.look ?? PLAIN_LOOK])));
    this.#store.setMany(new Map([...states].map(([key, state]) => [key, state?.vectors])), bases);
  }

  #tell(): void {
    this.#labels = { undo: this.#done.at(-1)?.label, redo: this.#undone.at(-1)?.label };
    for (const listener of [...this.#listeners]) listener();
  }
}

function vectorsIn(states: States): ReadonlyMap<string, RoiVectors> {
  return new Map([...states].flatMap(([key, state]) => (state === undefined ? [] : [[key, state.vectors] as const])));
}
