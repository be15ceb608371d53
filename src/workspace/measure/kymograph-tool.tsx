import type { ReactNode } from "react";
import { usePool } from "../../mikro/react/session-context.ts";
import { KymographPanel } from "../../statistics/react/kymograph-panel.tsx";
import { useViewerPlane } from "../../viewer/react/use-viewer.ts";
import { useMeasuredRegion } from "../regions/use-measured-region.ts";
import { usePanelChannels } from "../regions/use-panel-channels.ts";
import type { MeasureProps } from "./measure-props.ts";

/** The selected line over z or t. */
export function KymographTool({ model, viewer, editing, pointed, goTo }: MeasureProps): ReactNode {
  const pool = usePool();
  const { z, t } = useViewerPlane(viewer);
  const { region } = useMeasuredRegion(editing);
  return (
    <KymographPanel
      pool={pool}
      array={model.multiscale.levels[0]!.array}
      image={model}
      channels={usePanelChannels(viewer, model)}
      z={z}
      t={t}
      size={model.multiscale.size}
      pixelSizeUm={model.pixelSizeUm}
      region={region}
      onHover={(at) => pointed.set(at)}
      onPick={(at, plane) => {
        viewer.setPlane(plane);
        goTo(at);
      }}
    />
  );
}
