import type { DecodedTable } from "./decode-table.ts";
import type { Cell, ColumnValues, RowRange } from "./table-types.ts";

/** Rows that are read and kept together, where a file allows to read so few. */
const BLOCK_ROWS = 65_536;
/** Values that are kept over all tables: 32 MB of numbers, a few times that of texts. */
const MAX_CELLS = 4_000_000;

type Block = Readonly<{ range: RowRange; values: Promise<ColumnValues> }>;

/** Columns in blocks: decoded once, those used last kept, whoever asks. A read that failed is not kept. */
export class ColumnCache {
  /** In the order of last use. */
  readonly #blocks = new Map<string, Block>();
  #cells = 0;

  /** @param tableId the same for the same table */
  async column(tableId: string, table: DecodedTable, name: string, range: RowRange): Promise<ColumnValues> {
    const parts = blocksOf(table, name, range).map(async (block) => {
      const values = await this.#block(tableId, table, name, block);
      return values.slice(Math.max(0, range.start - block.start), range.end - block.start);
    });
    return joined(await Promise.all(parts));
  }

  /** The values of single rows, in the order in which they are named. */
  async pick(tableId: string, table: DecodedTable, name: string, rows: ArrayLike<number>): Promise<Cell[]> {
    const blocks = new Map<number, ColumnValues>();
    const starts = blocksOf(table, name, { start: 0, end: table.info.rowCount });
    const blockOf = (row: number) => starts.findLast(({ start }) => start <= row)!;
    for (const row of Array.from(rows)) {
      const block = blockOf(row);
      if (!blocks.has(block.start)) blocks.set(block.start, await this.#block(tableId, table, name, block));
    }
    return Array.from(rows, (row) => {
      const { start } = blockOf(row);
      return blocks.get(start)?.[row - start] ?? null;
    });
  }

  #block(tableId: string, table: DecodedTable, name: string, range: RowRange): Promise<ColumnValues> {
    const key = JSON.stringify([tableId, name, range.start]);
    const known = this.#blocks.get(key);
    if (known !== undefined) {
      this.#blocks.delete(key);
      this.#blocks.set(key, known);
      return known.values;
    }
    const values = table.column(name, range);
    this.#blocks.set(key, { range, values });
    this.#cells += range.end - range.start;
    values.catch(() => this.#drop(key));
    for (const old of this.#blocks.keys()) {
      if (this.#cells <= MAX_CELLS || old === key) break;
      this.#drop(old);
    }
    return values;
  }

  #drop(key: string): void {
    const block = this.#blocks.get(key);
    if (block === undefined) return;
    this.#blocks.delete(key);
    this.#cells -= block.range.end - block.range.start;
  }
}

/** The blocks that the range touches, in order; none crosses the end of a row group. */
export function blocksOf(table: Pick<DecodedTable, "info" | "hasPages">, name: string, range: RowRange): RowRange[] {
  return table.info.rowGroups.flatMap((group, i) => {
    if (group.end <= range.start || group.start >= range.end) return [];
    if (!table.hasPages(name, i)) return [group];
    const count = Math.ceil((group.end - group.start) / BLOCK_ROWS);
    const blocks = Array.from({ length: count }, (_, at) => ({
      start: group.start + at * BLOCK_ROWS,
      end: Math.min(group.end, group.start + (at + 1) * BLOCK_ROWS),
    }));
    return blocks.filter(({ start, end }) => end > range.start && start < range.end);
  });
}

function joined(parts: readonly ColumnValues[]): ColumnValues {
  const [first] = parts;
  if (first === undefined) return [];
  if (parts.length === 1) return first;
  if (!parts.every((part) => part.constructor === first.constructor) || Array.isArray(first)) {
    return parts.flatMap((part) => Array.from(part as ArrayLike<Cell>));
  }
  const typed = parts as readonly Float64Array[];
  const total = typed.reduce((sum, part) => sum + part.length, 0);
  const all = new (first.constructor as Float64ArrayConstructor)(total);
  let at = 0;
  for (const part of typed) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}
