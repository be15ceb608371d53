import { useApolloClient } from "@apollo/client/react";
import { useEffect, useMemo, useSyncExternalStore } from "react";
import { useSession } from "../../../mikro/react/session-context.ts";
import { draftsIn } from "../../../workspace/regions/draft-storage.ts";
import { RegionStore, type Regions } from "../../../workspace/regions/region-store.ts";
import { RegionFeed } from "./region-feed.ts";

/** What could not be saved is tried again so often, beside at every reconnection and click. */
const RETRY_MS = 20_000;

/** The regions of an image: those of the server, kept up to date, and those that are not saved yet. */
export function useRegions(imageId: string): Regions {
  const client = useApolloClient();
  const { session } = useSession();
  const { store, feed } = useMemo(() => {
    const made = new RegionFeed(client, imageId);
    const server = new URL(session.connection.graphqlUrl).host;
    return { feed: made, store: new RegionStore(made.service, draftsIn(localStorage, server, imageId)) };
  }, [client, imageId, session]);
  useEffect(() => feed.follow(store), [feed, store]);
  const { monitor } = session;
  useEffect(() => {
    let before = monitor.getSnapshot().status;
    return monitor.subscribe(() => {
      const { status } = monitor.getSnapshot();
      if (status === "connected" && before !== "connected") {
        void feed.read();
        if (store.mode === "atOnce") store.saveAll();
      }
      before = status;
    });
  }, [monitor, feed, store]);
  useEffect(() => {
    const timer = setInterval(() => {
      if (store.mode === "atOnce" && store.unsaved.problem !== undefined) store.saveAll();
    }, RETRY_MS);
    return () => clearInterval(timer);
  }, [store]);
  const { isLoading, error } = useSyncExternalStore(feed.subscribe, feed.getSnapshot);
  const records = useSyncExternalStore(store.subscribe, store.getSnapshot);
  return { store, records, error, isLoading, retry: () => void feed.read() };
}
