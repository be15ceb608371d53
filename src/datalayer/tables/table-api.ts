import { Moved, type WorkerApi } from "../../worker/outcome.ts";
import { type AskGrant, Grants } from "../stores/grants.ts";
import type { Traffic } from "../stores/object-store.ts";
import { createS3Object } from "../stores/s3-store.ts";
import { ColumnCache } from "./column-cache.ts";
import type { DecodedTable } from "./decode-table.ts";
import { orderedRows, passesFilter, type RowOrder } from "./row-order.ts";
import type { Cell, ColumnValues, EncodeOptions, NewColumn, RowRange, TableInfo } from "./table-types.ts";

/** What the table worker does. Tables are named by their stores. */
export type TableWorkerApi = WorkerApi & {
  configure: (askGrant: AskGrant) => void;
  open: (storeId: string) => Promise<TableInfo>;
  column: (storeId: string, name: string, range: RowRange) => Promise<ColumnValues | Moved<ColumnValues>>;
  order: (storeId: string, order: RowOrder) => Promise<Moved<Int32Array<ArrayBuffer>>>;
  /** One list a column. */
  pick: (storeId: string, names: readonly string[], rows: Int32Array) => Promise<Cell[][]>;
  encode: (columns: readonly NewColumn[], options?: EncodeOptions) => Promise<Moved<Uint8Array<ArrayBuffer>>>;
  cancel: (requestId: number) => void;
};

export function createTableWorkerApi(): TableWorkerApi {
  const traffic: Traffic = { requests: 0, bytesFetched: 0 };
  const tables = new Map<string, Promise<DecodedTable>>();
  const cache = new ColumnCache();
  let grants: Grants | undefined;

  async function load(storeId: string): Promise<DecodedTable> {
    if (grants === undefined) throw new Error("configure comes first");
    const object = createS3Object(storeId, grants, { traffic });
    const [byteLength, { decodeTable }] = await Promise.all([object.byteLength(), import("./decode-table.ts")]);
    return decodeTable({
      byteLength,
      slice: async (start, end = byteLength) => (await object.read({ start, end })).buffer,
    });
  }

  function tableOf(storeId: string): Promise<DecodedTable> {
    let table = tables.get(storeId);
    if (table === undefined) {
      table = load(storeId);
      tables.set(storeId, table);
      table.catch(() => tables.delete(storeId));
    }
    return table;
  }

  return {
    configure(askGrant) {
      grants = new Grants(askGrant);
    },
    open: async (storeId) => (await tableOf(storeId)).info,
    async column(storeId, name, range) {
      const values = await cache.column(storeId, await tableOf(storeId), name, range);
      return "buffer" in values ? new Moved(values, [values.buffer as ArrayBuffer]) : values;
    },
    async order(storeId, { sort, filter }) {
      const table = await tableOf(storeId);
      const whole = { start: 0, end: table.info.rowCount };
      const valuesOf = (name: string | undefined) =>
        name === undefined ? undefined : cache.column(storeId, table, name, whole);
      const [sorted, filtered] = await Promise.all([valuesOf(sort?.column), valuesOf(filter?.column)]);
      const passes = filter === undefined ? () => true : passesFilter(filter);
      const rows = orderedRows(whole.end, sorted, sort?.descending ?? false, filtered, passes);
      return new Moved(rows, [rows.buffer]);
    },
    async pick(storeId, names, rows) {
      const table = await tableOf(storeId);
      return Promise.all(names.map((name) => cache.pick(storeId, table, name, rows)));
    },
    async encode(columns, options) {
      const { encodeTable } = await import("./encode-table.ts");
      const bytes = await encodeTable(columns, options);
      return new Moved(bytes, [bytes.buffer]);
    },
    // What was begun is kept for the next who asks; it is never so much that stopping would pay.
    cancel: () => undefined,
  };
}
