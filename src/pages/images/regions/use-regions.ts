import type { ApolloClient } from "@apollo/client";
import { useApolloClient, useQuery } from "@apollo/client/react";
import { useEffect, useEffectEvent, useMemo, useSyncExternalStore } from "react";
import {
  CreateRoiDocument,
  DeleteRoiDocument,
  GetRoisDocument,
  type RoiFieldsFragment,
  UpdateRoiDocument,
} from "../../../graph/generated/operations.ts";
import { applyRoiEvent, followRois } from "../../../graph/live.ts";
import { withErrorLine } from "../../../mikro/react/describe-error.ts";
import { useSession } from "../../../mikro/react/session-context.ts";
import type { RoiVectors } from "../../../roi/vectors.ts";
import { draftsIn } from "../../../workspace/regions/draft-storage.ts";
import type { SavedRegion } from "../../../workspace/regions/pending.ts";
import { type RegionService, RegionStore, type Regions } from "../../../workspace/regions/region-store.ts";

/** What could not be saved is tried again so often, beside at every reconnection and click. */
const RETRY_MS = 20_000;

/** The regions of an image: those of the server, kept up to date, and those that are not saved yet. */
export function useRegions(imageId: string): Regions {
  const client = useApolloClient();
  const { session } = useSession();
  const store = useMemo(() => {
    const server = new URL(session.connection.graphqlUrl).host;
    return new RegionStore(regionService(client, imageId), draftsIn(localStorage, server, imageId));
  }, [client, imageId, session]);
  const { data, error, loading, refetch } = useQuery(GetRoisDocument, {
    variables: { image: imageId },
    fetchPolicy: "cache-and-network",
    nextFetchPolicy: "cache-first",
  });
  const rois = data?.rois;
  useEffect(() => {
    if (rois !== undefined) store.setSaved(rois.map(savedRegion));
  }, [store, rois]);
  useEffect(
    () =>
      followRois(client, imageId, {
        onError: (reason) => console.warn("Regions no longer update by themselves", reason),
      }),
    [client, imageId],
  );
  const again = useEffectEvent(() => void refetch());
  const { monitor } = session;
  useEffect(() => {
    let before = monitor.getSnapshot().status;
    return monitor.subscribe(() => {
      const { status } = monitor.getSnapshot();
      if (status === "connected" && before !== "connected") {
        // Events that were missed are not sent again.
        again();
        if (store.mode === "atOnce") store.saveAll();
      }
      before = status;
    });
  }, [monitor, store]);
  useEffect(() => {
    const timer = setInterval(() => {
      if (store.mode === "atOnce" && store.unsaved.problem !== undefined) store.saveAll();
    }, RETRY_MS);
    return () => clearInterval(timer);
  }, [store]);
  const records = useSyncExternalStore(store.subscribe, store.getSnapshot);
  return { store, records, error, isLoading: loading && rois === undefined, retry: () => void refetch() };
}

/** Regions to and from the server; what it answers goes into the cache at once, before its own event comes. */
function regionService(client: ApolloClient, imageId: string): RegionService {
  const remember = (event: Parameters<typeof applyRoiEvent>[2]) => applyRoiEvent(client.cache, imageId, event);
  return {
    create: (vectors) =>
      withErrorLine(async () => {
        const input = { image: imageId, ...inputOf(vectors) };
        const { data } = await client.mutate({ mutation: CreateRoiDocument, variables: { input } });
        const roi = answered(data?.createRoi);
        remember({ create: roi });
        return savedRegion(roi);
      }),
    update: (roiId, vectors) =>
      withErrorLine(async () => {
        const input = { roi: roiId, ...inputOf(vectors) };
        const { data } = await client.mutate({ mutation: UpdateRoiDocument, variables: { input } });
        const roi = answered(data?.updateRoi);
        remember({ update: roi });
        return savedRegion(roi);
      }),
    remove: (roiId) =>
      withErrorLine(async () => {
        await client.mutate({ mutation: DeleteRoiDocument, variables: { input: { id: roiId } } });
        remember({ delete: roiId });
      }),
  };
}

function inputOf({ kind, vectors }: RoiVectors) {
  return { kind, vectors: vectors.map((vector) => [...vector]) };
}

const known = new WeakMap<RoiFieldsFragment, SavedRegion>();

/**
 * Vectors of fewer than five numbers are read from the right: `[y, x]`, `[z, y, x]`, ... (contract, D3). The same object for the
 * same answer, so that of ten thousand regions only the changed one is looked at.
 */
function savedRegion(roi: RoiFieldsFragment): SavedRegion {
  const before = known.get(roi);
  if (before !== undefined) return before;
  const { id, kind } = roi;
  const vectors = roi.vectors.map((vector) => [...Array<number>(Math.max(0, 5 - vector.length)).fill(0), ...vector]);
  const region: SavedRegion = { id, kind, vectors };
  known.set(roi, region);
  return region;
}

function answered<T>(value: T | null | undefined): T {
  if (value === null || value === undefined) throw new TypeError("The server saved the region but did not say which");
  return value;
}
