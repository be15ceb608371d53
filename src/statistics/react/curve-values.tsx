import { useVirtualizer } from "@tanstack/react-virtual";
import { type ReactNode, useRef } from "react";
import type { Curves } from "./curve-data.ts";
import classes from "./curve-view.module.css";
import { readable } from "./numbers.ts";

type Props = Readonly<{
  curves: Curves;
  label: string;
  heightPx: number;
  current: number | undefined;
}>;

const ROW_PX = 24;
/** What scrolls must be reached by keyboard. */
const SCROLLED_BY_KEYS = { tabIndex: 0 } as const;

/** The values of curves as a table of any length, beside the plot. */
export function CurveValues({ curves, label, heightPx, current }: Props): ReactNode {
  const scroll = useRef<HTMLElement>(null);
  const { x, xLabel, series } = curves;
  const virtualizer = useVirtualizer({
    count: x.length,
    getScrollElement: () => scroll.current,
    estimateSize: () => ROW_PX,
    overscan: 8,
  });
  const rows = virtualizer.getVirtualItems();
  const before = rows[0]?.start ?? 0;
  const after = virtualizer.getTotalSize() - (rows.at(-1)?.end ?? 0);
  return (
    <section
      ref={scroll}
      className={classes.values}
      style={{ maxHeight: heightPx }}
      aria-label={`${label}: values`}
      {...SCROLLED_BY_KEYS}
    >
      <table aria-rowcount={x.length + 1}>
        <thead>
          <tr>
            <th scope="col">{xLabel}</th>
            {series.map(({ name }) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {before > 0 && (
            <tr aria-hidden>
              <td colSpan={series.length + 1} style={{ height: before, padding: 0 }} />
            </tr>
          )}
          {rows.map(({ index }) => (
            <tr key={index} aria-rowindex={index + 2} data-current={index === current || undefined}>
              <td>{readable(x[index]!)}</td>
              {series.map(({ name, y }) => (
                <td key={name} title={Number.isFinite(y[index]) ? String(y[index]) : undefined}>
                  {Number.isFinite(y[index]) ? readable(y[index]!) : ""}
                </td>
              ))}
            </tr>
          ))}
          {after > 0 && (
            <tr aria-hidden>
              <td colSpan={series.length + 1} style={{ height: after, padding: 0 }} />
            </tr>
          )}
        </tbody>
      </table>
    </section>
  );
}
