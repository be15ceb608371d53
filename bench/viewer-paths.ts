import type { Bar } from "./bars.ts";
import { type EmptyLab, newPage } from "./browser-lab.ts";
import { median } from "./sample.ts";
import { FREE_LINE, type SlideServer } from "./slide-server.ts";
import { ViewerPage } from "./viewer-page.ts";
import { open } from "./viewer-person.ts";

/** Drags of the congested path, each followed by a turn of the wheel. */
const PATH = [
  [300, 120],
  [-250, 260],
  [400, 60],
  [-120, -90],
  [350, 300],
  [280, -60],
] as const;
/** Openings of a large and a small image, in turn. */
const OPENINGS = 5;

/** A fast path over a slow line; then how long its end takes, against what its missing bytes need on that line. */
export async function congested(lab: EmptyLab, server: SlideServer): Promise<readonly Bar[]> {
  const line = { rttMs: 100, bitsPerSecond: 20e6 };
  const slide = { size: 8192, chunk: 512, channels: 2, planes: 1 };
  const page = await newPage(lab.browser, { width: 1024, height: 640 });
  try {
    server.setLine(line);
    const view = new ViewerPage(page, server, "congested", slide);
    await page.goto(lab.appUrl);
    await open(view, `${lab.appUrl}/open?url=${server.urlOf("congested", slide)}&x=2000&y=2000&res=4`);
    for (const [x, y] of PATH) {
      await page.mouse.move(200, 150);
      await page.mouse.down();
      await page.mouse.move(200 + x, 150 + y, { steps: 5 });
      await page.mouse.up();
      await page.mouse.wheel(0, -120);
    }
    await page.evaluate(() => performance.clearMarks("mikro:settled"));
    const endMs = performance.now();
    const before = server.log.length;
    const hadAt = server.log.map(({ bytes }) => bytes);
    await page.waitForFunction(() => performance.getEntriesByName("mikro:settled").length > 0);
    const tookMs = performance.now() - endMs;
    const visible = await view.visibleChunks();
    const nameOf = (path: string): string => path.replace("congested/", "").replace("/c/", "/");
    const shown = server.log.filter((r) => !r.isAborted && visible.has(nameOf(r.path)));
    const missing = shown.reduce((sum, r) => {
      const at = server.log.indexOf(r);
      return sum + r.bytes - (at < before ? hadAt[at]! : 0);
    }, 0);
    const neededMs = line.rttMs + (missing * 8000) / line.bitsPerSecond;
    const name = `end view on a line of 100 ms and 20 Mbit/s over what its ${(missing / 1e6).toFixed(2)} MB need (${tookMs.toFixed(0)} ms)`;
    const late = server.log.filter(
      (r) => !r.isAborted && r.endMs !== undefined && r.endMs > endMs + 200 && !visible.has(nameOf(r.path)),
    );
    // The coarse level under the view is wanted everywhere.
    const coarse = Math.max(...late.map((r) => Number(nameOf(r.path).split("/")[0])), 0);
    const left = late.filter((r) => r.endMs! < endMs + tookMs && Number(nameOf(r.path).split("/")[0]) !== coarse);
    return [
      { name, value: missing === 0 ? Number.NaN : tookMs / neededMs, limit: 1.3, unit: " x" },
      { name: "requests ended for what had left the view 200 ms before", value: left.length, limit: 0, unit: "" },
    ];
  } finally {
    server.setLine(FREE_LINE);
    await page.close();
  }
}

/** Opening 131,072 x 131,072 against 4,096 x 4,096 pixels, at one image pixel to a screen pixel in the middle. */
export async function hugeAgainstSmall(lab: EmptyLab, server: SlideServer): Promise<readonly Bar[]> {
  const times: Record<number, number[]> = { 4096: [], 131072: [] };
  const heaps: Record<number, number[]> = { 4096: [], 131072: [] };
  for (let run = -1; run < OPENINGS; run++) {
    for (const size of [4096, 131_072]) {
      const slide = { size, chunk: 512, channels: 2, planes: 1 };
      const name = `size${size}-${run}`;
      const page = await newPage(lab.browser, { width: 1280, height: 800 });
      await page.goto(lab.appUrl);
      const view = new ViewerPage(page, server, name, slide);
      const at = size / 2;
      const { settledMs, heapMb } = await open(
        view,
        `${lab.appUrl}/open?url=${server.urlOf(name, slide)}&x=${at}&y=${at}&res=1`,
      );
      await page.close();
      if (run < 0) continue;
      times[size]!.push(settledMs);
      heaps[size]!.push(heapMb);
    }
  }
  const ratio = (of: Record<number, number[]>): number => median(of[131_072]!) / median(of[4096]!);
  return [
    { name: "opening 131,072 px over 4,096 px, time", value: ratio(times), limit: 1.2, unit: " x" },
    { name: "opening 131,072 px over 4,096 px, heap", value: ratio(heaps), limit: 1.2, unit: " x" },
  ];
}
