import { type ReactNode, useEffect } from "react";
import { KeyboardSheet } from "../../ui/keyboard-sheet.tsx";
import { isTyping, keyName, type Shortcut } from "../../ui/shortcuts.ts";
import { VIEW_COMMANDS } from "./view-commands.ts";
import type { ViewTools } from "./view-tools.ts";

type Props = Readonly<{ tools: ViewTools; shortcuts: readonly Shortcut[] | undefined }>;

/** The keyboard sheet, which opens wherever the focus is; with the keys of the page behind those of the view. */
export function ViewKeys({ tools, shortcuts = [] }: Props): ReactNode {
  const { open } = tools;
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || isTyping(event.target)) return;
      if (!VIEW_COMMANDS.keys.keys.some((key) => key === keyName(event))) return;
      // Of several views one answers.
      event.preventDefault();
      open("keys");
    };
    window.addEventListener("keydown", onKey);
    return () => window.removeEventListener("keydown", onKey);
  }, [open]);
  return (
    <KeyboardSheet
      opened={tools.dialog === "keys"}
      onClose={() => open(undefined)}
      shortcuts={[...Object.values(VIEW_COMMANDS), ...shortcuts]}
    />
  );
}
