import { and, eq, sql } from "drizzle-orm";
import { datasets } from "../../db/schema/dataset.ts";
import { imagePins, images, imageTags } from "../../db/schema/image.ts";
import { rois } from "../../db/schema/roi.ts";
import { snapshots } from "../../db/schema/snapshot.ts";
import { zarrStores } from "../../db/schema/store.ts";
import { rgbContexts, views } from "../../db/schema/view.ts";
import { commit } from "../commit.ts";
import type { Context } from "../context.ts";
import { notFound } from "../errors.ts";
import { topics } from "../events.ts";
import type { Resolvers, UpdateImageInput } from "../generated/resolvers.ts";
import { WHOLE } from "../lists/page.ts";
import { pinned, setPinned } from "../lists/pins.ts";
import { tagsOf } from "../lists/tags.ts";
import type { AffineViewModel, ImageModel } from "../models.ts";
import { changedRows } from "../subscribe.ts";
import { affineViewQuery } from "./affine-view-list.ts";
import { channelsOf, indicesAlong } from "./channels.ts";
import { deleteImage } from "./delete-image.ts";
import { fromArrayLike } from "./from-array-like.ts";
import { tellImage } from "./image-events.ts";
import { imageQuery } from "./image-list.ts";
import { checkedName, checkedTags } from "./names.ts";
import { rgbContextQuery } from "./rgb-list.ts";
import { roiFilter } from "./roi-list.ts";
import { latestSnapshot, snapshotQuery } from "./snapshot.ts";
import { byKind, viewsOfKind, viewsUnder } from "./view-list.ts";
import { userOf } from "./who.ts";

/** The smaller levels of pyramids are images too, but nobody's choice. */
const isNoLevel = sql`not exists (select 1 from ${views} where ${views.imageId} = ${images.id} and ${views.kind} = 'SCALE')`;

/** Each image is equally likely. */
async function randomImage({ reader }: Context): Promise<ImageModel> {
  const count = await reader.count(images, isNoLevel);
  const page = { offset: Math.floor(Math.random() * count), limit: 1 };
  const [image] = await reader.list(images, { where: isNoLevel, orderBy: [images.id.getSQL()], page });
  if (image === undefined) throw notFound("Image");
  return image;
}

function updateImage(context: Context, input: UpdateImageInput): Promise<ImageModel> {
  return commit(context, async (change) => {
    const { tx } = change;
    const image = await change.reader.required(images, input.id, "Image");
    const tags = checkedTags(input.tags ?? []);
    if (tags.length > 0) {
      await tx
        .insert(imageTags)
        .values(tags.map((name) => ({ imageId: image.id, name })))
        .onConflictDoNothing();
    }
    const name = input.name == null || input.name === "" ? image.name : checkedName(input.name);
    const [row] = await tx
      .update(images)
      .set({ name, updatedAt: sql`now()` })
      .where(eq(images.id, image.id))
      .returning();
    change.afterCommit(() => tellImage(context.services.events, "update", row!));
    return row!;
  });
}

export const imageResolvers = {
  Query: {
    images: (_, args, { reader, identity }) => reader.list(images, imageQuery(args, identity)),
    myimages: (_, args, { reader, identity }) => {
      const query = imageQuery(args, identity);
      return reader.list(images, { ...query, where: and(eq(images.creatorId, identity.userId), query.where) });
    },
    image: (_, { id }, { reader }) => reader.required(images, id, "Image"),
    randomImage: (_, _args, context) => randomImage(context),
  },
  Mutation: {
    fromArrayLike: (_, { input }, context) => fromArrayLike(context, input),
    updateImage: (_, { input }, context) => updateImage(context, input),
    deleteImage: (_, { input }, context) => deleteImage(context, input.id),
    pinImage: (_, { input }, context) =>
      commit(context, async (change) => {
        const image = await change.reader.required(images, input.id, "Image");
        await setPinned(change, imagePins, image.id, input.pin);
        return image;
      }),
  },
  Subscription: {
    images: {
      subscribe: async (_, { dataset }, context) => {
        const { reader, identity } = context;
        if (dataset == null) return changedRows(context, topics.imagesOf(identity.organizationId), images);
        const { id } = await reader.required(datasets, dataset, "Dataset");
        return changedRows(context, topics.imagesIn(id), images);
      },
      resolve: (event: unknown) => event as object,
    },
  },
  Image: {
    dataset: async (image, _args, { reader }) =>
      image.datasetId === null ? null : ((await reader.byId(datasets, image.datasetId)) ?? null),
    store: async (image, _args, { reader }) => (await reader.byId(zarrStores, image.storeId))!,
    views: async (image, { filters, types }, { reader }) =>
      byKind(await viewsUnder(reader, views.imageId, image.id, filters), types),
    channelViews: (image, _args, { reader }) => viewsOfKind(reader, "CHANNEL", views.imageId, image.id),
    scaleViews: (image, _args, { reader }) => viewsOfKind(reader, "SCALE", views.imageId, image.id),
    derivedScaleViews: (image, _args, { reader }) => viewsOfKind(reader, "SCALE", views.parentId, image.id),
    derivedViews: (image, _args, { reader }) => viewsOfKind(reader, "DERIVED", views.imageId, image.id),
    derivedFromViews: (image, _args, { reader }) => viewsOfKind(reader, "DERIVED", views.originImageId, image.id),
    affineTransformationViews: async (image, args, { reader, identity }) => {
      const name = `Image.affineTransformationViews ${JSON.stringify(args)}`;
      const rows = await reader.under(name, views, views.imageId, image.id, affineViewQuery(args, identity));
      return rows as AffineViewModel[];
    },
    rgbContexts: (image, args, { reader }) =>
      reader.under(
        `Image.rgbContexts ${JSON.stringify(args)}`,
        rgbContexts,
        rgbContexts.imageId,
        image.id,
        rgbContextQuery(args),
      ),
    rois: (image, { filters }, { reader, identity }) =>
      reader.under(`Image.rois ${JSON.stringify(filters ?? {})}`, rois, rois.imageId, image.id, {
        where: roiFilter(filters, identity),
        orderBy: [rois.id.getSQL()],
        page: WHOLE,
      }),
    snapshots: (image, args, { reader, identity }) =>
      reader.under(
        `Image.snapshots ${JSON.stringify(args)}`,
        snapshots,
        snapshots.imageId,
        image.id,
        snapshotQuery(args, identity),
      ),
    latestSnapshot: (image, _args, context) => latestSnapshot(context, image.id),
    renders: async (image, { types }, { reader, identity }) => {
      if (types != null && !types.includes("SNAPSHOT")) return [];
      const query = snapshotQuery({ ordering: [] }, identity);
      return reader.under("Image.renders", snapshots, snapshots.imageId, image.id, query);
    },
    channels: (image, _args, context) => channelsOf(context, image),
    frames: (image, _args, context) => indicesAlong(context, image, "t", "Frame"),
    planes: (image, _args, context) => indicesAlong(context, image, "z", "Plane"),
    tags: (image, _args, context) => tagsOf(context, "image", image.id),
    pinned: (image, _args, context) => pinned(context, "image", imagePins, image.id),
    creator: (image, _args, context) => userOf(context, image.creatorId),
    createdThroughBy: () => null,
  },
} satisfies Resolvers;
