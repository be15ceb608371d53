/** One line of the keyboard sheet. */
export type Shortcut = Readonly<{
  /** Any of them does it, each as `keyName` writes it. */
  keys: readonly string[];
  /** What it does, as an order: "Zoom in". */
  does: string;
  /** Heading on the sheet. */
  group: string;
}>;

type Key = Pick<KeyboardEvent, "key" | "shiftKey" | "ctrlKey" | "metaKey" | "altKey"> &
  Partial<Pick<KeyboardEvent, "getModifierState">>;

/**
 * A key press as text: `a`, `Shift+a`, `PageUp`, `Shift+PageUp`, `?`, `Mod+k` (Ctrl, or Cmd on a Mac). Shift is not named with
 * signs, since keyboards differ in which signs need it; nor is the AltGr that writes a sign.
 */
export function keyName(event: Key): string {
  const isSign = event.key.length === 1 && event.key.toLowerCase() === event.key.toUpperCase();
  const writes = isSign && event.getModifierState?.("AltGraph") === true;
  const parts = [
    (event.ctrlKey || event.metaKey) && !writes ? "Mod+" : "",
    event.altKey && !writes ? "Alt+" : "",
    event.shiftKey && (!isSign || event.key === " ") ? "Shift+" : "",
    event.key === " " ? "Space" : event.key.length === 1 ? event.key.toLowerCase() : event.key,
  ];
  return parts.join("");
}

const SIGNS: Readonly<Record<string, string>> = {
  ArrowLeft: "\u2190",
  ArrowRight: "\u2192",
  ArrowUp: "\u2191",
  ArrowDown: "\u2193",
  PageUp: "Page up",
  PageDown: "Page down",
  Escape: "Esc",
};

/** The caps of a key combination, for people: `Shift+PageUp` is `["Shift", "Page up"]`. */
export function keyCaps(keys: string, isMac: boolean): readonly string[] {
  const parts = keys === "+" ? ["+"] : keys.split("+");
  return parts.map((part) => {
    if (part === "Mod") return isMac ? "\u2318" : "Ctrl";
    return SIGNS[part] ?? (part.length === 1 ? part.toUpperCase() : part);
  });
}

/** Whether keys belong to a field that is written into, or to a control that has its own use for them. */
export function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  return target.isContentEditable || target.closest("input, textarea, select, [role=slider], [role=dialog]") !== null;
}
