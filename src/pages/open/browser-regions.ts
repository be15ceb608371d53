import type { RoiVectors } from "../../roi/vectors.ts";
import type { SavedRegion } from "../../workspace/regions/pending.ts";
import type { RegionService } from "../../workspace/regions/region-service.ts";

const DATABASE = "mikro-web";
const STORE = "regions";

/** A region in the browser's own database. */
type Row = RoiVectors & Readonly<{ image: string; id: number }>;

/** The row that says which number a region had last: none is given twice, so that an old link never names a new region. */
type CounterRow = Readonly<{ image: string; id: typeof COUNTER; last: number }>;
const COUNTER = 0;

/** Regions of one image that is on no server, kept in this browser and shared by its tabs. */
export type BrowserRegions = RegionService &
  Readonly<{ list: () => Promise<readonly SavedRegion[]>; onChange: (listener: () => void) => () => void }>;

/** @param image names the image for ever, whatever address of the page it is opened by */
export function browserRegions(image: string): BrowserRegions {
  const channel = new BroadcastChannel(`mikro-web:regions:${image}`);
  const changed = <T>(value: T): T => {
    channel.postMessage("changed");
    return value;
  };
  return {
    async list() {
      const rows = await run<Row[]>("readonly", (store) => store.getAll(rangeOf(image)));
      return rows.map(savedRegion);
    },
    async create({ kind, vectors }) {
      return changed(
        await transact<SavedRegion>("readwrite", (store, done) => {
          // The transaction keeps other tabs out meanwhile.
          const counter = store.get([image, COUNTER]);
          counter.onsuccess = () => {
            const id = ((counter.result as CounterRow | undefined)?.last ?? 0) + 1;
            const row: Row = { image, id, kind, vectors };
            store.put({ image, id: COUNTER, last: id } satisfies CounterRow);
            store.add(row).onsuccess = () => done(savedRegion(row));
          };
        }),
      );
    },
    async update(roiId, { kind, vectors }) {
      const row: Row = { image, id: Number(roiId), kind, vectors };
      await run("readwrite", (store) => store.put(row));
      return changed(savedRegion(row));
    },
    async remove(roiId) {
      await run("readwrite", (store) => store.delete([image, Number(roiId)]));
      changed(undefined);
    },
    onChange(listener) {
      channel.addEventListener("message", listener);
      return () => channel.removeEventListener("message", listener);
    },
  };
}

function savedRegion({ id, kind, vectors }: Row): SavedRegion {
  return { id: String(id), kind, vectors };
}

function rangeOf(image: string): IDBKeyRange {
  return IDBKeyRange.bound([image, COUNTER], [image, []], true);
}

async function run<T>(mode: IDBTransactionMode, request: (store: IDBObjectStore) => IDBRequest): Promise<T> {
  return await transact<T>(mode, (store, done) => {
    const asked = request(store);
    asked.onsuccess = () => done(asked.result as T);
  });
}

/** Resolves when the transaction is complete: then the browser has written it. */
async function transact<T>(
  mode: IDBTransactionMode,
  work: (store: IDBObjectStore, done: (value: T) => void) => void,
): Promise<T> {
  const database = await open();
  try {
    return await new Promise<T>((resolve, reject) => {
      const transaction = database.transaction(STORE, mode);
      let value: T;
      transaction.oncomplete = () => resolve(value);
      transaction.onabort = () => reject(failure(transaction.error));
      work(transaction.objectStore(STORE), (result) => {
        value = result;
      });
    });
  } finally {
    database.close();
  }
}

function open(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const asked = indexedDB.open(DATABASE, 1);
    asked.onupgradeneeded = () => {
      asked.result.createObjectStore(STORE, { keyPath: ["image", "id"] });
    };
    asked.onsuccess = () => resolve(asked.result);
    asked.onerror = () => reject(failure(asked.error));
    asked.onblocked = () => reject(new Error("Another tab of mikro-web holds the browser's database: close it"));
  });
}

function failure(error: DOMException | null): Error {
  if (error?.name === "QuotaExceededError") return new Error("The browser's storage for this site is full");
  return new Error(`The browser keeps no regions here: ${error?.message || "its database failed"}`, { cause: error });
}
