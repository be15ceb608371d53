/**
 * `npm run bench [-- NAME...] [--json FILE] [--all]`: every benchmark, or those whose name contains a word. Each prints median and spread
 * of several runs, the same of a baseline measured in turn with it, and the ratio. Absolute times prove nothing alone.
 */
import { execFileSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { cpus } from "node:os";
import { parseArgs } from "node:util";
import { type Bar, describeBar, describeTable, passes, type Table } from "./bars.ts";
import { describeResult, type Result, ratioOf } from "./sample.ts";

/** `all`: the whole of what is measured by parts else. */
type Options = Readonly<{ all: boolean }>;

const BENCHMARKS: Readonly<Record<string, (options: Options) => Promise<readonly (Result | Bar | Table)[]>>> = {
  statistics: async () => (await import("./statistics.ts")).run(),
  labels: async () => (await import("./labels.ts")).run(),
  drag: async () => (await import("./drag.ts")).run(),
  "whole-slide": async () => (await import("./whole-slide.ts")).run(),
  open: async () => (await import("./open.ts")).run(),
  regions: async () => (await import("./regions.ts")).run(),
  "open-url": async () => (await import("./open-url.ts")).run(),
  graph: async () => (await import("./graph.ts")).run(),
  contrast: async () => (await import("./contrast.ts")).run(),
  viewer: async (options) => (await import("./viewer.ts")).run(options),
  soak: async () => (await import("./soak.ts")).run(),
};

const { values, positionals } = parseArgs({
  options: { json: { type: "string" }, all: { type: "boolean", default: false } },
  allowPositionals: true,
});
const names = Object.keys(BENCHMARKS).filter((n) => positionals.length === 0 || positionals.some((p) => n.includes(p)));
if (names.length === 0) {
  console.error(`No benchmark of that name; there are: ${Object.keys(BENCHMARKS).join(", ")}`);
  process.exit(1);
}

const machine = { cpu: cpus()[0]?.model ?? "unknown", cores: cpus().length, node: process.version };
const commit = execFileSync("git", ["rev-parse", "--short", "HEAD"], { encoding: "utf8" }).trim();
console.log(`${machine.cores} x ${machine.cpu}, Node ${machine.node}, commit ${commit}\n`);

const results: (Result | Bar | Table)[] = [];
for (const name of names) {
  for (const result of await BENCHMARKS[name]!({ all: values.all })) {
    results.push(result);
    console.log(describe(result));
  }
}
if (values.json !== undefined) {
  const rows = results.map((result) => ({
    ...result,
    ...("baseline" in result && { ratio: ratioOf(result) }),
    ...("limit" in result && { passes: passes(result) }),
  }));
  writeFileSync(
    values.json,
    `${JSON.stringify({ machine, commit, date: new Date().toISOString(), results: rows }, null, 1)}\n`,
  );
}

function describe(result: Result | Bar | Table): string {
  if ("limit" in result) return describeBar(result);
  return `${"rows" in result ? describeTable(result) : describeResult(result)}\n`;
}
