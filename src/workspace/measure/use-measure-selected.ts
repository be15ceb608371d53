import { notifyDone } from "../../mikro/react/notify.ts";
import { usePanelChannels } from "../regions/use-panel-channels.ts";
import type { MeasureProps } from "./measure-props.ts";
import { isMeasurable } from "./row-regions.ts";
import type { Rows } from "./use-rows.ts";

/** Measures the selected regions on the plane that is shown, in all visible channels, into live rows. */
export function useMeasureSelected(
  { model, viewer, editing }: MeasureProps,
  rows: Rows,
  onMeasured: () => void,
): () => void {
  const channels = usePanelChannels(viewer, model);
  const { selectedKeys } = editing;
  return () => {
    const chosen = [...rows.regions.values()].filter(({ key }) => selectedKeys.has(key));
    const regions = chosen.filter(({ shape }) => isMeasurable(shape));
    if (chosen.length === 0) return notifyDone("Select a region first, then measure it.");
    if (regions.length === 0) {
      return notifyDone(`A ${chosen[0]!.shape.kind} has no area to measure; press K for its profile.`);
    }
    if (channels.length === 0) return notifyDone("Switch a channel on to measure it.");
    const jobs = regions.map((region) => ({ region, ...viewer.plane }));
    rows.measure(jobs, channels, false);
    onMeasured();
  };
}
