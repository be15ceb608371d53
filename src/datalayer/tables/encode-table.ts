import { ByteWriter, type ColumnSource, parquetWrite } from "hyparquet-writer";
import { DataError } from "../errors.ts";
import type { EncodeOptions, NewColumn } from "./table-types.ts";

/** Few enough that a visible page costs little, many enough that a column is few requests. */
const ROWS_PER_GROUP = 20_000;
const MAX_INT32 = 2 ** 31 - 1;
const MIN_INT32 = -(2 ** 31);

/**
 * A table as the bytes of a parquet file (snappy, groups of 20,000 rows), which any reader of the contract's tables reads.
 *
 * @throws DataError `BadTable` for columns of different lengths or of one name, and values that their type cannot hold
 */
export async function encodeTable(
  columns: readonly NewColumn[],
  { metadata = {} }: EncodeOptions = {},
): Promise<Uint8Array<ArrayBuffer>> {
  const rowCount = columns[0]?.values.length ?? 0;
  if (columns.length === 0) throw new DataError("BadTable", { reason: "it has no columns" });
  if (new Set(columns.map(({ name }) => name)).size < columns.length) {
    throw new DataError("BadTable", { reason: "two columns have one name" });
  }
  const uneven = columns.find(({ values }) => values.length !== rowCount);
  if (uneven !== undefined) {
    const reason = `column ${uneven.name} has ${uneven.values.length} values, column ${columns[0]!.name} ${rowCount}`;
    throw new DataError("BadTable", { reason });
  }
  const writer = new ByteWriter();
  const kvMetadata = Object.entries(metadata).map(([key, value]) => ({ key, value }));
  const options = { kvMetadata, rowGroupSize: ROWS_PER_GROUP, createdBy: "mikro-web" };
  await parquetWrite({ writer, columnData: columns.map(sourceOf), ...options });
  return writer.getBytes().slice();
}

type Value = NewColumn["values"][number];

function sourceOf({ name, type, values }: NewColumn): ColumnSource {
  const present: Value[] = Array.from(values, (value) => value ?? null);
  const hasNull = present.includes(null);
  const wanted = type ?? inferredType(present);
  const refuse = (value: Value): never => {
    throw new DataError("BadTable", { reason: `column ${name}: ${String(value)} is no ${wanted}` });
  };
  const convert = (check: (value: Value) => unknown) =>
    present.map((value) => (value === null ? null : (check(value) ?? refuse(value))));
  const source = (basic: ColumnSource["type"], data: unknown[]): ColumnSource => ({
    name,
    ...(basic === undefined ? {} : { type: basic }),
    data: data as ColumnSource["data"],
    nullable: hasNull,
  });
  switch (wanted) {
    case "number":
      return source(
        "DOUBLE",
        convert((value) => (typeof value === "number" ? value : undefined)),
      );
    case "boolean":
      return source(
        "BOOLEAN",
        convert((value) => (typeof value === "boolean" ? value : undefined)),
      );
    case "time":
      return source(
        "TIMESTAMP",
        convert((value) => (value instanceof Date ? value : undefined)),
      );
    case "text":
      return source(
        "STRING",
        convert((value) => (typeof value === "string" ? value : undefined)),
      );
    case "integer":
      return integers(source, convert((value) => (isWhole(value) ? value : undefined)) as (number | bigint | null)[]);
  }
}

const isWhole = (value: Value): boolean => typeof value === "bigint" || Number.isSafeInteger(value);

function integers(
  source: (type: ColumnSource["type"], data: unknown[]) => ColumnSource,
  values: readonly (number | bigint | null)[],
): ColumnSource {
  const fits = values.every((value) => value === null || (value >= MIN_INT32 && value <= MAX_INT32));
  if (fits)
    return source(
      "INT32",
      values.map((value) => (value === null ? null : Number(value))),
    );
  return source(
    "INT64",
    values.map((value) => (value === null ? null : BigInt(value))),
  );
}

/** The narrowest type that holds all the values; text for none at all. */
function inferredType(values: readonly Value[]): NonNullable<NewColumn["type"]> {
  const present = values.filter((value) => value !== null);
  const all = (check: (value: Value) => boolean) => present.length > 0 && present.every(check);
  if (all(isWhole)) return "integer";
  if (all((value) => typeof value === "number")) return "number";
  if (all((value) => typeof value === "boolean")) return "boolean";
  return all((value) => value instanceof Date) ? "time" : "text";
}
