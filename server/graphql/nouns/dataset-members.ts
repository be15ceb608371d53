import { and, eq, sql } from "drizzle-orm";
import { datasets } from "../../db/schema/dataset.ts";
import { images } from "../../db/schema/image.ts";
import { type Change, commit } from "../commit.ts";
import type { Context } from "../context.ts";
import { badInput, isUniqueViolation } from "../errors.ts";
import { anyOf } from "../lists/ids.ts";
import type { DatasetModel } from "../models.ts";
import { checkNotBelow, lockTree } from "./dataset-changes.ts";
import { tellMoved } from "./image-events.ts";

const touched = () => sql`now()`;

/** All of them, or an error if any is missing or foreign. */
async function requireAll<T>(ids: readonly string[], one: (id: string) => Promise<T>): Promise<T[]> {
  return Promise.all(ids.map(one));
}

const imageRows = ({ reader }: Change, ids: readonly string[]) =>
  requireAll(ids, (id) => reader.required(images, id, "Image"));

const datasetRows = ({ reader }: Change, ids: readonly string[]) =>
  requireAll(ids, (id) => reader.required(datasets, id, "Dataset"));

async function moveImages(
  context: Context,
  change: Change,
  moving: readonly { id: number; datasetId: number | null }[],
  to: number | null,
): Promise<void> {
  const ids = moving.map(({ id }) => id);
  await change.tx.update(images).set({ datasetId: to, updatedAt: touched() }).where(anyOf(images.id, ids));
  const { events } = context.services;
  change.afterCommit(() => {
    for (const { id, datasetId } of moving) tellMoved(events, change.organizationId, id, datasetId, to);
  });
}

export function putImages(context: Context, selfs: readonly string[], other: string): Promise<DatasetModel> {
  return commit(context, async (change) => {
    const dataset = await change.reader.required(datasets, other, "Dataset");
    const moving = (await imageRows(change, selfs)).filter((image) => image.datasetId !== dataset.id);
    await moveImages(context, change, moving, dataset.id);
    return dataset;
  });
}

/** Images that are not in the dataset stay where they are. */
export function releaseImages(context: Context, selfs: readonly string[], other: string): Promise<DatasetModel> {
  return commit(context, async (change) => {
    const dataset = await change.reader.required(datasets, other, "Dataset");
    const leaving = (await imageRows(change, selfs)).filter((image) => image.datasetId === dataset.id);
    await moveImages(context, change, leaving, null);
    return dataset;
  });
}

export async function putDatasets(context: Context, selfs: readonly string[], other: string): Promise<DatasetModel> {
  try {
    return await commit(context, async (change) => {
      await lockTree(change);
      const dataset = await change.reader.required(datasets, other, "Dataset");
      const ids = (await datasetRows(change, selfs)).map(({ id }) => id);
      await checkNotBelow(change, dataset.id, ids);
      await change.tx
        .update(datasets)
        .set({ parentId: dataset.id, updatedAt: touched() })
        .where(anyOf(datasets.id, ids));
      return dataset;
    });
  } catch (error) {
    if (isUniqueViolation(error)) throw badInput("The dataset already has one of that name");
    throw error;
  }
}

/** Datasets that are not in the dataset stay where they are. */
export function releaseDatasets(context: Context, selfs: readonly string[], other: string): Promise<DatasetModel> {
  return commit(context, async (change) => {
    const dataset = await change.reader.required(datasets, other, "Dataset");
    const ids = (await datasetRows(change, selfs)).map(({ id }) => id);
    await change.tx
      .update(datasets)
      .set({ parentId: null, updatedAt: touched() })
      .where(and(eq(datasets.parentId, dataset.id), anyOf(datasets.id, ids)));
    return dataset;
  });
}
