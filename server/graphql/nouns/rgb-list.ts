import { and, eq, type SQL, sql } from "drizzle-orm";
import { rgbContexts, rgbContextViews, views } from "../../db/schema/view.ts";
import type {
  InputMaybe,
  OffsetPaginationInput,
  RgbContextFilter,
  RgbContextOrder,
  RgbViewFilter,
} from "../generated/resolvers.ts";
import { imageNameHas } from "../lists/common.ts";
import { condition } from "../lists/filter.ts";
import { isAnyId, isId, NOTHING } from "../lists/ids.ts";
import { textLookup } from "../lists/lookup.ts";
import { orderBy } from "../lists/order.ts";
import { pageOf } from "../lists/page.ts";
import { hasPart } from "../lists/search.ts";
import type { ListQuery } from "../reader.ts";

export function rgbViewQuery(args: {
  filters?: InputMaybe<RgbViewFilter>;
  pagination?: InputMaybe<OffsetPaginationInput>;
}): ListQuery {
  const where = condition(args.filters, {
    id: (id) => isId(views.id, id),
    ids: (ids) => isAnyId(views.id, ids),
    image: (id) => isId(views.imageId, id),
    images: (ids) => isAnyId(views.imageId, ids),
    isGlobal: (wanted) => eq(views.isGlobal, wanted),
    active: (wanted) => eq(views.active, wanted),
    colorMap: (colorMap) => eq(views.colorMap, colorMap),
    contexts: (ids) =>
      sql`${views.id} in (select ${rgbContextViews.viewId} from ${rgbContextViews} where ${isAnyId(rgbContextViews.contextId, ids)})`,
    search: (query) => imageNameHas(views.imageId, query),
  });
  return { where: and(eq(views.kind, "RGB"), where), orderBy: [views.id.getSQL()], page: pageOf(args.pagination) };
}

const CONTEXT_ORDER = { id: rgbContexts.id, name: sql`lower(${rgbContexts.name})` };

export function rgbContextQuery(args: {
  filters?: InputMaybe<RgbContextFilter>;
  ordering: readonly RgbContextOrder[];
  pagination?: InputMaybe<OffsetPaginationInput>;
}): ListQuery {
  const where: SQL | undefined = condition(args.filters, {
    id: (id) => isId(rgbContexts.id, id),
    ids: (ids) => isAnyId(rgbContexts.id, ids),
    image: (id) => isId(rgbContexts.imageId, id),
    name: (lookup) => textLookup(rgbContexts.name, lookup),
    blending: (blending) => eq(rgbContexts.blending, blending),
    // Nothing pins a context.
    pinned: (wanted) => (wanted ? NOTHING : undefined),
    search: (query) => hasPart(sql`lower(${rgbContexts.name})`, query),
  });
  return { where, orderBy: orderBy(args.ordering, CONTEXT_ORDER, rgbContexts.id), page: pageOf(args.pagination) };
}
