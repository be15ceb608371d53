import { type ReactNode, useEffect, useRef } from "react";
import type { Limits } from "../channels.ts";
import type { ChannelHistogram } from "../contrast.ts";
import classes from "./channel-panel.module.css";
import type { ContrastRange } from "./contrast-range.ts";

type Props = Readonly<{
  histogram: ChannelHistogram;
  range: ContrastRange;
  limits: Limits;
  gamma: number;
  /** 256 colours, RGBA. */
  colormap: Uint8Array;
  isLog: boolean;
}>;

const HEIGHT_CSS_PX = 56;

/** How many pixels have which value, in the colours that they are shown in, and the curve that leads there. */
export function HistogramCanvas({ histogram, range, limits, gamma, colormap, isLog }: Props): ReactNode {
  const canvas = useRef<HTMLCanvasElement>(null);
  const [low, high] = limits;
  useEffect(() => {
    const element = canvas.current;
    if (element === null) return;
    const draw = (): void => {
      const ratio = window.devicePixelRatio;
      element.width = Math.max(1, Math.round(element.clientWidth * ratio));
      element.height = Math.round(HEIGHT_CSS_PX * ratio);
      const context = element.getContext("2d");
      if (context === null) return;
      drawBars(context, element, histogram, range, [low, high], gamma, colormap, isLog);
      drawCurve(context, element, range, [low, high], gamma, getComputedStyle(element).color);
    };
    draw();
    const observer = new ResizeObserver(draw);
    observer.observe(element);
    return () => observer.disconnect();
  }, [histogram, range, low, high, gamma, colormap, isLog]);
  const { n, min, max, level } = histogram;
  const name = `Histogram of ${n} pixels of level ${level}, from ${min} to ${max}`;
  return (
    <canvas ref={canvas} className={classes.histogram} style={{ height: HEIGHT_CSS_PX }} role="img" aria-label={name} />
  );
}

type Size = Readonly<{ width: number; height: number }>;

function drawBars(
  context: CanvasRenderingContext2D,
  { width, height }: Size,
  { bins, counts }: ChannelHistogram,
  range: ContrastRange,
  [low, high]: Limits,
  gamma: number,
  colormap: Uint8Array,
  isLog: boolean,
): void {
  const heightOf = (count: number): number => (isLog ? Math.log1p(count) : count);
  const top = heightOf(counts.reduce((most, count) => Math.max(most, count), 1));
  const xOf = (value: number): number => ((value - range.min) / (range.max - range.min)) * width;
  const binWidth = (bins.high - bins.low) / bins.count;
  counts.forEach((count, i) => {
    if (count === 0) return;
    const from = bins.low + i * binWidth;
    const x = Math.floor(xOf(from));
    const barHeight = Math.max(1, (heightOf(count) / top) * height);
    const n = Math.max(0, Math.min(1, (from + binWidth / 2 - low) / (high - low)));
    const at = 4 * Math.round(255 * n ** gamma);
    // Dark ends of colormaps must not vanish in the panel.
    const channel = (k: number): number => 70 + Math.round((colormap[at + k]! * 185) / 255);
    context.fillStyle = `rgb(${channel(0)} ${channel(1)} ${channel(2)})`;
    context.fillRect(x, height - barHeight, Math.max(1, Math.ceil(xOf(from + binWidth)) - x), barHeight);
  });
}

function drawCurve(
  context: CanvasRenderingContext2D,
  { width, height }: Size,
  range: ContrastRange,
  [low, high]: Limits,
  gamma: number,
  color: string,
): void {
  context.strokeStyle = color;
  context.lineWidth = window.devicePixelRatio;
  context.beginPath();
  for (let x = 0; x <= width; x += 2) {
    const value = range.min + (x / width) * (range.max - range.min);
    const n = Math.max(0, Math.min(1, (value - low) / (high - low)));
    const y = (1 - n ** gamma) * (height - 1) + 0.5;
    if (x === 0) context.moveTo(x, y);
    else context.lineTo(x, y);
  }
  context.stroke();
}
