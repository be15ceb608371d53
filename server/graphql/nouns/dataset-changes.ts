import { and, eq, isNull, type SQL, sql } from "drizzle-orm";
import { datasets } from "../../db/schema/dataset.ts";
import { images } from "../../db/schema/image.ts";
import { organizations } from "../../db/schema/who.ts";
import { type Change, commit } from "../commit.ts";
import type { Context } from "../context.ts";
import { badInput, isUniqueViolation } from "../errors.ts";
import type { ChangeDatasetInput, CreateDatasetInput } from "../generated/resolvers.ts";
import type { DatasetModel } from "../models.ts";
import { tellMoved } from "./image-events.ts";
import { checkedName } from "./names.ts";

/** Only one change at a time may look at the tree of an organisation and then alter it. */
export async function lockTree({ tx, organizationId }: Change): Promise<void> {
  await tx
    .select({ id: organizations.id })
    .from(organizations)
    .where(eq(organizations.id, organizationId))
    .for("no key update");
}

/** A name is unique within its parent; the database says so, and this says it to the caller. */
async function named<T>(name: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (isUniqueViolation(error))
      throw badInput(`There is already a dataset named ${JSON.stringify(name)} in that one`);
    throw error;
  }
}

async function parentId({ reader }: Change, parent: string | null | undefined): Promise<number | null> {
  return parent == null ? null : (await reader.required(datasets, parent, "Dataset")).id;
}

async function insert(change: Change, values: { name: string; parentId: number | null }): Promise<DatasetModel> {
  const { organizationId, userId: creatorId } = change;
  const [row] = await change.tx
    .insert(datasets)
    .values({ ...values, organizationId, creatorId })
    .returning();
  return row!;
}

export function createDataset(context: Context, input: CreateDatasetInput): Promise<DatasetModel> {
  const name = checkedName(input.name);
  return named(name, () =>
    commit(context, async (change) => insert(change, { name, parentId: await parentId(change, input.parent) })),
  );
}

export function ensureDataset(context: Context, input: CreateDatasetInput): Promise<DatasetModel> {
  const name = checkedName(input.name);
  return named(name, () =>
    commit(context, async (change) => {
      await lockTree(change);
      const parent = await parentId(change, input.parent);
      const where: (SQL | undefined)[] = [
        eq(datasets.organizationId, change.organizationId),
        eq(datasets.creatorId, change.userId),
        eq(datasets.name, name),
        parent === null ? isNull(datasets.parentId) : eq(datasets.parentId, parent),
      ];
      const [existing] = await change.tx
        .select()
        .from(datasets)
        .where(and(...where))
        .orderBy(datasets.id)
        .limit(1);
      return existing ?? insert(change, { name, parentId: parent });
    }),
  );
}

export function updateDataset(context: Context, input: ChangeDatasetInput): Promise<DatasetModel> {
  const name = checkedName(input.name);
  return named(name, () =>
    commit(context, async (change) => {
      await lockTree(change);
      const dataset = await change.reader.required(datasets, input.id, "Dataset");
      const parent = input.parent === undefined ? dataset.parentId : await parentId(change, input.parent);
      if (parent !== null) await checkNotBelow(change, parent, [dataset.id]);
      const [row] = await change.tx
        .update(datasets)
        .set({ name, parentId: parent, updatedAt: sql`now()` })
        .where(eq(datasets.id, dataset.id))
        .returning();
      return row!;
    }),
  );
}

/** Throws if `parentId` is one of the datasets or lies below one: the tree would become a ring. */
export async function checkNotBelow({ tx }: Change, parentId: number, ids: readonly number[]): Promise<void> {
  const above = await tx.execute(sql`
    with recursive above(id, parent_id) as (
      select id, parent_id from ${datasets} where id = ${parentId}
      union
      select d.id, d.parent_id from ${datasets} d join above a on d.id = a.parent_id
    )
    select id from above where id = any(${`{${ids.join(",")}}`}::bigint[]) limit 1`);
  if ((above as unknown as { rows: unknown[] }).rows.length > 0) {
    throw badInput("A dataset cannot lie in itself or in one of its own");
  }
}

/** Its images and datasets stay, at the root. */
export function deleteDataset(context: Context, id: string): Promise<string> {
  return commit(context, async (change) => {
    const dataset = await change.reader.required(datasets, id, "Dataset");
    const freed = await change.tx
      .update(images)
      .set({ datasetId: null })
      .where(eq(images.datasetId, dataset.id))
      .returning({ id: images.id });
    await change.tx.delete(datasets).where(eq(datasets.id, dataset.id));
    const { events } = context.services;
    change.afterCommit(() => {
      for (const image of freed) tellMoved(events, change.organizationId, image.id, dataset.id, null);
    });
    return String(dataset.id);
  });
}

/** Where the caller's images go when no dataset is named; made on first use. */
export async function defaultDataset({ tx, organizationId, userId }: Change): Promise<number> {
  const own = and(
    eq(datasets.organizationId, organizationId),
    eq(datasets.creatorId, userId),
    datasets.isDefault.getSQL(),
  );
  await tx
    .insert(datasets)
    .values({ organizationId, creatorId: userId, name: "Default", isDefault: true })
    .onConflictDoNothing();
  const [row] = await tx.select({ id: datasets.id }).from(datasets).where(own);
  return row!.id;
}
