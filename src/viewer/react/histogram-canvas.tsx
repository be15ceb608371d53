import { type ReactNode, useEffect, useMemo, useRef } from "react";
import type { Limits } from "../channels.ts";
import type { ChannelHistogram } from "../contrast.ts";
import classes from "./channel-panel.module.css";
import type { ContrastRange } from "./contrast-range.ts";
import { useLimitDrag } from "./use-limit-drag.ts";

type Props = Readonly<{
  histogram: ChannelHistogram;
  range: ContrastRange;
  limits: Limits;
  gamma: number;
  /** 256 colours, RGBA. */
  colormap: Uint8Array;
  isLog: boolean;
  invert: boolean;
  /** Limits were dragged. Whoever has no pointer has the slider below. */
  onChange: (limits: Limits) => void;
}>;

const HEIGHT_CSS_PX = 56;
/** Colours along the width; more than a panel has pixels would not be seen. */
const STRIP_PX = 512;

/** How many pixels have which value, in the colours that they are shown in, and the curve that leads there. */
export function HistogramCanvas(props: Props): ReactNode {
  const { histogram, range, limits, gamma, colormap, isLog, invert, onChange } = props;
  const canvas = useRef<HTMLCanvasElement>(null);
  const redraw = useRef<() => void>(() => undefined);
  const bars = useMemo(() => barsOf(histogram, range, isLog), [histogram, range, isLog]);
  const [low, high] = limits;

  // Runs with every move of a limit: the bars' shape is kept, only their colours and the curve are new.
  useEffect(() => {
    redraw.current = () => {
      if (canvas.current !== null) {
        drawHistogram(canvas.current, bars, range, invert ? [high, low] : [low, high], gamma, colormap);
      }
    };
    redraw.current();
  }, [bars, range, low, high, gamma, colormap, invert]);

  useEffect(() => {
    const element = canvas.current;
    if (element === null) return;
    const observer = new ResizeObserver(() => {
      const width = Math.max(1, Math.round(element.clientWidth * window.devicePixelRatio));
      const height = Math.round(HEIGHT_CSS_PX * window.devicePixelRatio);
      if (element.width === width && element.height === height) return;
      element.width = width;
      element.height = height;
      redraw.current();
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, []);

  const drag = useLimitDrag(range, limits, onChange);
  const { n, min, max, level } = histogram;
  const name = `Histogram of ${n} pixels of level ${level}, from ${min} to ${max}`;
  return (
    <canvas
      ref={canvas}
      className={classes.histogram}
      role="img"
      aria-label={name}
      {...drag}
      style={{ ...drag.style, height: HEIGHT_CSS_PX }}
    />
  );
}

/** The bars in a square of 1 x 1, y downwards. */
function barsOf({ bins, counts }: ChannelHistogram, range: ContrastRange, isLog: boolean): Path2D {
  const path = new Path2D();
  const heightOf = (count: number): number => (isLog ? Math.log1p(count) : count);
  const top = heightOf(counts.reduce((most, count) => Math.max(most, count), 1));
  const extent = range.max - range.min;
  const binWidth = (bins.high - bins.low) / bins.count;
  counts.forEach((count, i) => {
    if (count === 0) return;
    // A single pixel among millions still shows.
    const height = Math.max(1 / HEIGHT_CSS_PX, heightOf(count) / top);
    path.rect((bins.low + i * binWidth - range.min) / extent, 1 - height, binWidth / extent, height);
  });
  return path;
}

function drawHistogram(
  canvas: HTMLCanvasElement,
  bars: Path2D,
  range: ContrastRange,
  limits: Limits,
  gamma: number,
  colormap: Uint8Array,
): void {
  const context = canvas.getContext("2d");
  if (context === null) return;
  const { width, height } = canvas;
  const shares = Array.from({ length: STRIP_PX }, (_, i) => shareAt(range, limits, gamma, (i + 0.5) / STRIP_PX));
  context.setTransform(1, 0, 0, 1, 0, 0);
  context.clearRect(0, 0, width, height);
  context.drawImage(stripOf(shares, colormap), 0, 0, width, height);
  context.globalCompositeOperation = "destination-in";
  context.setTransform(width, 0, 0, height, 0, 0);
  context.fill(bars);
  context.globalCompositeOperation = "source-over";
  context.setTransform(1, 0, 0, 1, 0, 0);
  const ink = getComputedStyle(canvas).color;
  context.fillStyle = ink;
  context.globalAlpha = 0.55;
  for (const limit of limits) {
    const x = ((limit - range.min) / (range.max - range.min)) * width;
    context.fillRect(Math.round(x) - window.devicePixelRatio / 2, 0, window.devicePixelRatio, height);
  }
  context.globalAlpha = 1;
  context.strokeStyle = ink;
  context.lineWidth = window.devicePixelRatio;
  context.beginPath();
  for (const [i, share] of shares.entries()) {
    context.lineTo(((i + 0.5) / STRIP_PX) * width, (1 - share) * (height - 1) + 0.5);
  }
  context.stroke();
}

/** Where in the colormap the value at a part of the width is shown, 0..1. */
function shareAt(range: ContrastRange, [low, high]: Limits, gamma: number, part: number): number {
  const value = range.min + part * (range.max - range.min);
  return Math.max(0, Math.min(1, (value - low) / (high - low))) ** gamma;
}

let strip: HTMLCanvasElement | undefined;

/** One row of colours. Lifted towards grey: the dark ends of colormaps must not vanish in the panel. */
function stripOf(shares: readonly number[], colormap: Uint8Array): HTMLCanvasElement {
  strip ??= Object.assign(document.createElement("canvas"), { width: STRIP_PX, height: 1 });
  const pixels = new ImageData(STRIP_PX, 1);
  shares.forEach((share, i) => {
    const at = 4 * Math.round(255 * share);
    for (let k = 0; k < 3; k++) pixels.data[4 * i + k] = 70 + (colormap[at + k]! * 185) / 255;
    pixels.data[4 * i + 3] = 255;
  });
  strip.getContext("2d")?.putImageData(pixels, 0, 0);
  return strip;
}
