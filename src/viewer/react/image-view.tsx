import { VisuallyHidden } from "@mantine/core";
import type OlMap from "ol/Map.js";
import { type KeyboardEvent, type ReactNode, useEffect, useEffectEvent, useId, useMemo, useRef, useState } from "react";
import type { Viewer } from "../viewer.ts";
import { Feed } from "./feed.ts";
import classes from "./image-view.module.css";
import { OlHost } from "./ol-host.ts";
import { PixelReadout } from "./pixel-readout.tsx";
import type { Place } from "./place.ts";
import { ScaleBarView } from "./scale-bar-view.tsx";
import { useViewerImage } from "./use-viewer.ts";
import { ViewControls } from "./view-controls.tsx";
import { ViewNotices } from "./view-notices.tsx";

export type ImageViewProps = Readonly<{
  /** Shows the image that was given to it by `setImage`. */
  viewer: Viewer;
  /** What the image is called, for people who do not see it. */
  label: string;
  /** Micrometres along a level-0 pixel; without it lengths are in pixels. */
  pixelSizeUm?: Readonly<{ x: number; y: number }> | undefined;
  /** Names of channels by index. */
  channelNames: ReadonlyMap<number, string>;
  /** Where to look; `undefined`: the whole image. Followed when it changes by itself. */
  place: Place | undefined;
  /** A movement has ended; `undefined`: the whole image is in view. */
  onPlaceChange: (place: Place | undefined) => void;
  /** What lies on the image and moves with it, such as regions. Gets OpenLayers' map: level-0 pixels, `[x, -y]`. */
  overlay?: ((map: OlMap) => ReactNode) | undefined;
}>;

/** The image in its window, with pan, zoom and rotation by pointer, touch, wheel and keys, and what tells where one is. */
export function ImageView(props: ImageViewProps): ReactNode {
  const image = useViewerImage(props.viewer);
  // One map for an image: projection, limits and history of the view are the image's.
  return <div className={classes.root}>{image !== undefined && <OpenImageView key={image.id} {...props} />}</div>;
}

type At = Readonly<{ x: number; y: number }>;

function OpenImageView(props: ImageViewProps): ReactNode {
  const { viewer, label, pixelSizeUm, channelNames, place, overlay } = props;
  const target = useRef<HTMLDivElement>(null);
  const hintId = useId();
  const [host, setHost] = useState<OlHost | undefined>(undefined);
  const feeds = useMemo(
    () => ({ pointer: new Feed<At | undefined>(undefined), frame: new Feed<Place | undefined>(undefined) }),
    [],
  );
  const onPlace = useEffectEvent((next: Place | undefined) => props.onPlaceChange(next));
  const initialPlace = useEffectEvent(() => props.place);

  useEffect(() => {
    const size = viewer.image?.multiscale.size;
    if (target.current === null || size === undefined) return;
    const opened = new OlHost(target.current, viewer, size, initialPlace(), {
      onPlace,
      onPointer: (at) => feeds.pointer.set(at),
      onFrame: (frame) => feeds.frame.set(frame),
    });
    setHost(opened);
    return () => {
      setHost(undefined);
      opened.dispose();
    };
  }, [viewer, feeds]);

  useEffect(() => host?.followPlace(place), [host, place]);

  // For tests and style sheets; written without React, which would draw the overlay again.
  useEffect(() => {
    const write = (): void => {
      if (target.current === null) return;
      target.current.dataset.settled = String(viewer.status.isSettled);
      target.current.dataset.level = String(viewer.status.level);
    };
    write();
    return viewer.on("status", write);
  }, [viewer]);

  const drawnOver = useMemo(() => host && overlay?.(host.map), [host, overlay]);
  return (
    <>
      <div
        ref={target}
        className={classes.viewport}
        role="application"
        aria-roledescription="image viewer"
        aria-label={label}
        aria-describedby={hintId}
        onKeyDown={(event) => host && onKey(event, host, viewer)}
      />
      <VisuallyHidden id={hintId}>
        Arrow keys move, plus and minus zoom, 0 shows the whole image, 1 shows one image pixel to a screen pixel, page
        up and page down change z, with shift t.
      </VisuallyHidden>
      <div className={classes.crossHair} aria-hidden="true" />
      {drawnOver}
      <ViewNotices viewer={viewer} />
      {host !== undefined && <ViewControls host={host} frame={feeds.frame} />}
      <div className={classes.foot}>
        <ScaleBarView frame={feeds.frame} pixelSizeUm={pixelSizeUm?.x} />
        <PixelReadout
          viewer={viewer}
          viewport={target}
          pointer={feeds.pointer}
          frame={feeds.frame}
          channelNames={channelNames}
          pixelSizeUm={pixelSizeUm}
        />
      </div>
    </>
  );
}

function onKey(event: KeyboardEvent, host: OlHost, viewer: Viewer): void {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  const step = event.key === "PageUp" ? 1 : event.key === "PageDown" ? -1 : 0;
  const { z, t } = viewer.plane;
  if (step !== 0) viewer.setPlane(event.shiftKey ? { z, t: t + step } : { z: z + step, t });
  else if (event.key === "0") host.fit();
  else if (event.key === "1") host.oneToOne();
  else return;
  event.preventDefault();
}
