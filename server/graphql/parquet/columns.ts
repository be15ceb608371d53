import type { SchemaTree } from "hyparquet";
import type { DuckDbDataType } from "../generated/resolvers.ts";

/** One column of a table: names and types of the database that reads such files elsewhere. */
export type TableColumnModel = Readonly<{ name: string; type: DuckDbDataType; nullable: boolean }>;

/** The columns of a parquet file, in its order; types without a name of their own get the nearest that has one. */
export function columnsOf(schema: SchemaTree): TableColumnModel[] {
  return schema.children.map((column) => ({
    name: column.element.name,
    type: typeOf(column),
    nullable: column.element.repetition_type !== "REQUIRED",
  }));
}

function typeOf(column: SchemaTree): DuckDbDataType {
  const { element, children } = column;
  const logical = element.logical_type?.type ?? element.converted_type;
  if (element.repetition_type === "REPEATED") return arrayOf(scalarType(column));
  if (children.length === 0) return scalarType(column);
  if (logical === "LIST") {
    const item = children[0]?.children[0];
    return item === undefined ? "LIST" : arrayOf(typeOf(item));
  }
  return logical === "MAP" || logical === "MAP_KEY_VALUE" ? "MAP" : "STRUCT";
}

const INTEGERS: readonly DuckDbDataType[] = ["TINYINT", "SMALLINT", "INTEGER", "BIGINT", "HUGEINT"];

function arrayOf(item: DuckDbDataType): DuckDbDataType {
  if (INTEGERS.includes(item)) return "BIGINT_ARRAY";
  if (item === "FLOAT" || item === "DOUBLE") return "DOUBLE_ARRAY";
  if (item === "BIGINT_ARRAY") return "BIGINT_ARRAY_ARRAY";
  const own = ({ VARCHAR: "VARCHAR_ARRAY", BOOLEAN: "BOOLEAN_ARRAY", DATE: "DATE_ARRAY", TIME: "TIME_ARRAY" } as const)[
    item as "VARCHAR"
  ];
  return own ?? "LIST";
}

/** Unsigned integers go to the next larger signed type. */
function integerType(bits: number, isSigned: boolean): DuckDbDataType {
  const at = [8, 16, 32, 64].findIndex((size) => bits <= size);
  return INTEGERS[at + (isSigned ? 0 : 1)] ?? "HUGEINT";
}

const CONVERTED: Readonly<Record<string, DuckDbDataType>> = {
  ...{ UTF8: "VARCHAR", ENUM: "VARCHAR", STRING: "VARCHAR", JSON: "JSON", BSON: "BLOB", UUID: "UUID" },
  ...{ DECIMAL: "DECIMAL", DATE: "DATE", INTERVAL: "INTERVAL", TIME: "TIME", TIMESTAMP: "TIMESTAMP" },
  ...{ TIME_MILLIS: "TIME", TIME_MICROS: "TIME", TIMESTAMP_MILLIS: "TIMESTAMP", TIMESTAMP_MICROS: "TIMESTAMP" },
  ...{ FLOAT16: "FLOAT", NULL: "INTEGER" },
};

const PHYSICAL: Readonly<Record<string, DuckDbDataType>> = {
  ...{ BOOLEAN: "BOOLEAN", INT32: "INTEGER", INT64: "BIGINT", INT96: "TIMESTAMP", FLOAT: "FLOAT", DOUBLE: "DOUBLE" },
  ...{ BYTE_ARRAY: "BLOB", FIXED_LEN_BYTE_ARRAY: "BLOB" },
};

function scalarType({ element }: SchemaTree): DuckDbDataType {
  const { logical_type: logical, converted_type: converted, type } = element;
  if (logical?.type === "INTEGER") return integerType(logical.bitWidth, logical.isSigned);
  const sized = /^(U?)INT_(8|16|32|64)$/.exec(converted ?? "");
  if (sized) return integerType(Number(sized[2]), sized[1] === "");
  return CONVERTED[logical?.type ?? ""] ?? CONVERTED[converted ?? ""] ?? PHYSICAL[type ?? ""] ?? "BLOB";
}
