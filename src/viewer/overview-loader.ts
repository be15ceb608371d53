import { PRIORITY } from "../datalayer/data-pool.ts";
import { isReduced } from "../datalayer/derived/reduced-levels.ts";
import { fitCamera } from "./camera.ts";
import { planeBytes } from "./levels.ts";
import type { OverviewFrame } from "./overview.ts";
import { chooseLevel } from "./plan.ts";
import { PLAN_POLICY } from "./plan-policy.ts";
import { SILENT, ViewTiming } from "./timing.ts";
import { Viewer } from "./viewer.ts";
import type { ViewerPool } from "./viewer-types.ts";

/**
 * A viewer that loads the whole image as an overview shows it, after everything that a person waits for: one plane of one small
 * level, in the looks that are shown. Chunks that are there already cost nothing. The caller disposes of it.
 *
 * @returns `undefined` when the image has no level small enough, or the shown looks are not known yet
 */
export function openOverview(main: Viewer, { width, height }: OverviewFrame): Viewer | undefined {
  const { image, plane, display } = main;
  if (image === undefined || !main.status.isSettled) return undefined;
  const levels = image.multiscale.levels.filter((level) => !isReduced(level));
  const camera = fitCamera(image.multiscale.size, { width, height }, 1, 0);
  const at = chooseLevel(levels, plane, camera.resolution, undefined);
  if (at === undefined || planeBytes(levels[at]!) > PLAN_POLICY.coarsePlaneBytes) return undefined;
  const viewer = new Viewer(quietPool(main.pool), { timing: new ViewTiming(SILENT) });
  viewer.setImage({
    ...image,
    id: `${image.id} overview`,
    // Only the level to show: another one to stand under it would be one too many.
    multiscale: { ...image.multiscale, levels: [levels[at]!] },
    plane,
    channels: main.fixedChannels,
    display: { ...display, contrast: "fixed" },
  });
  viewer.setView(camera);
  return viewer;
}

/** Shows what the main viewer shows, once that is complete. */
export function followMain(overview: Viewer, main: Viewer): void {
  if (!main.status.isSettled) return;
  overview.setPlane(main.plane);
  overview.setChannels(main.fixedChannels);
  overview.setDisplay({ ...main.display, contrast: "fixed" });
}

/** The same pool, for somebody who waits until nobody else does. */
function quietPool(pool: ViewerPool): ViewerPool {
  return {
    ...pool,
    load: (chunk, options) => pool.load(chunk, { ...options, priority: PRIORITY.prefetch }),
    setPriority: () => undefined,
  };
}
