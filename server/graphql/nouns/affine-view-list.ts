import { and, eq, type SQL, sql } from "drizzle-orm";
import type { Identity } from "../../auth/identity.ts";
import { stagePins, stages } from "../../db/schema/stage.ts";
import { views } from "../../db/schema/view.ts";
import type {
  AffineTransformationViewFilter,
  InputMaybe,
  OffsetPaginationInput,
  StageFilter,
  StageOrder,
} from "../generated/resolvers.ts";
import { imageNameHas, madeBy, madeByTask } from "../lists/common.ts";
import { condition } from "../lists/filter.ts";
import { isAnyId, isId } from "../lists/ids.ts";
import { textLookup } from "../lists/lookup.ts";
import { orderBy } from "../lists/order.ts";
import { pageOf } from "../lists/page.ts";
import { isPinned } from "../lists/pins.ts";
import { hasPart } from "../lists/search.ts";
import type { ListQuery } from "../reader.ts";

export function affineViewFilter(
  filter: InputMaybe<AffineTransformationViewFilter>,
  identity: Identity,
): SQL | undefined {
  return condition(filter, {
    id: (id) => isId(views.id, id),
    ids: (ids) => isAnyId(views.id, ids),
    image: (id) => isId(views.imageId, id),
    images: (ids) => isAnyId(views.imageId, ids),
    isGlobal: (wanted) => eq(views.isGlobal, wanted),
    search: (query) => imageNameHas(views.imageId, query),
    stage: (filter) => {
      const inner = stageFilter(filter, identity);
      return inner && sql`${views.stageId} in (select ${stages.id} from ${stages} where ${inner})`;
    },
  });
}

type AffineViewArgs = {
  filters?: InputMaybe<AffineTransformationViewFilter>;
  pagination?: InputMaybe<OffsetPaginationInput>;
};

export function affineViewQuery(args: AffineViewArgs, identity: Identity): ListQuery {
  return {
    where: and(eq(views.kind, "AFFINE_TRANSFORMATION"), affineViewFilter(args.filters, identity)),
    orderBy: [views.id.getSQL()],
    page: pageOf(args.pagination),
  };
}

function stageFilter(filter: InputMaybe<StageFilter>, identity: Identity): SQL | undefined {
  return condition(filter, {
    ...madeBy(identity, stages.creatorId, stages.createdAt),
    ...madeByTask,
    id: (id) => isId(stages.id, id),
    ids: (ids) => isAnyId(stages.id, ids),
    name: (lookup) => textLookup(stages.name, lookup),
    kind: (kind) => eq(stages.kind, kind),
    instrument: (id) => isId(stages.instrumentId, id),
    pinned: (wanted) => isPinned(stagePins, stages.id, identity.userId, wanted),
    search: (query) => hasPart(sql`lower(${stages.name})`, query),
  });
}

const STAGE_ORDER = { id: stages.id, name: sql`lower(${stages.name})`, createdAt: stages.createdAt };

type StageArgs = {
  filters?: InputMaybe<StageFilter>;
  ordering: readonly StageOrder[];
  pagination?: InputMaybe<OffsetPaginationInput>;
};

export function stageQuery(args: StageArgs, identity: Identity): ListQuery {
  return {
    where: stageFilter(args.filters, identity),
    orderBy: orderBy(args.ordering, STAGE_ORDER, stages.id),
    page: pageOf(args.pagination),
  };
}
