import { proxy } from "comlink";
import { browserHandle, inlineHandle, nodeHandle, type WorkerHandle } from "../../worker/handle.ts";
import { nodeThreads } from "../../worker/node-port.ts";
import type { Remote } from "../../worker/outcome.ts";
import { WorkerPool } from "../../worker/pool.ts";
import type { GetCredentials } from "../credentials.ts";
import { abortError, DataError } from "../errors.ts";
import { createTimedGrants } from "../pool/timed-grants.ts";
import { DATA_ERRORS } from "../worker/error-codec.ts";
import type { RowOrder } from "./row-order.ts";
import type { TableWorkerApi } from "./table-api.ts";
import type { Cell, ColumnValues, EncodeOptions, NewColumn, RowRange, TableInfo } from "./table-types.ts";

/** A table in a mikro store, of which only the footer was read. */
export type TableReader = TableInfo &
  Readonly<{
    /**
     * Values of one column, by default of all rows; only what the range touches is fetched, and what was read last is kept.
     *
     * @throws RangeError, DataError; `AbortError`
     */
    column: (name: string, range?: Partial<RowRange>, signal?: AbortSignal) => Promise<ColumnValues>;
    /** Rows as lists of values, in the order of `columns`; by default all of both. */
    rows: (
      range?: Partial<RowRange> & Readonly<{ columns?: readonly string[] | undefined }>,
      signal?: AbortSignal,
    ) => Promise<Cell[][]>;
  }>;

/** Reads and writes tables in one worker of their own, which starts with its first use. */
export type TableFiles = Readonly<{
  /** @param storeId of the parquet store, as `getCredentials` knows it */
  open: (storeId: string, signal?: AbortSignal) => Promise<TableReader>;
  /** The bytes of a parquet file. @throws DataError `BadTable` */
  encode: (
    columns: readonly NewColumn[],
    options?: EncodeOptions,
    signal?: AbortSignal,
  ) => Promise<Uint8Array<ArrayBuffer>>;
  /** The numbers of the rows that a filter lets through, sorted; by values of the whole table. */
  order: (storeId: string, order: RowOrder, signal?: AbortSignal) => Promise<Int32Array<ArrayBuffer>>;
  /** Single rows by their numbers, as lists of values in the order of `columns`. */
  pick: (storeId: string, rows: Int32Array, columns: readonly string[], signal?: AbortSignal) => Promise<Cell[][]>;
  dispose: () => void;
}>;

/** @param workers `"inline"`: in this thread */
export function createTableFiles(getCredentials: GetCredentials, workers?: "inline"): TableFiles {
  const askGrant = createTimedGrants(getCredentials);
  const pool = new WorkerPool<TableWorkerApi>({
    size: 1,
    start: workers === "inline" ? inlineTableWorker : spawnTableWorker,
    greet: (remote) => void remote.configure(proxy(askGrant)).catch(() => undefined),
    crashError: (reason) => new DataError("WorkerCrashed", { reason }),
  });
  const call = <T>(run: (remote: Remote<TableWorkerApi>) => Promise<T>, signal: AbortSignal | undefined): Promise<T> =>
    untilAborted(pool.call(0, run), signal);

  return {
    open: async (storeId, signal) =>
      readerOf(await call((remote) => remote.open(storeId), signal), (name, range, stop) =>
        call((remote) => remote.column(storeId, name, range), stop),
      ),
    order: (storeId, order, signal) => call((remote) => remote.order(storeId, order), signal),
    async pick(storeId, rows, columns, signal) {
      const values = await call((remote) => remote.pick(storeId, columns, rows), signal);
      return Array.from(rows, (_, i) => values.map((of) => of[i] ?? null));
    },
    encode: (columns, options, signal) => call((remote) => remote.encode(columns, options), signal),
    dispose: () => pool.dispose(),
  };
}

function readerOf(
  info: TableInfo,
  read: (name: string, range: RowRange, signal: AbortSignal | undefined) => Promise<ColumnValues>,
): TableReader {
  const names = info.columns.map(({ name }) => name);
  const column: TableReader["column"] = async (name, { start = 0, end = info.rowCount } = {}, signal) => {
    if (!names.includes(name)) throw new RangeError(`The table has no column ${name}`);
    const isRange = Number.isInteger(start) && Number.isInteger(end) && start >= 0 && end >= start;
    if (!isRange || end > info.rowCount) {
      throw new RangeError(`Rows ${start} to ${end} are no rows of a table of ${info.rowCount}`);
    }
    return start === end ? [] : await read(name, { start, end }, signal);
  };
  return {
    ...info,
    column,
    async rows({ columns = names, ...range } = {}, signal) {
      const values = await Promise.all(columns.map((name) => column(name, range, signal)));
      const length = (range.end ?? info.rowCount) - (range.start ?? 0);
      return Array.from({ length }, (_, row) => values.map((of) => of[row] ?? null));
    },
  };
}

/** The answer, or an AbortError as soon as the signal fires. */
function untilAborted<T>(answer: Promise<T>, signal: AbortSignal | undefined): Promise<T> {
  if (signal === undefined) return answer;
  return new Promise<T>((resolve, reject) => {
    const stop = () => reject(abortError(signal));
    if (signal.aborted) stop();
    signal.addEventListener("abort", stop, { once: true });
    answer.then(resolve, reject).finally(() => signal.removeEventListener("abort", stop));
  });
}

function spawnTableWorker(): WorkerHandle<TableWorkerApi> {
  if (nodeThreads() === undefined) {
    return browserHandle(new Worker(new URL("./table-worker.ts", import.meta.url), { type: "module" }), DATA_ERRORS);
  }
  // Not in one expression: bundlers would take the file for an asset.
  const here = import.meta.url;
  const extension = here.endsWith(".ts") ? "ts" : "js";
  return nodeHandle(new URL(`./table-worker.${extension}`, here), DATA_ERRORS);
}

function inlineTableWorker(): WorkerHandle<TableWorkerApi> {
  return inlineHandle(async () => (await import("./table-api.ts")).createTableWorkerApi());
}
