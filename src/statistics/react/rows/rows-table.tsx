import { Checkbox, ColorSwatch, UnstyledButton } from "@mantine/core";
import { IconArrowDown, IconArrowUp, IconPin } from "@tabler/icons-react";
import { useTable } from "@tanstack/react-table";
import { useVirtualizer } from "@tanstack/react-virtual";
import { type ReactNode, useEffect, useMemo, useRef } from "react";
import { type ColumnName, definitionOf } from "../../columns.ts";
import type { MeasuredRow } from "../../rows/measured-row.ts";
import { RowCell } from "./row-cell.tsx";
import { ROW_FEATURES, rowColumns } from "./rows-model.ts";
import classes from "./rows-table.module.css";

type Props = Readonly<{
  rows: readonly MeasuredRow[];
  columns: readonly ColumnName[];
  /** By index: `#rrggbb`. */
  colours: ReadonlyMap<number, string>;
  /** Why a row is stale, if it is. */
  staleReason: (row: MeasuredRow) => string | undefined;
  /** Rows of this region stand out. */
  selectedRegion: string | undefined;
  checked: ReadonlySet<string>;
  onCheck: (keys: readonly string[], isChecked: boolean) => void;
  onHover: (row: MeasuredRow | undefined) => void;
  /** The region of a row was clicked. */
  onGoTo: (row: MeasuredRow) => void;
  /** The place of an extreme was clicked. */
  onGoToPixel: (row: MeasuredRow, extreme: "min" | "max") => void;
  /** The rows as they are shown, for whoever copies them. */
  onOrder: (rows: readonly MeasuredRow[]) => void;
}>;

const ROW_PX = 28;

/** Measurements: any number of rows, sorted by any column. */
export function RowsTable(props: Props): ReactNode {
  const { rows, columns, colours, staleReason, selectedRegion, checked, onCheck, onHover, onGoTo, onGoToPixel } = props;
  const { onOrder } = props;
  const scroll = useRef<HTMLElement>(null);
  const definitions = useMemo(() => rowColumns(columns), [columns]);
  const table = useTable({ features: ROW_FEATURES, columns: definitions, data: rows, getRowId: ({ key }) => key });
  const sorted = table.getRowModel().rows;
  const originals = useMemo(() => sorted.map(({ original }) => original), [sorted]);
  useEffect(() => onOrder(originals), [onOrder, originals]);
  const virtualizer = useVirtualizer({
    count: sorted.length,
    getScrollElement: () => scroll.current,
    estimateSize: () => ROW_PX,
    getItemKey: (index) => sorted[index]!.id,
    overscan: 10,
  });
  // The rows of a region that was picked in the image come into view.
  const firstSelected = originals.findIndex(({ regionId }) => regionId === selectedRegion);
  useEffect(() => {
    if (selectedRegion !== undefined && firstSelected >= 0) virtualizer.scrollToIndex(firstSelected, { align: "auto" });
  }, [virtualizer, selectedRegion, firstSelected]);

  const shown = virtualizer.getVirtualItems();
  const before = shown[0]?.start ?? 0;
  const after = virtualizer.getTotalSize() - (shown.at(-1)?.end ?? 0);
  const checkedCount = originals.filter(({ key }) => checked.has(key)).length;
  const headers = table.getHeaderGroups()[0]?.headers ?? [];
  return (
    <section ref={scroll} className={classes.scroll} aria-label="Measurements, scrolls" {...SCROLLED_BY_KEYS}>
      <table className={classes.table} aria-rowcount={sorted.length + 1}>
        <caption className={classes.hidden}>Measurements</caption>
        <thead>
          <tr>
            <th scope="col" className={classes.check}>
              <Checkbox
                size="xs"
                aria-label="Choose all rows"
                checked={checkedCount > 0 && checkedCount === originals.length}
                indeterminate={checkedCount > 0 && checkedCount < originals.length}
                onChange={(event) =>
                  onCheck(
                    originals.map(({ key }) => key),
                    event.currentTarget.checked,
                  )
                }
              />
            </th>
            {headers.map((header) => {
              const direction = header.column.getIsSorted();
              return (
                <th
                  key={header.id}
                  scope="col"
                  data-text={TEXTS.has(header.id) || undefined}
                  aria-sort={direction === "asc" ? "ascending" : direction === "desc" ? "descending" : "none"}
                >
                  <UnstyledButton
                    className={classes.head}
                    onClick={header.column.getToggleSortingHandler()}
                    title={hintOf(header.id)}
                  >
                    {String(header.column.columnDef.header)}
                    {direction === "asc" && <IconArrowUp size={12} aria-hidden />}
                    {direction === "desc" && <IconArrowDown size={12} aria-hidden />}
                  </UnstyledButton>
                </th>
              );
            })}
          </tr>
        </thead>
        <tbody>
          {before > 0 && <Spacer heightPx={before} span={headers.length + 1} />}
          {shown.map(({ index }) => {
            const row = originals[index]!;
            const reason = staleReason(row);
            return (
              <tr
                key={row.key}
                aria-rowindex={index + 2}
                data-row={row.key}
                data-selected={row.regionId === selectedRegion || undefined}
                data-stale={reason !== undefined || undefined}
                title={reason}
                onMouseEnter={() => onHover(row)}
                onMouseLeave={() => onHover(undefined)}
              >
                <td className={classes.check}>
                  <Checkbox
                    size="xs"
                    aria-label={`Choose ${row.regionName}, z ${row.z}, t ${row.t}, ${row.channelName}`}
                    checked={checked.has(row.key)}
                    onChange={(event) => onCheck([row.key], event.currentTarget.checked)}
                  />
                </td>
                <th scope="row" data-text>
                  <UnstyledButton
                    className={classes.link}
                    onClick={() => onGoTo(row)}
                    onFocus={() => onHover(row)}
                    onBlur={() => onHover(undefined)}
                  >
                    {row.regionName}
                  </UnstyledButton>
                  {row.isPinned && <IconPin size={12} aria-label="pinned" className={classes.pin} />}
                  {reason !== undefined && <span className={classes.hidden}>{reason}</span>}
                </th>
                <td>{row.z}</td>
                <td>{row.t}</td>
                <td data-text>
                  <span className={classes.channel}>
                    <ColorSwatch color={colours.get(row.channel) ?? "transparent"} size={9} aria-hidden />
                    {row.channelName}
                  </span>
                </td>
                {columns.map((name) => (
                  <RowCell key={name} row={row} name={name} onGoToPixel={onGoToPixel} />
                ))}
              </tr>
            );
          })}
          {after > 0 && <Spacer heightPx={after} span={headers.length + 1} />}
        </tbody>
      </table>
    </section>
  );
}

const TEXTS = new Set(["region", "channel"]);
/** What scrolls must be reached by keyboard. */
const SCROLLED_BY_KEYS = { tabIndex: 0 } as const;

function hintOf(id: string): string | undefined {
  if (["region", "z", "t", "channel"].includes(id)) return undefined;
  const { text, formula, source } = definitionOf(id as ColumnName);
  return [text, formula === "" ? "" : `= ${formula}`, source].filter((part) => part !== "").join("\n");
}

function Spacer({ heightPx, span }: Readonly<{ heightPx: number; span: number }>): ReactNode {
  return (
    <tr aria-hidden>
      <td colSpan={span} style={{ height: heightPx, padding: 0 }} />
    </tr>
  );
}
