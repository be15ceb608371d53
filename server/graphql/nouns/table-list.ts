import { type AnyColumn, type SQL, sql } from "drizzle-orm";
import type { Identity } from "../../auth/identity.ts";
import { tableAccessors, tableOrigins, tables } from "../../db/schema/table.ts";
import { badInput } from "../errors.ts";
import type {
  AccessorFilter,
  AccessorKind,
  InputMaybe,
  OffsetPaginationInput,
  TableFilter,
  TableOrder,
} from "../generated/resolvers.ts";
import { madeBy, madeByTask } from "../lists/common.ts";
import { condition } from "../lists/filter.ts";
import { isAnyId, isId } from "../lists/ids.ts";
import { textLookup } from "../lists/lookup.ts";
import { orderBy } from "../lists/order.ts";
import { pageOf, WHOLE } from "../lists/page.ts";
import { search } from "../lists/search.ts";
import type { AccessorModel } from "../models.ts";
import type { ListQuery, Reader } from "../reader.ts";

const hasOrigin = sql`exists (select 1 from ${tableOrigins} where ${tableOrigins.tableId} = ${tables.id})`;

const TABLE_NAME = { lower: tables.nameLower, words: tables.nameWords };

export function tableFilter(filter: InputMaybe<TableFilter>, identity: Identity): SQL | undefined {
  const { scope: _, ...made } = madeBy(identity, tables.creatorId, tables.createdAt);
  return condition(filter, {
    ...made,
    ...madeByTask,
    id: (id) => isId(tables.id, id),
    ids: (ids) => isAnyId(tables.id, ids),
    name: (lookup) => textLookup(tables.name, lookup, tables.nameLower),
    dataset: (id) => isId(tables.datasetId, id),
    datasets: (ids) => isAnyId(tables.datasetId, ids),
    notDerived: (wanted) => (wanted ? sql`not ${hasOrigin}` : hasOrigin),
    search: (query) => search(TABLE_NAME, query),
  });
}

const TABLE_ORDER = { id: tables.id, name: tables.nameLower, createdAt: tables.createdAt };

export function tableQuery(
  args: {
    filters?: InputMaybe<TableFilter>;
    ordering: readonly TableOrder[];
    pagination?: InputMaybe<OffsetPaginationInput>;
  },
  identity: Identity,
): ListQuery {
  return {
    where: tableFilter(args.filters, identity),
    orderBy: orderBy(args.ordering, TABLE_ORDER, tables.id),
    page: pageOf(args.pagination),
  };
}

export type AccessorArgs = { filters?: InputMaybe<AccessorFilter>; types?: InputMaybe<readonly AccessorKind[]> };

/** The accessors of a table or of whatever else `parent` refers to, by id; one statement for all asked in one tick. */
export async function accessorsUnder(
  reader: Reader,
  parent: AnyColumn,
  id: number,
  { filters, types }: AccessorArgs,
): Promise<AccessorModel[]> {
  const where = condition(filters, {
    ids: (ids) => isAnyId(tableAccessors.id, ids),
    keys: hasAnyKey,
  });
  const name = `accessors ${parent.name} ${JSON.stringify(filters ?? {})}`;
  const rows = await reader.under(name, tableAccessors, parent, id, {
    where,
    orderBy: [tableAccessors.id.getSQL()],
    page: WHOLE,
  });
  return (types == null ? rows : rows.filter(({ kind }) => types.includes(kind))) as AccessorModel[];
}

/** It has the column, or any of the columns. */
function hasAnyKey(keys: unknown): SQL {
  const names: unknown[] = Array.isArray(keys) ? keys : [keys];
  if (!names.every((name) => typeof name === "string"))
    throw badInput("filters.keys must be a name or a list of names");
  const wanted = sql`array(select jsonb_array_elements_text(${JSON.stringify(names)}::jsonb))`;
  return sql`jsonb_exists_any(${tableAccessors.keys}, ${wanted})`;
}
