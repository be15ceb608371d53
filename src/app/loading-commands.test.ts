import { expect, it } from "vitest";
import type { LoadingSettings } from "../mikro/loading-settings.ts";
import { loadingCommands } from "./loading-commands.ts";

it("offers amounts of memory and loading ahead, says what holds now, and changes one thing at a time", () => {
  const chosen: LoadingSettings[] = [];
  const commands = loadingCommands({ memoryMib: 512, loadsAhead: true }, (next) => chosen.push(next));
  expect(new Set(commands.map(({ id }) => id)).size).toBe(commands.length);
  const now = commands.filter(({ hint }) => hint.includes("as it is now"));
  expect(now.map(({ label }) => label)).toEqual(["Memory for pixels: 512 MiB"]);
  for (const { run } of commands) run();
  expect(chosen.map(({ memoryMib }) => memoryMib)).toEqual([undefined, 256, 512, 1024, 2048, 512]);
  expect(chosen.map(({ loadsAhead }) => loadsAhead)).toEqual([true, true, true, true, true, false]);
});
