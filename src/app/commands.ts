import type { Icon } from "@tabler/icons-react";

/** Something that the command palette can do. */
export type Command = Readonly<{ id: string; label: string; hint: string; icon: Icon; run: () => void }>;

/** The commands in whose label or hint every word of the query occurs, by the beginning of words first. */
export function matchCommands<C extends Pick<Command, "label" | "hint">>(
  commands: readonly C[],
  query: string,
): readonly C[] {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0) return commands;
  const scored = commands.flatMap((command) => {
    const text = `${command.label} ${command.hint}`.toLowerCase();
    if (!words.every((word) => text.includes(word))) return [];
    const atStart = words.filter((word) => text.startsWith(word) || text.includes(` ${word}`)).length;
    return [{ command, atStart }];
  });
  return scored.sort((a, b) => b.atStart - a.atStart).map(({ command }) => command);
}
