import type { Page } from "playwright";
import { startBrowserLab } from "./browser-lab.ts";
import type { Result } from "./sample.ts";

const RUNS = 15;
const STEPS_IN = 40;
/** A key that changes nothing makes no new picture: then the run fails instead of waiting for ever. */
const PATIENCE_MS = 20_000;
const WIDTH = 1920;
const HEIGHT = 1080;

/**
 * A contrast limit moved by a key on its slider, four uint16 channels in a 1920 x 1080 window at one pixel to a pixel: from the key to
 * the frame that shows it. Baseline: the same four channels through 65,536-entry tables in plain JavaScript, on the page's thread.
 */
export async function run(): Promise<readonly Result[]> {
  const lab = await startBrowserLab({ size: 4096, channels: 4 }, { width: WIDTH, height: HEIGHT });
  try {
    const { page } = lab;
    await page.goto(`${lab.imageUrl}?x=2048&y=2048&res=1`);
    await page.waitForFunction(() => performance.getEntriesByName("mikro:settled").length > 0);
    const slider = page.getByRole("slider", { name: /limit/i }).first();
    await slider.focus();
    // Off its end: the slider spans the histogram and the limits, so that a limit below all pixels is its end wherever it goes.
    for (let i = 0; i < STEPS_IN; i++) await page.keyboard.press("ArrowRight");
    await page.waitForFunction(() => document.querySelector("[role=application][data-settled=true]"));
    const what: number[] = [];
    const baseline: number[] = [];
    for (let run = -2; run < RUNS; run++) {
      const elapsedMs = await pressAndSee(page, run % 2 === 0 ? "ArrowRight" : "ArrowLeft");
      const plainMs = await composePlainly(page);
      if (run < 0) continue;
      what.push(elapsedMs);
      baseline.push(plainMs);
    }
    const baselineName = `plain JavaScript, ${WIDTH} x ${HEIGHT}, one thread, tables made`;
    return [{ name: "contrast change to its frame, 4 x uint16, 1920 x 1080", what, baselineName, baseline }];
  } finally {
    await lab.close();
  }
}

/** From the moment the page hears the key to the viewer's mark that the new picture was drawn. */
async function pressAndSee(page: Page, key: string): Promise<number> {
  await page.evaluate(() => {
    const before = performance.getEntriesByName("mikro:settled").length;
    const state = { heardMs: 0, before };
    addEventListener("keydown", () => (state.heardMs = performance.now()), { once: true, capture: true });
    Object.assign(globalThis, { benchState: state });
  });
  await page.keyboard.press(key);
  return page.evaluate(async (patienceMs) => {
    const state = (globalThis as unknown as { benchState: { heardMs: number; before: number } }).benchState;
    for (const endMs = performance.now() + patienceMs; performance.now() < endMs; ) {
      const all = performance.getEntriesByName("mikro:settled");
      if (all.length > state.before) return all.at(-1)!.startTime - state.heardMs;
      await new Promise((resolve) => requestAnimationFrame(resolve));
    }
    throw new Error("The key changed no picture: the slider stands at its end");
  }, PATIENCE_MS);
}

function composePlainly(page: Page): Promise<number> {
  return page.evaluate(
    ([width, height]) => {
      const kept = globalThis as unknown as { benchPlanes?: Uint16Array[] };
      kept.benchPlanes ??= Array.from({ length: 4 }, (_, c) =>
        Uint16Array.from({ length: width * height }, (__, i) => (i * (c + 3)) % 4096),
      );
      const planes = kept.benchPlanes;
      const startMs = performance.now();
      const tables = planes.map((_, c) => {
        const table = new Uint8Array(65_536 * 3);
        for (let v = 0; v < 65_536; v++) {
          const n = Math.min(1, Math.max(0, (v - 100) / 3900));
          table[v * 3 + (c % 3)] = Math.floor(n * 255 + 0.5);
        }
        return table;
      });
      const out = new Uint8ClampedArray(width * height * 4);
      for (let i = 0; i < width * height; i++) {
        let red = 0;
        let green = 0;
        let blue = 0;
        for (let c = 0; c < 4; c++) {
          const at = planes[c]![i]! * 3;
          red += tables[c]![at]!;
          green += tables[c]![at + 1]!;
          blue += tables[c]![at + 2]!;
        }
        out[i * 4] = red;
        out[i * 4 + 1] = green;
        out[i * 4 + 2] = blue;
        out[i * 4 + 3] = 255;
      }
      return performance.now() - startMs;
    },
    [WIDTH, HEIGHT] as const,
  );
}
