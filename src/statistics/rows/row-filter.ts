import { COLUMN_NAMES, type ColumnName, definitionOf } from "../columns.ts";
import { isBlank } from "../value.ts";
import type { MeasuredRow } from "./measured-row.ts";

/** Whether a row is shown. */
export type RowFilter = (row: MeasuredRow) => boolean;

const COMPARISON = /^([\w.%]+)(<=|>=|!=|<|>|=)(-?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?)$/i;
const PLACES = ["z", "t", "channel"] as const;

/**
 * Reads a filter as a person types it: words that must all occur in the names of region or channel, and comparisons such as
 * `mean>100`, `n<=50`, `z=3`, `max_x!=0`, by a column's heading in files or its name. An unknown column is taken as a word.
 */
export function parseRowFilter(text: string): RowFilter {
  const parts = text
    .replace(/\s*(<=|>=|!=|<|>|=)\s*/g, "$1")
    .split(/\s+/)
    .filter((part) => part !== "");
  const tests = parts.map((part) => comparisonOf(part) ?? wordOf(part));
  return (row) => tests.every((test) => test(row));
}

function comparisonOf(part: string): RowFilter | undefined {
  const match = COMPARISON.exec(part);
  if (match === null) return undefined;
  const [, name, operator, number] = match as unknown as [string, string, string, string];
  const read = readerOf(name.toLowerCase());
  if (read === undefined) return undefined;
  const bound = Number(number);
  return (row) => {
    const value = read(row);
    return value !== undefined && compare(value, operator, bound);
  };
}

function readerOf(name: string): ((row: MeasuredRow) => number | bigint | undefined) | undefined {
  const place = PLACES.find((each) => each === name);
  if (place !== undefined) return (row) => row[place];
  const column = COLUMN_NAMES.find((each) => each.toLowerCase() === name || definitionOf(each).heading === name);
  return column && ((row) => numberOf(row, column));
}

function numberOf(row: MeasuredRow, column: ColumnName): number | bigint | undefined {
  const value = row.values[column];
  // A row kept from before the column was made has none.
  return value === undefined || isBlank(value) ? undefined : value;
}

function compare(value: number | bigint, operator: string, bound: number): boolean {
  switch (operator) {
    case "<":
      return value < bound;
    case "<=":
      return value <= bound;
    case ">":
      return value > bound;
    case ">=":
      return value >= bound;
    case "!=":
      return !(value >= bound && value <= bound);
    default:
      return value >= bound && value <= bound;
  }
}

function wordOf(part: string): RowFilter {
  const word = part.toLowerCase();
  return ({ regionName, channelName }) =>
    regionName.toLowerCase().includes(word) || channelName.toLowerCase().includes(word);
}
