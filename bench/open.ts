import type { Page } from "playwright";
import { type BrowserLab, marks, startBrowserLab } from "./browser-lab.ts";
import type { Result } from "./sample.ts";

const RUNS = 7;

/**
 * Opening an image from the list in a page that is already there, nothing of it in any cache: from the change of view to its first
 * pixel and to the complete picture. Baseline: the same objects by plain fetches from the same page, six at a time, not decoded.
 */
export async function run(): Promise<readonly Result[]> {
  const lab = await startBrowserLab({ size: 4096, channels: 2 }, { width: 1280, height: 800 });
  try {
    const first: number[] = [];
    const complete: number[] = [];
    const plain: number[] = [];
    let note = "";
    for (let run = -1; run < RUNS; run++) {
      const { firstPixelMs, settledMs, urls } = await open(lab);
      const { elapsedMs, bytes } = await fetchPlainly(lab.page, urls);
      note = `${urls.length} chunks, ${(bytes / 1e6).toFixed(2)} MB`;
      if (run < 0) continue;
      first.push(firstPixelMs);
      complete.push(settledMs);
      plain.push(elapsedMs);
    }
    const baselineName = "plain fetches of the same objects";
    return [
      {
        name: "open 4096 x 4096, 2 channels, 1280 x 800: first pixel",
        what: first,
        baselineName,
        baseline: plain,
        note,
      },
      {
        name: "open 4096 x 4096, 2 channels, 1280 x 800: settled",
        what: complete,
        baselineName,
        baseline: plain,
        note,
      },
    ];
  } finally {
    await lab.close();
  }
}

async function open({ page, appUrl, imageId }: BrowserLab) {
  const urls: string[] = [];
  const onRequest = (request: { method(): string; url(): string }) => {
    if (request.method() === "GET" && request.url().includes("/c/")) urls.push(request.url());
  };
  // The list is loaded anew each time: its workers hold no chunk of the image. Thumbnails are not drawn on this page.
  await page.goto(`${appUrl}/datasets`);
  await page.getByRole("link", { name: "Images", exact: true }).waitFor();
  await page.waitForLoadState("networkidle");
  page.on("request", onRequest);
  const startMs = await page.evaluate((path) => {
    const now = performance.now();
    history.pushState({}, "", path);
    dispatchEvent(new PopStateEvent("popstate"));
    return now;
  }, `/images/${imageId}`);
  await page.waitForFunction(() => performance.getEntriesByName("mikro:settled").length > 0);
  page.off("request", onRequest);
  const [firstPixel] = await marks(page, "mikro:first-pixel");
  const [settled] = await marks(page, "mikro:settled");
  return { urls, firstPixelMs: firstPixel!.startTime - startMs, settledMs: settled!.startTime - startMs };
}

function fetchPlainly(page: Page, urls: readonly string[]): Promise<{ elapsedMs: number; bytes: number }> {
  return page.evaluate(async (all) => {
    const queue = [...all];
    let bytes = 0;
    const startMs = performance.now();
    const lane = async () => {
      for (let url = queue.shift(); url !== undefined; url = queue.shift()) {
        const response = await fetch(url, { cache: "no-store" });
        bytes += (await response.arrayBuffer()).byteLength;
      }
    };
    await Promise.all(Array.from({ length: 6 }, lane));
    return { elapsedMs: performance.now() - startMs, bytes };
  }, urls);
}
