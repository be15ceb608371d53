import { useApolloClient } from "@apollo/client/react";
import { useEffect } from "react";
import { followImages } from "../graph/live.ts";

/**
 * Keeps every list of images up to date while the app is open: what is imported, renamed or deleted elsewhere shows by itself.
 * A subscription that ends for good costs only that; the indicator in the header tells of interruptions.
 */
export function useLiveImages(): void {
  const client = useApolloClient();
  useEffect(
    () =>
      followImages(client, undefined, {
        onError: (error) => console.warn("Lists of images no longer update by themselves", error),
      }),
    [client],
  );
}
