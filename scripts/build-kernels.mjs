/**
 * Compiles the AssemblyScript kernels and writes src/kernels/generated/kernels-wasm.ts: the module as base64 with its types.
 * `--check` writes nothing and exits 1 when the committed file is not what the sources give.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import asc from "assemblyscript/asc";

const ROOT = fileURLToPath(new URL("..", import.meta.url));
const ENTRY = "src/kernels/assembly/index.ts";
const GENERATED = "src/kernels/generated/kernels-wasm.ts";
// stub: nothing is allocated inside; the loader owns all memory above __heap_base.
const OPTIONS = [
  "-O3",
  "--converge",
  "--noAssert",
  "--runtime",
  "stub",
  "--initialMemory",
  "1",
  "--enable",
  "simd",
  "--use",
  "abort=",
];

async function compile(...options) {
  const outputs = new Map();
  const messages = [];
  const output = { write: (text) => messages.push(text) };
  const { error } = await asc.main([ENTRY, "--outFile", "kernels.wasm", ...OPTIONS, ...options], {
    stdout: output,
    stderr: output,
    readFile: (name, baseDir) => {
      try {
        return readFileSync(join(baseDir, name), "utf8");
      } catch {
        return null; // asc probes several names for each import
      }
    },
    writeFile: (name, contents) => void outputs.set(name, contents),
    listFiles: () => [],
  });
  if (error !== null) throw new Error(`The kernels do not compile.\n${messages.join("")}`);
  return outputs;
}

/** `export function add(a: number): void;` of asc's declarations, as members of a type. */
function memberTypes(declarations) {
  const members = [...declarations.matchAll(/export function (\w+)\(([^)]*)\): (\w+);/g)]
    .filter(([, name]) => !name.startsWith("__"))
    .map(([, name, parameters, result]) => `  ${name}(${parameters.replace(/\?:/g, ":")}): ${result};`);
  if (members.length === 0) throw new Error("asc declared no function: the format of its declarations has changed");
  return members.join("\n");
}

function render(wasm, declarations) {
  return `// Written by scripts/build-kernels.mjs from src/kernels/assembly. Do not edit; run \`npm run kernels\`.

/** The functions of the module. Addresses and counts are numbers, 64-bit integers are bigint. */
export type KernelFunctions = {
${memberTypes(declarations)}
};

export const KERNELS_WASM_BASE64 =
  "${Buffer.from(wasm).toString("base64")}";
`;
}

process.chdir(ROOT);
// Two runs: the declarations come with bindings only, and bindings drag a runtime into the module that nothing uses.
const wasm = (await compile()).get("kernels.wasm");
const text = render(wasm, (await compile("--bindings", "raw")).get("kernels.d.ts"));
const path = join(ROOT, GENERATED);
if (process.argv.includes("--check")) {
  let committed = "";
  try {
    committed = readFileSync(path, "utf8");
  } catch (error) {
    if (error.code !== "ENOENT") throw error;
  }
  if (committed !== text) {
    console.error(`${GENERATED} is stale: run npm run kernels`);
    process.exit(1);
  }
} else {
  writeFileSync(path, text);
  console.log(`${GENERATED}: ${text.length} characters`);
}
