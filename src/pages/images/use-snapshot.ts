import { useApolloClient } from "@apollo/client/react";
import { useCallback } from "react";
import { GetImageDocument } from "../../graph/generated/operations.ts";
import { notifyDone, notifyFailure } from "../../mikro/react/notify.ts";
import { useSession } from "../../mikro/react/session-context.ts";

/**
 * Uploads a picture as the newest snapshot of an image, which is what lists show of it.
 *
 * @returns rejects with UploadFailed or GraphError where the picture was not kept
 */
export function useSnapshot(imageId: string): (picture: Blob) => Promise<void> {
  const { session } = useSession();
  const client = useApolloClient();
  return useCallback(
    async (picture) => {
      await session.api.createSnapshot(picture, imageId, { name: "View" });
      notifyDone("Lists show this view of the image now");
      // The live event brings it too, where there is a connection for it. The picture is kept in any case.
      const query = { query: GetImageDocument, variables: { id: imageId }, fetchPolicy: "network-only" } as const;
      void client.query(query).catch((error: unknown) => notifyFailure("Lists do not show the new picture yet", error));
    },
    [session, client, imageId],
  );
}
