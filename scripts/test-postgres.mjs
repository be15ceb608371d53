/**
 * Runs the server's tests on a real PostgreSQL: on the one of `DATABASE_URL` if that is set (its user must be able to
 * create databases), else on a fresh cluster of the newest PostgreSQL that Debian's packages installed here, on a free
 * port of the loopback interface, removed at the end. Further arguments go to vitest.
 *
 *     node scripts/test-postgres.mjs [server/graphql ...]
 */
import { spawn, spawnSync } from "node:child_process";
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";

const INSTALLED = "/usr/lib/postgresql";
/** PostgreSQL refuses to run as root; Debian's packages make this user. */
const UNPRIVILEGED = "postgres";

class Unavailable extends Error {}

function newestBin() {
  const versions = existsSync(INSTALLED) ? readdirSync(INSTALLED).map(Number).filter(Number.isFinite) : [];
  const [newest] = versions
    .sort((a, b) => b - a)
    .map((version) => join(INSTALLED, String(version), "bin"))
    .filter((bin) => existsSync(join(bin, "initdb")));
  if (newest === undefined) throw new Unavailable("No PostgreSQL: install the package postgresql, or set DATABASE_URL");
  return newest;
}

async function freePort() {
  const probe = createServer();
  await new Promise((resolve) => probe.listen(0, "127.0.0.1", resolve));
  const { port } = probe.address();
  await new Promise((resolve) => probe.close(resolve));
  return port;
}

/** Runs a program of PostgreSQL, as another user if we are root. */
function runAs(program, args) {
  const isRoot = process.getuid?.() === 0;
  const command = isRoot ? ["runuser", "-u", UNPRIVILEGED, "--", program, ...args] : [program, ...args];
  const { status, stdout, stderr, error } = spawnSync(command[0], command.slice(1), { encoding: "utf8", cwd: "/" });
  if (status !== 0) throw new Unavailable(`${program} failed: ${error?.message ?? stderr ?? stdout}`);
}

/** A new cluster; gives its URL and what stops and removes it. */
async function startCluster() {
  const bin = newestBin();
  const directory = mkdtempSync(join(tmpdir(), "mikro-postgres-"));
  if (process.getuid?.() === 0) {
    const id = (flag) => Number(spawnSync("id", [flag, UNPRIVILEGED], { encoding: "utf8" }).stdout);
    chownSync(directory, id("-u"), id("-g"));
  }
  const data = join(directory, "data");
  const port = await freePort();
  runAs(join(bin, "initdb"), [
    "-D",
    data,
    "-U",
    "postgres",
    "-A",
    "trust",
    "-E",
    "UTF8",
    "--locale=C.UTF-8",
    "--no-sync",
  ]);
  const settings = `-c listen_addresses=127.0.0.1 -c port=${port} -c unix_socket_directories='${directory}' -c fsync=off`;
  runAs(join(bin, "pg_ctl"), ["-D", data, "-l", join(directory, "log"), "-w", "-o", settings, "start"]);
  return {
    url: `postgres://postgres@127.0.0.1:${port}/postgres`,
    stop() {
      runAs(join(bin, "pg_ctl"), ["-D", data, "-m", "immediate", "-w", "stop"]);
      rmSync(directory, { recursive: true });
    },
  };
}

async function runTests(url, paths) {
  const args = ["run", ...(paths.length > 0 ? paths : ["server"])];
  const vitest = spawn(join("node_modules", ".bin", "vitest"), args, {
    stdio: "inherit",
    env: { ...process.env, DATABASE_URL: url },
  });
  return new Promise((resolve) => vitest.on("close", (code) => resolve(code ?? 1)));
}

async function main() {
  const paths = process.argv.slice(2);
  const given = process.env.DATABASE_URL;
  if (given !== undefined && given !== "") return runTests(given, paths);
  const cluster = await startCluster();
  try {
    return await runTests(cluster.url, paths);
  } finally {
    cluster.stop();
  }
}

try {
  process.exitCode = await main();
} catch (error) {
  if (!(error instanceof Unavailable)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
