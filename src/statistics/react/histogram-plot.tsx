import { useComputedColorScheme } from "@mantine/core";
import { useElementSize } from "@mantine/hooks";
import { type ReactNode, useEffect, useEffectEvent, useMemo, useRef, useState } from "react";
import uPlot from "uplot";
import "uplot/dist/uPlot.min.css";
import type { ValueRange } from "../finish.ts";
import { describeHistogram, type PlottedHistogram, plotDataOf } from "./histogram-data.ts";
import { legibleColour } from "./legible.ts";
import classes from "./statistics-panel.module.css";

type Props = Readonly<{
  histograms: readonly PlottedHistogram[];
  isLog: boolean;
  heightPx?: number;
  /** Values that are marked, from low to high. */
  range?: ValueRange | undefined;
  /** Given when a range can be dragged. */
  onRange?: ((range: ValueRange) => void) | undefined;
}>;

/** Channels over each other, each in its colour. Drawn on a canvas: a sentence each stands for it, a table beside it has the values. */
export function HistogramPlot({ histograms, isLog, heightPx = 160, range, onRange }: Props): ReactNode {
  const scheme = useComputedColorScheme("light");
  const { ref: sizeRef, width } = useElementSize();
  const host = useRef<HTMLDivElement>(null);
  const [plot, setPlot] = useState<uPlot>();

  const data = useMemo(() => plotDataOf(histograms.map(({ histogram }) => histogram)), [histograms]);
  const tellRange = useEffectEvent((low: number, high: number) => onRange?.({ low, high }));
  const isRangeable = onRange !== undefined;
  const lines = histograms
    .map(({ colour, isDashed }) => `${legibleColour(colour, scheme)}${isDashed ? " dashed" : ""}`)
    .join();
  // A plot is made anew when its make-up changes, and only given new data while a region is dragged.
  const scaleFloor = isLog ? 10 ** Math.floor(Math.log10(data.smallest)) : 0;

  useEffect(() => {
    if (host.current === null || width === 0 || lines === "") return;
    const made = new uPlot(
      optionsOf({ width, heightPx, lines: lines.split(","), scaleFloor, onRange: isRangeable ? tellRange : undefined }),
      undefined,
      host.current,
    );
    setPlot(made);
    return () => {
      setPlot(undefined);
      made.destroy();
    };
  }, [width, heightPx, lines, scaleFloor, isRangeable]);

  useEffect(() => {
    plot?.setData([[...data.x], ...data.heights.map((column) => [...column])]);
  }, [plot, data]);

  useEffect(() => {
    if (plot === undefined || data.x.length === 0) return;
    const left = range === undefined ? 0 : plot.valToPos(range.low, "x");
    const right = range === undefined ? 0 : plot.valToPos(range.high, "x");
    plot.setSelect({ left, top: 0, width: right - left, height: plot.over.clientHeight }, false);
  }, [plot, data, range]);

  return (
    <div ref={sizeRef}>
      <div
        ref={host}
        className={classes.plot}
        role="img"
        aria-label={`Histogram. ${histograms.map(describeHistogram).join(". ")}.`}
      />
    </div>
  );
}

function optionsOf(
  look: Readonly<{
    width: number;
    heightPx: number;
    /** `#rrggbb`, or `#rrggbb dashed`. */
    lines: readonly string[];
    scaleFloor: number;
    onRange: ((low: number, high: number) => void) | undefined;
  }>,
): uPlot.Options {
  const stroke = (self: uPlot) => getComputedStyle(self.root).color;
  const font = "11px system-ui, sans-serif";
  const axis: uPlot.Axis = { stroke, font, grid: { show: false }, ticks: { stroke, width: 1, size: 4 } };
  const steps = uPlot.paths.stepped!({ align: 1 });
  return {
    width: look.width,
    height: look.heightPx,
    legend: { show: false },
    cursor:
      look.onRange === undefined
        ? { show: false }
        : { x: false, y: false, points: { show: false }, drag: { x: true, y: false, setScale: false, dist: 3 } },
    hooks: {
      setSelect: [
        (self) => {
          const { left, width } = self.select;
          if (width > 0) look.onRange?.(self.posToVal(left, "x"), self.posToVal(left + width, "x"));
        },
      ],
    },
    scales: {
      x: { time: false },
      y:
        look.scaleFloor > 0
          ? { distr: 4, asinh: look.scaleFloor, range: (_, __, max) => [0, max] }
          : { range: (_, __, max) => [0, max * 1.02] },
    },
    axes: [
      { ...axis, size: 26, space: 56 },
      {
        ...axis,
        size: 52,
        space: 24,
        filter: look.scaleFloor > 0 ? decadesOf : upwardsOf,
        values: (_, ticks) => ticks.map(shortCount),
      },
    ],
    series: [
      {},
      ...look.lines.map((line): uPlot.Series => {
        const [colour, isDashed] = line.split(" ");
        const look = isDashed ? { dash: [4, 3], width: 1.5 } : { fill: `${colour}38`, width: 1 };
        return { stroke: colour!, ...look, paths: steps, points: { show: false }, spanGaps: true };
      }),
    ],
  };
}

const upwardsOf = (_: uPlot, ticks: number[]) => ticks.map((tick) => (tick < 0 ? null : tick));
const decadesOf = (_: uPlot, ticks: number[]) =>
  ticks.map((tick) => (tick === 0 || (tick > 0 && Number.isInteger(Math.log10(tick))) ? tick : null));

const SHORT = new Intl.NumberFormat("en", { notation: "compact", maximumSignificantDigits: 3 });

function shortCount(count: number | null): string {
  return count === null ? "" : SHORT.format(count);
}
