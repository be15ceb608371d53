import type { RoiVectors } from "../../../roi/vectors.ts";
import type { Draft } from "../draft-storage.ts";
import type { SavedRegion } from "../pending.ts";
import type { RegionService } from "../region-service.ts";
import { RegionStore } from "../region-store.ts";

export const makeVectors = (x: number): RoiVectors => ({
  kind: "RECTANGLE",
  vectors: [
    [0, 0, 0, 0, x],
    [0, 0, 0, 5, x + 5],
  ],
});
export const saved = (id: string, x = 0): SavedRegion => ({ id, ...makeVectors(x) });

/** A store whose server a test answers by hand. */
export function regionLab(drafts: readonly Draft[] = []) {
  const calls: { what: string; answer: (region?: SavedRegion) => void; fail: (error: Error) => void }[] = [];
  const call = (what: string) =>
    new Promise<SavedRegion>((resolve, reject) => {
      calls.push({ what, answer: (region) => resolve(region!), fail: reject });
    });
  const service: RegionService = {
    create: ({ vectors }) => call(`create ${vectors[0]![4]}`),
    update: (id, { vectors }) => call(`update ${id} ${vectors[0]![4]}`),
    remove: async (id) => void (await call(`remove ${id}`)),
  };
  const kept = new Map(drafts.map((draft) => [draft.key, draft]));
  const storage = {
    place: "test",
    read: () => [...kept.values()],
    put: (draft: Draft) => {
      kept.set(draft.key, draft);
      return true;
    },
    remove: (key: string) => void kept.delete(key),
  };
  let keys = 0;
  const store = new RegionStore(service, storage, () => `new-${++keys}`);
  const shown = () => store.getSnapshot().map(({ key, status, vectors }) => `${key} ${status} ${vectors[0]![4]}`);
  return { store, calls, shown, kept: () => [...kept.values()] };
}
export const settle = () => new Promise((resolve) => setImmediate(resolve));
