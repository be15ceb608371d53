import type { Page } from "playwright";
import { startBrowserLab } from "./browser-lab.ts";
import type { Result } from "./sample.ts";

const COUNT = 10_000;
const SIZE = 4096;
const VERTICES = 24;
const MOVES = 90;

/**
 * 10,000 polygons of 24 vertices on one 4096 x 4096 image, all in view: milliseconds a frame while the image is panned and while one
 * region is dragged. Baseline: the same moves over the same image with one region.
 */
export async function run(): Promise<readonly Result[]> {
  const lab = await startBrowserLab({ size: SIZE, channels: 1 }, { width: 1920, height: 1080 });
  try {
    const { page, imageUrl, appUrl, imageId } = lab;
    const { token } = (await (await fetch(`${appUrl}/config.json`)).json()) as { token: string };
    const ask = async (query: string, variables: object) => {
      const response = await fetch(`${appUrl}/graphql`, {
        method: "POST",
        headers: { "content-type": "application/json", authorization: `Bearer ${token}` },
        body: JSON.stringify({ query, variables }),
      });
      const { errors } = (await response.json()) as { errors?: { message: string }[] };
      if (errors) throw new Error(errors[0]!.message);
    };
    const make = async (from: number, to: number) => {
      const indices = Array.from({ length: to - from }, (_, i) => from + i);
      const inputs = Object.fromEntries(
        indices.map((i) => [`i${i}`, { image: imageId, kind: "POLYGON", vectors: polygon(i) }]),
      );
      const names = indices.map((i) => `$i${i}: RoiInput!`).join(", ");
      const fields = indices.map((i) => `r${i}: createRoi(input: $i${i}) { id }`).join(" ");
      await ask(`mutation (${names}) { ${fields} }`, inputs);
    };
    const STEP = 20;
    await make(0, 1);
    const few = await framesOf(page, imageUrl);
    for (let at = 1; at < COUNT; at += STEP) await make(at, Math.min(COUNT, at + STEP));
    const many = await framesOf(page, imageUrl);
    return [
      {
        name: `pan over ${COUNT} regions, ms a frame (longest task ${many.longestTaskMs.toFixed(0)} ms)`,
        what: many.pan,
        baselineName: "the same with one region",
        baseline: few.pan,
      },
      {
        name: `drag one of ${COUNT} regions, ms a frame`,
        what: many.drag,
        baselineName: "the same with one region",
        baseline: few.drag,
      },
    ];
  } finally {
    await lab.close();
  }
}

/** The first in the middle of the image, larger; the others on a grid. */
function polygon(index: number): number[][] {
  const side = Math.ceil(Math.sqrt(COUNT));
  const [x, y, radius] =
    index === 0
      ? [SIZE / 2, SIZE / 2, 200]
      : [((index % side) + 0.5) * (SIZE / side), (Math.floor(index / side) + 0.5) * (SIZE / side), 14];
  return Array.from({ length: VERTICES }, (_, k) => {
    const angle = (2 * Math.PI * k) / VERTICES;
    return [0, 0, 0, y + radius * Math.sin(angle), x + radius * (1 + 0.2 * (k % 2)) * Math.cos(angle)];
  });
}

async function framesOf(page: Page, imageUrl: string) {
  await page.goto(`${imageUrl}?x=2048&y=2048&res=3.9`);
  await page.waitForFunction(() => performance.getEntriesByName("mikro:settled").length > 0);
  const viewport = page.getByRole("application");
  await page.waitForFunction(() => Number(document.querySelector("[data-regions]")?.getAttribute("data-regions")) > 0);
  const box = (await viewport.boundingBox())!;
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  await page.evaluate(() => {
    const state = { longestTaskMs: 0, frames: [] as number[] };
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) state.longestTaskMs = Math.max(state.longestTaskMs, duration);
    }).observe({ type: "longtask" });
    const tick = (nowMs: number) => {
      state.frames.push(nowMs);
      requestAnimationFrame(tick);
    };
    requestAnimationFrame(tick);
    Object.assign(globalThis, { benchFrames: state });
  });
  const frames = async (run: () => Promise<void>) => {
    await page.evaluate(() => {
      (globalThis as unknown as { benchFrames: { frames: number[] } }).benchFrames.frames = [];
    });
    await run();
    const seen = await page.evaluate(
      () => (globalThis as unknown as { benchFrames: { frames: number[] } }).benchFrames.frames,
    );
    return seen.slice(1).map((time, i) => time - seen[i]!);
  };
  const move = async (fromX: number, fromY: number, direction = 1) => {
    await page.mouse.move(fromX, fromY);
    await page.mouse.down();
    for (let i = 1; i <= MOVES; i++) await page.mouse.move(fromX + i * 2 * direction, fromY + Math.sin(i / 9) * 20);
    await page.mouse.up();
  };
  const pan = await frames(() => move(box.x + 60, box.y + 160));
  // Back to the middle, where the larger region is.
  await move(box.x + 240, box.y + 160, -1);
  await page.mouse.click(x, y);
  const drag = await frames(() => move(x, y));
  const longestTaskMs = await page.evaluate(
    () => (globalThis as unknown as { benchFrames: { longestTaskMs: number } }).benchFrames.longestTaskMs,
  );
  return { pan, drag, longestTaskMs };
}
