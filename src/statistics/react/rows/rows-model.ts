import {
  type ColumnDef,
  createColumnHelper,
  createSortedRowModel,
  type Row,
  rowSortingFeature,
  tableFeatures,
} from "@tanstack/react-table";
import { type ColumnName, definitionOf } from "../../columns.ts";
import type { MeasuredRow } from "../../rows/measured-row.ts";
import { isBlank } from "../../value.ts";

export const ROW_FEATURES = tableFeatures({ rowSortingFeature, sortedRowModel: createSortedRowModel() });

export type RowColumn = ColumnDef<typeof ROW_FEATURES, MeasuredRow>;

const helper = createColumnHelper<typeof ROW_FEATURES, MeasuredRow>();
const COLLATOR = new Intl.Collator("en", { numeric: true });

/** Where a row is from, then the chosen statistics. Blanks sort last, either way. */
export function rowColumns(columns: readonly ColumnName[]): RowColumn[] {
  const common = { sortFn: compareCells, sortUndefined: "last" } as const;
  return helper.columns([
    helper.accessor("regionName", { id: "region", header: "Region", ...common }),
    helper.accessor("z", { id: "z", header: "z", ...common }),
    helper.accessor("t", { id: "t", header: "t", ...common }),
    helper.accessor("channelName", { id: "channel", header: "Channel", ...common }),
    ...columns.map((name) =>
      helper.accessor((row) => sortable(row, name), { id: name, header: definitionOf(name).label, ...common }),
    ),
  ]) as RowColumn[];
}

function sortable(row: MeasuredRow, name: ColumnName): number | bigint | undefined {
  const value = row.values[name];
  return value === undefined || isBlank(value) ? undefined : value;
}

/** Numbers by size, bigints among them, texts by their words and the numbers in them. */
function compareCells(
  a: Row<typeof ROW_FEATURES, MeasuredRow>,
  b: Row<typeof ROW_FEATURES, MeasuredRow>,
  id: string,
): number {
  const left: unknown = a.getValue(id);
  const right: unknown = b.getValue(id);
  if (typeof left === "string" && typeof right === "string") return COLLATOR.compare(left, right);
  const [x, y] = [left as number | bigint, right as number | bigint];
  return x < y ? -1 : x > y ? 1 : 0;
}
