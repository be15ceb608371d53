/** Runs an example by its name: `npm run example -- max-intensity`. Without a name it lists them. */
import { readdir } from "node:fs/promises";

const folder = new URL(".", import.meta.url);
const files = await readdir(folder);
const names = files
  .filter((file) => file.endsWith(".ts") && file !== "run.ts")
  .map((file) => file.slice(0, -".ts".length))
  .sort();

const [name] = process.argv.slice(2);
if (name === undefined || !names.includes(name)) {
  if (name !== undefined) console.error(`There is no example "${name}".`);
  console.error(`Usage: npm run example -- NAME\n\nExamples:\n${names.map((each) => `  ${each}`).join("\n")}`);
  process.exitCode = 1;
} else {
  try {
    await import(new URL(`${name}.ts`, folder).href);
  } catch (error) {
    console.error(error instanceof Error ? `${error.name}: ${error.message}` : error);
    process.exitCode = 1;
  }
}
