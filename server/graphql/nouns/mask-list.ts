import { and, eq, type SQL } from "drizzle-orm";
import { views } from "../../db/schema/view.ts";
import type { InputMaybe, MaskViewFilter, OffsetPaginationInput, ReferenceViewFilter } from "../generated/resolvers.ts";
import { imageNameHas } from "../lists/common.ts";
import { condition } from "../lists/filter.ts";
import { isAnyId, isId } from "../lists/ids.ts";
import { pageOf } from "../lists/page.ts";
import type { ViewModel } from "../models.ts";
import type { ListQuery } from "../reader.ts";

/** Reference views and masks have the same conditions; only masks are of a reference view. */
function maskFilter(filter: InputMaybe<MaskViewFilter & ReferenceViewFilter>): SQL | undefined {
  return condition<MaskViewFilter>(filter, {
    id: (id) => isId(views.id, id),
    ids: (ids) => isAnyId(views.id, ids),
    image: (id) => isId(views.imageId, id),
    images: (ids) => isAnyId(views.imageId, ids),
    isGlobal: (wanted) => eq(views.isGlobal, wanted),
    referenceView: (id) => isId(views.referenceViewId, id),
    search: (query) => imageNameHas(views.imageId, query),
  });
}

export type MaskArgs = { filters?: InputMaybe<MaskViewFilter>; pagination?: InputMaybe<OffsetPaginationInput> };

/** Views of one kind that the filter lets through, by id. */
export function maskQuery(kind: ViewModel["kind"], { filters, pagination }: MaskArgs): ListQuery {
  return {
    where: and(eq(views.kind, kind), maskFilter(filters)),
    orderBy: [views.id.getSQL()],
    page: pageOf(pagination),
  };
}
