import { eq, sql } from "drizzle-orm";
import { images } from "../../db/schema/image.ts";
import { roiPins, rois } from "../../db/schema/roi.ts";
import { type Change, commit } from "../commit.ts";
import type { Context } from "../context.ts";
import { badInput } from "../errors.ts";
import { topics } from "../events.ts";
import type { Resolvers, RoiInput, RoiKind, UpdateRoiInput } from "../generated/resolvers.ts";
import { pinned, setPinned } from "../lists/pins.ts";
import type { RoiModel } from "../models.ts";
import { changedRows } from "../subscribe.ts";
import { roiBounds } from "./roi-bounds.ts";
import { roiQuery } from "./roi-list.ts";
import { imageOf } from "./view.ts";
import { userOf } from "./who.ts";

function tell(change: Change, context: Context, what: "create" | "update" | "delete", roi: RoiModel): void {
  const topic = topics.roisOn(roi.imageId);
  change.afterCommit(() => context.services.events.publish(topic, { change: what, id: roi.id }));
}

function createRoi(context: Context, { image: imageId, kind, vectors }: RoiInput): Promise<RoiModel> {
  if (vectors.length === 0) throw badInput("input.vectors must not be empty");
  return commit(context, async (change) => {
    const image = await change.reader.required(images, imageId, "Image");
    const { organizationId, userId: creatorId } = change;
    const [row] = await change.tx
      .insert(rois)
      .values({ organizationId, creatorId, imageId: image.id, kind, vectors, ...roiBounds(kind, vectors) })
      .returning();
    tell(change, context, "create", row!);
    return row!;
  });
}

function updateRoi(context: Context, input: UpdateRoiInput): Promise<RoiModel> {
  return commit(context, async (change) => {
    const roi = await change.reader.required(rois, input.roi, "ROI");
    const kind = input.kind ?? roi.kind;
    const vectors = input.vectors == null || input.vectors.length === 0 ? roi.vectors : input.vectors;
    const [row] = await change.tx
      .update(rois)
      .set({ kind, vectors, ...roiBounds(kind, vectors), updatedAt: sql`now()` })
      .where(eq(rois.id, roi.id))
      .returning();
    tell(change, context, "update", row!);
    return row!;
  });
}

function deleteRoi(context: Context, id: string): Promise<string> {
  return commit(context, async (change) => {
    const roi = await change.reader.required(rois, id, "ROI");
    await change.tx.delete(rois).where(eq(rois.id, roi.id));
    tell(change, context, "delete", roi);
    return String(roi.id);
  });
}

/** Stored in lower case by name; ELLIPSIS alone is called otherwise. */
const kindName = (kind: string): string => (kind === "ELLIPSIS" ? "ellipse" : kind.toLowerCase());

export const roiResolvers = {
  Query: {
    rois: (_, args, { reader, identity }) => reader.list(rois, roiQuery(args, identity)),
    roi: (_, { id }, { reader }) => reader.required(rois, id, "ROI"),
  },
  Mutation: {
    createRoi: (_, { input }, context) => createRoi(context, input),
    updateRoi: (_, { input }, context) => updateRoi(context, input),
    deleteRoi: (_, { input }, context) => deleteRoi(context, input.id),
    pinRoi: (_, { input }, context) =>
      commit(context, async (change) => {
        const roi = await change.reader.required(rois, input.id, "ROI");
        await setPinned(change, roiPins, roi.id, input.pin);
        return roi;
      }),
  },
  Subscription: {
    rois: {
      subscribe: async (_, { image }, context) => {
        const { id } = await context.reader.required(images, image, "Image");
        return changedRows(context, topics.roisOn(id), rois);
      },
      resolve: (event: unknown) => event as object,
    },
  },
  ROI: {
    image: (roi, _args, context) => imageOf(context, roi.imageId),
    name: (roi) => kindName(roi.kind),
    kind: (roi) => roi.kind as RoiKind,
    pinned: (roi, _args, context) => pinned(context, "roi", roiPins, roi.id),
    creator: (roi, _args, context) => userOf(context, roi.creatorId),
    createdThroughBy: () => null,
  },
} satisfies Resolvers;
