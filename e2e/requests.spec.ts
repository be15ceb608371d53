import { setTimeout as elapse } from "node:timers/promises";
import type { Page, Request } from "@playwright/test";
import { askGraph, settled, viewport } from "./app.ts";
import { expect, type Lab, test } from "./lab.ts";

type Store = { key: string; shape: number[]; chunks: number[] };
type View = { x: number; y: number; resolution: number };
type Box = { width: number; height: number };

test.use({ viewport: { width: 1280, height: 800 } });

test("opening fetches the visible chunks of one level and one coarse level, nothing twice", async ({ page, lab }) => {
  const image = await largeImage(lab);
  const log = logChunks(page, image.levels);
  // The whole image, then a deep link into it: what is visible differs, the rule does not.
  for (const search of ["", "?x=1900&y=2300&res=1", "?x=2048&y=2048&res=2.2"]) {
    await page.goto(`about:blank`);
    log.clear();
    await page.goto(`${lab.appUrl}/images/${image.id}${search}`);
    await settled(page);
    const box = (await viewport(page).boundingBox())!;
    const view = viewOf(page, image.levels[0]!, box);
    const target = nearestLevel(image.levels, view.resolution);
    const wanted = visibleChunks(image.levels, target, view, box);
    // Once the view is complete and at rest, its surroundings are loaded too.
    const started = log.started(await settledAt(page));
    expect(new Set(started).size, "no chunk twice").toBe(started.length);
    const ofTarget = started.filter((chunk) => chunk.startsWith(`${target}/`)).sort();
    expect(ofTarget).toEqual([...wanted].sort());
    const others = started.filter((chunk) => !chunk.startsWith(`${target}/`));
    const coarse = new Set(others.map((chunk) => chunk.split("/")[0]!));
    expect(coarse.size).toBeLessThanOrEqual(1);
    for (const level of coarse) {
      expect(Number(level)).toBeGreaterThan(target);
      expect(others.sort()).toEqual([...allChunks(image.levels[Number(level)]!)].map((c) => `${level}/${c}`).sort());
    }
  }
});

test("the workers are up before the graph has answered, and one document asks for access", async ({ page, lab }) => {
  const image = await largeImage(lab);
  let answer = (): void => undefined;
  const held = new Promise<void>((resolve) => {
    answer = resolve;
  });
  let grants = 0;
  await page.route(lab.graphqlUrl, async (route) => {
    const { operationName } = route.request().postDataJSON() as { operationName?: string };
    if (operationName === "RequestZarrAccesses") grants++;
    if (operationName === "GetImage") await held;
    await route.continue();
  });
  await page.goto(`${lab.appUrl}/images/${image.id}?x=1900&y=2300&res=1`);
  await expect.poll(() => page.workers().length).toBeGreaterThan(0);
  answer();
  await settled(page);
  // The coarse and the target level are stores of their own.
  expect(grants).toBe(1);
});

test("after ten fast pans nothing that left the view is in flight", async ({ page, lab }) => {
  const image = await largeImage(lab);
  const log = logChunks(page, image.levels);
  await page.goto(`${lab.appUrl}/images/${image.id}?x=600&y=600&res=1`);
  await settled(page);
  const box = (await viewport(page).boundingBox())!;
  // From here on the object service keeps its answers back, so that pans overtake requests.
  let answer = (): void => undefined;
  const held = new Promise<void>((resolve) => {
    answer = resolve;
  });
  await page.route(`${lab.s3Url}/**`, async (route) => {
    await held;
    await route.continue().catch(() => undefined); // aborted meanwhile
  });
  log.clear();
  for (let i = 0; i < 10; i++) {
    await page.mouse.move(box.x + box.width * 0.9, box.y + box.height * 0.6);
    await page.mouse.down();
    await page.mouse.move(box.x + box.width * 0.5, box.y + box.height * 0.2, { steps: 4 });
    // Held still before it is let go, so that the image does not glide on.
    if (i === 9) await elapse(250);
    await page.mouse.up();
  }
  // A request may be on its way for 200 ms after its chunk left the view, not longer.
  await elapse(200);
  const inFlight = log.inFlight();
  answer();
  await settled(page, 2);
  await expect.poll(() => new URL(page.url()).searchParams.get("x")).not.toBe("600");
  const view = viewOf(page, image.levels[0]!, box);
  const target = nearestLevel(image.levels, view.resolution);
  const wanted = visibleChunks(image.levels, target, view, box);
  const left = (chunks: readonly string[]) => chunks.filter((c) => c.startsWith(`${target}/`) && !wanted.has(c));
  expect(inFlight.length).toBeGreaterThan(0);
  expect(left(inFlight)).toEqual([]);
  expect(log.aborted().length).toBeGreaterThan(0);
});

/** The demo's largest image with every level's store, finest first. */
async function largeImage(lab: Lab): Promise<{ id: string; levels: Store[] }> {
  const query = `{ images(filters: { notDerived: true }) { id store { key shape chunks }
    derivedScaleViews { scaleX image { store { key shape chunks } } } } }`;
  type Node = { id: string; store: Store; derivedScaleViews: { scaleX: number; image: { store: Store } }[] };
  const { images } = await askGraph<{ images: Node[] }>(lab, query);
  const node = images.find(({ store }) => store.shape[3] === 4096 && store.shape[4] === 4096);
  if (node === undefined) throw new Error("The demo data has no image of 4096 x 4096");
  const smaller = node.derivedScaleViews.toSorted((a, b) => a.scaleX - b.scaleX);
  return { id: node.id, levels: [node.store, ...smaller.map(({ image }) => image.store)] };
}

/** What is asked of the object service for chunks, as `level/c/t/z/y/x`. */
function logChunks(page: Page, levels: readonly Store[]) {
  const running = new Set<Request>();
  let started: Request[] = [];
  let aborted: string[] = [];
  const nameOf = (request: Request): string | undefined => {
    if (request.method() !== "GET") return undefined;
    const path = new URL(request.url()).pathname;
    const level = levels.findIndex(({ key }) => path.includes(`/${key}/c/`));
    return level < 0 ? undefined : `${level}/${path.split("/c/")[1]}`;
  };
  page.on("request", (request) => {
    const name = nameOf(request);
    if (name === undefined) return;
    started.push(request);
    running.add(request);
  });
  page.on("requestfinished", (request) => running.delete(request));
  page.on("requestfailed", (request) => {
    running.delete(request);
    const name = nameOf(request);
    if (name !== undefined) aborted.push(name);
  });
  return {
    clear: () => {
      started = [];
      aborted = [];
    },
    /** @param untilMs time of the browser's clock; later requests are left out */
    /** One that has no answer yet has no time either (-1): it began after the picture was complete, which needs all answers. */
    started: (untilMs: number) =>
      started
        .filter((r) => r.timing().startTime > 0 && r.timing().startTime <= untilMs)
        .map((request) => nameOf(request)!),
    aborted: () => [...aborted],
    inFlight: () => [...running].map(nameOf).filter((name) => name !== undefined),
  };
}

/** When the picture was complete, as the browser's clock says, and a little later: its clocks differ by milliseconds. */
function settledAt(page: Page): Promise<number> {
  return page.evaluate(() => performance.timeOrigin + performance.getEntriesByName("mikro:settled")[0]!.startTime + 10);
}

/** The view of the link, or the whole image fitted into the viewport. */
function viewOf(page: Page, { shape }: Store, box: Box): View {
  const search = new URL(page.url()).searchParams;
  const number = (key: string): number => Number(search.get(key));
  if (search.has("res")) return { x: number("x"), y: number("y"), resolution: number("res") };
  const resolution = Math.max(shape[4]! / box.width, shape[3]! / box.height);
  return { x: shape[4]! / 2, y: shape[3]! / 2, resolution };
}

/** Level whose pixels are nearest in size to the screen's, by ratio. */
function nearestLevel(levels: readonly Store[], resolution: number): number {
  const distance = (level: number): number =>
    Math.abs(Math.log(levels[0]!.shape[4]! / levels[level]!.shape[4]!) - Math.log(resolution));
  return levels.map((_, i) => i).reduce((best, i) => (distance(i) < distance(best) ? i : best), 0);
}

function visibleChunks(levels: readonly Store[], level: number, view: View, box: Box): Set<string> {
  const { shape, chunks } = levels[level]!;
  const scale = levels[0]!.shape[4]! / shape[4]!;
  const range = (centre: number, lengthPx: number, axis: number): [number, number] => {
    const low = Math.max(0, (centre - (lengthPx * view.resolution) / 2) / scale);
    const high = Math.min(shape[axis]!, (centre + (lengthPx * view.resolution) / 2) / scale);
    return [Math.floor(low / chunks[axis]!), Math.ceil(high / chunks[axis]!)];
  };
  const [y0, y1] = range(view.y, box.height, 3);
  const [x0, x1] = range(view.x, box.width, 4);
  const found = new Set<string>();
  for (let c = 0; c < shape[0]!; c += chunks[0]!) {
    for (let y = y0; y < y1; y++) {
      for (let x = x0; x < x1; x++) found.add(`${level}/${c / chunks[0]!}/0/0/${y}/${x}`);
    }
  }
  return found;
}

function allChunks({ shape, chunks }: Store): Set<string> {
  const found = new Set<string>();
  const count = shape.map((length, axis) => Math.ceil(length / chunks[axis]!));
  for (let c = 0; c < count[0]!; c++) {
    for (let y = 0; y < count[3]!; y++) {
      for (let x = 0; x < count[4]!; x++) found.add(`${c}/0/0/${y}/${x}`);
    }
  }
  return found;
}
