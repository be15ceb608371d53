import type OlMap from "ol/Map.js";
import { unByKey } from "ol/Observable.js";
import { type ReactNode, useEffect, useRef } from "react";
import classes from "./section-view.module.css";

type Props = Readonly<{
  map: OlMap;
  /** Of the image in the map, in its level-0 pixels. */
  size: Readonly<{ x: number; y: number }>;
  /** Where the lines cross, in level-0 pixels from the corner. */
  at: Readonly<{ x: number; y: number }>;
}>;

/** Two lines through a place of the image, along its axes; they follow every frame without React. */
export function CrossLines({ map, size, at }: Props): ReactNode {
  const upright = useRef<SVGLineElement>(null);
  const level = useRef<SVGLineElement>(null);
  useEffect(() => {
    const pixelOf = (x: number, y: number): readonly [number, number] | undefined => {
      const [px, py] = map.getPixelFromCoordinate([x, -y]) ?? [];
      if (px === undefined || py === undefined) return undefined;
      return [map.get("isMirrored") === true ? (map.getSize()?.[0] ?? 0) - px : px, py];
    };
    const place = (line: SVGLineElement | null, x0: number, y0: number, x1: number, y1: number): void => {
      const [from, to] = [pixelOf(x0, y0), pixelOf(x1, y1)];
      if (line === null || from === undefined || to === undefined) return;
      for (const [name, value] of [
        ["x1", from[0]],
        ["y1", from[1]],
        ["x2", to[0]],
        ["y2", to[1]],
      ] as const) {
        line.setAttribute(name, value.toFixed(1));
      }
    };
    const show = (): void => {
      place(upright.current, at.x, 0, at.x, size.y);
      place(level.current, 0, at.y, size.x, at.y);
    };
    show();
    const key = map.on("postrender", show);
    return () => unByKey(key);
  }, [map, size, at.x, at.y]);
  return (
    <svg className={classes.lines} aria-hidden="true" data-cross={`${at.x},${at.y}`}>
      <line ref={upright} />
      <line ref={level} />
    </svg>
  );
}
