import type { Page } from "playwright";

/** Connections of a browser to one origin by HTTP/1.1. */
const LANES = 6;

/** Milliseconds that plain fetches in the page take, wave after wave, as many at a time as a browser has connections. */
export function fetchPlainly(page: Page, waves: readonly (readonly string[])[]): Promise<number> {
  return page.evaluate(
    async ([all, lanes]) => {
      const startMs = performance.now();
      for (const urls of all) {
        const queue = [...urls];
        const lane = async () => {
          for (let url = queue.shift(); url !== undefined; url = queue.shift())
            await (await fetch(url, { cache: "no-store" })).arrayBuffer();
        };
        await Promise.all(Array.from({ length: lanes }, lane));
      }
      return performance.now() - startMs;
    },
    [waves, LANES] as const,
  );
}
