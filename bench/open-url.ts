import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { chromium, type Page, type Request } from "playwright";
import { type DataServer, serveDirectory } from "../e2e/data-server.ts";
import { startLab } from "../e2e/lab.ts";
import { marks } from "./browser-lab.ts";
import { fetchPlainly } from "./plain-fetch.ts";
import { noisyPlane } from "./plane.ts";
import type { Result } from "./sample.ts";

const RUNS = 5;
const SIZE = 4096;
const CHUNK = 512;
const LEVELS = 5;
const FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--no-first-run"];

/**
 * Opening an OME-Zarr 0.4 of another server by its address, in a new page each time: from the page's start to the first pixel and to
 * the complete picture. Baseline: the same objects by plain fetches from the same page and server, the documents one wave after the
 * other, then the chunks, six at a time, not decoded. With no and with 30 ms round trip.
 */
export async function run(): Promise<readonly Result[]> {
  const directory = await mkdtemp(join(tmpdir(), "mikro-web-bench-url-"));
  await writePyramid(join(directory, "noise.zarr"));
  const data = await serveDirectory(directory);
  const lab = await startLab(["--empty"]);
  const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium", args: FLAGS });
  try {
    const results: Result[] = [];
    for (const delayMs of [0, 30]) {
      data.behave({ delayMs });
      const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
      // tsx marks named functions with this helper, which pages do not have.
      await page.addInitScript("globalThis.__name = (named) => named");
      results.push(...(await measure(page, `${lab.appUrl}/open`, data, delayMs)));
      await page.close();
    }
    return results;
  } finally {
    await browser.close();
    await lab.stop();
    await data.close();
    await rm(directory, { recursive: true, force: true });
  }
}

async function measure(page: Page, openUrl: string, data: DataServer, delayMs: number): Promise<readonly Result[]> {
  const [first, complete, plain]: [number[], number[], number[]] = [[], [], []];
  let note = "";
  for (let run = -1; run < RUNS; run++) {
    const { firstPixelMs, settledMs, documents, waves, chunks } = await open(page, openUrl, `${data.url}/noise.zarr`);
    const elapsedMs = await fetchPlainly(page, [...documents, chunks]);
    note = `${documents.flat().length} documents in ${waves} waves before the first of ${chunks.length} chunks`;
    if (run < 0) continue;
    first.push(firstPixelMs);
    complete.push(settledMs);
    plain.push(elapsedMs);
  }
  const shared = { baselineName: "plain fetches of the same objects", baseline: plain, note };
  const name = `open-url ${SIZE} x ${SIZE}, ${delayMs} ms round trip`;
  return [
    { name: `${name}: first pixel`, what: first, ...shared },
    { name: `${name}: settled`, what: complete, ...shared },
  ];
}

/** In a page that is there already, as from a list of addresses: what counts is the data, not the app's own scripts. */
async function open(page: Page, openUrl: string, address: string) {
  await page.goto(openUrl);
  await page.getByLabel("Address of an OME-Zarr").waitFor();
  await page.waitForLoadState("networkidle");
  const requests: Request[] = [];
  const onRequest = (request: Request) => {
    if (request.url().startsWith(address)) requests.push(request);
  };
  page.on("request", onRequest);
  const startMs = await page.evaluate((url) => {
    const now = performance.now();
    history.pushState({}, "", `/open?url=${url}`);
    dispatchEvent(new PopStateEvent("popstate"));
    return now;
  }, address);
  await page.waitForFunction(() => performance.getEntriesByName("mikro:settled").length > 0);
  page.off("request", onRequest);
  const [firstPixel] = await marks(page, "mikro:first-pixel");
  const [settled] = await marks(page, "mikro:settled");
  const isDocument = (request: Request) => /\/(\.z\w+|zarr\.json)$/.test(request.url());
  const documents = wavesOf(requests.filter(isDocument));
  return {
    documents,
    waves: documents.length,
    chunks: requests.filter((request) => !isDocument(request)).map((request) => request.url()),
    firstPixelMs: firstPixel!.startTime - startMs,
    settledMs: settled!.startTime - startMs,
  };
}

/** Addresses by wave: a request belongs to the wave after the last one of which it has seen an answer. */
function wavesOf(requests: readonly Request[]): readonly (readonly string[])[] {
  const placed: { wave: number; endMs: number }[] = [];
  const waves: string[][] = [];
  for (const request of requests) {
    const { startTime, responseEnd } = request.timing();
    const before = placed.filter(({ endMs }) => endMs <= startTime).map(({ wave }) => wave + 1);
    const wave = Math.max(0, ...before);
    placed.push({ wave, endMs: startTime + Math.max(0, responseEnd) });
    waves[wave] = [...(waves[wave] ?? []), request.url()];
  }
  return waves;
}

/** Noise of 12 bits, each level every second pixel of the one before, chunks as they are in memory. */
async function writePyramid(directory: string): Promise<void> {
  let pixels: Uint16Array = noisyPlane(SIZE, SIZE, 1).pixels;
  const datasets = [];
  for (let level = 0, size = SIZE; level < LEVELS; level++, size /= 2) {
    if (level > 0) pixels = halved(pixels, size);
    const scale = [{ type: "scale", scale: [0.325 * 2 ** level, 0.325 * 2 ** level] }];
    datasets.push({ path: String(level), coordinateTransformations: scale });
    await writeLevel(join(directory, String(level)), pixels, size);
  }
  const axes = ["y", "x"].map((name) => ({ name, type: "space", unit: "micrometer" }));
  await write(join(directory, ".zattrs"), JSON.stringify({ multiscales: [{ version: "0.4", axes, datasets }] }));
}

function halved(pixels: Uint16Array, size: number): Uint16Array {
  return Uint16Array.from({ length: size * size }, (_, i) => pixels[4 * size * Math.floor(i / size) + 2 * (i % size)]!);
}

async function writeLevel(directory: string, pixels: Uint16Array, size: number): Promise<void> {
  const side = Math.min(CHUNK, size);
  const document = { zarr_format: 2, shape: [size, size], chunks: [side, side], dtype: "<u2", order: "C" };
  const rest = { compressor: null, filters: null, fill_value: 0, dimension_separator: "/" };
  await write(join(directory, ".zarray"), JSON.stringify({ ...document, ...rest }));
  for (let y = 0; y < size; y += side) {
    for (let x = 0; x < size; x += side) {
      const chunk = new Uint16Array(side * side);
      for (let row = 0; row < side; row++)
        chunk.set(pixels.subarray((y + row) * size + x, (y + row) * size + x + side), row * side);
      await write(join(directory, `${y / side}/${x / side}`), new Uint8Array(chunk.buffer));
    }
  }
}

async function write(path: string, content: string | Uint8Array): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, content);
}
