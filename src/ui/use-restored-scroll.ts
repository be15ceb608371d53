import { useElementScrollRestoration } from "@tanstack/react-router";
import { useState } from "react";

/** Gives the scroll position to go back to, once: only the list that a person comes back to begins there. */
export type TakeScroll = () => number | undefined;

/**
 * Where the window was scrolled when this entry of the history was left. The router restores it by itself where the page is as
 * high as it was at once; a virtual list first has to measure itself, and asks for it then.
 */
export function useRestoredScroll(): TakeScroll {
  const entry = useElementScrollRestoration({ getElement: () => window });
  const [take] = useState(() => once(entry?.scrollY));
  return take;
}

function once(scrollPx: number | undefined): TakeScroll {
  let left = scrollPx;
  return () => {
    const taken = left;
    left = undefined;
    return taken;
  };
}
