import { type AnyColumn, asc, desc, eq, type SQL, sql } from "drizzle-orm";
import { datasets } from "../../db/schema/dataset.ts";
import { images } from "../../db/schema/image.ts";
import type { Context } from "../context.ts";
import type { ChildrenOrder, InputMaybe, QueryChildrenArgs, Resolvers } from "../generated/resolvers.ts";
import { cut } from "../lists/page.ts";
import { type Searchable, search, searchable, searchRank } from "../lists/search.ts";
import type { DatasetModel, ImageModel } from "../models.ts";

const LIMIT_OF_A_PAGE = 200;

type Columns = {
  id: AnyColumn;
  name: AnyColumn;
  nameLower: AnyColumn;
  description: AnyColumn;
  createdAt: AnyColumn;
  updatedAt: AnyColumn;
};

function sorting(table: Columns, order: InputMaybe<ChildrenOrder>, text: Searchable, query: string): SQL[] {
  if (order == null) return [...(query.trim() === "" ? [] : [searchRank(text, query)]), asc(table.id)];
  const key = {
    CREATED_AT: table.createdAt,
    UPDATED_AT: table.updatedAt,
    NAME: table.nameLower,
  }[order.field];
  return [order.direction === "DESC" ? desc(key) : asc(key), asc(table.id)];
}

/** Images, then datasets; the page is cut over the two together. Three statements at most. */
async function children(
  { parent, filters, order, pagination }: Partial<QueryChildrenArgs> & { parent: string },
  { reader }: Context,
): Promise<(ImageModel | DatasetModel)[]> {
  const dataset = await reader.required(datasets, parent, "Dataset");
  const page = cut(pagination?.offset ?? 0, pagination?.limit ?? LIMIT_OF_A_PAGE);
  const query = filters?.search ?? "";
  const below = (table: Columns, parentColumn: AnyColumn) => {
    const text = searchable(sql`(${table.name} || ' ' || coalesce(${table.description}, ''))`);
    const found = search(text, query);
    const inside = eq(parentColumn, dataset.id);
    return {
      where: found === undefined ? inside : sql`${inside} and ${found}`,
      orderBy: sorting(table, order, text, query),
    };
  };
  const ofImages = below(images, images.datasetId);
  const foundImages = await reader.list(images, { ...ofImages, page });
  const isFull = page.limit !== undefined && foundImages.length >= page.limit;
  if (isFull) return foundImages;
  // Images that lie before the page: the offset, unless there are fewer.
  const total =
    foundImages.length > 0 || page.offset === 0
      ? page.offset + foundImages.length
      : await reader.count(images, ofImages.where);
  const foundDatasets = await reader.list(datasets, {
    ...below(datasets, datasets.parentId),
    page: {
      offset: Math.max(0, page.offset - total),
      limit: page.limit === undefined ? undefined : page.limit - foundImages.length,
    },
  });
  return [...foundImages, ...foundDatasets];
}

export const childrenResolvers = {
  Query: { children: (_, args, context) => children(args, context) },
} satisfies Resolvers;
