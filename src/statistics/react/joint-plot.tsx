import { type ReactNode, useEffect, useRef } from "react";
import type { JointHistogram } from "../colocalisation.ts";
import { jointPixels } from "./joint-pixels.ts";
import classes from "./joint-plot.module.css";
import { readable } from "./numbers.ts";

type JointBins = JointHistogram["a"];

type Props = Readonly<{
  histogram: JointHistogram;
  nameA: string;
  nameB: string;
  thresholdA: number;
  thresholdB: number;
}>;

/** How many pixels have which values in two channels: a to the right, b upwards, thresholds as lines. */
export function JointPlot({ histogram, nameA, nameB, thresholdA, thresholdB }: Props): ReactNode {
  const canvas = useRef<HTMLCanvasElement>(null);
  const { a, b } = histogram;
  useEffect(() => {
    const context = canvas.current?.getContext("2d");
    if (!context) return;
    context.canvas.width = histogram.a.count;
    context.canvas.height = histogram.b.count;
    context.putImageData(new ImageData(jointPixels(histogram), histogram.a.count, histogram.b.count), 0, 0);
  }, [histogram]);
  const lineA = shareOf(thresholdA, a);
  const lineB = shareOf(thresholdB, b);
  const label = `2-D histogram: ${nameA} from ${rangeOf(a)} to the right, ${nameB} from ${rangeOf(b)} upwards, ${a.count} by ${b.count} bins`;
  return (
    <figure className={classes.figure}>
      <div className={classes.plot} role="img" aria-label={label}>
        <canvas ref={canvas} className={classes.canvas} aria-hidden />
        {lineA !== undefined && <div className={classes.lineA} style={{ left: `${100 * lineA}%` }} aria-hidden />}
        {lineB !== undefined && <div className={classes.lineB} style={{ bottom: `${100 * lineB}%` }} aria-hidden />}
      </div>
      <figcaption className={classes.caption}>
        → {nameA} {rangeOf(a)}, bin {readable(a.width)}
        <br />↑ {nameB} {rangeOf(b)}, bin {readable(b.width)}
        <br />
        Colour: number of pixels, logarithmic.
      </figcaption>
    </figure>
  );
}

function rangeOf({ start, width, count }: JointBins): string {
  return `${readable(start)} to ${readable(start + width * count)}`;
}

/** Where on the axis, 0 to 1; `undefined` beyond it. */
function shareOf(threshold: number, { start, width, count }: JointBins): number | undefined {
  const share = (threshold - start) / (width * count);
  return share > 0 && share < 1 ? share : undefined;
}
