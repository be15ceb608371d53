import type { MeasuredRow } from "../../statistics/rows/measured-row.ts";
import type { RowStorage } from "../../statistics/rows/row-store.ts";

const DATABASE = "mikro-web:measurements";
const ROWS = "rows";

/**
 * Rows in the browser's own database, under the server and the image that they belong to. Numbers and bigints are kept as they are.
 *
 * @param server tells servers apart, whose ids are the same small numbers
 */
export function indexedRows(server: string, imageId: string): RowStorage {
  const owner = `${server} ${imageId}`;
  const withStore = async <T>(mode: IDBTransactionMode, run: (store: IDBObjectStore) => IDBRequest<T> | undefined) => {
    const database = await openDatabase();
    try {
      const transaction = database.transaction(ROWS, mode);
      const request = run(transaction.objectStore(ROWS));
      await new Promise<void>((resolve, reject) => {
        transaction.oncomplete = () => resolve();
        transaction.onerror = () => reject(transaction.error);
        transaction.onabort = () => reject(transaction.error);
      });
      return request?.result;
    } finally {
      database.close();
    }
  };
  return {
    async load() {
      // Every array is greater than every text: all keys of this owner.
      const range = IDBKeyRange.bound([owner], [owner, []]);
      const kept = (await withStore("readonly", (store) => store.getAll(range))) as KeptRow[] | undefined;
      return (kept ?? []).toSorted((a, b) => a.order - b.order).map(({ row }) => row);
    },
    async put(rows) {
      await withStore("readwrite", (store) => {
        rows.forEach((row, i) => {
          store.put({ row, order: 4096 * Date.now() + i } satisfies KeptRow, [owner, row.key]);
        });
        return undefined;
      });
    },
    async remove(keys) {
      await withStore("readwrite", (store) => {
        for (const key of keys) store.delete([owner, key]);
        return undefined;
      });
    },
  };
}

type KeptRow = Readonly<{ row: MeasuredRow; order: number }>;

function openDatabase(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(DATABASE, 1);
    request.onupgradeneeded = () => request.result.createObjectStore(ROWS);
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
    request.onblocked = () => reject(new Error("Another tab holds the measurements of an older version"));
  });
}
