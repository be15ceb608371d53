/** One value of a table. Integers beyond 2^53 are bigints, moments are Dates (to the millisecond). */
export type Cell =
  | number
  | bigint
  | string
  | boolean
  | Date
  | null
  | Readonly<Record<string, unknown>>
  | readonly unknown[];

/** Values of one column, in the order of the rows. */
export type ColumnValues = Float64Array | Float32Array | Int32Array | readonly Cell[];

/** What a column holds, as far as it matters for showing and comparing it. */
export type ColumnKind = "integer" | "number" | "boolean" | "text" | "time" | "other";

export type TableColumn = Readonly<{ name: string; kind: ColumnKind; nullable: boolean }>;

/** Rows `start <= row < end`. */
export type RowRange = Readonly<{ start: number; end: number }>;

/** What the footer of a table's file tells. */
export type TableInfo = Readonly<{
  rowCount: number;
  columns: readonly TableColumn[];
  /** What is stored together: reading part of one may read all of it. */
  rowGroups: readonly RowRange[];
  /** Texts that its writer put beside the columns. */
  metadata: Readonly<Record<string, string>>;
}>;

/** A column to be written; null and undefined are no value, NaN is a number. */
export type NewColumn = Readonly<{
  name: string;
  /** By default that of the values: numbers that are all whole are integers. */
  type?: "integer" | "number" | "boolean" | "text" | "time" | undefined;
  values: ArrayLike<number | bigint | string | boolean | Date | null | undefined>;
}>;

export type EncodeOptions = Readonly<{
  /** Texts to keep beside the columns, such as where the numbers come from. */
  metadata?: Readonly<Record<string, string>> | undefined;
}>;
