import { type PointerEvent, type ReactNode, useEffect, useRef, useState } from "react";
import { type Camera, visibleQuad } from "../camera.ts";
import { drawOverview, type OverviewFrame, overviewOf } from "../overview.ts";
import { followMain, openOverview } from "../overview-loader.ts";
import type { Viewer } from "../viewer.ts";
import type { Feed } from "./feed.ts";
import { centreOn } from "./map-moves.ts";
import classes from "./minimap.module.css";
import type { OlHost } from "./ol-host.ts";

type Props = Readonly<{ viewer: Viewer; host: OlHost; frame: Feed<Camera | undefined> }>;

/** Longer side in CSS pixels. */
const SIDE_CSS_PX = 160;
/** Pause after which new tiles are drawn: they come in crowds. */
const REDRAW_AFTER_MS = 150;

/**
 * The whole image, small, with the window in it; drag to move. It is drawn from what has been loaded for the view; where that is
 * not the whole, one small level is loaded when nothing else is. Hidden while the whole image is in view.
 */
export function Minimap({ viewer, host, frame }: Props): ReactNode {
  const canvas = useRef<HTMLCanvasElement>(null);
  const box = useRef<SVGPolygonElement>(null);
  const [isOfUse, setIsOfUse] = useState(false);
  const size = viewer.image?.multiscale.size;
  const overview = size && overviewOf(size, SIDE_CSS_PX, window.devicePixelRatio);

  useEffect(() => {
    const context = canvas.current?.getContext("2d");
    if (!context || size === undefined) return;
    const place = overviewOf(size, SIDE_CSS_PX, window.devicePixelRatio);
    let timer: ReturnType<typeof setTimeout> | undefined;
    let hasWhole = false;
    let loader: Viewer | undefined;
    const draw = (): void => {
      timer = undefined;
      const isWhole = drawOverview(context, viewer, place, hasWhole);
      hasWhole ||= isWhole;
      if (isWhole) {
        loader?.dispose();
        loader = undefined;
      } else if (loader !== undefined) {
        followMain(loader, viewer);
        hasWhole = drawOverview(context, loader, place, true) || hasWhole;
      } else if (isOfUse && viewer.loadsAhead) {
        loader = openOverview(viewer, place);
        loader?.on("change", later);
      }
    };
    const later = (): void => {
      timer ??= setTimeout(draw, REDRAW_AFTER_MS);
    };
    later();
    const stop = viewer.on("change", later);
    return () => {
      stop();
      loader?.dispose();
      clearTimeout(timer);
    };
  }, [viewer, size, isOfUse]);

  useEffect(() => {
    if (size === undefined) return;
    const show = (camera: Camera | undefined): void => {
      if (camera === undefined) return;
      const quad = visibleQuad(camera);
      setIsOfUse(!isWholeInside(camera, size));
      box.current?.setAttribute("points", quad.map((point) => point.join()).join(" "));
    };
    show(frame.value);
    return frame.on(show);
  }, [frame, size]);

  if (size === undefined || overview === undefined) return null;
  const moveTo = (event: PointerEvent<HTMLElement>): void => {
    const at = pointIn(event, overview);
    centreOn(host.map, at.x, at.y);
  };
  return (
    <div
      className={classes.minimap}
      data-minimap
      hidden={!isOfUse}
      // Arrow keys do on the picture itself what dragging does here.
      aria-hidden="true"
      style={{ width: overview.cssWidth, height: overview.cssHeight }}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        moveTo(event);
      }}
      onPointerMove={(event) => event.currentTarget.hasPointerCapture(event.pointerId) && moveTo(event)}
    >
      <canvas ref={canvas} width={overview.width} height={overview.height} className={classes.picture} />
      <svg viewBox={`0 0 ${size.x} ${size.y}`} preserveAspectRatio="none" className={classes.frame} aria-hidden="true">
        <polygon ref={box} vectorEffect="non-scaling-stroke" />
      </svg>
    </div>
  );
}

function pointIn(event: PointerEvent<HTMLElement>, { resolution }: OverviewFrame): Readonly<{ x: number; y: number }> {
  const bounds = event.currentTarget.getBoundingClientRect();
  return { x: (event.clientX - bounds.left) * resolution, y: (event.clientY - bounds.top) * resolution };
}

/** Whether all corners of the image are in the window. */
function isWholeInside(camera: Camera, size: Readonly<{ x: number; y: number }>): boolean {
  const { centre, resolution, rotation, viewport } = camera;
  const [cos, sin] = [Math.cos(rotation), Math.sin(rotation)];
  return [0, size.x].every((x) =>
    [0, size.y].every((y) => {
      const [dx, dy] = [(x - centre.x) / resolution, (y - centre.y) / resolution];
      const right = Math.abs(cos * dx - sin * dy);
      const down = Math.abs(sin * dx + cos * dy);
      return right <= viewport.width / 2 + 0.5 && down <= viewport.height / 2 + 0.5;
    }),
  );
}
