import { type AnyColumn, and, type SQL, sql } from "drizzle-orm";
import { badInput } from "../errors.ts";
import type { InputMaybe, IntFilterLookup, StrFilterLookup } from "../generated/resolvers.ts";
import { anyTextOf } from "./ids.ts";

type Value = AnyColumn | SQL;

/** Longer ones are no comparisons any more, and could take long. */
const MAX_EXPRESSION_LENGTH = 200;

/** The text as a LIKE pattern that matches just it. */
export const literally = (text: string): string => text.replace(/[\\%_]/g, "\\$&");

function expression(pattern: string): string {
  if (pattern.length <= MAX_EXPRESSION_LENGTH) return pattern;
  throw badInput(`Regular expressions may have at most ${MAX_EXPRESSION_LENGTH} characters`);
}

function bounds<T>(range: readonly T[]): readonly [T, T] {
  const [low, high] = range;
  if (range.length !== 2 || low === undefined || high === undefined) throw badInput("range takes exactly two values");
  return [low, high];
}

/** All conditions that the keys of a lookup stand for; keys that are absent or null stand for none. */
function every<L extends object>(
  lookup: InputMaybe<L>,
  keys: { [K in keyof L]-?: (value: NonNullable<L[K]>) => SQL },
): SQL | undefined {
  if (lookup == null) return undefined;
  return and(
    ...(Object.keys(keys) as (keyof L)[]).map((key) => {
      const value = lookup[key];
      return value == null ? undefined : keys[key](value as NonNullable<L[typeof key]>);
    }),
  );
}

/** @param lower the text in lower case, where it is stored so */
export function textLookup(
  text: Value,
  lookup: InputMaybe<StrFilterLookup>,
  lower: Value = sql`lower(${text})`,
): SQL | undefined {
  return every(lookup, {
    exact: (v) => sql`${text} = ${v}`,
    iExact: (v) => sql`${lower} = lower(${v})`,
    contains: (v) => sql`${text} like ${`%${literally(v)}%`}`,
    iContains: (v) => sql`${lower} like lower(${`%${literally(v)}%`})`,
    startsWith: (v) => sql`${text} like ${`${literally(v)}%`}`,
    iStartsWith: (v) => sql`${lower} like lower(${`${literally(v)}%`})`,
    endsWith: (v) => sql`${text} like ${`%${literally(v)}`}`,
    iEndsWith: (v) => sql`${lower} like lower(${`%${literally(v)}`})`,
    regex: (v) => sql`${text} ~ ${expression(v)}`,
    iRegex: (v) => sql`${text} ~* ${expression(v)}`,
    inList: (v) => anyTextOf(text, v),
    gt: (v) => sql`${text} > ${v}`,
    gte: (v) => sql`${text} >= ${v}`,
    lt: (v) => sql`${text} < ${v}`,
    lte: (v) => sql`${text} <= ${v}`,
    range: (v) => {
      const [low, high] = bounds(v);
      return sql`${text} between ${low} and ${high}`;
    },
    isNull: (v) => (v ? sql`${text} is null` : sql`${text} is not null`),
  });
}

/** The forms that compare a part look at the decimal digits. */
export function intLookup(number: Value, lookup: InputMaybe<IntFilterLookup>): SQL | undefined {
  const is = (v: number) => sql`${number} = ${v}::float8`;
  const digits = sql`${number}::text`;
  const contains = (v: number) => sql`${digits} like ${`%${v}%`}`;
  const startsWith = (v: number) => sql`${digits} like ${`${v}%`}`;
  const endsWith = (v: number) => sql`${digits} like ${`%${v}`}`;
  return every(lookup, {
    exact: is,
    iExact: is,
    contains,
    iContains: contains,
    startsWith,
    iStartsWith: startsWith,
    endsWith,
    iEndsWith: endsWith,
    regex: (v) => sql`${digits} ~ ${expression(v)}`,
    iRegex: (v) => sql`${digits} ~* ${expression(v)}`,
    inList: (v) => sql`${number} = any(${`{${v.join(",")}}`}::float8[])`,
    gt: (v) => sql`${number} > ${v}::float8`,
    gte: (v) => sql`${number} >= ${v}::float8`,
    lt: (v) => sql`${number} < ${v}::float8`,
    lte: (v) => sql`${number} <= ${v}::float8`,
    range: (v) => {
      const [low, high] = bounds(v);
      return sql`${number} between ${low}::float8 and ${high}::float8`;
    },
    isNull: (v) => (v ? sql`${number} is null` : sql`${number} is not null`),
  });
}
