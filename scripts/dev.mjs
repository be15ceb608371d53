/**
 * `npm run dev`: the lab, and in front of it Vite with hot reload of the app. One address for all. Flags go to the lab,
 * but `--port` and `--host` are where Vite listens.
 */
import { spawn } from "node:child_process";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { createServer } from "vite";

const ROOT = fileURLToPath(new URL("..", import.meta.url));
const READY = /^mikro-web ready {2}app (\S+) {2}graphql (\S+) {2}s3 (\S+)$/;
/** What the lab answers, as a regular expression; everything else is Vite's. */
const LAB_PATHS = "^/(graphql/?|config\\.json|schema|ht|\\.well-known/.*)(\\?.*)?$";

const words = process.argv.slice(2).filter((word, i) => i > 0 || word !== "--");

/** Takes a flag with its value out of the words. */
function take(flag, fallback) {
  const at = words.findIndex((word) => word === flag || word.startsWith(`${flag}=`));
  if (at < 0) return fallback;
  const isJoined = words[at].includes("=");
  const [word, value] = words.splice(at, isJoined ? 1 : 2);
  return isJoined ? word.slice(flag.length + 1) : value;
}

const port = Number(take("--port", "6580"));
const host = take("--host", "localhost");

const lab = spawn(
  process.execPath,
  ["--import", "tsx", "server/main.ts", "--port", "0", ...(host === "localhost" ? [] : ["--host", host]), ...words],
  { cwd: ROOT, stdio: ["ignore", "pipe", "inherit"] },
);
let vite;

// The terminal sends Ctrl-C to the lab too; other signals come here only.
const stop = (signal) => lab.kill(signal);
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, stop);
lab.on("close", async (code) => {
  await vite?.close();
  process.exit(code ?? 1);
});

createInterface({ input: lab.stdout }).on("line", async (line) => {
  const match = READY.exec(line);
  if (match === null) return console.log(line);
  const [, app, , s3] = match;
  // The Host stays the browser's: the lab gives its token to loopback names only, and names its services by it. Where
  // other machines can come in, the header of a proxy tells the lab that its neighbour may be speaking for them.
  const proxy = { [LAB_PATHS]: { target: app, changeOrigin: false, ws: true, xfwd: host !== "localhost" } };
  vite = await createServer({
    root: ROOT,
    server: { port, strictPort: port !== 0, host, proxy },
  }).catch(fail);
  await vite.listen().catch(fail);
  // Vite would end the process at once, and the lab with it.
  for (const other of process.listeners("SIGTERM")) if (other !== stop) process.off("SIGTERM", other);
  const url = vite.resolvedUrls.local[0].replace(/\/$/, "");
  console.log(`mikro-web ready  app ${url}  graphql ${url}/graphql  s3 ${s3}`);
});

function fail(error) {
  console.error(`mikro-web: ${error.message}`);
  lab.kill("SIGTERM");
  lab.removeAllListeners("close");
  lab.on("close", () => process.exit(1));
  return new Promise(() => {});
}
