import type { DataPool } from "../datalayer/data-pool.ts";

export const loadImagePage = () => import("../pages/images/image-page.tsx");
export const loadOpenPage = () => import("../pages/open/open-page.tsx");

/** The pages that show pixels: their code is most of the app, and wanted soonest. */
const PIXEL_PAGES = [
  { path: /^\/images\/./, load: loadImagePage },
  { path: /^\/open\b/, load: loadOpenPage },
] as const;

/** Has the code of a page that shows pixels fetched while it is not yet known where to connect. What fails is fetched by the router. */
export function preloadPixelPage(pathname: string): void {
  const page = PIXEL_PAGES.find(({ path }) => path.test(pathname));
  page?.load().catch(() => undefined);
}

export type Readiness = Readonly<{
  pool: Pick<DataPool, "warmUp">;
  pathname: string;
  /** Calls back when a page is about to be opened; returns a function that stops it. */
  onNavigate: (listener: (pathname: string) => void) => () => void;
  /** Calls back when there is nothing else to do; returns a function that cancels. */
  whenIdle: (run: () => void) => () => void;
  /** Whether what may never be needed shall not be fetched. */
  savesData: boolean;
}>;

/**
 * Starts the data workers when a page with pixels begins to load, before its first query has been answered, and else when there is
 * nothing else to do; then the code of those pages is fetched too.
 *
 * @returns a function that stops it
 */
export function getReady({ pool, pathname, onNavigate, whenIdle, savesData }: Readiness): () => void {
  const warmFor = (path: string): void => {
    if (PIXEL_PAGES.some((page) => page.path.test(path))) pool.warmUp();
  };
  warmFor(pathname);
  const stops = [onNavigate(warmFor)];
  if (!savesData) {
    const prepare = (): void => {
      pool.warmUp();
      for (const { load } of PIXEL_PAGES) load().catch(() => undefined);
    };
    stops.push(whenIdle(prepare));
  }
  return () => {
    for (const stop of stops) stop();
  };
}

/** Where browsers have no idle time to tell of (Safari), a while after the page was shown. */
const AFTER_MS = 2000;

export function whenIdle(run: () => void): () => void {
  if (typeof requestIdleCallback === "function") {
    const id = requestIdleCallback(run);
    return () => cancelIdleCallback(id);
  }
  const timer = setTimeout(run, AFTER_MS);
  return () => clearTimeout(timer);
}

/** Whether the person asked the browser to save data. */
export function savesData(): boolean {
  return (navigator as { connection?: { saveData?: boolean } }).connection?.saveData === true;
}
