import { type AnyColumn, asc, desc, type SQL } from "drizzle-orm";
import type { Ordering } from "../generated/resolvers.ts";

/** What each order key sorts by. Every key is a column that is never null, so where nulls go makes no difference. */
export type OrderKeys<Order> = Readonly<Record<keyof Order & string, AnyColumn | SQL>>;

/** The order of a list: the keys that were asked for, then by id, so that pages are disjoint and complete. */
export function orderBy<Order extends object>(
  ordering: readonly Order[],
  keys: OrderKeys<Order>,
  id: AnyColumn,
): SQL[] {
  const wanted = ordering.flatMap((order) =>
    (Object.keys(keys) as (keyof Order & string)[]).flatMap((key) => {
      const direction = order[key] as Ordering | null | undefined;
      return direction == null ? [] : [direction.startsWith("DESC") ? desc(keys[key]) : asc(keys[key])];
    }),
  );
  return [...wanted, asc(id)];
}
