import { useMemo, useState } from "react";
import { Feed } from "../../viewer/react/feed.ts";
import { placeOf } from "../../viewer/react/place.ts";
import type { ImagePlace } from "../../viewer/react/place-marker.tsx";
import type { Viewer } from "../../viewer/viewer.ts";
import type { ImageView } from "../use-image-view.ts";
import type { MeasureProps } from "./measure-props.ts";

/** CSS pixels to an image pixel from which on a single one is well seen. */
const PIXEL_CSS_PX = 8;

/** What links the measuring tools to the picture. */
export function useMeasuring(viewer: Viewer, view: ImageView): Pick<MeasureProps, "pointed" | "goTo"> {
  const [pointed] = useState(() => new Feed<ImagePlace | undefined>(undefined));
  const { setPlace } = view;
  return useMemo(
    () => ({
      pointed,
      goTo({ x, y }, closest) {
        const { camera } = viewer;
        if (camera === undefined) return;
        const place = placeOf(camera);
        const resolution = closest === "pixel" ? Math.min(place.resolution, 1 / PIXEL_CSS_PX) : place.resolution;
        setPlace({ ...place, x, y, resolution });
      },
    }),
    [pointed, viewer, setPlace],
  );
}
