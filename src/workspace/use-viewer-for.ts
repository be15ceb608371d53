import { useEffect, useEffectEvent, useRef, useState } from "react";
import type { DataPool } from "../datalayer/data-pool.ts";
import { namesOfLevels } from "../datalayer/multiscale.ts";
import type { ImageModel } from "../mikro/image.ts";
import { readLoadingSettings } from "../mikro/loading-settings.ts";
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
  const finest = `${model.id} ${model.multiscale.levels[0]!.array.id}`;
  const levels = namesOfLevels(model.multiscale);
  const shownLevels = useRef("");
  const open = useEffectEvent((target: Viewer, { plane, channels, display }: PageState) => {
    const { id, multiscale } = model;
    shownLevels.current = levels;
    target.setImage({ id, multiscale, plane, channels, display });
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: another image is another viewer
  useEffect(() => {
    const opened = new Viewer(pool);
    if (readLoadingSettings().loadsAhead) opened.setPrefetchPolicy(EXPLORING);
    open(opened, state);
    setViewer(opened);
    // Whoever is back on the net does not want to wait for the next retry.
    const retry = (): void => opened.retry();
    window.addEventListener("online", retry);
    return () => {
      window.removeEventListener("online", retry);
      setViewer(undefined);
      opened.dispose();
    };
  }, [pool, finest]);
  useEffect(() => {
    // More levels of the same image: the view stays.
    if (viewer !== undefined && levels !== shownLevels.current) open(viewer, viewer);
  }, [viewer, levels]);
  return viewer;
}
