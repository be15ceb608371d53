import { useComputedColorScheme } from "@mantine/core";
import { useElementSize } from "@mantine/hooks";
import { type KeyboardEvent, type ReactNode, useEffect, useEffectEvent, useId, useMemo, useRef, useState } from "react";
import uPlot from "uplot";
import "uplot/dist/uPlot.min.css";
import { type Curves, describeCurves, describePlace, plotColumns } from "./curve-data.ts";
import classes from "./curve-view.module.css";
import { legibleColour } from "./legible.ts";
import { readable } from "./numbers.ts";

type Props = Readonly<{
  curves: Curves;
  /** What the curves are, for those who do not see them: `Profile`. */
  label: string;
  heightPx: number;
  /** A place marked from outside, by its index: the plane that is shown. */
  marked?: number | undefined;
  /** The place under the pointer, or that the keys have chosen; `undefined`: none. */
  onHover: (at: number | undefined) => void;
  /** A place was clicked, or Enter was pressed on it. */
  onPick?: ((at: number) => void) | undefined;
}>;

/** Curves with a cursor that the pointer and the arrow keys move. Drag along x to look closer, double-click to see all again. */
export function CurvePlot({ curves, label, heightPx, marked, onHover, onPick }: Props): ReactNode {
  const scheme = useComputedColorScheme("light");
  const { ref: sizeRef, width } = useElementSize();
  const host = useRef<HTMLDivElement>(null);
  const [plot, setPlot] = useState<uPlot>();
  const [at, setAt] = useState<number>();
  const summaryId = useId();
  const hover = useEffectEvent((index: number | undefined) => {
    setAt(index);
    onHover(index);
  });
  const pick = useEffectEvent((index: number) => onPick?.(index));
  const mark = useRef<number>(undefined);

  const colours = curves.series.map(({ colour }) => legibleColour(colour, scheme)).join();
  const data = useMemo(() => plotColumns(curves), [curves]);

  useEffect(() => {
    if (host.current === null || width === 0 || colours === "") return;
    const made = new uPlot(
      optionsOf({ width, heightPx, colours: colours.split(","), hover, markedX: () => mark.current }),
      undefined,
      host.current,
    );
    made.over.addEventListener("click", () => {
      const index = made.cursor.idx;
      if (typeof index === "number") pick(index);
    });
    setPlot(made);
    return () => {
      setPlot(undefined);
      made.destroy();
    };
  }, [width, heightPx, colours]);

  useEffect(() => plot?.setData(data), [plot, data]);
  useEffect(() => {
    mark.current = marked === undefined ? undefined : curves.x[marked];
    plot?.redraw(false);
  }, [plot, marked, curves]);

  const goTo = (index: number | undefined) => {
    if (plot === undefined) return;
    const left = index === undefined ? -10 : plot.valToPos(curves.x[index]!, "x");
    plot.setCursor({ left, top: index === undefined ? -10 : 10 });
    hoverFromKeys(index);
  };
  const hoverFromKeys = (index: number | undefined) => {
    setAt(index);
    onHover(index);
  };
  const last = curves.x.length - 1;
  const onKeyDown = (event: KeyboardEvent) => {
    const next = nextIndex(event.key, at, last);
    if (next !== undefined) goTo(next);
    else if (event.key === "Enter" && at !== undefined) onPick?.(at);
    else if (event.key === "Escape" && at !== undefined) goTo(undefined);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const shownAt = at === undefined || at > last ? undefined : at;
  return (
    <div ref={sizeRef} className={classes.plotBox}>
      <div
        ref={host}
        className={classes.plot}
        style={{ minHeight: heightPx }}
        role="slider"
        tabIndex={0}
        aria-label={`${label}: place`}
        aria-orientation="horizontal"
        aria-valuemin={0}
        aria-valuemax={Math.max(0, last)}
        aria-valuenow={shownAt ?? 0}
        aria-valuetext={shownAt === undefined ? "no place chosen" : describePlace(curves, shownAt, readable)}
        aria-describedby={summaryId}
        onKeyDown={onKeyDown}
        onBlur={() => goTo(undefined)}
      />
      <p id={summaryId} className={classes.hidden}>
        {describeCurves(curves, readable)}
      </p>
      <p className={classes.readout} aria-hidden>
        {shownAt === undefined ? "\u00a0" : describePlace(curves, shownAt, readable)}
      </p>
    </div>
  );
}

function nextIndex(key: string, at: number | undefined, last: number): number | undefined {
  const page = Math.max(1, Math.round(last / 10));
  const from = (step: number, start: number) => (at === undefined ? start : Math.min(last, Math.max(0, at + step)));
  switch (key) {
    case "ArrowRight":
    case "ArrowUp":
      return from(1, 0);
    case "ArrowLeft":
    case "ArrowDown":
      return from(-1, last);
    case "PageUp":
      return from(page, 0);
    case "PageDown":
      return from(-page, last);
    case "Home":
      return 0;
    case "End":
      return last;
    default:
      return undefined;
  }
}

type Look = Readonly<{
  width: number;
  heightPx: number;
  colours: readonly string[];
  hover: (at: number | undefined) => void;
  markedX: () => number | undefined;
}>;

const SHORT = new Intl.NumberFormat("en", { notation: "compact", maximumSignificantDigits: 4 });

function optionsOf({ width, heightPx, colours, hover, markedX }: Look): uPlot.Options {
  const stroke = (self: uPlot) => getComputedStyle(self.root).color;
  const font = "11px system-ui, sans-serif";
  const axis: uPlot.Axis = { stroke, font, grid: { show: false }, ticks: { stroke, width: 1, size: 4 } };
  return {
    width,
    height: heightPx,
    legend: { show: false },
    cursor: { y: false, drag: { x: true, y: false, dist: 6 }, points: { size: 6 } },
    scales: { x: { time: false } },
    axes: [
      { ...axis, size: 26, space: 64 },
      { ...axis, size: 52, space: 28, values: (_, ticks) => ticks.map((tick) => SHORT.format(tick)) },
    ],
    series: [{}, ...colours.map((colour): uPlot.Series => ({ stroke: colour, width: 1.5, points: { show: false } }))],
    hooks: {
      setCursor: [
        (self) => self.cursor.event !== undefined && self.cursor.event !== null && hover(self.cursor.idx ?? undefined),
      ],
      draw: [(self) => drawMark(self, markedX())],
    },
  };
}

function drawMark(plot: uPlot, x: number | undefined): void {
  if (x === undefined) return;
  const { left, top, width, height } = plot.bbox;
  const at = plot.valToPos(x, "x", true);
  if (at < left || at > left + width) return;
  const { ctx } = plot;
  ctx.save();
  ctx.strokeStyle = getComputedStyle(plot.root).color;
  ctx.setLineDash([4 * devicePixelRatio, 3 * devicePixelRatio]);
  ctx.lineWidth = devicePixelRatio;
  ctx.beginPath();
  ctx.moveTo(at, top);
  ctx.lineTo(at, top + height);
  ctx.stroke();
  ctx.restore();
}
