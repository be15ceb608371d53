import type { ImageModel } from "../../mikro/image.ts";
import type { Feed } from "../../viewer/react/feed.ts";
import type { ImagePlace } from "../../viewer/react/place-marker.tsx";
import type { Viewer } from "../../viewer/viewer.ts";
import type { RegionEditing } from "../regions/use-region-editing.ts";

/** What every measuring tool works with. */
export type MeasureProps = Readonly<{
  model: ImageModel;
  viewer: Viewer;
  editing: RegionEditing;
  /** The place that a tool points to, shown on the image. */
  pointed: Feed<ImagePlace | undefined>;
  /** Brings a place to the middle of the picture; as close as the picture is, or closer, so that a pixel is seen. */
  goTo: (place: ImagePlace, closest?: "pixel") => void;
}>;
