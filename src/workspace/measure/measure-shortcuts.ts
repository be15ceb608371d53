import type { Shortcut } from "../../ui/shortcuts.ts";

const GROUP = "Measuring";

/** Keys that the measuring dock heeds, for the keyboard sheet. */
export const MEASURE_SHORTCUTS: readonly Shortcut[] = [
  { keys: ["m"], does: "Measure the selected region", group: GROUP },
  { keys: ["k"], does: "Line profile", group: GROUP },
  { keys: ["h"], does: "Histogram of the selected region", group: GROUP },
];
