import type OlMap from "ol/Map.js";
import Overlay from "ol/Overlay.js";
import { type ReactNode, useEffect } from "react";
import type { Feed } from "./feed.ts";
import classes from "./place-marker.module.css";

/** A place in the image, in level-0 pixels from its corner. */
export type ImagePlace = Readonly<{ x: number; y: number }>;

type Props = Readonly<{
  map: OlMap;
  /** Where a plot or a table points to; `undefined`: nowhere. */
  places: Feed<ImagePlace | undefined>;
}>;

/** Shows on the image the place that something beside it points to. Follows the feed without React. */
export function PlaceMarker({ map, places }: Props): ReactNode {
  useEffect(() => {
    const element = document.createElement("div");
    element.className = classes.marker!;
    element.setAttribute("aria-hidden", "true");
    const overlay = new Overlay({ element, positioning: "center-center", stopEvent: false });
    map.addOverlay(overlay);
    const show = (at: ImagePlace | undefined): void => {
      overlay.setPosition(at && [at.x, -at.y]);
      // For tests and style sheets.
      element.dataset.place = at === undefined ? "" : `${at.x},${at.y}`;
    };
    show(places.value);
    const stop = places.on(show);
    return () => {
      stop();
      map.removeOverlay(overlay);
    };
  }, [map, places]);
  return null;
}
