import { useNavigate, useSearch } from "@tanstack/react-router";
import { useCallback, useMemo } from "react";
import { fromSearch, type ViewState } from "../viewer/react/view-state.ts";
import { type ImageSearch, withoutPlace } from "./image-search.ts";

/** The search parameters of the page that shows an image. */
export type SearchLink = Readonly<{
  /** Without the place. */
  search: ImageSearch;
  /** Replaces the entry of the history, so that "back" leaves the image. */
  change: (update: (old: ImageSearch) => ImageSearch) => void;
}>;

/** What the link of this page says, but for the place, which changes with every movement. */
export function useSearchLink(): SearchLink {
  const search = useSearch({ strict: false, select: withoutPlace, structuralSharing: true });
  const navigate = useNavigate();
  const change = useCallback<SearchLink["change"]>(
    (update) => void navigate({ to: ".", search: update, replace: true, resetScroll: false }),
    [navigate],
  );
  return useMemo(() => ({ search, change }), [search, change]);
}

/** Where the link of this page says to look. Only who follows it is drawn again when it changes. */
export function useLinkedPlace(): ViewState["place"] {
  return useSearch({ strict: false, select: (search) => fromSearch(search).place, structuralSharing: true });
}
