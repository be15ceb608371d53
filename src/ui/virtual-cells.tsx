import { useElementSize } from "@mantine/hooks";
import { useWindowVirtualizer } from "@tanstack/react-virtual";
import { type ReactNode, useEffect, useLayoutEffect, useRef, useState } from "react";
import { cellsOfRow, columnsFor, EMPTY_RANGE, indicesOf, type Range, rowsFor, sameRange } from "./grid-window.ts";
import type { TakeScroll } from "./use-restored-scroll.ts";
import classes from "./virtual-cells.module.css";

type Props = Readonly<{
  /** Accessible name of the list. */
  label: string;
  count: number;
  /** `list`: one column of low rows; `grid`: as many columns as fit. */
  layout: "grid" | "list";
  /** Least width of a grid cell; on narrow screens two columns are kept all the same. */
  minCellPx: number;
  /** Height of a row for a cell of the given width. */
  rowPx: (cellPx: number) => number;
  renderCell: (index: number) => ReactNode;
  /** Called with the cells that are rendered, whenever that changes. */
  onRange: (cells: Range) => void;
  /** Where to begin instead of at the top. */
  takeScroll: TakeScroll;
}>;

const GAP_PX = { grid: 12, list: 4 } as const;
/** Rows rendered beyond each edge of the screen: smooth wheels, few extra requests. */
const OVERSCAN_ROWS = 2;

/** A list or grid of any length that scrolls with the page and renders only what is near the screen. */
export function VirtualCells({
  label,
  count,
  layout,
  minCellPx,
  rowPx,
  renderCell,
  onRange,
  takeScroll,
}: Props): ReactNode {
  const { ref: sizeRef, width } = useElementSize();
  const top = useRef<HTMLDivElement>(null);
  const [marginPx, setMarginPx] = useState(0);
  // What stands above the list may grow (filters, wrapping titles); the list must know where it begins.
  useLayoutEffect(() => {
    const element = top.current;
    if (element === null) return;
    const measure = () => setMarginPx(Math.round(element.getBoundingClientRect().top + window.scrollY));
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(document.body);
    return () => observer.disconnect();
  }, []);

  const gapPx = GAP_PX[layout];
  const columns = layout === "list" ? 1 : columnsFor(width, minCellPx, gapPx, 2);
  const cellPx = Math.max(1, (width - gapPx * (columns - 1)) / columns);
  const heightPx = Math.round(rowPx(cellPx));
  const virtualizer = useWindowVirtualizer({
    count: width === 0 ? 0 : rowsFor(count, columns),
    estimateSize: () => heightPx,
    gap: gapPx,
    overscan: OVERSCAN_ROWS,
    scrollMargin: marginPx,
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: rows of another height must be measured anew
  useLayoutEffect(() => virtualizer.measure(), [virtualizer, heightPx, gapPx]);

  const isMeasured = width > 0;
  useLayoutEffect(() => {
    const scrollPx = isMeasured ? takeScroll() : undefined;
    if (scrollPx !== undefined) window.scrollTo(0, scrollPx);
  }, [isMeasured, takeScroll]);

  const rows = virtualizer.getVirtualItems();
  const first = rows[0];
  const last = rows.at(-1);
  const cells: Range =
    first === undefined || last === undefined
      ? EMPTY_RANGE
      : { start: cellsOfRow(first.index, columns, count).start, stop: cellsOfRow(last.index, columns, count).stop };
  const reported = useRef<Range>(EMPTY_RANGE);
  useEffect(() => {
    if (sameRange(reported.current, cells)) return;
    reported.current = cells;
    onRange(cells);
  });

  return (
    <div ref={top}>
      <div ref={sizeRef} className={classes.space} style={{ height: virtualizer.getTotalSize() }}>
        <ul aria-label={label} className={classes.list}>
          {rows.flatMap((row) => {
            const { start, stop } = cellsOfRow(row.index, columns, count);
            return indicesOf({ start, stop }).map((index) => (
              <li
                key={index}
                aria-setsize={count}
                aria-posinset={index + 1}
                className={classes.cell}
                style={{
                  width: cellPx,
                  height: heightPx,
                  transform: `translate(${(index - start) * (cellPx + gapPx)}px, ${row.start - marginPx}px)`,
                }}
              >
                {renderCell(index)}
              </li>
            ));
          })}
        </ul>
      </div>
    </div>
  );
}
