import { useEffect, useEffectEvent, useState } from "react";
import { type SectionAxis, sectionLevels } from "../../datalayer/derived/section-levels.ts";
import type { Multiscale } from "../../datalayer/multiscale.ts";
import { Viewer } from "../../viewer/viewer.ts";

/**
 * A viewer of sections through the image of another viewer, with its channels and its t.
 *
 * @param across index of the section; both viewers' plane is told by the caller
 * @param depthPx see `sectionLevels`
 */
export function useSection(
  main: Viewer,
  multiscale: Multiscale,
  along: SectionAxis,
  depthPx: number,
  across: number,
): Viewer | undefined {
  const [viewer, setViewer] = useState<Viewer>();
  // Where to begin; later sections are brought by setPlane.
  const firstAcross = useEffectEvent(() => across);
  useEffect(() => {
    const { image } = main;
    if (image === undefined) return;
    const opened = new Viewer(main.pool);
    opened.setImage({
      id: `${image.id} along ${along}`,
      multiscale: sectionLevels(multiscale, along, depthPx),
      plane: { z: firstAcross(), t: main.plane.t },
      channels: main.resolvedChannels,
      display: main.display,
    });
    const channels = (): void => opened.setChannels(main.resolvedChannels);
    const stops = [
      main.on("channels", channels),
      main.on("limits", channels),
      main.on("plane", () => opened.setPlane({ ...opened.plane, t: main.plane.t })),
    ];
    setViewer(opened);
    return () => {
      for (const stop of stops) stop();
      setViewer(undefined);
      opened.dispose();
    };
  }, [main, multiscale, along, depthPx]);
  useEffect(() => viewer?.setPlane({ ...viewer.plane, z: across }), [viewer, across]);
  return viewer;
}
