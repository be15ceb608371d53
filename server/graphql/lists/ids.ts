import { type AnyColumn, eq, type SQL, sql } from "drizzle-orm";

/** A condition that nothing fulfils. */
export const NOTHING: SQL = sql`false`;

/** The number that an id on the wire stands for; undefined if it cannot be an id at all. */
export function parseId(id: string): number | undefined {
  return /^[0-9]{1,15}$/.test(id) ? Number(id) : undefined;
}

/** The column is any of these ids. One parameter for any number of them: statements allow 65,535 parameters only. */
export function anyOf(column: AnyColumn, ids: readonly number[]): SQL {
  return sql`${column} = any(${`{${ids.join(",")}}`}::bigint[])`;
}

/** The column is any of these texts; one parameter for all. */
export function anyTextOf(value: AnyColumn | SQL, texts: readonly string[]): SQL {
  return sql`${value} in (select jsonb_array_elements_text(${JSON.stringify(texts)}::jsonb))`;
}

/** The column is the id that was sent; nothing is, if that is no id. */
export function isId(column: AnyColumn, id: string): SQL {
  const parsed = parseId(id);
  return parsed === undefined ? NOTHING : eq(column, parsed);
}

/** The column is any of the ids that were sent; what is no id matches nothing. */
export function isAnyId(column: AnyColumn, ids: readonly string[]): SQL {
  return anyOf(
    column,
    ids.map(parseId).filter((id) => id !== undefined),
  );
}
