import { createSpotlight } from "@mantine/spotlight";
import { useEffect } from "react";

/** The palette of the app; `palette.open()` from anywhere. */
export const [paletteStore, palette] = createSpotlight();

/**
 * Keeps the first result highlighted when results arrive after the typing: the palette itself does so only at each letter, and
 * Enter would then do nothing.
 *
 * @param first identity of the first result; the highlight moves there when it changes
 */
export function useHighlightFirst(first: string | undefined): void {
  useEffect(() => {
    const { listId } = paletteStore.getState();
    const list = first === undefined || listId === "" ? null : document.getElementById(listId);
    if (list === null) return;
    list.querySelector("[data-selected]")?.removeAttribute("data-selected");
    list.querySelector("[data-action]")?.setAttribute("data-selected", "true");
    paletteStore.updateState((state) => ({ ...state, selected: 0 }));
  }, [first]);
}
