import { FILTER_OPERATORS, type RowFilter, type RowOrder } from "../../datalayer/tables/row-order.ts";
import { choiceValue, defined, type RawSearch, textValue } from "../../ui/search-values.ts";

/** Which rows of a table are shown, and in which order: `sort=-mean&where=class&is=contains&value=nuc`. */
export type TableSearch = {
  /** A column; with a minus in front descending. */
  sort?: string;
  where?: string;
  is?: RowFilter["operator"];
  value?: string;
};

export function parseTableSearch(raw: RawSearch): TableSearch {
  return defined({
    sort: textValue(raw.sort),
    where: textValue(raw.where),
    is: choiceValue(raw.is, FILTER_OPERATORS),
    value: textValue(raw.value),
  });
}

/** The order that the link asks for; columns that the table does not have are left out. */
export function orderOf({ sort, where, is = "contains", value }: TableSearch, columns: readonly string[]): RowOrder {
  const isDescending = sort !== undefined && !columns.includes(sort) && sort.startsWith("-");
  const column = isDescending ? sort.slice(1) : sort;
  return defined({
    sort: column !== undefined && columns.includes(column) ? { column, descending: isDescending } : undefined,
    filter:
      where !== undefined && value !== undefined && columns.includes(where)
        ? { column: where, operator: is, value }
        : undefined,
  });
}

/** What a click on a column's heading asks for: ascending, descending, then the table's own order. */
export function nextSort(sort: RowOrder["sort"], column: string): string | undefined {
  if (sort?.column !== column) return column;
  return sort.descending ? undefined : `-${column}`;
}
