import type { ReactNode } from "react";
import { version } from "../../../package.json";
import { usePool } from "../../mikro/react/session-context.ts";
import { TracePanel } from "../../statistics/react/trace-panel.tsx";
import { useViewerPlane } from "../../viewer/react/use-viewer.ts";
import { useMeasuredRegion } from "../regions/use-measured-region.ts";
import { usePanelChannels } from "../regions/use-panel-channels.ts";
import type { MeasureProps } from "./measure-props.ts";

/** The selected region over z or t. */
export function TraceTool({ model, viewer, editing }: MeasureProps): ReactNode {
  const pool = usePool();
  const { z, t } = useViewerPlane(viewer);
  const { region } = useMeasuredRegion(editing);
  return (
    <TracePanel
      pool={pool}
      array={model.multiscale.levels[0]!.array}
      image={model}
      channels={usePanelChannels(viewer, model)}
      z={z}
      t={t}
      size={model.multiscale.size}
      pixelSizeUm={model.pixelSizeUm}
      region={region}
      appVersion={version}
      onPlane={(plane) => viewer.setPlane(plane)}
    />
  );
}
