import { eq, type SQL, sql } from "drizzle-orm";
import type { Identity } from "../../auth/identity.ts";
import { datasets } from "../../db/schema/dataset.ts";
import { imagePins, images, imageTags } from "../../db/schema/image.ts";
import { rois } from "../../db/schema/roi.ts";
import { zarrStores } from "../../db/schema/store.ts";
import { views } from "../../db/schema/view.ts";
import type {
  ImageFilter,
  ImageOrder,
  InputMaybe,
  OffsetPaginationInput,
  ZarrStoreFilter,
} from "../generated/resolvers.ts";
import { madeBy, madeByTask } from "../lists/common.ts";
import { condition } from "../lists/filter.ts";
import { anyTextOf, isAnyId, isId, NOTHING } from "../lists/ids.ts";
import { intLookup, textLookup } from "../lists/lookup.ts";
import { orderBy } from "../lists/order.ts";
import { pageOf } from "../lists/page.ts";
import { isPinned } from "../lists/pins.ts";
import { search } from "../lists/search.ts";
import type { ListQuery } from "../reader.ts";
import { affineViewFilter } from "./affine-view-list.ts";
import { datasetFilter } from "./dataset-list.ts";

const hasDerivedView = sql`exists (select 1 from ${views} where ${views.imageId} = ${images.id} and ${views.kind} = 'DERIVED')`;
const hasRoi = sql`exists (select 1 from ${rois} where ${rois.imageId} = ${images.id})`;

const IMAGE_NAME = { lower: images.nameLower, words: images.nameWords };

export function imageFilter(filter: InputMaybe<ImageFilter>, identity: Identity): SQL | undefined {
  return condition(filter, {
    ...madeBy(identity, images.creatorId, images.createdAt),
    ...madeByTask,
    id: (id) => isId(images.id, id),
    ids: (ids) => isAnyId(images.id, ids),
    name: (lookup) => textLookup(images.name, lookup, images.nameLower),
    description: (lookup) => textLookup(images.description, lookup),
    kind: (kind) => eq(images.kind, kind),
    dataset: (filter) => {
      const inner = datasetFilter(filter, identity);
      return inner && sql`${images.datasetId} in (select ${datasets.id} from ${datasets} where ${inner})`;
    },
    datasets: (ids) => isAnyId(images.datasetId, ids),
    store: (filter) => {
      const inner = storeFilter(filter);
      return inner && sql`${images.storeId} in (select ${zarrStores.id} from ${zarrStores} where ${inner})`;
    },
    transformationViews: (filter) => {
      const inner = affineViewFilter(filter, identity);
      const isAffine = sql`${views.kind} = 'AFFINE_TRANSFORMATION'`;
      return inner && sql`${images.id} in (select ${views.imageId} from ${views} where ${isAffine} and ${inner})`;
    },
    // No file is recorded here, so no image came from one.
    file: () => NOTHING,
    hasRois: (wanted) => (wanted ? hasRoi : sql`not ${hasRoi}`),
    notDerived: (wanted) => (wanted ? sql`not ${hasDerivedView}` : hasDerivedView),
    pinned: (wanted) => isPinned(imagePins, images.id, identity.userId, wanted),
    search: (query) => search(IMAGE_NAME, query),
    tags: (tags) =>
      sql`${images.id} in (select ${imageTags.imageId} from ${imageTags} where ${anyTextOf(imageTags.name, tags)})`,
  });
}

function storeFilter(filter: InputMaybe<ZarrStoreFilter>): SQL | undefined {
  return condition(filter, {
    shape: (lookup) => {
      const inner = intLookup(sql`size`, lookup);
      return inner && sql`exists (select 1 from unnest(${zarrStores.shape}) as size where ${inner})`;
    },
  });
}

const IMAGE_ORDER = {
  id: images.id,
  name: images.nameLower,
  createdAt: images.createdAt,
};

type ListArgs = {
  filters?: InputMaybe<ImageFilter>;
  ordering: readonly ImageOrder[];
  pagination?: InputMaybe<OffsetPaginationInput>;
};

export function imageQuery(args: ListArgs, identity: Identity): ListQuery {
  return {
    where: imageFilter(args.filters, identity),
    orderBy: orderBy(args.ordering, IMAGE_ORDER, images.id),
    page: pageOf(args.pagination),
  };
}
