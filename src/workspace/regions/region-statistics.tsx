import { type ReactNode, useMemo, useSyncExternalStore } from "react";
import { version } from "../../../package.json";
import type { ImageModel } from "../../mikro/image.ts";
import { useSession } from "../../mikro/react/session-context.ts";
import { StatisticsPanel } from "../../statistics/react/statistics-panel.tsx";
import type { ChannelSetting } from "../../viewer/channels.ts";
import { accentOf } from "../../viewer/colormaps.ts";
import { useViewerChannels, useViewerPlane } from "../../viewer/react/use-viewer.ts";
import type { Viewer } from "../../viewer/viewer.ts";
import { SKETCH } from "./live-shape.ts";
import type { RegionEditing } from "./use-region-editing.ts";

type Props = Readonly<{ viewer: Viewer; model: ImageModel; editing: RegionEditing }>;

/** The numbers of the selected region on the plane shown, or of what is being drawn; the only part that follows every drag. */
export function RegionStatistics({ viewer, model, editing }: Props): ReactNode {
  const { session } = useSession();
  const { z, t } = useViewerPlane(viewer);
  const settings = useViewerChannels(viewer);
  const live = useSyncExternalStore(editing.live.subscribe, editing.live.getSnapshot);
  const { selected, items } = editing;
  const item = items.find(({ id }) => id === selected?.key);
  const isSketch = live?.key === SKETCH;
  const liveShape = live !== undefined && (isSketch || live.key === item?.id) ? live.shape : undefined;
  const shape = liveShape ?? item?.shape;
  const id = isSketch ? SKETCH : item?.id;
  const name = isSketch ? "New region" : item?.name;
  const roiId = isSketch ? undefined : selected?.roiId;
  const region = useMemo(
    () => (shape === undefined || id === undefined || name === undefined ? undefined : { id, name, shape, roiId }),
    [shape, id, name, roiId],
  );
  const channels = useMemo(() => panelChannels(settings, model), [settings, model]);
  return (
    <StatisticsPanel
      pool={session.pool}
      array={model.multiscale.levels[0]!.array}
      image={model}
      channels={channels}
      z={z}
      t={t}
      pixelSizeUm={model.pixelSizeUm}
      region={region}
      isDragging={liveShape !== undefined}
      appVersion={version}
    />
  );
}

function panelChannels(settings: readonly ChannelSetting[], model: ImageModel) {
  return settings
    .filter(({ visible }) => visible)
    .map(({ index, colormap, baseColor }) => ({
      index,
      name: model.channels[index]?.name ?? `Channel ${index}`,
      colour: `#${accentOf(colormap, baseColor)
        .map((part) => part.toString(16).padStart(2, "0"))
        .join("")}`,
    }));
}
