import type { ApolloClient } from "@apollo/client";
import {
  CreateDatasetDocument,
  type DatasetCardFragment,
  DeleteDatasetDocument,
  DeleteImageDocument,
  PinDatasetDocument,
  PinImageDocument,
  PutDatasetsInDatasetDocument,
  PutImagesInDatasetDocument,
  ReleaseDatasetsFromDatasetDocument,
  ReleaseImagesFromDatasetDocument,
  UpdateDatasetDocument,
  UpdateImageDocument,
} from "../../graph/generated/operations.ts";
import { forgetLists, forgetObject, pointTo } from "./cache-effects.ts";

/**
 * What a person can do to images and datasets, each with its consequences for the cache: lists that may have changed are
 * forgotten, and those on the screen are asked for again. All throw GraphError.
 */

type Named = Readonly<{ id: string; name: string }>;

export async function pinImage(client: ApolloClient, id: string, pin: boolean): Promise<void> {
  await client.mutate({
    mutation: PinImageDocument,
    variables: { input: { id, pin } },
    optimisticResponse: { pinImage: typed("Image", { id, pinned: pin }) },
    update: (cache) => forgetLists(cache, "images", "pinned"),
  });
}

export async function renameImage(client: ApolloClient, id: string, name: string): Promise<void> {
  await client.mutate({
    mutation: UpdateImageDocument,
    variables: { input: { id, name } },
    update: (cache) => forgetLists(cache, "images"),
  });
}

/** Adds tags; the contract has no way to take one away. */
export async function addTags(client: ApolloClient, id: string, tags: readonly string[]): Promise<void> {
  await client.mutate({
    mutation: UpdateImageDocument,
    variables: { input: { id, tags: [...tags] } },
    update: (cache) => forgetLists(cache, "images"),
  });
}

/** @param leave called when it is gone and before it is forgotten: a page that shows it would ask for it once more */
export async function deleteImage(client: ApolloClient, id: string, leave?: () => Promise<void>): Promise<void> {
  await client.mutate({ mutation: DeleteImageDocument, variables: { input: { id } } });
  await leave?.();
  forgetLists(client.cache, "images");
  forgetObject(client.cache, { __typename: "Image", id });
}

export async function moveImage(client: ApolloClient, id: string, to: Named): Promise<void> {
  await client.mutate({
    mutation: PutImagesInDatasetDocument,
    variables: { input: { selfs: [id], other: to.id } },
    update: (cache) => {
      pointTo(cache, { __typename: "Image", id }, "dataset", { __typename: "Dataset", id: to.id });
      forgetLists(cache, "images");
    },
  });
}

export async function releaseImage(client: ApolloClient, id: string, from: string): Promise<void> {
  await client.mutate({
    mutation: ReleaseImagesFromDatasetDocument,
    variables: { input: { selfs: [id], other: from } },
    update: (cache) => {
      pointTo(cache, { __typename: "Image", id }, "dataset", null);
      forgetLists(cache, "images");
    },
  });
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
