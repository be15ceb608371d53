import { COLUMN_NAMES, type ColumnName, definitionOf } from "../columns.ts";
import type { Value } from "../value.ts";
import type { MeasuredRow } from "./measured-row.ts";
import { META_APP_VERSION, META_DEFINITIONS } from "./row-export.ts";

/** A stored table: names of its columns, its rows in that order, and the texts beside them. */
export type StoredRows = Readonly<{
  names: readonly string[];
  rows: readonly (readonly unknown[])[];
  metadata: Readonly<Record<string, string>>;
}>;

/**
 * The rows of a table that was saved from measurements, as frozen ones: numbers as they were measured then. `undefined` when the
 * table is none of measurements.
 *
 * @param keyOf tells rows of one table from those of others; the same table opened again gives the same keys
 */
export function rowsFromTable(table: StoredRows, keyOf: (index: number) => string): readonly MeasuredRow[] | undefined {
  const definitionsVersion = Number(table.metadata[META_DEFINITIONS]);
  const at = new Map(table.names.map((name, index) => [name, index]));
  const needed = [
    "image",
    "region",
    "region_id",
    "z",
    "t",
    "channel",
    "channel_name",
    "region_revision",
    "measured_at",
  ];
  if (!Number.isInteger(definitionsVersion) || needed.some((name) => !at.has(name))) return undefined;
  const columns = COLUMN_NAMES.map((name) => [name, at.get(definitionOf(name).heading)] as const);
  return table.rows.map((cells, index): MeasuredRow => {
    const text = (name: string) => String(cells[at.get(name) ?? -1] ?? "");
    const whole = (name: string) => Number(cells[at.get(name)!] ?? 0);
    return {
      key: keyOf(index),
      isPinned: true,
      imageId: text("image"),
      regionId: text("region_id"),
      regionName: text("region"),
      geometry: text("geometry"),
      revision: text("region_revision"),
      z: whole("z"),
      t: whole("t"),
      channel: whole("channel"),
      channelName: text("channel_name"),
      values: Object.fromEntries(columns.map(([name, column]) => [name, cellValue(cells, column)])) as Record<
        ColumnName,
        Value
      >,
      definitionsVersion,
      appVersion: table.metadata[META_APP_VERSION] ?? "",
      measuredAt: text("measured_at"),
    };
  });
}

function cellValue(cells: readonly unknown[], column: number | undefined): Value {
  const cell = column === undefined ? undefined : cells[column];
  if (typeof cell === "number" && Number.isFinite(cell)) return cell;
  if (typeof cell === "bigint") return cell >= -MOST && cell <= MOST ? Number(cell) : cell;
  return { blank: "has no value in the saved table" };
}

const MOST = BigInt(Number.MAX_SAFE_INTEGER);
