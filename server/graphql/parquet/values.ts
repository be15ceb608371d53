import type { ParquetParsers, SchemaElement } from "hyparquet";

/** A cell as it travels (contract, D20). */
export type CellValue = unknown;

const two = (value: number): string => String(value).padStart(2, "0");

/** `fraction` of `digits` decimal places behind whole seconds since 1970, as ISO 8601 without offset. */
function isoTimestamp(ticks: bigint, digits: 3 | 6 | 9): string {
  const perSecond = 10n ** BigInt(digits);
  const fraction = ((ticks % perSecond) + perSecond) % perSecond;
  const seconds = Number((ticks - fraction) / perSecond);
  const date = new Date(seconds * 1000);
  if (Number.isNaN(date.getTime())) return ticks.toString();
  return `${date.toISOString().slice(0, -5)}.${String(fraction).padStart(digits, "0")}`;
}

/** How moments and identifiers come out of a file: as the text that is sent. */
export const PARSERS: Partial<ParquetParsers> = {
  timestampFromMilliseconds: (ticks) => (ticks == null ? null : isoTimestamp(BigInt(ticks), 3)),
  timestampFromMicroseconds: (ticks) => (ticks == null ? null : isoTimestamp(BigInt(ticks), 6)),
  timestampFromNanoseconds: (ticks) => (ticks == null ? null : isoTimestamp(BigInt(ticks), 9)),
  dateFromDays: (days) => (days == null ? null : new Date(days * 86_400_000).toISOString().slice(0, 10)),
};

/** Time since midnight as `hh:mm:ss.fff`, with as many decimal places as the unit has. */
function isoTime(ticks: bigint, digits: 3 | 6 | 9): string {
  const perSecond = 10n ** BigInt(digits);
  const seconds = Number(ticks / perSecond);
  const clock = `${two(Math.floor(seconds / 3600))}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`;
  return `${clock}.${String(ticks % perSecond).padStart(digits, "0")}`;
}

/** Big-endian two's complement. */
function bigIntOf(bytes: Uint8Array): bigint {
  const value = bytes.reduce((sum, byte) => sum * 256n + BigInt(byte), 0n);
  return bytes.length > 0 && bytes[0]! >= 128 ? value - (1n << BigInt(bytes.length * 8)) : value;
}

function decimalText(unscaled: bigint, scale: number): string {
  const digits = String(unscaled < 0n ? -unscaled : unscaled).padStart(scale + 1, "0");
  const point = digits.length - scale;
  const text = scale === 0 ? digits : `${digits.slice(0, point)}.${digits.slice(point)}`;
  return unscaled < 0n ? `-${text}` : text;
}

/** Months, days and milliseconds, little-endian, as an ISO 8601 duration. */
function intervalText(bytes: Uint8Array): string {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const [months, days, ms] = [0, 4, 8].map((at) => view.getUint32(at, true));
  return `P${months}M${days}DT${ms! / 1000}S`;
}

const utf8 = new TextDecoder("utf-8", { fatal: true });

/** Binary values: the text if they are UTF-8, else base64. */
function textOrBase64(bytes: Uint8Array): string {
  try {
    return utf8.decode(bytes);
  } catch {
    return Buffer.from(bytes).toString("base64");
  }
}

/** Any value that a file gave, in JSON. */
export function jsonValue(value: unknown): CellValue {
  if (value == null) return null;
  if (typeof value === "bigint") return Number.isSafeInteger(Number(value)) ? Number(value) : String(value);
  if (typeof value === "number") return numberValue(value);
  if (value instanceof Uint8Array) return textOrBase64(value);
  if (value instanceof Date) return value.toISOString();
  if (Array.isArray(value) || ArrayBuffer.isView(value)) return Array.from(value as ArrayLike<unknown>, jsonValue);
  if (typeof value === "object") {
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, jsonValue(inner)]));
  }
  return value;
}

function numberValue(value: number): number | string {
  if (Number.isFinite(value)) return value;
  return Number.isNaN(value) ? "nan" : value > 0 ? "inf" : "-inf";
}

type Convert = (value: unknown) => CellValue;

/** How values of a column come out that the file's reader leaves raw; undefined where it does not. */
export function rawConversion(element: SchemaElement): Convert | undefined {
  const { logical_type: logical, converted_type: converted } = element;
  if (logical?.type === "DECIMAL" || converted === "DECIMAL") {
    const scale = element.scale ?? (logical?.type === "DECIMAL" ? logical.scale : 0);
    return (value) => decimalText(value instanceof Uint8Array ? bigIntOf(value) : BigInt(value as number), scale);
  }
  if (logical?.type === "INTERVAL" || converted === "INTERVAL") return (value) => intervalText(value as Uint8Array);
  const unit =
    logical?.type === "TIME" ? logical.unit : converted?.startsWith("TIME_") ? converted.slice(5) : undefined;
  if (unit === undefined) return undefined;
  const digits = unit === "MILLIS" ? 3 : unit === "MICROS" ? 6 : 9;
  return (value) => isoTime(BigInt(value as number), digits);
}
