import type { ApolloClient } from "@apollo/client";
import { useApolloClient, useQuery } from "@apollo/client/react";
import { useEffect, useMemo, useSyncExternalStore } from "react";
import {
  CountImagesDocument,
  type ImageCardFragment,
  type ImageFilter,
  type ImageOrder,
  ImagesDocument,
} from "../../graph/generated/operations.ts";
import { PageWindow, type WatchPage } from "../../ui/page-window.ts";

export const PAGE_SIZE = 60;
/** A page that a dragged scrollbar passes in less time is not asked for. */
const SETTLE_MS = 90;

export type ImageList = Readonly<{ filter: ImageFilter; ordering: readonly ImageOrder[] }>;

/** The images of a list by their place in it; fetches only the pages that are shown. Kept for as long as the list is the same. */
export function useImagePages(list: ImageList): PageWindow<ImageCardFragment> {
  const client = useApolloClient();
  const key = JSON.stringify(list);
  const pages = useMemo(
    () =>
      new PageWindow(watchImages(client, JSON.parse(key) as ImageList), { pageSize: PAGE_SIZE, settleMs: SETTLE_MS }),
    [client, key],
  );
  useEffect(() => () => pages.stop(), [pages]);
  useSyncExternalStore(pages.subscribe, pages.getVersion);
  return pages;
}

function watchImages(client: ApolloClient, { filter, ordering }: ImageList): WatchPage<ImageCardFragment> {
  return (page, onState) => {
    const query = client.watchQuery({
      query: ImagesDocument,
      variables: { filter, ordering: [...ordering], pagination: { offset: page * PAGE_SIZE, limit: PAGE_SIZE } },
      // What is known is shown at once and checked with the server: images come in from elsewhere.
      fetchPolicy: "cache-and-network",
      nextFetchPolicy: "cache-first",
    });
    const subscription = query.subscribe((result) => {
      if (result.error !== undefined) onState({ status: "failed", error: result.error });
      else if (result.dataState === "complete") onState({ status: "ready", items: result.data.images });
    });
    return () => subscription.unsubscribe();
  };
}

/** How many images a filter lets through, for lists, tabs and headings. */
export function useImageCount(filter: ImageFilter) {
  const { data, error, refetch, loading } = useQuery(CountImagesDocument, {
    variables: { filter },
    fetchPolicy: "cache-and-network",
  });
  return { count: data?.imagesStats.count, error, loading, refetch };
}
