import { useMemo } from "react";
import type { AidsLink } from "../viewer/react/view-tools.ts";
import type { ImageView } from "./use-image-view.ts";

/** What lies on the picture to help to find one's way, as the link says it. */
export function useAidsLink({ search, setSearch }: ImageView): AidsLink {
  const { show } = search;
  return useMemo(() => ({ text: show, onChange: (text) => setSearch({ show: text }) }), [show, setSearch]);
}
