import type { ReactNode } from "react";
import { version } from "../../../package.json";
import { usePool } from "../../mikro/react/session-context.ts";
import { ProfilePanel } from "../../statistics/react/profile-panel.tsx";
import { useViewerPlane } from "../../viewer/react/use-viewer.ts";
import { useMeasuredRegion } from "../regions/use-measured-region.ts";
import { usePanelChannels } from "../regions/use-panel-channels.ts";
import type { MeasureProps } from "./measure-props.ts";

/** The profile of the selected region on the plane that is shown. */
export function ProfileTool({ model, viewer, editing, pointed, goTo }: MeasureProps): ReactNode {
  const pool = usePool();
  const { z, t } = useViewerPlane(viewer);
  const { region } = useMeasuredRegion(editing);
  return (
    <ProfilePanel
      pool={pool}
      array={model.multiscale.levels[0]!.array}
      image={model}
      channels={usePanelChannels(viewer, model)}
      z={z}
      t={t}
      pixelSizeUm={model.pixelSizeUm}
      region={region}
      appVersion={version}
      onHover={(at) => pointed.set(at)}
      onPick={goTo}
    />
  );
}
