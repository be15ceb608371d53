import { useComputedColorScheme } from "@mantine/core";
import { useElementSize } from "@mantine/hooks";
import { type ReactNode, useEffect, useMemo, useRef, useState } from "react";
import uPlot from "uplot";
import "uplot/dist/uPlot.min.css";
import { describeHistogram, type PlottedHistogram, plotDataOf } from "./histogram-data.ts";
import { legibleColour } from "./legible.ts";
import classes from "./statistics-panel.module.css";

type Props = Readonly<{ histograms: readonly PlottedHistogram[]; isLog: boolean; heightPx?: number }>;

/** Channels over each other, each in its colour. Drawn on a canvas: a sentence each stands for it, a table beside it has the values. */
export function HistogramPlot({ histograms, isLog, heightPx = 160 }: Props): ReactNode {
  const scheme = useComputedColorScheme("light");
  const { ref: sizeRef, width } = useElementSize();
  const host = useRef<HTMLDivElement>(null);
  const [plot, setPlot] = useState<uPlot>();

  const data = useMemo(() => plotDataOf(histograms.map(({ histogram }) => histogram)), [histograms]);
  const colours = histograms.map(({ colour }) => legibleColour(colour, scheme)).join();
  // A plot is made anew when its make-up changes, and only given new data while a region is dragged.
  const scaleFloor = isLog ? 10 ** Math.floor(Math.log10(data.smallest)) : 0;

  useEffect(() => {
    if (host.current === null || width === 0 || colours === "") return;
    const made = new uPlot(
      optionsOf({ width, heightPx, colours: colours.split(","), scaleFloor }),
      undefined,
      host.current,
    );
    setPlot(made);
    return () => {
      setPlot(undefined);
      made.destroy();
    };
  }, [width, heightPx, colours, scaleFloor]);

  useEffect(() => {
    plot?.setData([[...data.x], ...data.heights.map((column) => [...column])]);
  }, [plot, data]);

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
  look: Readonly<{ width: number; heightPx: number; colours: readonly string[]; scaleFloor: number }>,
): uPlot.Options {
  const stroke = (self: uPlot) => getComputedStyle(self.root).color;
  const font = "11px system-ui, sans-serif";
  const axis: uPlot.Axis = { stroke, font, grid: { show: false }, ticks: { stroke, width: 1, size: 4 } };
  const steps = uPlot.paths.stepped!({ align: 1 });
  return {
    width: look.width,
    height: look.heightPx,
    legend: { show: false },
    cursor: { show: false },
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
      ...look.colours.map(
        (colour): uPlot.Series => ({
          stroke: colour,
          width: 1,
          fill: `${colour}38`,
          paths: steps,
          points: { show: false },
          spanGaps: true,
        }),
      ),
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
