import { and, desc, eq, type SQL, sql } from "drizzle-orm";
import type { Identity } from "../../auth/identity.ts";
import { images } from "../../db/schema/image.ts";
import { snapshotPins, snapshots } from "../../db/schema/snapshot.ts";
import { mediaStores } from "../../db/schema/store.ts";
import { type Change, commit } from "../commit.ts";
import type { Context } from "../context.ts";
import type {
  InputMaybe,
  OffsetPaginationInput,
  Resolvers,
  SnapshotFilter,
  SnapshotOrder,
} from "../generated/resolvers.ts";
import { madeBy, madeByTask } from "../lists/common.ts";
import { condition } from "../lists/filter.ts";
import { anyOf, isAnyId, isId } from "../lists/ids.ts";
import { textLookup } from "../lists/lookup.ts";
import { orderBy } from "../lists/order.ts";
import { pageOf } from "../lists/page.ts";
import { setPinned } from "../lists/pins.ts";
import { hasPart } from "../lists/search.ts";
import type { ImageModel, SnapshotModel } from "../models.ts";
import type { ListQuery } from "../reader.ts";
import { deleteUnusedStore, removeDoomed } from "../remove-stores.ts";
import { tellImage } from "./image-events.ts";
import { mediaStore } from "./media-store.ts";
import { checkedName } from "./names.ts";
import { userOf } from "./who.ts";

const lowerName = sql`lower(${snapshots.name})`;

function snapshotFilter(filter: InputMaybe<SnapshotFilter>, identity: Identity): SQL | undefined {
  const { scope: _, ...made } = madeBy(identity, snapshots.creatorId, snapshots.createdAt);
  return condition(filter, {
    ...made,
    ...madeByTask,
    id: (id) => isId(snapshots.id, id),
    ids: (ids) => isAnyId(snapshots.id, ids),
    image: (id) => isId(snapshots.imageId, id),
    images: (ids) => isAnyId(snapshots.imageId, ids),
    context: (id) => isId(snapshots.contextId, id),
    name: (lookup) => textLookup(snapshots.name, lookup, lowerName),
    search: (query) => hasPart(lowerName, query),
  });
}

const SNAPSHOT_ORDER = { id: snapshots.id, name: lowerName, createdAt: snapshots.createdAt };

export type SnapshotArgs = {
  filters?: InputMaybe<SnapshotFilter>;
  ordering: readonly SnapshotOrder[];
  pagination?: InputMaybe<OffsetPaginationInput>;
};

export function snapshotQuery(args: SnapshotArgs, identity: Identity): ListQuery {
  return {
    where: snapshotFilter(args.filters, identity),
    orderBy: orderBy(args.ordering, SNAPSHOT_ORDER, snapshots.id),
    page: pageOf(args.pagination),
  };
}

/** The newest snapshot of an image; one statement for all that are asked for in one tick. */
export async function latestSnapshot(context: Context, imageId: number): Promise<SnapshotModel | null> {
  const { reader, services, identity } = context;
  const found = await reader.batch("latest snapshot", imageId, async (ids) => {
    const rows = await services.db
      .selectDistinctOn([snapshots.imageId])
      .from(snapshots)
      .where(and(eq(snapshots.organizationId, identity.organizationId), anyOf(snapshots.imageId, ids)))
      .orderBy(snapshots.imageId, desc(snapshots.createdAt), desc(snapshots.id));
    return new Map(rows.map((row) => [row.imageId, row]));
  });
  return found ?? null;
}

/** Makes a picture that was uploaded a snapshot of the image. Look before the transaction that the picture is there. */
export async function insertSnapshot(
  change: Change,
  context: Context,
  image: ImageModel,
  storeId: number,
  values: { name: string; contextId?: number },
): Promise<SnapshotModel> {
  const { tx, organizationId, userId: creatorId } = change;
  await mediaStore.setPopulated(change, storeId, true);
  const [row] = await tx
    .insert(snapshots)
    .values({ organizationId, creatorId, imageId: image.id, storeId, ...values })
    .returning();
  change.afterCommit(() => tellImage(context.services.events, "update", image));
  return row!;
}

async function createSnapshot(context: Context, input: { file: string; image: string; name?: InputMaybe<string> }) {
  const name = checkedName(input.name ?? "Snapshot");
  const store = await mediaStore.required(context, input.file);
  await mediaStore.sizeOf(context, store);
  return commit(context, async (change) => {
    const image = await change.reader.required(images, input.image, "Image");
    return insertSnapshot(change, context, image, store.id, { name });
  });
}

function deleteSnapshot(context: Context, id: string): Promise<string> {
  return commit(context, async (change) => {
    const { tx, reader } = change;
    const snapshot = await reader.required(snapshots, id, "Snapshot");
    const image = await reader.byId(images, snapshot.imageId);
    await tx.delete(snapshots).where(eq(snapshots.id, snapshot.id));
    const isDoomed = await deleteUnusedStore(tx, "media", snapshot.storeId);
    change.afterCommit(async () => {
      if (image !== undefined) tellImage(context.services.events, "update", image);
      if (isDoomed) await removeDoomed(context.services);
    });
    return String(snapshot.id);
  });
}

export const snapshotResolvers = {
  Query: {
    snapshots: (_, args, { reader, identity }) => reader.list(snapshots, snapshotQuery(args, identity)),
    mysnapshots: (_, args, { reader, identity }) => {
      const query = snapshotQuery(args, identity);
      return reader.list(snapshots, { ...query, where: and(eq(snapshots.creatorId, identity.userId), query.where) });
    },
    snapshot: (_, { id }, { reader }) => reader.required(snapshots, id, "Snapshot"),
  },
  Mutation: {
    createSnapshot: (_, { input }, context) => createSnapshot(context, input),
    deleteSnapshot: (_, { input }, context) => deleteSnapshot(context, input.id),
    pinSnapshot: (_, { input }, context) =>
      commit(context, async (change) => {
        const snapshot = await change.reader.required(snapshots, input.id, "Snapshot");
        await setPinned(change, snapshotPins, snapshot.id, input.pin);
        return snapshot;
      }),
  },
  Render: {
    __resolveType: () => "Snapshot",
  },
  Snapshot: {
    store: async (snapshot, _args, { reader }) => (await reader.byId(mediaStores, snapshot.storeId))!,
    creator: (snapshot, _args, context) => userOf(context, snapshot.creatorId),
    createdThroughBy: () => null,
    majorColor: () => null,
  },
} satisfies Resolvers;
