import { eq, type SQL, sql } from "drizzle-orm";
import type { Identity } from "../../auth/identity.ts";
import { datasetPins, datasets, datasetTags } from "../../db/schema/dataset.ts";
import type { DatasetFilter, DatasetOrder, InputMaybe, OffsetPaginationInput } from "../generated/resolvers.ts";
import { madeBy, madeByTask } from "../lists/common.ts";
import { condition } from "../lists/filter.ts";
import { anyTextOf, isAnyId, isId } from "../lists/ids.ts";
import { textLookup } from "../lists/lookup.ts";
import { orderBy } from "../lists/order.ts";
import { pageOf } from "../lists/page.ts";
import { isPinned } from "../lists/pins.ts";
import { search } from "../lists/search.ts";
import type { ListQuery } from "../reader.ts";

const DATASET_NAME = { lower: datasets.nameLower, words: datasets.nameWords };

export function datasetFilter(filter: InputMaybe<DatasetFilter>, identity: Identity): SQL | undefined {
  return condition(filter, {
    ...madeBy(identity, datasets.creatorId, datasets.createdAt),
    ...madeByTask,
    id: (id) => isId(datasets.id, id),
    ids: (ids) => isAnyId(datasets.id, ids),
    name: (lookup) => textLookup(datasets.name, lookup, datasets.nameLower),
    description: (lookup) => textLookup(datasets.description, lookup),
    isDefault: (wanted) => eq(datasets.isDefault, wanted),
    parent: (id) => isId(datasets.parentId, id),
    parentless: (wanted) => (wanted ? sql`${datasets.parentId} is null` : sql`${datasets.parentId} is not null`),
    pinned: (wanted) => isPinned(datasetPins, datasets.id, identity.userId, wanted),
    search: (query) => search(DATASET_NAME, query),
    tags: (tags) =>
      sql`${datasets.id} in (select ${datasetTags.datasetId} from ${datasetTags} where ${anyTextOf(datasetTags.name, tags)})`,
  });
}

const DATASET_ORDER = {
  id: datasets.id,
  name: datasets.nameLower,
  createdAt: datasets.createdAt,
};

type ListArgs = {
  filters?: InputMaybe<DatasetFilter>;
  ordering: readonly DatasetOrder[];
  pagination?: InputMaybe<OffsetPaginationInput>;
};

export function datasetQuery(args: ListArgs, identity: Identity): ListQuery {
  return {
    where: datasetFilter(args.filters, identity),
    orderBy: orderBy(args.ordering, DATASET_ORDER, datasets.id),
    page: pageOf(args.pagination),
  };
}
