import { type ColumnName, definitionOf } from "../columns.ts";
import { DEFINITIONS_VERSION, MEMBERSHIP_RULE } from "../definitions.ts";
import { csvOf, plainText, tsvOf } from "../delimited.ts";
import { describeColumn, plainNumber } from "../export.ts";
import { isBlank } from "../value.ts";
import type { MeasuredRow } from "./measured-row.ts";

/** What a table of measurements tells besides its rows. */
export type RowsContext = Readonly<{
  image: Readonly<{ id: string; name: string }>;
  pixelSizeUm: Readonly<{ x: number; y: number }> | undefined;
  appVersion: string;
  /** ISO 8601. */
  exportedAt: string;
}>;

/** A column of a table to be stored, as `datalayer/tables` takes it. */
export type StoredColumn = Readonly<{
  name: string;
  type: "integer" | "number" | "text";
  values: (number | bigint | string | null)[];
}>;

/** Texts that a stored table of measurements has, so that it is known as one. */
export const META_DEFINITIONS = "mikro-web:definitions-version";
export const META_APP_VERSION = "mikro-web:app-version";

const IDENTITY = ["image", "region", "region_id", "z", "t", "channel", "channel_name"] as const;
const PROVENANCE = ["exactness", "kind", "background", "region_revision", "measured_at"] as const;

/** For the clipboard: numbers with every digit and a decimal point. */
export function rowsToTsv(context: RowsContext, rows: readonly MeasuredRow[], columns: readonly ColumnName[]): string {
  return tsvOf(linesOf(context, rows, columns));
}

/** For a file: provenance and definitions first, in lines that begin with `#`. */
export function rowsToCsv(context: RowsContext, rows: readonly MeasuredRow[], columns: readonly ColumnName[]): string {
  return csvOf(commentsOf(context, rows, columns), linesOf(context, rows, columns));
}

/** For a table that is stored: numbers as numbers, blanks as no value. Sums beyond 2^53 stay whole. */
export function rowsToColumns(
  { image }: RowsContext,
  rows: readonly MeasuredRow[],
  columns: readonly ColumnName[],
): readonly StoredColumn[] {
  const text = (name: string, read: (row: MeasuredRow) => string): StoredColumn => ({
    name,
    type: "text",
    values: rows.map(read),
  });
  const whole = (name: string, read: (row: MeasuredRow) => number): StoredColumn => ({
    name,
    type: "integer",
    values: rows.map(read),
  });
  return [
    text("image", () => image.id),
    text("region", ({ regionName }) => regionName),
    text("region_id", ({ regionId }) => regionId),
    whole("z", ({ z }) => z),
    whole("t", ({ t }) => t),
    whole("channel", ({ channel }) => channel),
    text("channel_name", ({ channelName }) => channelName),
    ...columns.map((name) => statisticColumn(rows, name)),
    text("kind", kindOf),
    text("background", backgroundOf),
    text("geometry", ({ geometry }) => geometry),
    text("region_revision", ({ revision }) => revision),
    text("measured_at", ({ measuredAt }) => measuredAt),
  ];
}

/** Provenance and definitions, to be kept beside the columns of a stored table. */
export function rowsMetadata(
  context: RowsContext,
  rows: readonly MeasuredRow[],
  columns: readonly ColumnName[],
): Readonly<Record<string, string>> {
  return {
    [META_DEFINITIONS]: String(DEFINITIONS_VERSION),
    [META_APP_VERSION]: context.appVersion,
    "mikro-web:measurements": commentsOf(context, rows, columns).join("\n"),
  };
}

function statisticColumn(rows: readonly MeasuredRow[], name: ColumnName): StoredColumn {
  const values = rows.map(({ values: own }) => {
    const value = own[name];
    return value === undefined || isBlank(value) ? null : value;
  });
  const isWhole = values.every((value) => value === null || typeof value === "bigint" || Number.isSafeInteger(value));
  const isLong = values.some((value) => typeof value === "bigint");
  return {
    name: definitionOf(name).heading,
    type: isWhole && isLong ? "integer" : "number",
    values: isWhole && isLong ? values : values.map((value) => (value === null ? null : Number(value))),
  };
}

function linesOf({ image }: RowsContext, rows: readonly MeasuredRow[], columns: readonly ColumnName[]) {
  const headings = [...IDENTITY, ...columns.map((name) => definitionOf(name).heading), ...PROVENANCE];
  const lines = rows.map((row) => [
    plainText(image.name),
    plainText(row.regionName),
    row.regionId,
    String(row.z),
    String(row.t),
    String(row.channel),
    plainText(row.channelName),
    ...columns.map((name) => (row.values[name] === undefined ? "" : plainNumber(row.values[name]))),
    "exact",
    kindOf(row),
    plainText(backgroundOf(row)),
    row.revision,
    row.measuredAt,
  ]);
  return [headings, ...lines];
}

function kindOf({ isPinned }: MeasuredRow): string {
  return isPinned ? "pinned" : "live";
}

function backgroundOf({ background }: MeasuredRow): string {
  return background === undefined ? "" : `${background.name} (id ${background.id}, revision ${background.revision})`;
}

function commentsOf(
  { image, pixelSizeUm, appVersion, exportedAt }: RowsContext,
  rows: readonly MeasuredRow[],
  columns: readonly ColumnName[],
): readonly string[] {
  // Labels of a mask have no outline of their own: their rows name the mask.
  const shaped = rows.filter(({ geometry }) => geometry !== "");
  const regions = new Map(shaped.map((row) => [`${row.regionId} ${row.revision}`, row]));
  return [
    `image: ${image.name} (id ${image.id}), level 0, planes and channels counted from 0`,
    `pixel size: ${pixelSizeUm === undefined ? "not known" : `${pixelSizeUm.x} x ${pixelSizeUm.y} um`}`,
    `membership: ${MEMBERSHIP_RULE}`,
    ...[...regions.values()].map(
      ({ regionName, regionId, revision, geometry }) =>
        `region: ${regionName} (id ${regionId}, revision ${revision}): ${geometry}`,
    ),
    ...columns.map(describeColumn),
    `made by mikro-web ${appVersion}, definitions version ${DEFINITIONS_VERSION}, ${exportedAt}`,
  ];
}
