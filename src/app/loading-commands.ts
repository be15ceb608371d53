import { IconDatabase, IconDatabaseOff } from "@tabler/icons-react";
import type { LoadingSettings } from "../mikro/loading-settings.ts";
import type { Command } from "./commands.ts";

/** MiB to choose from; `undefined`: as the device suggests. */
const CHOICES = [undefined, 256, 512, 1024, 2048] as const;

/**
 * What may be chosen about loading; the present choice says so.
 *
 * @param choose keeps a choice, which holds when the page is loaded again
 */
export function loadingCommands(now: LoadingSettings, choose: (next: LoadingSettings) => void): readonly Command[] {
  const mark = (isNow: boolean): string => (isNow ? "Loading, as it is now" : "Loading, when the page is loaded again");
  const memory = CHOICES.map((memoryMib) => ({
    id: `memory ${memoryMib ?? "automatic"}`,
    label: `Memory for pixels: ${memoryMib === undefined ? "as the device suggests" : `${memoryMib} MiB`}`,
    hint: mark(memoryMib === now.memoryMib),
    icon: IconDatabase,
    run: () => choose({ ...now, memoryMib }),
  }));
  const ahead = {
    id: "load ahead",
    label: now.loadsAhead ? "Load only what is seen" : "Load ahead of what is seen",
    hint: mark(false),
    icon: IconDatabaseOff,
    run: () => choose({ ...now, loadsAhead: !now.loadsAhead }),
  };
  return [...memory, ahead];
}
