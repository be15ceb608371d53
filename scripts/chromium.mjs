/**
 * Finds a Chromium for the browser tests, or installs one: $CHROMIUM, then the system's, then Debian's package, then
 * Playwright's own download. Run as a program it prints the path.
 */
import { execFileSync, spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { pathToFileURL } from "node:url";

const KNOWN = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

/** @returns {string | undefined} the path of a browser that is there now */
export function findChromium() {
  const wanted = process.env.CHROMIUM;
  if (wanted) {
    if (!existsSync(wanted)) throw new Error(`CHROMIUM names ${wanted}, which does not exist`);
    return wanted;
  }
  return KNOWN.find((path) => existsSync(path)) ?? findPlaywrightsOwn();
}

/** @returns {string | undefined} */
function findPlaywrightsOwn() {
  const script = 'import("playwright").then(({ chromium }) => process.stdout.write(chromium.executablePath()))';
  const path = execFileSync(process.execPath, ["--input-type=module", "-e", script], { encoding: "utf8" });
  return existsSync(path) ? path : undefined;
}

/** @returns {string} the path of a browser, installed if there was none */
export function ensureChromium() {
  const found = findChromium();
  if (found) return found;
  const isRoot = process.getuid?.() === 0;
  const sudo = isRoot ? [] : ["sudo", "-n"];
  const run = (...words) => {
    const [command, ...args] = [...sudo, ...words];
    console.error(`> ${[command, ...args].join(" ")}`);
    return spawnSync(command, args, { stdio: ["ignore", process.stderr, process.stderr] }).status === 0;
  };
  if (existsSync("/usr/bin/apt-get")) {
    run("apt-get", "-o", "DPkg::Lock::Timeout=300", "update", "-qq");
    run("apt-get", "-o", "DPkg::Lock::Timeout=300", "install", "-y", "-qq", "--no-install-recommends", "chromium");
  }
  if (!findChromium()) {
    spawnSync("npx", ["playwright", "install", "--with-deps", "chromium"], {
      stdio: ["ignore", process.stderr, process.stderr],
    });
  }
  const installed = findChromium();
  if (!installed) throw new Error("No Chromium found, and none could be installed. Set CHROMIUM to the path of one.");
  return installed;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) console.log(ensureChromium());
