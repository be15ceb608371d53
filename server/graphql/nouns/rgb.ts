import { eq, sql } from "drizzle-orm";
import { images } from "../../db/schema/image.ts";
import { snapshots } from "../../db/schema/snapshot.ts";
import { rgbContexts, rgbContextViews, views } from "../../db/schema/view.ts";
import { type Change, commit } from "../commit.ts";
import type { Context } from "../context.ts";
import { notFound } from "../errors.ts";
import type {
  CreateRgbContextInput,
  Resolvers,
  RgbViewInput,
  UpdateRgbContextInput,
  UpdateRgbViewInput,
} from "../generated/resolvers.ts";
import { WHOLE } from "../lists/page.ts";
import type { RGBContextModel, RGBViewModel } from "../models.ts";
import { fullColour } from "./colours.ts";
import { mediaStore } from "./media-store.ts";
import { checkedName } from "./names.ts";
import { rgbContextQuery, rgbViewQuery } from "./rgb-list.ts";
import { checkedBaseColor, findOrCreateRgbViews, insertContext, linkViews, rgbSettings } from "./rgb-settings.ts";
import { insertSnapshot, snapshotQuery } from "./snapshot.ts";
import { commonViewFields, deleteView, imageOf } from "./view.ts";
import { boundsOf, rgbViewName } from "./view-values.ts";

/** The store of a picture that was uploaded as what a context looks like; looked at before the transaction begins. */
async function thumbnailOf(context: Context, id: string | null | undefined): Promise<number | undefined> {
  if (id == null) return undefined;
  const store = await mediaStore.required(context, id);
  await mediaStore.sizeOf(context, store);
  return store.id;
}

/** It becomes a snapshot of the image, attached to the context. */
async function insertThumbnail(change: Change, context: Context, made: RGBContextModel, storeId: number | undefined) {
  const image = storeId === undefined ? undefined : await change.reader.byId(images, made.imageId);
  if (image === undefined || storeId === undefined) return;
  await insertSnapshot(change, context, image, storeId, { name: made.name, contextId: made.id });
}

/** Only one change at a time may look for an image's RGB views and then make some. */
async function lockImage({ tx }: Change, imageId: number): Promise<void> {
  await tx.select({ id: images.id }).from(images).where(eq(images.id, imageId)).for("no key update");
}

async function createContext(context: Context, input: CreateRgbContextInput): Promise<RGBContextModel> {
  const thumbnail = await thumbnailOf(context, input.thumbnail);
  return commit(context, async (change) => {
    const { id: imageId } = await change.reader.required(images, input.image, "Image");
    await lockImage(change, imageId);
    const name = input.name == null ? "Default" : checkedName(input.name);
    const plane = { c: input.c ?? 0, t: input.t ?? 0, z: input.z ?? 0 };
    const made = await insertContext(change, { imageId, name, ...plane });
    const viewIds = await findOrCreateRgbViews(change, imageId, (input.views ?? []).map(rgbSettings));
    await linkViews(change, made.id, viewIds);
    await insertThumbnail(change, context, made, thumbnail);
    return made;
  });
}

async function updateContext(context: Context, input: UpdateRgbContextInput): Promise<RGBContextModel> {
  const thumbnail = await thumbnailOf(context, input.thumbnail);
  return commit(context, async (change) => {
    const { tx } = change;
    const old = await change.reader.required(rgbContexts, input.id, "RGBContext");
    await lockImage(change, old.imageId);
    const [row] = await tx
      .update(rgbContexts)
      .set({
        name: input.name == null ? old.name : checkedName(input.name),
        c: input.c ?? old.c,
        t: input.t ?? old.t,
        z: input.z ?? old.z,
      })
      .where(eq(rgbContexts.id, old.id))
      .returning();
    if (input.views != null) {
      const viewIds = await findOrCreateRgbViews(change, old.imageId, input.views.map(rgbSettings));
      await tx.delete(rgbContextViews).where(eq(rgbContextViews.contextId, old.id));
      await linkViews(change, old.id, viewIds);
    }
    await insertThumbnail(change, context, row!, thumbnail);
    return row!;
  });
}

function deleteContext(context: Context, id: string): Promise<string> {
  return commit(context, async (change) => {
    const row = await change.reader.required(rgbContexts, id, "RGBContext");
    await change.tx.delete(rgbContexts).where(eq(rgbContexts.id, row.id));
    return String(row.id);
  });
}

function createView(context: Context, input: RgbViewInput): Promise<RGBViewModel> {
  return commit(context, async (change) => {
    const image = await change.reader.required(images, input.image, "Image");
    const joined = await change.reader.required(rgbContexts, input.context, "RGBContext");
    await lockImage(change, image.id);
    const [viewId] = await findOrCreateRgbViews(change, image.id, [rgbSettings(input)]);
    await linkViews(change, joined.id, [viewId!]);
    return (await change.reader.byId(views, viewId!)) as RGBViewModel;
  });
}

/** Bounds as they will be: those that are given, null included, else those that are there. */
function updatedBounds(input: UpdateRgbViewInput, old: RGBViewModel) {
  const given = Object.fromEntries(Object.entries(input).filter(([, value]) => value !== undefined));
  return boundsOf({ ...old, ...given, collection: input.collection });
}

/** The view may be shown by several contexts; it changes in all of them. */
function updateView(context: Context, input: UpdateRgbViewInput): Promise<RGBViewModel> {
  return commit(context, async (change) => {
    const old = (await change.reader.required(views, input.id, "RGBView")) as RGBViewModel;
    if (old.kind !== "RGB") throw notFound("RGBView");
    if (input.context != null) {
      const joined = await change.reader.required(rgbContexts, input.context, "RGBContext");
      await linkViews(change, joined.id, [old.id]);
    }
    const [row] = await change.tx
      .update(views)
      .set({
        ...updatedBounds(input, old),
        colorMap: input.colorMap ?? old.colorMap,
        active: input.active ?? old.active,
        ...(input.baseColor === undefined
          ? {}
          : { baseColor: input.baseColor === null ? null : checkedBaseColor(input.baseColor) }),
        ...(input.gamma === undefined ? {} : { gamma: input.gamma }),
        ...(input.contrastLimitMin === undefined ? {} : { contrastLimitMin: input.contrastLimitMin }),
        ...(input.contrastLimitMax === undefined ? {} : { contrastLimitMax: input.contrastLimitMax }),
      })
      .where(eq(views.id, old.id))
      .returning();
    return row as RGBViewModel;
  });
}

export const rgbResolvers = {
  Query: {
    rgbcontexts: (_, args, { reader }) => reader.list(rgbContexts, rgbContextQuery(args)),
    rgbcontext: (_, { id }, { reader }) => reader.required(rgbContexts, id, "RGBContext"),
    rgbViews: async (_, args, { reader }) => (await reader.list(views, rgbViewQuery(args))) as RGBViewModel[],
    rgbView: async (_, { id }, { reader }) => {
      const view = await reader.required(views, id, "RGBView");
      if (view.kind !== "RGB") throw notFound("RGBView");
      return view as RGBViewModel;
    },
  },
  Mutation: {
    createRgbContext: (_, { input }, context) => createContext(context, input),
    updateRgbContext: (_, { input }, context) => updateContext(context, input),
    deleteRgbContext: (_, { input }, context) => deleteContext(context, input.id),
    createRgbView: (_, { input }, context) => createView(context, input),
    updateRgbView: (_, { input }, context) => updateView(context, input),
    deleteRgbView: (_, { input }, context) => deleteView(context, input.id, "RGB"),
  },
  RGBContext: {
    image: (row, _args, context) => imageOf(context, row.imageId),
    pinned: () => false,
    snapshots: (row, args, { reader, identity }) =>
      reader.under(
        `RGBContext.snapshots ${JSON.stringify(args)}`,
        snapshots,
        snapshots.contextId,
        row.id,
        snapshotQuery(args, identity),
      ),
    views: async (row, _args, { reader }) => {
      const query = { orderBy: [sql`${views.cMin} nulls first`, views.id.getSQL()], page: WHOLE };
      const via = { table: rgbContextViews, parent: rgbContextViews.contextId, child: rgbContextViews.viewId };
      const rows = await reader.under("RGBContext.views", views, rgbContextViews.contextId, row.id, query, via);
      return rows as RGBViewModel[];
    },
  },
  RGBView: {
    ...commonViewFields,
    contexts: (view: RGBViewModel, args, { reader }) => {
      const via = { table: rgbContextViews, parent: rgbContextViews.viewId, child: rgbContextViews.contextId };
      return reader.under(
        `RGBView.contexts ${JSON.stringify(args)}`,
        rgbContexts,
        rgbContextViews.viewId,
        view.id,
        rgbContextQuery(args),
        via,
      );
    },
    fullColour: (view, { format }) => fullColour(view, format ?? "RGB"),
    name: (view, { long }) => rgbViewName(view, long),
  },
} satisfies Resolvers;
