import { Text, UnstyledButton } from "@mantine/core";
import { IconArrowDown, IconArrowUp } from "@tabler/icons-react";
import { useVirtualizer } from "@tanstack/react-virtual";
import { type ReactNode, useRef } from "react";
import type { RowOrder } from "../../datalayer/tables/row-order.ts";
import type { TableReader } from "../../datalayer/tables/table-files.ts";
import type { ColumnKind, TableColumn } from "../../datalayer/tables/table-types.ts";
import { errorLine } from "../../mikro/react/describe-error.ts";
import { cellText, exactText } from "./cell-text.ts";
import classes from "./row-grid.module.css";
import { useOrder, useRows } from "./use-rows.ts";

type Props = Readonly<{
  /** Of what is read: the same for the same table. */
  id: string;
  label: string;
  reader: TableReader;
  order: RowOrder;
  onSort: (column: string) => void;
}>;

const ROW_PX = 28;
const COLUMN_PX = 130;
const ROW_NUMBER_PX = 64;

const alignOf = (kind: ColumnKind) => (kind === "number" || kind === "integer" ? classes.number : undefined);

/** A table of any length, of which only the rows in view are read. Headings sort. */
export function RowGrid({ id, label, reader, order, onSort }: Props): ReactNode {
  const frame = useRef<HTMLDivElement>(null);
  const ordered = useOrder(id, reader, order);
  const virtualizer = useVirtualizer({
    count: ordered.count,
    getScrollElement: () => frame.current,
    estimateSize: () => ROW_PX,
    overscan: 8,
  });
  const items = virtualizer.getVirtualItems();
  const rows = useRows(reader, ordered, [items[0]?.index ?? 0, items.at(-1)?.index ?? 0]);
  const error = ordered.error ?? rows.error;
  const { columns } = reader;
  const minWidth = ROW_NUMBER_PX + columns.length * COLUMN_PX;
  const gridTemplateColumns = `${ROW_NUMBER_PX}px repeat(${columns.length}, minmax(${COLUMN_PX}px, 1fr))`;
  return (
    <>
      {error !== null && (
        <Text c="red" size="sm" role="alert">
          {errorLine(error)}
        </Text>
      )}
      {(order.filter !== undefined || ordered.isOrdering) && (
        <Text size="xs" c="dimmed" role="status" mb={4}>
          {ordered.isOrdering ? "Reading the columns" : `${ordered.count} of ${reader.rowCount} rows`}
        </Text>
      )}
      <div ref={frame} className={classes.frame}>
        <table
          className={classes.table}
          aria-label={label}
          aria-rowcount={ordered.count + 1}
          aria-busy={ordered.isOrdering}
          style={{ minWidth }}
        >
          <thead className={classes.head}>
            <tr className={classes.columns} style={{ gridTemplateColumns }}>
              <th scope="col" className={`${classes.cell} ${classes.rowNumber}`}>
                Row
              </th>
              {columns.map((column) => (
                <Heading key={column.name} column={column} sort={order.sort} onSort={onSort} />
              ))}
            </tr>
          </thead>
          <tbody className={classes.rows} style={{ height: virtualizer.getTotalSize() }}>
            {items.map(({ index, start }) => {
              const row = rows.at(index);
              return (
                <tr
                  key={index}
                  aria-rowindex={index + 2}
                  className={`${classes.columns} ${classes.row} ${index % 2 === 1 ? classes.odd : ""}`}
                  style={{ gridTemplateColumns, height: ROW_PX, transform: `translateY(${start}px)` }}
                >
                  <th scope="row" className={`${classes.cell} ${classes.rowNumber}`}>
                    {row?.row}
                  </th>
                  {columns.map(({ name, kind }, i) => (
                    <td
                      key={name}
                      className={`${classes.cell} ${alignOf(kind) ?? ""}`}
                      title={row && exactText(row.cells[i] ?? null)}
                    >
                      {row && cellText(row.cells[i] ?? null)}
                    </td>
                  ))}
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
    </>
  );
}

type HeadingProps = Readonly<{ column: TableColumn; sort: RowOrder["sort"]; onSort: (column: string) => void }>;

function Heading({ column: { name, kind }, sort, onSort }: HeadingProps): ReactNode {
  const direction = sort?.column !== name ? "none" : sort.descending ? "descending" : "ascending";
  return (
    <th scope="col" aria-sort={direction} className={alignOf(kind)}>
      <UnstyledButton
        className={classes.heading}
        fz="xs"
        w="100%"
        title={`Sort by ${name}`}
        onClick={() => onSort(name)}
      >
        <span className={classes.name}>{name}</span>
        {direction === "ascending" && <IconArrowUp size={12} aria-hidden />}
        {direction === "descending" && <IconArrowDown size={12} aria-hidden />}
      </UnstyledButton>
    </th>
  );
}
