import type { Shortcut } from "../../ui/shortcuts.ts";

const GROUP = "Regions";

/** Keys that the region tools heed (`roi-editor.ts`, and for Ctrl the page), for the keyboard sheet. */
export const ROI_SHORTCUTS: readonly Shortcut[] = [
  { keys: ["Escape"], does: "Leave the drawing, the tool, then the selection", group: GROUP },
  { keys: ["Space"], does: "While drawing: a point in the middle of the window", group: GROUP },
  { keys: ["Enter"], does: "Finish a polygon or path; else go to the vertices", group: GROUP },
  { keys: ["Backspace"], does: "Take back the last corner", group: GROUP },
  { keys: ["Delete"], does: "Delete the selected regions, or the vertex", group: GROUP },
  { keys: ["Insert"], does: "Put a vertex after the active one", group: GROUP },
  { keys: ["Tab"], does: "Next region, or next vertex", group: GROUP },
  { keys: ["ArrowLeft"], does: "Move the selected regions by a pixel", group: GROUP },
  { keys: ["Shift+ArrowLeft"], does: "Move the selected regions by ten pixels", group: GROUP },
  { keys: ["Ctrl+ArrowRight"], does: "Make the selected regions larger or smaller", group: GROUP },
  { keys: [",", "."], does: "Turn the selected regions by a degree; with Shift by 15", group: GROUP },
  { keys: ["Ctrl+A"], does: "Select all regions", group: GROUP },
  { keys: ["Ctrl+C", "Ctrl+X", "Ctrl+V"], does: "Copy, cut, paste, also between images", group: GROUP },
  { keys: ["Ctrl+D"], does: "Duplicate", group: GROUP },
  { keys: ["Ctrl+Z", "Ctrl+Shift+Z"], does: "Undo, redo", group: GROUP },
  { keys: ["Ctrl+S"], does: "Save what is not saved", group: GROUP },
];
