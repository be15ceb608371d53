import { useEffect, useState } from "react";
import type { DataPool } from "../datalayer/data-pool.ts";
import type { ImageModel } from "../mikro/image.ts";
import { EXPLORING } from "../viewer/prefetch-policy.ts";
import type { PageState } from "../viewer/react/use-page-state.ts";
import { Viewer } from "../viewer/viewer.ts";

/**
 * The viewer of a page, with its image open; ends with the page. `undefined` until it is there.
 *
 * @param state how to begin; what changes later is brought to the viewer by `usePageState`
 */
export function useViewerFor(pool: DataPool, model: ImageModel, state: PageState): Viewer | undefined {
  const [viewer, setViewer] = useState<Viewer>();
  // Renaming an image must not reload its pixels: what counts is which arrays they come from.
  const pixels = [model.id, ...model.multiscale.levels.map(({ array }) => array.id)].join(" ");
  // biome-ignore lint/correctness/useExhaustiveDependencies: model and state matter when the image opens, and only then
  useEffect(() => {
    const opened = new Viewer(pool);
    opened.setPrefetchPolicy(EXPLORING);
    const { id, multiscale } = model;
    opened.setImage({ id, multiscale, plane: state.plane, channels: state.channels, display: state.display });
    setViewer(opened);
    return () => {
      setViewer(undefined);
      opened.dispose();
    };
  }, [pool, pixels]);
  return viewer;
}
