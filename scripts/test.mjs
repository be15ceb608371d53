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

/**
 * `failures` and `flaky` name tests, each with what it said; a flaky one failed once and passed when it was run again.
 *
 * @typedef {{ passed: number, failed: number, skipped?: number, failures?: string[], flaky?: string[] }} Counts
 */

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
        failures: failuresOfUnits(report),
      };
    },
  },
  {
    name: "browser",
    command: () => [bin("playwright"), "test"],
    count: () => {
      const { stats, errors, suites } = readJson("browser.json");
      const tests = suites.flatMap(testsOfSuite);
      return {
        passed: stats.expected + stats.flaky,
        failed: stats.unexpected + (stats.unexpected === 0 ? errors.length : 0),
        skipped: stats.skipped,
        failures: tests.filter(({ status }) => status === "unexpected").map(({ text }) => text),
        flaky: tests.filter(({ status }) => status === "flaky").map(({ text }) => text),
      };
    },
  },
];

const ERROR_LINES = 14;

/** The name of a test and the first lines of what it said, without colours. */
function failureText(name, message = "") {
  const plain = message.replaceAll(new RegExp(`${String.fromCharCode(27)}\\[[0-9;]*m`, "g"), "");
  return [name, ...plain.split("\n").slice(0, ERROR_LINES)].join("\n    ");
}

function failuresOfUnits({ testResults }) {
  return testResults.flatMap(({ name, status, message, assertionResults }) => {
    const failed = assertionResults.filter((each) => each.status === "failed");
    if (status === "failed" && failed.length === 0) return [failureText(name, message)];
    return failed.map(({ fullName, failureMessages }) => failureText(`${name}: ${fullName}`, failureMessages[0]));
  });
}

/** Every test of a Playwright suite with its outcome, and what its first failure said. */
function testsOfSuite({ specs = [], suites = [] }) {
  return [
    ...specs.flatMap(({ file, line, title, tests }) =>
      tests.map(({ status, results }) => ({
        status,
        text: failureText(`${file}:${line} ${title}`, results.find(({ error }) => error)?.error.message),
      })),
    ),
    ...suites.flatMap(testsOfSuite),
  ];
}

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
for (const { name, failures = [], flaky = [] } of rows) {
  for (const text of flaky) console.log(`flaky, ${name}: ${text}`);
  for (const text of failures) console.log(`FAIL, ${name}: ${text}`);
}
const passed = rows.reduce((sum, row) => sum + row.passed, 0);
const failed = rows.reduce((sum, row) => sum + row.failed, 0);
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
