import { useMemo } from "react";
import type { ImageModel } from "../../mikro/image.ts";
import { usePool } from "../../mikro/react/session-context.ts";
import type { Viewer } from "../../viewer/viewer.ts";
import { paintLabels, readLabels } from "./label-tasks.ts";
import type { LabelCommands } from "./region-file-items.tsx";

/** Labels of the first channel that is shown, on the plane that is shown. */
export function useLabelCommands(viewer: Viewer, model: ImageModel): LabelCommands {
  const pool = usePool();
  return useMemo(
    () => ({
      read: () => {
        const c = viewer.channels.find(({ visible }) => visible)?.index ?? 0;
        return readLabels(pool, model.multiscale.levels[0]!.array, { c, ...viewer.plane });
      },
      paint: (regions) => {
        const { x, y } = model.multiscale.size;
        return paintLabels(
          regions.map(({ shape }) => shape),
          { width: x, height: y },
        );
      },
    }),
    [pool, viewer, model],
  );
}
