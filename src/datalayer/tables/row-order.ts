import type { Cell, ColumnValues } from "./table-types.ts";

export const FILTER_OPERATORS = ["contains", "=", "!=", "<", "<=", ">", ">="] as const;

/** A condition on one column; texts are compared without regard to case, numbers and times as such. */
export type RowFilter = Readonly<{ column: string; operator: (typeof FILTER_OPERATORS)[number]; value: string }>;

export type RowSort = Readonly<{ column: string; descending: boolean }>;

/** Which rows are wanted, and in which order; without a sort in their own. */
export type RowOrder = Readonly<{ sort?: RowSort | undefined; filter?: RowFilter | undefined }>;

/**
 * The numbers of the rows that pass, in order. Rows without a value, and NaN, come last either way; equal ones stay in the
 * order of the table.
 */
export function orderedRows(
  rowCount: number,
  sorted: ColumnValues | undefined,
  descending: boolean,
  filtered: ColumnValues | undefined,
  passes: (value: Cell) => boolean,
): Int32Array<ArrayBuffer> {
  const rows = new Int32Array(rowCount);
  let count = 0;
  for (let row = 0; row < rowCount; row++) {
    if (filtered === undefined || passes(filtered[row] ?? null)) rows[count++] = row;
  }
  const kept = rows.slice(0, count);
  if (sorted === undefined) return kept;
  const keys = Array.from({ length: rowCount }, (_, row) => keyOf(sorted[row] ?? null));
  return kept.sort((a, b) => compare(keys[a], keys[b], descending) || a - b);
}

type Key = number | bigint | string | undefined;

/** What a value is compared by; undefined for none. */
function keyOf(value: Cell): Key {
  if (value === null || (typeof value === "number" && Number.isNaN(value))) return undefined;
  if (typeof value === "string") return value.toLowerCase();
  if (typeof value === "boolean") return Number(value);
  if (value instanceof Date) return value.getTime();
  return typeof value === "object" ? JSON.stringify(value, textOfBigInt) : value;
}

const textOfBigInt = (_key: string, value: unknown) => (typeof value === "bigint" ? String(value) : value);

function compare(a: Key, b: Key, descending: boolean): number {
  if (a === undefined || b === undefined) return Number(a === undefined) - Number(b === undefined);
  const order = a < b ? -1 : a > b ? 1 : 0;
  return descending ? -order : order;
}

/** Also true for a bigint and a number of the same value; never for NaN. */
const isSame = (a: number | bigint | string, b: number | string): boolean => a <= b && a >= b;

/** Whether a value fulfils a filter. Rows without a value fulfil none but `!=`. */
export function passesFilter({ operator, value: wanted }: Omit<RowFilter, "column">): (value: Cell) => boolean {
  const text = wanted.trim().toLowerCase();
  const number = text === "" ? Number.NaN : Number(text);
  const time = Date.parse(wanted);
  return (value) => {
    const key = keyOf(value);
    if (key === undefined) return operator === "!=";
    if (operator === "contains") return String(key).includes(text);
    const other =
      typeof value === "string"
        ? text
        : value instanceof Date
          ? time
          : typeof value === "boolean"
            ? Number(text === "true")
            : number;
    switch (operator) {
      case "=":
        return isSame(key, other);
      case "!=":
        return !isSame(key, other);
      case "<":
        return key < other;
      case "<=":
        return key <= other;
      case ">":
        return key > other;
      case ">=":
        return key >= other;
    }
  };
}
