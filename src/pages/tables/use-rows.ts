import { keepPreviousData, useQueries, useQuery } from "@tanstack/react-query";
import type { RowOrder } from "../../datalayer/tables/row-order.ts";
import type { TableReader } from "../../datalayer/tables/table-files.ts";
import type { Cell } from "../../datalayer/tables/table-types.ts";
import { useSession } from "../../mikro/react/session-context.ts";

/** Rows that are asked for together. */
const BLOCK = 100;

/** The rows of a table in an order: how many there are to see, and which is at which place. */
export type OrderedRows = Readonly<{
  /** Names what is read, order included. */
  key: readonly unknown[];
  count: number;
  /** Numbers of the rows by their places; undefined where all are at their own. */
  rows: Int32Array | undefined;
  error: Error | null;
  isOrdering: boolean;
}>;

/** @param id of what is read: the same for the same table */
export function useOrder(id: string, reader: TableReader, order: RowOrder): OrderedRows {
  const { session } = useSession();
  const isOwn = order.sort === undefined && order.filter === undefined;
  const { data, error, isFetching } = useQuery({
    queryKey: ["table-order", id, order],
    // With its key: what is still shown of the order before is read under its own.
    queryFn: async ({ signal }) => ({ rows: await session.tables.order(id, order, signal), key: [id, order] }),
    enabled: !isOwn,
    staleTime: Number.POSITIVE_INFINITY,
    placeholderData: keepPreviousData,
  });
  if (isOwn || data === undefined) {
    const count = isOwn ? reader.rowCount : 0;
    return { key: [id], count, rows: undefined, error: isOwn ? null : error, isOrdering: !isOwn && isFetching };
  }
  return { key: data.key, count: data.rows.length, rows: data.rows, error, isOrdering: isFetching };
}

type Row = Readonly<{ row: number; cells: readonly Cell[] }>;

/**
 * The rows that are shown, read in blocks.
 *
 * @param shown places of the first and the last row on the screen
 */
export function useRows(
  reader: TableReader,
  { key, count, rows: order }: OrderedRows,
  shown: readonly [number, number],
) {
  const { session } = useSession();
  const names = reader.columns.map(({ name }) => name);
  const first = Math.floor(shown[0] / BLOCK);
  const last = count === 0 ? first - 1 : Math.floor(Math.min(shown[1], count - 1) / BLOCK);
  const blocks = useQueries({
    queries: Array.from({ length: Math.max(0, last - first + 1) }, (_, i) => {
      const start = (first + i) * BLOCK;
      return {
        queryKey: ["table-rows", ...key, start],
        queryFn: async ({ signal }: { signal: AbortSignal }) => {
          const length = Math.min(BLOCK, count - start);
          const rows = Int32Array.from({ length }, (_value, at) => order?.[start + at] ?? start + at);
          return { rows, cells: await session.tables.pick(String(key[0]), rows, names, signal) };
        },
        staleTime: Number.POSITIVE_INFINITY,
      };
    }),
  });
  return {
    error: blocks.find(({ error }) => error !== null)?.error ?? null,
    /** The row at a place, and its number in the table; undefined until it is there. */
    at(place: number): Row | undefined {
      const block = blocks[Math.floor(place / BLOCK) - first]?.data;
      const [row, cells] = [block?.rows[place % BLOCK], block?.cells[place % BLOCK]];
      return row === undefined || cells === undefined ? undefined : { row, cells };
    },
  };
}
