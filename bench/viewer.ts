import type { Bar, Table } from "./bars.ts";
import { startEmptyLab } from "./browser-lab.ts";
import { median, quantile, type Result } from "./sample.ts";
import { FREE_LINE, startSlideServer } from "./slide-server.ts";
import { openAgainstPlain } from "./viewer-open.ts";
import type { Action } from "./viewer-page.ts";
import { congested, hugeAgainstSmall } from "./viewer-paths.ts";
import { person, WINDOW } from "./viewer-person.ts";

type Case = Readonly<{ rttMs: number; chunk: number; shard?: number }>;

/** A sensible part of the matrix: each round trip, each chunk size, and shards, at least once. */
const SOME: readonly Case[] = [
  { rttMs: 0, chunk: 512 },
  { rttMs: 30, chunk: 256 },
  { rttMs: 30, chunk: 512 },
  { rttMs: 30, chunk: 512, shard: 4 },
  { rttMs: 100, chunk: 1024 },
];

/** The whole of it. */
const ALL: readonly Case[] = [0, 30, 100].flatMap((rttMs) =>
  [256, 512, 1024].flatMap((chunk) => [
    { rttMs, chunk },
    { rttMs, chunk, shard: 4 },
  ]),
);

/**
 * The demands on loading and speed, one by one: every action of a person over every round trip and chunk size, a fast path over a
 * congested line, a huge image against a small one. Chromium without a GPU, four uint16 channels, 1920 x 1080.
 */
export async function run(options: Readonly<{ all: boolean }>): Promise<readonly (Bar | Table | Result)[]> {
  const lab = await startEmptyLab(WINDOW);
  const server = await startSlideServer();
  try {
    const rows: string[][] = [];
    const actions = new Map<string, Action[]>();
    const bars: Bar[] = [];
    for (const { rttMs, chunk, shard } of options.all ? ALL : SOME) {
      server.setLine({ ...FREE_LINE, rttMs });
      const slide = { size: 8192, chunk, channels: 4, planes: 5, shard };
      const size = shard === undefined ? `${chunk}` : `${chunk} in ${shard * chunk}`;
      const session = await person(lab, server, slide, `rtt${rttMs}-${chunk}-${shard}`, false);
      for (const [name, action] of session.actions) {
        rows.push([`${rttMs}`, size, name, ...cells(action)]);
        // An index of a shard is read before its chunks: bytes and requests are compared where there is none.
        if (shard === undefined) actions.set(name, [...(actions.get(name) ?? []), action]);
      }
      bars.push(...session.bars.map((bar) => ({ ...bar, name: `${bar.name}, ${rttMs} ms, chunks of ${size}` })));
    }
    server.setLine({ ...FREE_LINE, rttMs: 30 });
    const ahead = await person(lab, server, { size: 8192, chunk: 512, channels: 4, planes: 5 }, "ahead", true);
    for (const [name, action] of ahead.actions) rows.push(["30 *", "512", name, ...cells(action)]);
    const next = ahead.actions.get("next z")!.settledMs;
    bars.push(...worst(actions), ...ahead.bars.map((bar) => ({ ...bar, name: `${bar.name}, loading ahead` })));
    bars.push({ name: "next z at 30 ms, loading ahead", value: next, limit: 100, unit: " ms" });
    const [opening, openingBar] = await openAgainstPlain(lab, server);
    bars.push(openingBar, ...(await congested(lab, server)), ...(await hugeAgainstSmall(lab, server)));
    const columns = [
      "rtt ms",
      "chunk",
      "action",
      "first ms",
      "settled ms",
      "requests",
      "MB",
      "MB wasted",
      "decodes",
      "task ms",
      "frame p95 ms",
      "heap MB",
    ];
    return [
      { title: "One action after the other, 4 x uint16, 1920 x 1080 (*: loading ahead)", columns, rows },
      opening,
      ...bars,
    ];
  } finally {
    await server.close();
    await lab.close();
  }
}

function cells({
  firstPixelMs,
  settledMs,
  requests,
  bytes,
  wastedBytes,
  decodes,
  longestTaskMs,
  framesMs,
  heapMb,
}: Action) {
  const frame = framesMs.length > 0 ? quantile(framesMs, 0.95) : 0;
  const numbers = [
    firstPixelMs,
    settledMs,
    requests,
    bytes / 1e6,
    wastedBytes / 1e6,
    decodes,
    longestTaskMs,
    frame,
    heapMb,
  ];
  return numbers.map((value, i) => (Number.isNaN(value) ? "-" : value.toFixed(i === 3 || i === 4 ? 2 : 0)));
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
      name: "bytes of switching a channel on over those of its visible chunks",
      value: over(["channel on"], ratio),
      limit: 1.1,
      unit: " x",
    },
    {
      name: "requests of opening again what is there",
      value: over(["open again, warm"], ({ requests }) => requests),
      limit: 0,
      unit: "",
    },
    {
      name: "longest task on the main thread while opening",
      value: over(["open", "open again, warm"], ({ longestTaskMs }) => longestTaskMs),
      limit: 50,
      unit: " ms",
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
