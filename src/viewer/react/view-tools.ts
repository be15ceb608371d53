import { useLocalStorage } from "@mantine/hooks";
import { useCallback, useMemo, useState } from "react";

/** What may lie on a picture to help to find one's way; a choice of the person, for all images. */
export type ViewAids = Readonly<{ overview: boolean; grid: boolean; crossHair: boolean }>;

/** Windows of a view that keys and buttons open. */
export type ViewDialog = "go-to" | "keys" | "export";

export type ViewTools = Readonly<{
  aids: ViewAids;
  toggle: (aid: keyof ViewAids) => void;
  dialog: ViewDialog | undefined;
  open: (dialog: ViewDialog | undefined) => void;
}>;

const USUAL: ViewAids = { overview: true, grid: true, crossHair: false };

export function useViewTools(): ViewTools {
  const [stored, setStored] = useLocalStorage<Partial<ViewAids>>({
    key: "mikro-web:view-aids",
    defaultValue: USUAL,
    getInitialValueInEffect: false,
  });
  const [dialog, open] = useState<ViewDialog>();
  const aids = useMemo(() => ({ ...USUAL, ...stored }), [stored]);
  const toggle = useCallback(
    (aid: keyof ViewAids) => setStored((old) => ({ ...USUAL, ...old, [aid]: !{ ...USUAL, ...old }[aid] })),
    [setStored],
  );
  return useMemo(() => ({ aids, toggle, dialog, open }), [aids, toggle, dialog]);
}

/** The whole window system's screen for the picture, and back. Refusals are the browser's right, and leave all as it was. */
export async function toggleFullScreen(): Promise<void> {
  if (document.fullscreenElement !== null) await document.exitFullscreen();
  else await document.documentElement.requestFullscreen();
}
