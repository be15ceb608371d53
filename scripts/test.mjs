/**
 * `npm test`: every check, one after the other, then one line `N passed, N failed` over all of them.
 * A check without tests of its own counts as one. `npm test -- NAME...` runs only the named steps.
 */
import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ensureChromium } from "./chromium.mjs";

const scratch = mkdtempSync(join(tmpdir(), "mikro-web-test-"));
const bin = (name) => join("node_modules", ".bin", name);

/** @typedef {{ passed: number, failed: number, skipped?: number }} Counts */

/** @type {{ name: string, command: () => string[], count?: () => Counts }[]} */
const STEPS = [
  { name: "format and lint", command: () => [bin("biome"), "ci", "--error-on-warnings", "."] },
  { name: "types", command: () => [bin("tsc"), "--noEmit"] },
  {
    name: "layers",
    command: () => [
      bin("depcruise"),
      "--config",
      ".dependency-cruiser.cjs",
      "src",
      "server",
      "e2e",
      "bench",
      "examples",
    ],
  },
  { name: "dead code", command: () => [bin("knip")] },
  { name: "generated graph", command: () => [bin("tsx"), "scripts/codegen.ts", "--check"] },
  { name: "generated kernels", command: () => [process.execPath, "scripts/build-kernels.mjs", "--check"] },
  { name: "build", command: () => [process.execPath, "scripts/build.mjs"] },
  { name: "bundle budget", command: () => [bin("size-limit")] },
  {
    name: "unit",
    command: () => [
      bin("vitest"),
      "run",
      "--reporter=default",
      "--reporter=json",
      `--outputFile.json=${join(scratch, "unit.json")}`,
    ],
    count: () => {
      const report = readJson("unit.json");
      const suitesThatBroke = report.testResults.filter(
        (r) => r.status === "failed" && r.assertionResults.length === 0,
      );
      return {
        passed: report.numPassedTests,
        failed: report.numFailedTests + suitesThatBroke.length,
        skipped: report.numPendingTests + report.numTodoTests,
      };
    },
  },
  {
    name: "browser",
    command: () => [bin("playwright"), "test"],
    count: () => {
      const { stats, errors } = readJson("browser.json");
      return {
        passed: stats.expected + stats.flaky,
        failed: stats.unexpected + (stats.unexpected === 0 ? errors.length : 0),
        skipped: stats.skipped,
      };
    },
  },
];

function readJson(name) {
  return JSON.parse(readFileSync(join(scratch, name), "utf8"));
}

function run(words) {
  const env = { ...process.env, MIKRO_WEB_BROWSER_REPORT: join(scratch, "browser.json") };
  return new Promise((resolve, reject) => {
    const child = spawn(words[0], words.slice(1), { stdio: "inherit", env });
    child.on("error", reject);
    child.on("exit", (code, signal) => resolve(code ?? `signal ${signal}`));
  });
}

const wanted = process.argv.slice(2);
const steps = wanted.length === 0 ? STEPS : STEPS.filter(({ name }) => wanted.some((w) => name.includes(w)));
if (steps.length === 0)
  throw new Error(`No step named ${wanted.join(", ")}; there are: ${STEPS.map((s) => s.name).join(", ")}`);
if (steps.some(({ name }) => name === "browser")) process.env.CHROMIUM = ensureChromium();

const rows = [];
for (const step of steps) {
  console.log(`\n=== ${step.name}`);
  const startMs = performance.now();
  const code = await run(step.command());
  /** @type {Counts} */
  let counts = { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1 };
  if (step.count) {
    try {
      counts = step.count();
      // A runner that fails with no failed test (a broken configuration, an unhandled error) is a failure all the same.
      if (code !== 0 && counts.failed === 0) counts = { ...counts, failed: 1 };
    } catch (error) {
      console.error(`${step.name}: no report (${error.message})`);
      counts = { passed: 0, failed: 1 };
    }
  }
  rows.push({ name: step.name, ...counts, seconds: (performance.now() - startMs) / 1000 });
}
rmSync(scratch, { recursive: true, force: true });

console.log("\n=== summary");
for (const { name, passed, failed, skipped = 0, seconds } of rows) {
  const note = skipped > 0 ? `, ${skipped} skipped` : "";
  console.log(
    `${failed === 0 ? "ok  " : "FAIL"} ${name}: ${passed} passed, ${failed} failed${note} (${seconds.toFixed(1)} s)`,
  );
}
const passed = rows.reduce((sum, row) => sum + row.passed, 0);
const failed = rows.reduce((sum, row) => sum + row.failed, 0);
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
