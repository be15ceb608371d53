import { and, eq } from "drizzle-orm";
import { images } from "../../db/schema/image.ts";
import { parquetStores } from "../../db/schema/store.ts";
import { tableAccessors, tableOrigins, tables } from "../../db/schema/table.ts";
import { views } from "../../db/schema/view.ts";
import { commit } from "../commit.ts";
import type { Context } from "../context.ts";
import type { Resolvers } from "../generated/resolvers.ts";
import { WHOLE } from "../lists/page.ts";
import type { AccessorModel, ImageAccessorModel, LabelAccessorModel, MaskViewModel, TableModel } from "../models.ts";
import { deleteUnusedStore, removeDoomed } from "../remove-stores.ts";
import { fromParquetLike } from "./from-parquet-like.ts";
import { imageQuery } from "./image-list.ts";
import { accessorsUnder, tableQuery } from "./table-list.ts";
import { allRows } from "./table-rows.ts";

/** Its object goes too unless something else refers to it, and the bytes after commit. */
function deleteTable(context: Context, id: string): Promise<string> {
  return commit(context, async (change) => {
    const table = await change.reader.required(tables, id, "Table");
    await change.tx.delete(tables).where(eq(tables.id, table.id));
    if (await deleteUnusedStore(change.tx, "parquet", table.storeId)) {
      change.afterCommit(async () => {
        await removeDoomed(context.services);
      });
    }
    return String(table.id);
  });
}

function accessorsOfKind({ reader }: Context, kind: AccessorModel["kind"]) {
  const where = eq(tableAccessors.kind, kind);
  return reader.list(tableAccessors, { where, orderBy: [tableAccessors.id.getSQL()], page: WHOLE });
}

const tableOf = async ({ tableId }: AccessorModel, _args: unknown, { reader }: Context): Promise<TableModel> =>
  (await reader.byId(tables, tableId))!;

export const tableResolvers = {
  Query: {
    tables: (_, args, { reader, identity }) => reader.list(tables, tableQuery(args, identity)),
    mytables: (_, args, { reader, identity }) => {
      const query = tableQuery(args, identity);
      return reader.list(tables, { ...query, where: and(eq(tables.creatorId, identity.userId), query.where) });
    },
    table: (_, { id }, { reader }) => reader.required(tables, id, "Table"),
    imageAccessors: async (_, _args, context) => (await accessorsOfKind(context, "IMAGE")) as ImageAccessorModel[],
    labelAccessors: async (_, _args, context) => (await accessorsOfKind(context, "LABEL")) as LabelAccessorModel[],
  },
  Mutation: {
    fromParquetLike: (_, { input }, context) => fromParquetLike(context, input),
    deleteTable: (_, { input }, context) => deleteTable(context, input.id),
  },
  Table: {
    store: async (table, _args, { reader }) => (await reader.byId(parquetStores, table.storeId))!,
    origins: (table, args, { reader, identity }) => {
      const via = { table: tableOrigins, parent: tableOrigins.tableId, child: tableOrigins.imageId };
      const name = `Table.origins ${JSON.stringify(args)}`;
      return reader.under(name, images, tableOrigins.tableId, table.id, imageQuery(args, identity), via);
    },
    columns: (table) => table.columns.map((column) => ({ table, ...column })),
    accessors: (table, args, { reader }) => accessorsUnder(reader, tableAccessors.tableId, table.id, args),
    rows: (table, _args, context) => allRows(context, table),
  },
  TableColumn: {
    key: () => null,
    default: () => null,
    accessors: async ({ table, name }, args, { reader }) => {
      const all = await accessorsUnder(reader, tableAccessors.tableId, table.id, args);
      return all.filter(({ keys }) => keys.includes(name));
    },
  },
  Accessor: {
    __resolveType: ({ kind }) => (kind === "IMAGE" ? "ImageAccessor" : "LabelAccessor"),
  },
  ImageAccessor: { table: tableOf },
  LabelAccessor: {
    table: tableOf,
    maskView: async ({ maskViewId }, _args, { reader }) => (await reader.byId(views, maskViewId)) as MaskViewModel,
  },
} satisfies Resolvers;
