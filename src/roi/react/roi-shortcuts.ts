import type { Shortcut } from "../../ui/shortcuts.ts";

const GROUP = "Regions";

/** Keys that the region tools heed (`roi-editor.ts`), for the keyboard sheet. */
export const ROI_SHORTCUTS: readonly Shortcut[] = [
  { keys: ["Escape"], does: "Leave the drawing, then the selection", group: GROUP },
  { keys: ["Enter"], does: "Finish a polygon", group: GROUP },
  { keys: ["Backspace"], does: "Take back the last corner", group: GROUP },
  { keys: ["Delete"], does: "Delete the selected region", group: GROUP },
  { keys: ["ArrowLeft"], does: "Move the selected region by a pixel", group: GROUP },
  { keys: ["Shift+ArrowLeft"], does: "Move the selected region by ten pixels", group: GROUP },
];
