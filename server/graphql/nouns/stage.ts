import { eq } from "drizzle-orm";
import { images } from "../../db/schema/image.ts";
import { stagePins, stages } from "../../db/schema/stage.ts";
import { views } from "../../db/schema/view.ts";
import { type Change, commit } from "../commit.ts";
import type { Context } from "../context.ts";
import { notFound } from "../errors.ts";
import { topics } from "../events.ts";
import type { AffineTransformationViewInput, Resolvers, StageInput } from "../generated/resolvers.ts";
import { pinned, setPinned } from "../lists/pins.ts";
import type { AffineViewModel, StageModel } from "../models.ts";
import { changedRows } from "../subscribe.ts";
import { affineViewQuery, stageQuery } from "./affine-view-list.ts";
import { checkedName } from "./names.ts";
import { commonViewFields, deleteView } from "./view.ts";
import { boundsOf, entry } from "./view-values.ts";

export async function insertStage(change: Change, name: string): Promise<StageModel> {
  const { organizationId, userId: creatorId } = change;
  const [row] = await change.tx.insert(stages).values({ organizationId, creatorId, name }).returning();
  return row!;
}

function createStage(context: Context, input: StageInput): Promise<StageModel> {
  const name = checkedName(input.name);
  // There is nothing yet that makes instruments, so none can be the organisation's.
  if (input.instrument != null) throw notFound("Instrument");
  return commit(context, (change) => insertStage(change, name));
}

/** Its affine views go with it. */
function deleteStage(context: Context, id: string): Promise<string> {
  return commit(context, async (change) => {
    const stage = await change.reader.required(stages, id, "Stage");
    const gone = await change.tx.delete(views).where(eq(views.stageId, stage.id)).returning({ id: views.id });
    await change.tx.delete(stages).where(eq(stages.id, stage.id));
    const topic = topics.affineViewsOn(stage.id);
    change.afterCommit(() => {
      for (const view of gone) context.services.events.publish(topic, { change: "delete", id: view.id });
    });
    return String(stage.id);
  });
}

function createAffineView(context: Context, input: AffineTransformationViewInput): Promise<AffineViewModel> {
  return commit(context, async (change) => {
    const image = await change.reader.required(images, input.image, "Image");
    const stage =
      input.stage == null
        ? await insertStage(change, `Unknown for ${image.name}`)
        : await change.reader.required(stages, input.stage, "Stage");
    const [row] = await change.tx
      .insert(views)
      .values({
        organizationId: change.organizationId,
        imageId: image.id,
        kind: "AFFINE_TRANSFORMATION",
        ...boundsOf(input),
        stageId: stage.id,
        affineMatrix: input.affineMatrix,
      })
      .returning();
    const topic = topics.affineViewsOn(stage.id);
    change.afterCommit(() => context.services.events.publish(topic, { change: "create", id: row!.id }));
    return row as AffineViewModel;
  });
}

const diagonal = ({ affineMatrix }: AffineViewModel): [number, number, number] => [
  entry(affineMatrix, 0, 0),
  entry(affineMatrix, 1, 1),
  entry(affineMatrix, 2, 2),
];

export const stageResolvers = {
  Query: {
    stages: (_, args, { reader, identity }) => reader.list(stages, stageQuery(args, identity)),
    stage: (_, { id }, { reader }) => reader.required(stages, id, "Stage"),
    affineTransformationViews: async (_, args, { reader, identity }) =>
      (await reader.list(views, affineViewQuery(args, identity))) as AffineViewModel[],
  },
  Mutation: {
    createStage: (_, { input }, context) => createStage(context, input),
    deleteStage: (_, { input }, context) => deleteStage(context, input.id),
    pinStage: (_, { input }, context) =>
      commit(context, async (change) => {
        const stage = await change.reader.required(stages, input.id, "Stage");
        await setPinned(change, stagePins, stage.id, input.pin);
        return stage;
      }),
    createAffineTransformationView: (_, { input }, context) => createAffineView(context, input),
    deleteAffineTransformationView: (_, { input }, context) => deleteView(context, input.id, "AFFINE_TRANSFORMATION"),
  },
  Subscription: {
    affineTransformationViews: {
      subscribe: async (_, { stage }, context) => {
        const { id } = await context.reader.required(stages, stage, "Stage");
        return changedRows(context, topics.affineViewsOn(id), views);
      },
      resolve: (event: unknown) => event as object,
    },
  },
  Stage: {
    affineViews: async (stage, args, { reader, identity }) => {
      const name = `Stage.affineViews ${JSON.stringify(args)}`;
      const rows = await reader.under(name, views, views.stageId, stage.id, affineViewQuery(args, identity));
      return rows as AffineViewModel[];
    },
    pinned: (stage, _args, context) => pinned(context, "stage", stagePins, stage.id),
    createdThroughBy: () => null,
  },
  AffineTransformationView: {
    ...commonViewFields,
    stage: async (view: AffineViewModel, _args, { reader }) => (await reader.byId(stages, view.stageId))!,
    pixelSize: (view) => diagonal(view),
    pixelSizeX: (view) => entry(view.affineMatrix, 0, 0),
    pixelSizeY: (view) => entry(view.affineMatrix, 1, 1),
    pixelSizeZ: (view) => entry(view.affineMatrix, 2, 2),
    position: ({ affineMatrix }) => [0, 1, 2].map((row) => entry(affineMatrix, row, 3)),
    isotropic: (view) => {
      const [x, y, z] = diagonal(view);
      return x === y && y === z;
    },
  },
} satisfies Resolvers;
