import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { type Browser, chromium, type Page } from "playwright";
import { demoImage } from "../server/demo/demo-image.ts";
import { planesInMemory } from "../server/demo/planes.ts";
import { importImages } from "../server/importer/import-images.ts";
import { noisyPlane } from "./plane.ts";

type Urls = Readonly<{ appUrl: string; graphqlUrl: string; s3Url: string; token: string }>;

/** A lab of its own without images, and a browser with an empty page. */
export type EmptyLab = Urls & Readonly<{ page: Page; browser: Browser; close(): Promise<void> }>;

/** The same with one image of uint16 noise. */
export type BrowserLab = EmptyLab & Readonly<{ imageUrl: string; imageId: string }>;

type Size = Readonly<{ width: number; height: number }>;

const COLORS = ["BLUE", "GREEN", "RED", "MAGENTA"] as const;
const FLAGS = [
  "--no-sandbox",
  "--disable-gpu",
  "--enable-precise-memory-info",
  "--disable-background-networking",
  "--no-first-run",
];

/** @param viewport of the window, CSS pixels */
export async function startBrowserLab(
  image: Readonly<{ size: number; channels: number }>,
  viewport: Size,
): Promise<BrowserLab> {
  const lab = await startEmptyLab(viewport);
  const imageId = await importNoise(lab, image);
  return { ...lab, imageId, imageUrl: `${lab.appUrl}/images/${imageId}` };
}

/** @param viewport of the window, CSS pixels */
export async function startEmptyLab(viewport: Size): Promise<EmptyLab> {
  const dataDir = await mkdtemp(join(tmpdir(), "mikro-web-bench-"));
  const words = ["scripts/start.mjs", "--empty", "--port", "0", "--s3-port", "0", "--data-dir", join(dataDir, "lab")];
  const child = spawn(process.execPath, words, { stdio: ["ignore", "pipe", "inherit"] });
  const urls = await new Promise<RegExpExecArray>((resolve, reject) => {
    createInterface({ input: child.stdout }).on("line", (line) => {
      const match = /app (\S+) {2}graphql (\S+) {2}s3 (\S+)/.exec(line);
      if (match) resolve(match);
    });
    child.once("exit", (code) => reject(new Error(`The lab ended with ${code}`)));
  });
  const [, appUrl, graphqlUrl, s3Url] = urls as unknown as [string, string, string, string];
  const { token } = (await (await fetch(`${appUrl}/config.json`)).json()) as { token: string };
  const browser = await launch();
  return {
    appUrl,
    graphqlUrl,
    s3Url,
    token,
    browser,
    page: await newPage(browser, viewport),
    async close() {
      await browser.close();
      child.kill("SIGTERM");
      await once(child, "exit");
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

function launch(): Promise<Browser> {
  return chromium.launch({ executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium", args: FLAGS });
}

/** A page with storage and caches of its own. */
export async function newPage(browser: Browser, viewport: Size): Promise<Page> {
  const page = await browser.newPage({ viewport });
  // tsx marks named functions with this helper, which pages do not have.
  await page.addInitScript("globalThis.__name = (named) => named");
  return page;
}

async function importNoise(
  target: Readonly<{ graphqlUrl: string; s3Url: string; token: string }>,
  { size, channels }: Readonly<{ size: number; channels: number }>,
): Promise<string> {
  const planes = Array.from({ length: channels }, (_, c) => noisyPlane(size, size, c + 1).pixels);
  const pixels = planesInMemory("uint16", [channels, 1, 1, size, size], ({ c }) => planes[c]!);
  const looks = planes.map(
    (_, c) => ({ color: COLORS[c % COLORS.length]!, limits: [100, 1500], active: true }) as const,
  );
  const source = demoImage(pixels, { x: 0.325, y: 0.325, z: 1 }, looks);
  const destination = { name: "noise", dataset: undefined, tags: [] };
  const options = { concurrency: 6, signal: undefined, onBytes: () => undefined };
  const [made] = await importImages(target, [{ image: source, destination }], options);
  return made!.id;
}

/** Times of the viewer's User Timing marks of one name since the page was loaded, with their reasons. */
export async function marks(page: Page, name: string): Promise<readonly { startTime: number; reason: string }[]> {
  return page.evaluate(
    (mark) =>
      performance
        .getEntriesByName(mark)
        .map((entry) => ({ startTime: entry.startTime, reason: (entry as PerformanceMark).detail.reason as string })),
    name,
  );
}
