import { type KeyboardEvent, type PointerEvent, type ReactNode, useEffect, useRef, useState } from "react";
import type { Kymograph } from "../kymograph.ts";
import classes from "./kymograph.module.css";
import { type Contrast, kymographPixels } from "./kymograph-pixels.ts";
import { readable } from "./numbers.ts";

/** A place along the line (index) and a plane. */
export type KymographPlace = Readonly<{ at: number; plane: number }>;

type Props = Readonly<{
  kymograph: Kymograph;
  /** Its place in the list of channels. */
  channel: number;
  name: string;
  colour: string;
  contrast: Contrast;
  /** The plane that is shown in the picture. */
  marked: number;
  onHover: (place: KymographPlace | undefined) => void;
  onPick: (place: KymographPlace) => void;
}>;

/** Profiles one below the other, with a cursor that the pointer and the arrow keys move. */
export function KymographImage(props: Props): ReactNode {
  const { kymograph, channel, name, colour, contrast, marked, onHover, onPick } = props;
  const canvas = useRef<HTMLCanvasElement>(null);
  const [place, setPlace] = useState<KymographPlace>();
  const { track, planes, over } = kymograph;
  const places = track.px.length;
  const values = kymograph.channels[channel]!.values;

  useEffect(() => {
    const context = canvas.current?.getContext("2d");
    if (!context) return;
    context.canvas.width = places;
    context.canvas.height = planes;
    context.putImageData(new ImageData(kymographPixels(values, contrast, colour), places, planes), 0, 0);
  }, [values, contrast, colour, places, planes]);

  const move = (next: KymographPlace | undefined) => {
    setPlace(next);
    onHover(next);
  };
  const under = (event: PointerEvent<HTMLElement>): KymographPlace => {
    const box = event.currentTarget.getBoundingClientRect();
    const inside = (share: number, count: number) => Math.min(count - 1, Math.max(0, Math.floor(share * count)));
    return {
      at: inside((event.clientX - box.left) / box.width, places),
      plane: inside((event.clientY - box.top) / box.height, planes),
    };
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const steps: Record<string, readonly [number, number]> = {
      ArrowLeft: [-1, 0],
      ArrowRight: [1, 0],
      ArrowUp: [0, -1],
      ArrowDown: [0, 1],
      PageUp: [-Math.ceil(places / 10), 0],
      PageDown: [Math.ceil(places / 10), 0],
    };
    const step = steps[event.key];
    const from = place ?? { at: 0, plane: marked };
    const clamp = (index: number, count: number) => Math.min(count - 1, Math.max(0, index));
    if (step !== undefined) move({ at: clamp(from.at + step[0], places), plane: clamp(from.plane + step[1], planes) });
    else if (event.key === "Escape" && place !== undefined) move(undefined);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const value = place && values[place.plane * places + place.at];
  const distance = place && (track.um ?? track.px)[place.at];
  const unit = track.um === undefined ? "px" : "\u00b5m";
  const text =
    place === undefined
      ? ""
      : `${readable(distance!)} ${unit}, ${over} ${place.plane}: ${Number.isFinite(value) ? readable(value!) : "no value"}`;
  return (
    <div>
      <button
        type="button"
        className={classes.image}
        aria-label={`Kymograph of ${name}: ${places} places along the line, ${planes} planes over ${over}. Arrow keys move, Enter goes there.`}
        onKeyDown={onKeyDown}
        onBlur={() => move(undefined)}
        onPointerMove={(event) => move(under(event))}
        onPointerLeave={() => move(undefined)}
        onClick={() => place !== undefined && onPick(place)}
      >
        <canvas ref={canvas} className={classes.canvas} aria-hidden />
        <div className={classes.plane} style={{ top: `${((marked + 0.5) / planes) * 100}%` }} aria-hidden />
        {place !== undefined && (
          <div
            className={classes.cursor}
            style={{ left: `${((place.at + 0.5) / places) * 100}%`, top: `${((place.plane + 0.5) / planes) * 100}%` }}
            aria-hidden
          />
        )}
      </button>
      <p className={classes.readout} role="status">
        {text || "\u00a0"}
      </p>
    </div>
  );
}
