import type { ReactNode } from "react";
import { version } from "../../../package.json";
import type { ImageModel } from "../../mikro/image.ts";
import { usePool } from "../../mikro/react/session-context.ts";
import { StatisticsPanel } from "../../statistics/react/statistics-panel.tsx";
import { useViewerPlane } from "../../viewer/react/use-viewer.ts";
import type { Viewer } from "../../viewer/viewer.ts";
import { useMeasuredRegion } from "./use-measured-region.ts";
import { usePanelChannels } from "./use-panel-channels.ts";
import type { RegionEditing } from "./use-region-editing.ts";

type Props = Readonly<{ viewer: Viewer; model: ImageModel; editing: RegionEditing }>;

/** The numbers of the selected region on the plane shown, or of what is being drawn; the only part that follows every drag. */
export function RegionStatistics({ viewer, model, editing }: Props): ReactNode {
  const pool = usePool();
  const { z, t } = useViewerPlane(viewer);
  const { region, isDragging } = useMeasuredRegion(editing);
  const channels = usePanelChannels(viewer, model);
  return (
    <StatisticsPanel
      pool={pool}
      array={model.multiscale.levels[0]!.array}
      levels={model.multiscale.levels}
      image={model}
      channels={channels}
      z={z}
      t={t}
      pixelSizeUm={model.pixelSizeUm}
      region={region}
      isDragging={isDragging}
      appVersion={version}
    />
  );
}
