import { type AnyColumn, asc, sql } from "drizzle-orm";
import type { PgTable } from "drizzle-orm/pg-core";
import { datasetTags } from "../../db/schema/dataset.ts";
import { imageTags } from "../../db/schema/image.ts";
import type { Context } from "../context.ts";
import { groupBy } from "./group.ts";
import { anyOf } from "./ids.ts";

type TagTable = Readonly<{ table: PgTable; id: AnyColumn; owner: AnyColumn; name: AnyColumn }>;

const TAGS: Readonly<Record<"image" | "dataset", TagTable>> = {
  image: { table: imageTags, id: imageTags.id, owner: imageTags.imageId, name: imageTags.name },
  dataset: { table: datasetTags, id: datasetTags.id, owner: datasetTags.datasetId, name: datasetTags.name },
};

/** Tags of one object, in the order in which they were given. */
export async function tagsOf({ reader, services }: Context, noun: "image" | "dataset", id: number): Promise<string[]> {
  const { table, owner, name, id: position } = TAGS[noun];
  const tags = await reader.batch(`tags ${noun}`, id, async (ids) => {
    const rows = await services.db
      .select({ owner: sql<number>`${owner}`.mapWith(Number), name: sql<string>`${name}` })
      .from(table)
      .where(anyOf(owner, ids))
      .orderBy(asc(position));
    return groupBy(
      rows,
      (row) => row.owner,
      (row) => row.name,
    );
  });
  return tags ?? [];
}
