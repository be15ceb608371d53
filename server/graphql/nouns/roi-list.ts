import { eq, type SQL } from "drizzle-orm";
import type { Identity } from "../../auth/identity.ts";
import { roiPins, rois } from "../../db/schema/roi.ts";
import type { InputMaybe, OffsetPaginationInput, RoiFilter, RoiOrder } from "../generated/resolvers.ts";
import { imageNameHas, madeBy, madeByTask } from "../lists/common.ts";
import { condition } from "../lists/filter.ts";
import { isAnyId, isId } from "../lists/ids.ts";
import { intLookup, textLookup } from "../lists/lookup.ts";
import { orderBy } from "../lists/order.ts";
import { pageOf } from "../lists/page.ts";
import { isPinned } from "../lists/pins.ts";
import type { ListQuery } from "../reader.ts";

export function roiFilter(filter: InputMaybe<RoiFilter>, identity: Identity): SQL | undefined {
  return condition(filter, {
    ...madeBy(identity, rois.creatorId, rois.createdAt),
    ...madeByTask,
    id: (id) => isId(rois.id, id),
    ids: (ids) => isAnyId(rois.id, ids),
    image: (id) => isId(rois.imageId, id),
    images: (ids) => isAnyId(rois.imageId, ids),
    kind: (kind) => eq(rois.kind, kind),
    label: (lookup) => textLookup(rois.label, lookup),
    group: (id) => isId(rois.groupId, id),
    pinned: (wanted) => isPinned(roiPins, rois.id, identity.userId, wanted),
    search: (query) => imageNameHas(rois.imageId, query),
    minT: (lookup) => intLookup(rois.minT, lookup),
    maxT: (lookup) => intLookup(rois.maxT, lookup),
    minZ: (lookup) => intLookup(rois.minZ, lookup),
    maxZ: (lookup) => intLookup(rois.maxZ, lookup),
    minY: (lookup) => intLookup(rois.minY, lookup),
    maxY: (lookup) => intLookup(rois.maxY, lookup),
    minX: (lookup) => intLookup(rois.minX, lookup),
    maxX: (lookup) => intLookup(rois.maxX, lookup),
  });
}

const ROI_ORDER = { id: rois.id, createdAt: rois.createdAt };

export function roiQuery(
  args: {
    filters?: InputMaybe<RoiFilter>;
    ordering: readonly RoiOrder[];
    pagination?: InputMaybe<OffsetPaginationInput>;
  },
  identity: Identity,
): ListQuery {
  return {
    where: roiFilter(args.filters, identity),
    orderBy: orderBy(args.ordering, ROI_ORDER, rois.id),
    page: pageOf(args.pagination),
  };
}
