import { datasets } from "../../db/schema/dataset.ts";
import { images } from "../../db/schema/image.ts";
import { tableAccessors, tableOrigins, tables } from "../../db/schema/table.ts";
import { views } from "../../db/schema/view.ts";
import { type Change, commit } from "../commit.ts";
import type { Context } from "../context.ts";
import { badInput, notFound } from "../errors.ts";
import type { FromParquetLike, InputMaybe } from "../generated/resolvers.ts";
import type { TableModel } from "../models.ts";
import type { TableColumnModel } from "../parquet/columns.ts";
import { openParquet } from "../parquet/open-parquet.ts";
import { checkedName } from "./names.ts";
import { PARQUET_BUCKET, parquetStore } from "./parquet-store.ts";

/** Makes a table of an uploaded parquet object, with its origins and accessors, as one transaction. */
export async function fromParquetLike(context: Context, input: FromParquetLike): Promise<TableModel> {
  const name = checkedName(input.name);
  const store = await parquetStore.required(context, input.dataframe);
  // Read before the transaction begins: nobody else waits for the object store.
  const { columns, rowCount } = await openParquet(context.services.objects, PARQUET_BUCKET, store.key);
  return commit(context, async (change) => {
    const { tx, reader, organizationId, userId: creatorId } = change;
    await parquetStore.setPopulated(change, store.id, true);
    const datasetId = input.dataset == null ? null : (await reader.required(datasets, input.dataset, "Dataset")).id;
    const [table] = await tx
      .insert(tables)
      .values({ organizationId, creatorId, name, storeId: store.id, datasetId, columns: [...columns], rowCount })
      .returning();
    await insertOrigins(change, table!.id, input.origins);
    await insertAccessors(change, table!, input);
    return table!;
  });
}

async function insertOrigins({ tx, reader }: Change, tableId: number, origins: InputMaybe<readonly string[]>) {
  const found = await Promise.all([...new Set(origins ?? [])].map((id) => reader.required(images, id, "Image")));
  if (found.length > 0) await tx.insert(tableOrigins).values(found.map(({ id: imageId }) => ({ tableId, imageId })));
}

type NewAccessor = typeof tableAccessors.$inferInsert;
type Keyed = Readonly<{
  keys: readonly string[];
  minIndex?: InputMaybe<number> | undefined;
  maxIndex?: InputMaybe<number> | undefined;
}>;

async function insertAccessors(change: Change, table: TableModel, input: FromParquetLike): Promise<void> {
  const { organizationId, reader } = change;
  const common = (accessor: Keyed) => ({
    organizationId,
    tableId: table.id,
    keys: checkedKeys(accessor.keys, table.columns),
    minIndex: accessor.minIndex ?? null,
    maxIndex: accessor.maxIndex ?? null,
  });
  const rows: NewAccessor[] = [];
  for (const accessor of input.imageAccessors ?? []) {
    const image = await reader.required(images, accessor.image, "Image");
    rows.push({ ...common(accessor), kind: "IMAGE", imageId: image.id });
  }
  for (const accessor of input.labelAccessors ?? []) {
    const mask = await reader.required(views, accessor.pixelView, "MaskView");
    if (mask.kind !== "MASK_VIEW") throw notFound("MaskView");
    rows.push({ ...common(accessor), kind: "LABEL", maskViewId: mask.id });
  }
  if (rows.length > 0) await change.tx.insert(tableAccessors).values(rows);
}

/** An accessor names columns that there are. */
function checkedKeys(keys: readonly string[], columns: readonly TableColumnModel[]): string[] {
  const names = new Set(columns.map(({ name }) => name));
  const missing = keys.find((key) => !names.has(key));
  if (missing !== undefined) throw badInput(`The table has no column ${JSON.stringify(missing)}`);
  return [...new Set(keys)];
}
