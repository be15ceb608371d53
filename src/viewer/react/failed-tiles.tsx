import { unByKey } from "ol/Observable.js";
import { memo, type ReactNode, useEffect, useRef } from "react";
import { failureAt } from "../failed-marks.ts";
import type { TileFailure } from "../schedule.ts";
import type { Viewer } from "../viewer.ts";
import type { Feed } from "./feed.ts";
import classes from "./image-view.module.css";
import type { OlHost } from "./ol-host.ts";

type At = Readonly<{ x: number; y: number }>;
type Props = Readonly<{ viewer: Viewer; host: OlHost; pointer: Feed<At | undefined> }>;

/** Says why the tile under the pointer could not be loaded; a click on it loads it again. Keys have the notice's button. */
export const FailedTiles = memo(function FailedTiles({ viewer, host, pointer }: Props): ReactNode {
  const hint = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const under = (at: At | undefined): TileFailure | undefined => {
      const { image, plan, status } = viewer;
      return image && at && failureAt(image.multiscale, plan, status.failures, at.x, at.y);
    };
    const show = (): void => {
      const failure = under(pointer.value);
      if (hint.current === null) return;
      hint.current.hidden = failure === undefined;
      hint.current.textContent = failure === undefined ? "" : `${failure.error.message}. Click to load it again.`;
    };
    const click = host.map.on("click", ({ coordinate }) => {
      const failure = under({ x: coordinate[0]!, y: -coordinate[1]! });
      if (failure !== undefined) viewer.retry(failure.tileKey);
    });
    const stops = [pointer.on(show), viewer.on("status", show), () => unByKey(click)];
    return () => {
      for (const stop of stops) stop();
    };
  }, [viewer, host, pointer]);
  return <div ref={hint} className={`${classes.level} ${classes.glass}`} hidden data-failed-tile />;
});
