import type { Cell } from "../../datalayer/tables/table-types.ts";
import { formatSignificant } from "../../ui/format.ts";

/** A value as a cell shows it; the exact one is in its title and in the download. */
export function cellText(value: Cell): string {
  if (typeof value === "number" && !Number.isInteger(value)) return formatSignificant(value, 6);
  return exactText(value);
}

/** A value in full; nothing for no value. */
export function exactText(value: Cell): string {
  if (value === null) return "";
  if (value instanceof Date) return value.toISOString();
  if (typeof value !== "object") return String(value);
  return JSON.stringify(value, (_key, inner: unknown) => (typeof inner === "bigint" ? String(inner) : inner));
}

/** One field of a CSV file (RFC 4180). Texts that a spreadsheet would take for a formula stay as they are: the file is data. */
function csvField(value: Cell): string {
  const text = exactText(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** Lines of a CSV file, each with its end. */
export function csvLines(rows: readonly (readonly Cell[])[]): string {
  return rows.map((row) => `${row.map(csvField).join(",")}\r\n`).join("");
}
