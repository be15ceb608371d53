import { type ColumnName, definitionOf, PRESETS } from "./columns.ts";
import { DEFINITIONS_VERSION, MEMBERSHIP_RULE } from "./definitions.ts";
import type { Statistics } from "./finish.ts";
import { isBlank, type Value } from "./value.ts";

/** What an exported table tells besides its numbers. */
export type ExportContext = Readonly<{
  image: Readonly<{ id: string; name: string }>;
  region: Readonly<{ id?: string | undefined; name: string; geometry: string }>;
  z: number;
  t: number;
  pixelSizeUm: Readonly<{ x: number; y: number }> | undefined;
  appVersion: string;
  /** By default those of the smallest preset. */
  columns?: readonly ColumnName[] | undefined;
  /** When the numbers were computed, ISO 8601. */
  measuredAt: string;
}>;

export type ExportRow = Readonly<{ channel: number; channelName: string; statistics: Statistics; exact: boolean }>;

/** Written whatever the columns are: without them the others cannot be judged. */
const ALWAYS: readonly ColumnName[] = ["nNaN", "nInf", "nOutside"];

function columnsOf({ columns = PRESETS.minimal.columns }: ExportContext): readonly ColumnName[] {
  return [...columns, ...ALWAYS.filter((name) => !columns.includes(name))];
}

/** For the clipboard: tabs, one line of headings, one line a channel. Numbers at full precision with a decimal point. */
export function toTsv(context: ExportContext, rows: readonly ExportRow[]): string {
  const clean = (text: string) => text.replace(/[\t\r\n]+/g, " ");
  return `${tableOf(context, rows)
    .map((cells) => cells.map(clean).join("\t"))
    .join("\n")}\n`;
}

/** For a file: lines of provenance and definitions that begin with `#`, then the table (RFC 4180, lines end with CR LF). */
export function toCsv(context: ExportContext, rows: readonly ExportRow[]): string {
  const comments = provenanceOf(context, rows).map((line) => `# ${line.replace(/[\r\n]+/g, " ")}`);
  const table = tableOf(context, rows).map((cells) => cells.map(quoted).join(","));
  return `${[...comments, ...table].join("\r\n")}\r\n`;
}

/**
 * At most 17 significant digits: as many as it takes to read the same double back, so that nothing is lost.
 * A blank is an empty text.
 */
export function plainNumber(value: Value): string {
  return isBlank(value) ? "" : String(value);
}

function tableOf(context: ExportContext, rows: readonly ExportRow[]): readonly (readonly string[])[] {
  const { image, region, z, t } = context;
  const columns = columnsOf(context);
  const headings = [
    "image",
    "region",
    "z",
    "t",
    "channel",
    "channel_name",
    ...columns.map((name) => definitionOf(name).heading),
    "exactness",
  ];
  const lines = rows.map(({ channel, channelName, statistics, exact }) => [
    plainText(image.name),
    plainText(region.name),
    String(z),
    String(t),
    String(channel),
    plainText(channelName),
    ...columns.map((name) => plainNumber(statistics[name])),
    exact ? "exact" : "incomplete",
  ]);
  return [headings, ...lines];
}

function provenanceOf(context: ExportContext, rows: readonly ExportRow[]): readonly string[] {
  const { image, region, pixelSizeUm } = context;
  const size = pixelSizeUm === undefined ? "not known" : `${pixelSizeUm.x} x ${pixelSizeUm.y} um`;
  return [
    `image: ${image.name} (id ${image.id}), level 0, z ${context.z}, t ${context.t} (planes counted from 0)`,
    `region: ${region.name}${region.id === undefined ? ", not saved" : ` (id ${region.id})`}: ${region.geometry}`,
    `channels: ${rows.map(({ channel, channelName }) => `${channel} ${channelName}`).join("; ")}`,
    `pixel size: ${size}`,
    `membership: ${MEMBERSHIP_RULE}`,
    ...columnsOf(context).map(describeColumn),
    `made by mikro-web ${context.appVersion}, definitions version ${DEFINITIONS_VERSION}, ${context.measuredAt}`,
  ];
}

/** `sd_n_minus_1: Sample standard deviation ... = sqrt(...)`: one line of a file's head. */
export function describeColumn(name: ColumnName): string {
  const { heading, text, formula } = definitionOf(name);
  return `${heading}: ${text}${formula === "" ? "" : ` = ${formula}`}`;
}

/** A spreadsheet runs a cell that begins like a formula; names come from other people. */
function plainText(text: string): string {
  return /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
}

function quoted(cell: string): string {
  return /[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
