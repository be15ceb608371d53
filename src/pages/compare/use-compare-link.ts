import { getRouteApi } from "@tanstack/react-router";
import { useCallback, useMemo } from "react";
import { fromSearch, type ViewState } from "../../viewer/react/view-state.ts";
import { type CompareSearch, paneOf, withPane } from "../../workspace/compare-search.ts";
import { withoutPlace } from "../../workspace/image-search.ts";
import type { SearchLink } from "../../workspace/use-search-link.ts";

const route = getRouteApi("/compare");

/** Changes the link of the page, and the entry of the history with it: "back" leaves the page. */
export function useCompareLink(): (update: (old: CompareSearch) => CompareSearch) => void {
  const navigate = route.useNavigate();
  return useCallback((update) => void navigate({ search: update, replace: true, resetScroll: false }), [navigate]);
}

/** What the link says of one pane, as the link of an image's own page would. */
export function usePaneLink(number: number): SearchLink {
  const search = route.useSearch({
    select: (all) => withoutPlace(paneOf(all, number)),
    structuralSharing: true,
  });
  const change = useCompareLink();
  return useMemo(
    () => ({ search, change: (update) => change((old) => withPane(old, number, update(paneOf(old, number)))) }),
    [search, change, number],
  );
}

/** Where the link says that a pane looks. */
export function usePanePlace(number: number): ViewState["place"] {
  return route.useSearch({ select: (all) => fromSearch(paneOf(all, number)).place, structuralSharing: true });
}
