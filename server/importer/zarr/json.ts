import { Refused } from "../errors.ts";

export type JsonObject = Readonly<Record<string, unknown>>;

export function isObject(value: unknown): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** @throws Refused when the document is not a JSON object */
export function parseObject(text: string, where: string): JsonObject {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (cause) {
    throw new Refused(`${where} is not valid JSON`, { cause });
  }
  if (!isObject(value)) throw new Refused(`${where} is not a JSON object`);
  return value;
}

/** Whole numbers, each at least `least`; `undefined` when the value is anything else. */
export function wholeNumbers(value: unknown, least: number): number[] | undefined {
  if (!Array.isArray(value)) return undefined;
  return value.every((item) => Number.isSafeInteger(item) && item >= least) ? (value as number[]) : undefined;
}

export function finiteNumbers(value: unknown): number[] | undefined {
  if (!Array.isArray(value)) return undefined;
  return value.every((item) => Number.isFinite(item)) ? (value as number[]) : undefined;
}
