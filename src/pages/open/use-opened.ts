import { type UseQueryResult, useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import { isDataError } from "../../datalayer/errors.ts";
import { listLabels, listSiblings } from "../../datalayer/ome/open-ome.ts";
import { type Unreachable, whyUnreachable } from "../../datalayer/ome/reach.ts";
import { usePool } from "../../mikro/react/session-context.ts";
import { type Opened, openPlace } from "./open-place.ts";
import { localName, type OpenSearch } from "./open-search.ts";
import { readRecent, rememberPlace } from "./recent-places.ts";

/** What was read stays: the same address means the same bytes until the page is loaded anew. */
const IMMUTABLE = { staleTime: Number.POSITIVE_INFINITY, structuralSharing: false } as const;

type Place = Pick<OpenSearch, "path" | "zarr"> & { url: string };

function keyOf({ url, path, zarr }: Place): readonly unknown[] {
  return ["open", url, path, zarr];
}

/** What the address leads to. */
export function useOpened(place: Place): UseQueryResult<Opened> {
  const pool = usePool();
  const query = useQuery({
    ...IMMUTABLE,
    queryKey: keyOf(place),
    queryFn: ({ signal }) => openPlace(pool, place, readRecent(localStorage), signal),
  });
  const { data } = query;
  const { url, path } = place;
  useEffect(() => {
    if (data === undefined || localName(url) !== undefined || path !== undefined) return;
    const { opened, hierarchy } = data;
    const name = opened.kind === "plate" ? opened.plate.name : opened.image.metadata.name;
    const { zarrFormat } = opened.group;
    rememberPlace(localStorage, {
      url: hierarchy.id,
      name: name ?? hierarchy.name,
      zarrFormat,
      openedAtMs: Date.now(),
    });
  }, [data, url, path]);
  return query;
}

/** Puts the levels that were not read at first into what is open. */
export function useReadRest(place: Place): (opened: Opened, signal: AbortSignal) => Promise<void> {
  const client = useQueryClient();
  return async (present, signal) => {
    const { opened } = present;
    if (opened.kind !== "image" || opened.image.readRest === undefined) return;
    const image = await opened.image.readRest(signal);
    client.setQueryData(keyOf(place), { ...present, opened: { ...opened, image } } satisfies Opened);
  };
}

/** Why a server does not answer, once it is known that it does not. */
export function useUnreachable(url: string, error: unknown): Unreachable | undefined {
  const query = useQuery({
    queryKey: ["unreachable", url],
    enabled: isDataError(error, "NetworkFailure") && localName(url) === undefined,
    gcTime: 0,
    queryFn: ({ signal }) => whyUnreachable(url, location.href, { isOnline: navigator.onLine, signal }),
  });
  return query.data;
}

/** Images beside the one that is open, its own among them. */
export function useSiblings(place: Place, { hierarchy, opened }: Opened): readonly string[] {
  const known = opened.kind === "image" ? opened.siblings : undefined;
  const query = useQuery({
    ...IMMUTABLE,
    queryKey: ["siblings", ...keyOf(place)],
    enabled: known === undefined && opened.group.path !== "",
    queryFn: async ({ signal }) => (await listSiblings(hierarchy, opened.group, signal)) ?? null,
  });
  return known ?? query.data ?? [];
}

/** Paths of the label images; nothing is asked while not `enabled`. */
export function useLabels(
  place: Place,
  { hierarchy, opened }: Opened,
  enabled: boolean,
): UseQueryResult<readonly string[]> {
  return useQuery({
    ...IMMUTABLE,
    enabled,
    queryKey: ["labels", ...keyOf(place)],
    queryFn: ({ signal }) => listLabels(hierarchy, opened.group, signal),
  });
}
