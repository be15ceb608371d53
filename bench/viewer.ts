import type { Page } from "playwright";
import type { Bar, Table } from "./bars.ts";
import { type EmptyLab, newPage, startEmptyLab } from "./browser-lab.ts";
import { median, quantile } from "./sample.ts";
import { FREE_LINE, type Slide, type SlideServer, startSlideServer } from "./slide-server.ts";
import { type Action, ViewerPage } from "./viewer-page.ts";

const WINDOW = { width: 1920, height: 1080 };
const RTTS_MS = (process.env.BENCH_RTTS ?? "0,30,100").split(",").map(Number);
const CHUNKS = (process.env.BENCH_CHUNKS ?? "256,512,1024").split(",").map(Number);
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

/**
 * The demands on loading and speed, one by one: every action of a person over every round trip and chunk size, a fast path over a
 * congested line, a huge image against a small one. Chromium without a GPU, four uint16 channels, 1920 x 1080.
 */
export async function run(): Promise<readonly (Bar | Table)[]> {
  const lab = await startEmptyLab(WINDOW);
  const server = await startSlideServer();
  try {
    const rows: string[][] = [];
    const actions = new Map<string, Action[]>();
    const bars: Bar[] = [];
    for (const rttMs of RTTS_MS) {
      for (const chunk of CHUNKS) {
        server.setLine({ ...FREE_LINE, rttMs });
        const slide = { size: 8192, chunk, channels: 4, planes: 5 };
        const session = await person(lab, server, slide, `rtt${rttMs}-${chunk}`, false);
        for (const [name, action] of session.actions) {
          rows.push([`${rttMs}`, `${chunk}`, name, ...cells(action)]);
          actions.set(name, [...(actions.get(name) ?? []), action]);
        }
        bars.push(...session.bars.map((bar) => ({ ...bar, name: `${bar.name}, ${rttMs} ms, chunks of ${chunk}` })));
      }
    }
    server.setLine({ ...FREE_LINE, rttMs: 30 });
    const ahead = await person(lab, server, { size: 8192, chunk: 512, channels: 4, planes: 5 }, "ahead", true);
    for (const [name, action] of ahead.actions) rows.push(["30 *", "512", name, ...cells(action)]);
    const next = ahead.actions.get("next z")!.settledMs;
    bars.push(...worst(actions), ...ahead.bars.map((bar) => ({ ...bar, name: `${bar.name}, loading ahead` })));
    bars.push({ name: "next z at 30 ms, loading ahead", value: next, limit: 100, unit: " ms" });
    bars.push(...(await congested(lab, server)), ...(await hugeAgainstSmall(lab, server)));
    const columns = [
      "rtt ms",
      "chunk",
      "action",
      "first ms",
      "settled ms",
      "requests",
      "MB",
      "MB wasted",
      "task ms",
      "frame p95 ms",
      "heap MB",
    ];
    return [
      { title: "One action after the other, 4 x uint16, 1920 x 1080 (*: loading ahead)", columns, rows },
      ...bars,
    ];
  } finally {
    await server.close();
    await lab.close();
  }
}

function cells({ firstPixelMs, settledMs, requests, bytes, wastedBytes, longestTaskMs, framesMs, heapMb }: Action) {
  const frame = framesMs.length > 0 ? quantile(framesMs, 0.95) : 0;
  const numbers = [firstPixelMs, settledMs, requests, bytes / 1e6, wastedBytes / 1e6, longestTaskMs, frame, heapMb];
  return numbers.map((value, i) => (Number.isNaN(value) ? "-" : value.toFixed(i === 3 || i === 4 ? 2 : 0)));
}

/** One person looks at one slide: open, pan, zoom, next z, a channel, contrast, and back. */
async function person(lab: EmptyLab, server: SlideServer, slide: Slide, name: string, loadsAhead: boolean) {
  const page = await newPage(lab.browser, WINDOW);
  try {
    const view = new ViewerPage(page, server, name, slide);
    const url = `${lab.appUrl}/open?url=${server.urlOf(name, slide)}&x=4000&y=4000&res=1&z=2`;
    const actions = new Map<string, Action>();
    const act = async (what: string, how: () => Promise<unknown>) => {
      await view.quiet();
      actions.set(what, await view.measure(how));
    };
    await page.addInitScript((ahead) => localStorage.setItem("mikro-web:load-ahead", ahead), loadsAhead ? "on" : "off");
    await page.goto(lab.appUrl);
    actions.set("open", await open(view, url));
    const metadata = view.metadataRequests();
    await act("pan a screen", () => drag(page, 0.8));
    await act("zoom out a level", () => page.getByRole("button", { name: "Zoom out" }).click());
    await page.getByRole("application").focus();
    await act("next z", () => page.keyboard.press("PageUp"));
    await act("previous z, resident", () => page.keyboard.press("PageDown"));
    const slider = page.getByRole("slider", { name: /limit/i }).first();
    await slider.focus();
    await act("contrast", async () => {
      for (let i = 0; i < 20; i++) await page.keyboard.press("ArrowRight");
    });
    const bars: Bar[] = [
      { name: "chunks fetched twice", value: view.fetchedTwice(), limit: 0, unit: "" },
      { name: "metadata requests before the first chunk", value: metadata.length, limit: 7, unit: "" },
      { name: "of these not there", value: metadata.filter(({ status }) => status === 404).length, limit: 0, unit: "" },
    ];
    return { actions, bars };
  } finally {
    await page.close();
  }
}

/** In a page that is there already: the router goes to the image. */
async function open(view: ViewerPage, url: string): Promise<Action> {
  return await view.measure(() =>
    view.page.evaluate((path) => {
      history.pushState({}, "", path);
      dispatchEvent(new PopStateEvent("popstate"));
    }, url),
  );
}

async function drag(page: Page, part: number): Promise<void> {
  const box = (await page.getByRole("application").boundingBox())!;
  const y = box.y + box.height / 2;
  await page.mouse.move(box.x + box.width * (0.5 + part / 2), y);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width * (0.5 - part / 2), y, { steps: 30 });
  // Held still, so that the image does not glide on.
  await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 250)));
  await page.mouse.up();
}

/** The worst of each demand over all round trips and chunk sizes. */
function worst(actions: ReadonlyMap<string, readonly Action[]>): readonly Bar[] {
  const over = (names: readonly string[], of: (action: Action) => number): number =>
    Math.max(...names.flatMap((name) => actions.get(name) ?? []).map(of));
  const moving = ["pan a screen", "zoom out a level", "contrast", "next z"];
  const ratio = ({ bytes, neededBytes }: Action): number =>
    neededBytes === 0 ? (bytes === 0 ? 1 : Infinity) : bytes / neededBytes;
  return [
    { name: "bytes of opening over those of the visible chunks", value: over(["open"], ratio), limit: 1.1, unit: " x" },
    {
      name: "bytes of panning over those of the new chunks",
      value: over(["pan a screen"], ratio),
      limit: 1.1,
      unit: " x",
    },
    {
      name: "bytes of a z step over those of its visible chunks",
      value: over(["next z"], ratio),
      limit: 1.1,
      unit: " x",
    },
    {
      name: "requests of a contrast change",
      value: over(["contrast"], ({ requests }) => requests),
      limit: 0,
      unit: "",
    },
    {
      name: "requests of going back to a plane",
      value: over(["previous z, resident"], ({ requests }) => requests),
      limit: 0,
      unit: "",
    },
    {
      name: "resident z, median",
      value: median((actions.get("previous z, resident") ?? []).map(({ settledMs }) => settledMs)),
      limit: 33,
      unit: " ms",
    },
    {
      name: "longest task on the main thread while moving",
      value: over(moving, ({ longestTaskMs }) => longestTaskMs),
      limit: 50,
      unit: " ms",
    },
    {
      name: "95 % of frames while panning, median of sessions",
      value: median((actions.get("pan a screen") ?? []).map(({ framesMs }) => quantile(framesMs, 0.95))),
      limit: 16.8,
      unit: " ms",
    },
  ];
}

/** A fast path over a slow line; then how long its end takes, against what its missing bytes need on that line. */
async function congested(lab: EmptyLab, server: SlideServer): Promise<readonly Bar[]> {
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
async function hugeAgainstSmall(lab: EmptyLab, server: SlideServer): Promise<readonly Bar[]> {
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
