import type { ApolloClient } from "@apollo/client";
import {
  CreateDatasetDocument,
  type DatasetCardFragment,
  DeleteDatasetDocument,
  DeleteImageDocument,
  type ImageCardFragment,
  ImageCardFragmentDoc,
  PinDatasetDocument,
  PinImageDocument,
  PutDatasetsInDatasetDocument,
  PutImagesInDatasetDocument,
  ReleaseDatasetsFromDatasetDocument,
  ReleaseImagesFromDatasetDocument,
  UpdateDatasetDocument,
  UpdateImageDocument,
} from "../../graph/generated/operations.ts";
import { applyImageEvent } from "../../graph/live.ts";
import { forgetLists, forgetObject, pointTo } from "./cache-effects.ts";

/**
 * What a person can do to images and datasets, each with its consequences for the cache: lists that may have changed are
 * forgotten, and those on the screen are asked for again. All throw GraphError.
 */

type Named = Readonly<{ id: string; name: string }>;

export async function pinImage(client: ApolloClient, id: string, pin: boolean): Promise<void> {
  await client.mutate({ mutation: PinImageDocument, variables: { input: { id, pin } }, fetchPolicy: "no-cache" });
  changeImage(client, id, { pinned: pin });
}

export async function renameImage(client: ApolloClient, id: string, name: string): Promise<void> {
  await client.mutate({ mutation: UpdateImageDocument, variables: { input: { id, name } }, fetchPolicy: "no-cache" });
  changeImage(client, id, { name });
}

/** Adds tags; the contract has no way to take one away. */
export async function addTags(client: ApolloClient, id: string, tags: readonly string[]): Promise<void> {
  const { data } = await client.mutate({
    mutation: UpdateImageDocument,
    variables: { input: { id, tags: [...tags] } },
    fetchPolicy: "no-cache",
  });
  if (data?.updateImage !== undefined) changeImage(client, id, { tags: data.updateImage.tags });
}

/**
 * Deletes an image, then the images that are its smaller levels: on their own they are nothing that a person would find. Levels
 * that the server keeps are told by the returned errors; the image itself is gone.
 *
 * @param leave called when it is gone and before it is forgotten: a page that shows it would ask for it once more
 */
export async function deleteImage(
  client: ApolloClient,
  id: string,
  levelIds: readonly string[] = [],
  leave?: () => Promise<void>,
): Promise<readonly unknown[]> {
  const remove = (each: string) => client.mutate({ mutation: DeleteImageDocument, variables: { input: { id: each } } });
  await remove(id);
  await leave?.();
  applyImageEvent(client.cache, { delete: id });
  const levels = await Promise.allSettled(levelIds.map(remove));
  return levels.filter((level) => level.status === "rejected").map(({ reason }) => reason as unknown);
}

export async function moveImage(client: ApolloClient, id: string, to: Named): Promise<void> {
  await client.mutate({
    mutation: PutImagesInDatasetDocument,
    variables: { input: { selfs: [id], other: to.id } },
    fetchPolicy: "no-cache",
  });
  changeImage(client, id, { dataset: { id: to.id, name: to.name } });
}

export async function releaseImage(client: ApolloClient, id: string, from: string): Promise<void> {
  await client.mutate({
    mutation: ReleaseImagesFromDatasetDocument,
    variables: { input: { selfs: [id], other: from } },
    fetchPolicy: "no-cache",
  });
  changeImage(client, id, { dataset: null });
}

/** Brings a change that the server has made into every list; its own event, when it comes, then changes nothing more. */
function changeImage(client: ApolloClient, id: string, change: Partial<ImageCardFragment>): void {
  const { cache } = client;
  const entity = cache.identify({ __typename: "Image", id });
  const known = cache.readFragment({ id: entity!, fragment: ImageCardFragmentDoc, fragmentName: "ImageCard" });
  if (known === null) return;
  const dataset = change.dataset ? { dataset: { __typename: "Dataset", ...change.dataset } } : {};
  applyImageEvent(cache, { update: { ...known, ...change, ...dataset } });
}

export async function createDataset(
  client: ApolloClient,
  name: string,
  parent: string | undefined,
): Promise<DatasetCardFragment> {
  const { data } = await client.mutate({
    mutation: CreateDatasetDocument,
    variables: { input: { name, parent: parent ?? null } },
    update: (cache) => forgetLists(cache, "datasets"),
  });
  if (data === undefined || data === null) throw new TypeError("The server created a dataset but did not say which");
  return data.createDataset;
}

/** @param parent where it is now: the input's default of `null` would move it to the top (contract, D13) */
export async function renameDataset(
  client: ApolloClient,
  { id, parent }: Readonly<{ id: string; parent: Readonly<{ id: string }> | null }>,
  name: string,
): Promise<void> {
  await client.mutate({
    mutation: UpdateDatasetDocument,
    variables: { input: { id, name, parent: parent?.id ?? null } },
    update: (cache) => forgetLists(cache, "datasets"),
  });
}

export async function pinDataset(client: ApolloClient, id: string, pin: boolean): Promise<void> {
  await client.mutate({
    mutation: PinDatasetDocument,
    variables: { input: { id, pin } },
    optimisticResponse: { pinDataset: typed("Dataset", { id, pinned: pin }) },
    update: (cache) => forgetLists(cache, "datasets", "pinned"),
  });
}

/** @param leave as for `deleteImage` */
export async function deleteDataset(client: ApolloClient, id: string, leave?: () => Promise<void>): Promise<void> {
  await client.mutate({ mutation: DeleteDatasetDocument, variables: { input: { id } } });
  await leave?.();
  forgetLists(client.cache, "datasets");
  forgetLists(client.cache, "images");
  forgetObject(client.cache, { __typename: "Dataset", id });
}

export async function moveDataset(client: ApolloClient, id: string, to: Named): Promise<void> {
  await client.mutate({
    mutation: PutDatasetsInDatasetDocument,
    variables: { input: { selfs: [id], other: to.id } },
    update: (cache) => {
      pointTo(cache, { __typename: "Dataset", id }, "parent", { __typename: "Dataset", id: to.id });
      forgetLists(cache, "datasets");
    },
  });
}

export async function releaseDataset(client: ApolloClient, id: string, from: string): Promise<void> {
  await client.mutate({
    mutation: ReleaseDatasetsFromDatasetDocument,
    variables: { input: { selfs: [id], other: from } },
    update: (cache) => {
      pointTo(cache, { __typename: "Dataset", id }, "parent", null);
      forgetLists(cache, "datasets");
    },
  });
}

/** The generated types leave `__typename` out; the cache needs it in an answer that is made up here. */
function typed<T extends object>(typename: string, value: T): T {
  return { __typename: typename, ...value };
}
