/** `npm start`: builds what is missing or stale, then runs the lab in this process. Flags go to the lab: see `--help`. */
import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { isBuilt } from "./build.mjs";

const [major, minor] = process.versions.node.split(".").map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(`mikro-web: Node 20.19 or newer is needed; this is ${process.versions.node}`);
  process.exit(1);
}

// A process of its own, which takes the builder's 200 MB with it.
if (!isBuilt()) {
  const build = fileURLToPath(new URL("build.mjs", import.meta.url));
  const { status } = spawnSync(process.execPath, [build], { stdio: ["ignore", 2, 2] });
  if (status !== 0) {
    console.error("mikro-web: the app could not be built");
    process.exit(1);
  }
}
if (process.argv[2] === "--") process.argv.splice(2, 1);
await import("../dist/server/main.js");
