import type { ApolloClient } from "@apollo/client";
import {
  CreateRgbContextDocument,
  DeleteRgbContextDocument,
  GetImageDocument,
  UpdateRgbContextDocument,
} from "../../graph/generated/operations.ts";
import type { ChannelSetting } from "../../viewer/channels.ts";
import type { PlaneIndex } from "../../viewer/levels.ts";
import { rgbViewsOf } from "../look.ts";

/** Gives a context the look of channels, for everyone who opens the image. @throws GraphError */
export async function saveLook(
  client: ApolloClient,
  contextId: string,
  channels: readonly ChannelSetting[],
): Promise<void> {
  const input = { id: contextId, views: rgbViewsOf(channels) };
  await client.mutate({ mutation: UpdateRgbContextDocument, variables: { input } });
}

/**
 * Makes a context of an image with the look of channels.
 *
 * @param plane to show first
 * @returns its id
 * @throws GraphError
 */
export async function saveLookAsNew(
  client: ApolloClient,
  imageId: string,
  name: string,
  channels: readonly ChannelSetting[],
  plane: PlaneIndex,
): Promise<string> {
  const input = { image: imageId, name, views: rgbViewsOf(channels), z: plane.z, t: plane.t };
  const { data } = await client.mutate({
    mutation: CreateRgbContextDocument,
    variables: { input },
    refetchQueries: [GetImageDocument],
    awaitRefetchQueries: true,
  });
  if (data === undefined || data === null) throw new TypeError("The server made a context but did not say which");
  return data.createRgbContext.id;
}

/** Takes a context away; the views that it showed stay with the image. @throws GraphError */
export async function deleteLook(client: ApolloClient, contextId: string): Promise<void> {
  await client.mutate({
    mutation: DeleteRgbContextDocument,
    variables: { input: { id: contextId } },
    refetchQueries: [GetImageDocument],
    awaitRefetchQueries: true,
  });
}
