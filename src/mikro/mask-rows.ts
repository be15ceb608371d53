import type { TableFiles, TableReader } from "../datalayer/tables/table-files.ts";
import type { Cell } from "../datalayer/tables/table-types.ts";
import { storeRef } from "../graph/grants.ts";

/** Columns that hold the pixel value of a row's object, the likeliest first; as the server looks for them. */
const VALUE_COLUMNS = ["label", "pixel", "pixel_value", "value", "instance", "id", "index"];

/** Rows of labels tables by pixel value. Of each table the column of values is read once. */
export class MaskRows {
  readonly #files: Pick<TableFiles, "open">;
  readonly #tables = new Map<string, Promise<Indexed | undefined>>();

  constructor(files: Pick<TableFiles, "open">) {
    this.#files = files;
  }

  /**
   * The row of an object, by column; `undefined` when the table has none for it.
   *
   * @param storeId of the parquet store with the labels
   * @throws DataError
   */
  async rowOf(storeId: string, value: number | bigint): Promise<Readonly<Record<string, Cell>> | undefined> {
    const known = this.#tables.get(storeId) ?? this.#open(storeId);
    this.#tables.set(storeId, known);
    const table = await known;
    // Ids beyond 2^53 are bigints on both sides, smaller ones may be either.
    const at = table?.rowByValue.get(BigInt(value));
    if (table === undefined || at === undefined) return undefined;
    const [row] = await table.reader.rows({ start: at, end: at + 1 });
    return row && Object.fromEntries(table.reader.columns.map(({ name }, i) => [name, row[i] ?? null]));
  }

  async #open(storeId: string): Promise<Indexed | undefined> {
    try {
      const reader = await this.#files.open(storeRef("parquet", storeId));
      const whole = reader.columns.filter(({ kind }) => kind === "integer").map(({ name }) => name);
      const name = VALUE_COLUMNS.find((each) => whole.includes(each)) ?? whole[0];
      if (name === undefined) return undefined;
      const values = await reader.column(name);
      const rowByValue = new Map<bigint, number>();
      for (let i = 0; i < values.length; i++) {
        const value = values[i];
        const isWhole = typeof value === "bigint" || (typeof value === "number" && Number.isInteger(value));
        if (isWhole && !rowByValue.has(BigInt(value))) rowByValue.set(BigInt(value), i);
      }
      return { reader, rowByValue };
    } catch (error) {
      this.#tables.delete(storeId);
      throw error;
    }
  }
}

type Indexed = Readonly<{ reader: TableReader; rowByValue: ReadonlyMap<bigint, number> }>;
