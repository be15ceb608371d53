import { useApolloClient } from "@apollo/client/react";
import { useEffect, useState } from "react";
import { GetImageDocument, type ImageFieldsFragment } from "../../../graph/generated/operations.ts";

/** Images by id: what is known of each, or why it could not be had; absent while it is on its way. */
export type LayerImages = ReadonlyMap<string, ImageFieldsFragment | Error>;

export function useLayerImages(ids: readonly string[]): LayerImages {
  const client = useApolloClient();
  const [images, setImages] = useState<LayerImages>(new Map());
  const wanted = ids.join();
  useEffect(() => {
    let isCurrent = true;
    const keep = (id: string, found: ImageFieldsFragment | Error): void => {
      if (isCurrent) setImages((old) => new Map(old).set(id, found));
    };
    for (const id of wanted.split(",").filter(Boolean)) {
      client.query({ query: GetImageDocument, variables: { id }, fetchPolicy: "cache-first" }).then(
        ({ data }) => keep(id, data === undefined ? new Error("The server did not answer") : data.image),
        (error: unknown) => keep(id, error instanceof Error ? error : new Error(String(error))),
      );
    }
    return () => {
      isCurrent = false;
    };
  }, [client, wanted]);
  return images;
}
