import { and, or, type SQL, sql } from "drizzle-orm";
import { badInput } from "../errors.ts";
import type { InputMaybe } from "../generated/resolvers.ts";

type Combinator = "AND" | "OR" | "NOT" | "DISTINCT";

/** A filter input of the contract: plain keys, and combinators that each take one filter of the same type. */
type Filter<F> = { AND?: InputMaybe<F>; OR?: InputMaybe<F>; NOT?: InputMaybe<F>; DISTINCT?: InputMaybe<boolean> };

/** What each plain key of a filter demands of a row; undefined for no condition. Every key must be there. */
export type Conditions<F> = Readonly<{
  [K in Exclude<keyof F, Combinator>]-?: (value: NonNullable<F[K]>) => SQL | undefined;
}>;

/** Filters nest, but nobody needs more; the statement grows with it. */
const MAX_NESTING = 20;

/**
 * The condition that a filter stands for: `((plain keys and AND) and not NOT) or OR`, as the contract evaluates it.
 * Undefined for no condition: an empty filter at any place changes nothing. Nulls are skipped. `DISTINCT` asks for
 * nothing further, as no condition here multiplies rows.
 */
export function condition<F extends Filter<F>>(
  filter: InputMaybe<F>,
  conditions: Conditions<F>,
  nesting = 0,
): SQL | undefined {
  if (filter == null) return undefined;
  if (nesting > MAX_NESTING) throw badInput(`Filters nest deeper than ${MAX_NESTING}`);
  const plain = (Object.keys(conditions) as (keyof Conditions<F>)[]).map((key) => {
    const value = filter[key];
    return value == null ? undefined : conditions[key](value as NonNullable<F[typeof key]>);
  });
  const both = condition(filter.AND, conditions, nesting + 1);
  const not = condition(filter.NOT, conditions, nesting + 1);
  const all = and(...plain, both, not && isNotTrue(not));
  const other = condition(filter.OR, conditions, nesting + 1);
  return all === undefined || other === undefined ? (all ?? other) : or(all, other);
}

/** Unlike `not`, also true where the condition is unknown, as of a name that is null. */
function isNotTrue(inner: SQL): SQL {
  return sql`(${inner}) is not true`;
}
