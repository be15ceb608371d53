import { useMemo } from "react";
import type { ImageModel } from "../../mikro/image.ts";
import type { PanelChannel } from "../../statistics/react/statistics-table.tsx";
import { accentOf } from "../../viewer/colormaps.ts";
import { useViewerChannels } from "../../viewer/react/use-viewer.ts";
import type { Viewer } from "../../viewer/viewer.ts";

/** The visible channels with their names and typical colours; the same array while they are the same. */
export function usePanelChannels(viewer: Viewer, model: ImageModel): readonly PanelChannel[] {
  const settings = useViewerChannels(viewer);
  const key = settings
    .filter(({ visible }) => visible)
    .map(({ index, colormap, baseColor }) => `${index} ${hexOf(accentOf(colormap, baseColor))}`)
    .join();
  // A contrast change makes new settings, and no new channels.
  return useMemo(() => {
    if (key === "") return [];
    return key.split(",").map((text) => {
      const [index, colour] = text.split(" ");
      return { index: Number(index), name: model.channels[Number(index)]?.name ?? `Channel ${index}`, colour: colour! };
    });
  }, [key, model]);
}

function hexOf(rgb: readonly number[]): string {
  return `#${rgb.map((part) => part.toString(16).padStart(2, "0")).join("")}`;
}
