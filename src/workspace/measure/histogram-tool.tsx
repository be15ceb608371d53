import type { ReactNode } from "react";
import { usePool } from "../../mikro/react/session-context.ts";
import { HistogramPanel } from "../../statistics/react/histogram-panel.tsx";
import { useViewerPlane } from "../../viewer/react/use-viewer.ts";
import { useMeasuredRegion } from "../regions/use-measured-region.ts";
import { usePanelChannels } from "../regions/use-panel-channels.ts";
import type { MeasureProps } from "./measure-props.ts";

/** Histograms of the selected region, and of others laid over, on the plane that is shown. */
export function HistogramTool({ model, viewer, editing }: MeasureProps): ReactNode {
  const pool = usePool();
  const { z, t } = useViewerPlane(viewer);
  const { region } = useMeasuredRegion(editing);
  return (
    <HistogramPanel
      pool={pool}
      array={model.multiscale.levels[0]!.array}
      channels={usePanelChannels(viewer, model)}
      z={z}
      t={t}
      region={region}
      others={editing.items}
    />
  );
}
