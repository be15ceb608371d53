import { notifyDone } from "../../mikro/react/notify.ts";
import { isAreal } from "../../roi/geometry.ts";
import { usePanelChannels } from "../regions/use-panel-channels.ts";
import type { MeasureProps } from "./measure-props.ts";
import type { Rows } from "./use-rows.ts";

/** Measures the selected region on the plane that is shown, in all visible channels, into live rows. */
export function useMeasureSelected(
  { model, viewer, editing }: MeasureProps,
  rows: Rows,
  onMeasured: () => void,
): () => void {
  const channels = usePanelChannels(viewer, model);
  const { selected } = editing;
  return () => {
    const region = selected && rows.regions.get(selected.roiId ?? selected.key);
    if (region === undefined) return notifyDone("Select a region first, then measure it.");
    if (!isAreal(region.shape) && region.shape.kind !== "point") {
      return notifyDone(`A ${region.shape.kind} has no area to measure; press K for its profile.`);
    }
    if (channels.length === 0) return notifyDone("Switch a channel on to measure it.");
    rows.measure([{ region, ...viewer.plane }], channels, false);
    onMeasured();
  };
}
