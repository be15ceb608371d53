import type { Shortcut } from "./shortcuts.ts";

/** Keys that every page heeds. */
export const APP_SHORTCUTS: readonly Shortcut[] = [
  { keys: ["Mod+k"], does: "Find an image, or run a command", group: "Everywhere" },
];
