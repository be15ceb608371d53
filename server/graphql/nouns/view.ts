import { eq } from "drizzle-orm";
import { images } from "../../db/schema/image.ts";
import { viewPins, views } from "../../db/schema/view.ts";
import { commit } from "../commit.ts";
import type { Context } from "../context.ts";
import { notFound } from "../errors.ts";
import { topics } from "../events.ts";
import type {
  ChannelViewInput,
  PartialChannelViewInput,
  Resolvers,
  ViewCongruentViewsArgs,
} from "../generated/resolvers.ts";
import { WHOLE } from "../lists/page.ts";
import { setPinned } from "../lists/pins.ts";
import type { ChannelViewModel, DerivedViewModel, ImageModel, ScaleViewModel, ViewModel } from "../models.ts";
import { deleteUnusedStore, removeDoomed } from "../remove-stores.ts";
import { activeViews } from "./active-views.ts";
import { byKind, viewsUnder } from "./view-list.ts";
import { accessor, boundsOf, sameBounds } from "./view-values.ts";

/** The image that a row refers to: of the same organisation, and there as long as the row is. */
export async function imageOf({ reader }: Context, id: number): Promise<ImageModel> {
  const image = await reader.byId(images, id);
  if (image === undefined) throw notFound("Image");
  return image;
}

/** Fields of the interface View, the same for every kind. */
export const commonViewFields = {
  image: (view: ViewModel, _args: unknown, context: Context) => imageOf(context, view.imageId),
  accessor: (view: ViewModel) => accessor(view),
  congruentViews: async (view: ViewModel, { filters, types }: Partial<ViewCongruentViewsArgs>, { reader }: Context) => {
    const others = await viewsUnder(reader, views.imageId, view.imageId, filters);
    const congruent = others.filter((other) => sameBounds(other, view));
    return byKind(congruent, types);
  },
};

const TYPE_OF_KIND = {
  CHANNEL: "ChannelView",
  AFFINE_TRANSFORMATION: "AffineTransformationView",
  RGB: "RGBView",
  SCALE: "ScaleView",
  DERIVED: "DerivedView",
  LABEL: "LabelView",
  REFERENCE: "ReferenceView",
  MASK_VIEW: "MaskView",
  INSTANCE_MASK_VIEW: "InstanceMaskView",
  ROI: "ROIView",
  HISTOGRAM: "HistogramView",
} as const;

function createChannelView(context: Context, input: ChannelViewInput): Promise<ChannelViewModel> {
  return commit(context, async (change) => {
    const image = await change.reader.required(images, input.image, "Image");
    const [row] = await change.tx
      .insert(views)
      .values({ organizationId: change.organizationId, imageId: image.id, kind: "CHANNEL", ...channelColumns(input) })
      .returning();
    return row as ChannelViewModel;
  });
}

export function channelColumns(input: PartialChannelViewInput) {
  return {
    ...boundsOf(input),
    name: input.name ?? null,
    acquisitionMode: input.acquisitionMode ?? null,
    emissionWavelength: input.emissionWavelength ?? null,
    excitationWavelength: input.excitationWavelength ?? null,
  };
}

/** @param kind deletes only a view of this kind; without it any */
export function deleteView(context: Context, id: string, kind?: ViewModel["kind"]): Promise<string> {
  return commit(context, async (change) => {
    const type = kind === undefined ? "View" : TYPE_OF_KIND[kind];
    const view = (await change.reader.required(views, id, type)) as ViewModel;
    if (kind !== undefined && view.kind !== kind) throw notFound(type);
    await change.tx.delete(views).where(eq(views.id, view.id));
    if (view.labelsId !== null && (await deleteUnusedStore(change.tx, "parquet", view.labelsId))) {
      change.afterCommit(async () => {
        await removeDoomed(context.services);
      });
    }
    if (view.kind === "AFFINE_TRANSFORMATION") {
      const topic = topics.affineViewsOn(view.stageId);
      change.afterCommit(() => context.services.events.publish(topic, { change: "delete", id: view.id }));
    }
    return String(view.id);
  });
}

/** All views of one kind in the organisation. */
export async function allOfKind<K extends ViewModel["kind"]>({ reader }: Context, kind: K) {
  const rows = await reader.list(views, { where: eq(views.kind, kind), orderBy: [views.id.getSQL()], page: WHOLE });
  return rows as Extract<ViewModel, { kind: K }>[];
}

export const viewResolvers = {
  Query: {
    channelViews: (_, _args, context) => allOfKind(context, "CHANNEL"),
    scaleViews: (_, _args, context) => allOfKind(context, "SCALE"),
    activeViews: (_, args, context) => activeViews(args, context),
  },
  Mutation: {
    createChannelView: (_, { input }, context) => createChannelView(context, input),
    deleteChannelView: (_, { input }, context) => deleteView(context, input.id, "CHANNEL"),
    deleteView: (_, { input }, context) => deleteView(context, input.id),
    pinView: (_, { input }, context) =>
      commit(context, async (change) => {
        const view = await change.reader.required(views, input.id, "View");
        await setPinned(change, viewPins, view.id, input.pin);
        return view as ViewModel;
      }),
  },
  View: {
    __resolveType: (view) => TYPE_OF_KIND[view.kind],
  },
  ChannelView: commonViewFields,
  ScaleView: {
    ...commonViewFields,
    parent: (view: ScaleViewModel, _args, context) => imageOf(context, view.parentId),
  },
  DerivedView: {
    ...commonViewFields,
    // Nothing records how an image was computed.
    operation: () => null,
    originImage: (view: DerivedViewModel, _args, context) => imageOf(context, view.originImageId),
  },
} satisfies Resolvers;
