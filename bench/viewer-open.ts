import { createChunkDecoder } from "../src/datalayer/decode.ts";
import { arraySpecOf, parsedArrayOf } from "../src/datalayer/metadata.ts";
import type { Bar } from "./bars.ts";
import { type EmptyLab, newPage } from "./browser-lab.ts";
import { fetchPlainly } from "./plain-fetch.ts";
import { median, type Result } from "./sample.ts";
import { FREE_LINE, type SlideRequest, type SlideServer } from "./slide-server.ts";
import { ViewerPage } from "./viewer-page.ts";
import { open, WINDOW } from "./viewer-person.ts";

const RUNS = Number(process.env.BENCH_OPENINGS ?? 7);

/**
 * From the click on a link to the complete picture, against the same requests by plain fetches from an empty page (documents in the
 * same waves, then the chunks, six at a time) plus decoding the same chunks one after the other. In turn, at 30 ms round trip.
 */
export async function openAgainstPlain(lab: EmptyLab, server: SlideServer): Promise<readonly [Result, Bar]> {
  server.setLine({ ...FREE_LINE, rttMs: 30 });
  const what: number[] = [];
  const baseline: number[] = [];
  let note = "";
  for (let run = -1; run < RUNS; run++) {
    const slide = { size: 8192, chunk: 512, channels: 4, planes: 1 };
    const name = `plain${run}`;
    const root = server.urlOf(name, slide);
    const { settledMs, log } = await openIn(lab, server, name, `${lab.appUrl}/open?url=${root}&x=4000&y=4000&res=1`);
    const chunks = log.filter(({ parts }) => parts.length > 0).map(({ path }) => path);
    const waves = [...wavesOf(log.filter(({ parts }) => parts.length === 0)), chunks];
    const urls = waves.map((wave) => wave.map((path) => root.replace(name, path)));
    const fetchMs = await fetchInEmptyPage(lab, urls);
    const decodeMs = await decodePlainly(urls.at(-1)!, root);
    note = `${chunks.length} chunks after ${waves.length - 1} waves of documents; decoding alone ${decodeMs.toFixed(0)} ms`;
    if (run < 0) continue;
    what.push(settledMs);
    baseline.push(fetchMs + decodeMs);
  }
  server.setLine(FREE_LINE);
  const name = "open at 30 ms, from the click to settled, 4 x uint16, 1920 x 1080";
  const baselineName = "plain fetches of the same, and their decode";
  const ratios = what.map((ms, i) => ms / baseline[i]!);
  return [
    { name, what, baselineName, baseline, note },
    { name: `${name}, over ${baselineName}`, value: median(ratios), limit: 1.25, unit: " x" },
  ];
}

/** In a page that is there already and idle, as from a list. */
async function openIn(lab: EmptyLab, server: SlideServer, name: string, url: string) {
  const page = await newPage(lab.browser, WINDOW);
  try {
    await page.addInitScript(() => localStorage.setItem("mikro-web:load-ahead", "off"));
    await page.goto(lab.appUrl);
    await page.waitForLoadState("networkidle");
    const from = server.log.length;
    const view = new ViewerPage(page, server, name, { size: 8192, chunk: 512, channels: 4, planes: 1 });
    const { sinceActMs } = await open(view, url);
    return { settledMs: sinceActMs, log: server.log.slice(from) };
  } finally {
    await page.close();
  }
}

/** Paths by wave: a request belongs to the wave after the last one of which it has seen an answer. */
function wavesOf(requests: readonly SlideRequest[]): string[][] {
  const placed: { wave: number; endMs: number }[] = [];
  const waves: string[][] = [];
  for (const { path, startMs, endMs } of requests) {
    const wave = Math.max(0, ...placed.filter((other) => other.endMs <= startMs).map((other) => other.wave + 1));
    placed.push({ wave, endMs: endMs ?? Number.POSITIVE_INFINITY });
    waves[wave] = [...(waves[wave] ?? []), path];
  }
  return waves;
}

async function fetchInEmptyPage(lab: EmptyLab, waves: readonly (readonly string[])[]): Promise<number> {
  const page = await newPage(lab.browser, WINDOW);
  try {
    // A page of the same origin with nothing in it.
    await page.goto(`${lab.appUrl}/favicon.svg`);
    return await fetchPlainly(page, waves);
  } finally {
    await page.close();
  }
}

/** The app's own decoder, in this process: what its workers do beside the loading. */
async function decodePlainly(urls: readonly string[], root: string): Promise<number> {
  const document = (await (await fetch(`${root}/0/zarr.json`)).json()) as Record<string, unknown>;
  const decoder = createChunkDecoder(
    parsedArrayOf(arraySpecOf({ id: root, source: { kind: "http", url: root }, document })),
  );
  const answers = await Promise.all(urls.map(async (url) => new Uint8Array(await (await fetch(url)).arrayBuffer())));
  const startMs = performance.now();
  for (const bytes of answers) await decoder.decode(bytes, "chunk");
  return performance.now() - startMs;
}
