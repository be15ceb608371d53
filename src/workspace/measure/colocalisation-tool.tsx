import type { ReactNode } from "react";
import { usePool } from "../../mikro/react/session-context.ts";
import { ColocalisationPanel } from "../../statistics/react/colocalisation-panel.tsx";
import { useViewerPlane } from "../../viewer/react/use-viewer.ts";
import { useMeasuredRegion } from "../regions/use-measured-region.ts";
import type { MeasureProps } from "./measure-props.ts";

/** Two channels over the pixels of the selected region, on the plane that is shown. */
export function ColocalisationTool({ model, viewer, editing }: MeasureProps): ReactNode {
  const pool = usePool();
  const { z, t } = useViewerPlane(viewer);
  const { region } = useMeasuredRegion(editing);
  return (
    <ColocalisationPanel
      pool={pool}
      array={model.multiscale.levels[0]!.array}
      names={model.channels.map(({ name }, c) => name ?? `Channel ${c}`)}
      z={z}
      t={t}
      region={region}
    />
  );
}
