import { useLocalStorage } from "@mantine/hooks";
import { useCallback, useEffect, useMemo, useState } from "react";
import { parseAids, USUAL_AIDS, type ViewAids, writeAids } from "./aids-link.ts";

/** Windows of a view that keys and buttons open. */
export type ViewDialog = "go-to" | "keys" | "export";

export type ViewTools = Readonly<{
  aids: ViewAids;
  toggle: (aid: keyof ViewAids) => void;
  dialog: ViewDialog | undefined;
  open: (dialog: ViewDialog | undefined) => void;
}>;

/** Where a page keeps the aids of its view, see `aids-link.ts`. */
export type AidsLink = Readonly<{ text: string | undefined; onChange: (text: string | undefined) => void }>;

/** The aids are those of the link where it tells of them, else those that the person had last; a link is told of these. */
export function useViewTools(link: AidsLink | undefined): ViewTools {
  const [stored, setStored] = useLocalStorage<Partial<ViewAids>>({
    key: "mikro-web:view-aids",
    defaultValue: USUAL_AIDS,
    getInitialValueInEffect: false,
  });
  const [dialog, open] = useState<ViewDialog>();
  const linked = link?.text;
  const aids = useMemo(() => parseAids(linked) ?? { ...USUAL_AIDS, ...stored }, [linked, stored]);
  const onChange = link?.onChange;
  // A link made of the address holds what is seen, also where the person's own choice made it so.
  useEffect(() => {
    const text = writeAids(aids);
    if (text !== linked) onChange?.(text);
  }, [aids, linked, onChange]);
  const toggle = useCallback(
    (aid: keyof ViewAids) => {
      const next = { ...aids, [aid]: !aids[aid] };
      setStored(next);
      onChange?.(writeAids(next));
    },
    [aids, setStored, onChange],
  );
  return useMemo(() => ({ aids, toggle, dialog, open }), [aids, toggle, dialog]);
}

/** The whole window system's screen for the picture, and back. Refusals are the browser's right, and leave all as it was. */
export async function toggleFullScreen(): Promise<void> {
  if (document.fullscreenElement !== null) await document.exitFullscreen();
  else await document.documentElement.requestFullscreen();
}
