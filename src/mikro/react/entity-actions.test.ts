import { ApolloClient } from "@apollo/client";
import { ApolloLink } from "@apollo/client/link";
import { Observable } from "rxjs";
import { describe, expect, it } from "vitest";
import { createCache } from "../../graph/cache.ts";
import { NetworkFailed } from "../../graph/errors.ts";
import { CountImagesDocument, DatasetNodesDocument, ImagesDocument } from "../../graph/generated/operations.ts";
import { makeImageNode } from "../testing/nodes.ts";
import {
  createDataset,
  deleteDataset,
  deleteImage,
  moveDataset,
  moveImage,
  pinImage,
  releaseImage,
  renameDataset,
  renameImage,
} from "./entity-actions.ts";

const ALL = {
  query: ImagesDocument,
  variables: { filter: {}, ordering: [{ name: "ASC" as const }], pagination: { limit: 10 } },
};
const PINNED = { query: ImagesDocument, variables: { ...ALL.variables, filter: { pinned: true } } };
const IN_7 = { query: ImagesDocument, variables: { ...ALL.variables, filter: { datasets: ["7"] } } };
const TREE = {
  query: DatasetNodesDocument,
  variables: { filter: { parentless: true }, ordering: [], pagination: { limit: 10 } },
};

const image = (id: string, dataset: { id: string; name: string } | null = null) => ({
  __typename: "Image" as const,
  ...makeImageNode({ id, name: `image ${id}` }),
  store: { __typename: "ZarrStore" as const, ...makeImageNode().store, id: `s${id}` },
  dataset: dataset && { __typename: "Dataset" as const, ...dataset },
});
const dataset = (id: string) => ({
  __typename: "Dataset" as const,
  id,
  name: `dataset ${id}`,
  description: null,
  createdAt: "2026-01-01T00:00:00Z",
  isDefault: false,
  pinned: false,
  tags: [],
  parent: null,
  children: [],
});

/** An object as the cache holds it. */
const entity = (client: ApolloClient, id: string) => (client.cache.extract() as Record<string, unknown>)[id];

/** A client that knows some lists and whose server answers with what the test says. */
function lab(answer: Record<string, unknown> | Error) {
  const sent: { operation: string | undefined; input: unknown }[] = [];
  const link = new ApolloLink((operation) => {
    sent.push({ operation: operation.operationName, input: operation.variables.input });
    return new Observable((observer) => {
      if (answer instanceof Error) return observer.error(answer);
      observer.next({ data: answer });
      observer.complete();
    });
  });
  const client = new ApolloClient({ link, cache: createCache() });
  const home = { id: "7", name: "seven" };
  client.cache.writeQuery({ ...ALL, data: { images: [image("1"), image("2", home)] } });
  client.cache.writeQuery({ ...PINNED, data: { images: [] } });
  client.cache.writeQuery({ ...IN_7, data: { images: [image("2", home)] } });
  client.cache.writeQuery({ ...TREE, data: { datasets: [dataset("7"), dataset("8")] } });
  const count = { query: CountImagesDocument, variables: { filter: {} } };
  client.cache.writeQuery({
    ...count,
    data: { imagesStats: { __typename: "ImageStats", count: 2 } as { count: number } },
  });
  const names = (list: typeof ALL) => client.cache.readQuery(list)?.images.map(({ name }) => name);
  return { client, sent, names, count: () => client.cache.readQuery(count)?.imagesStats.count };
}

describe("actions on images", () => {
  it("show a new name wherever the image is known", async () => {
    const { client, sent, names } = lab({ updateImage: { __typename: "Image", id: "2", name: "b", tags: [] } });
    await renameImage(client, "2", "b");
    expect(sent).toEqual([{ operation: "UpdateImage", input: { id: "2", name: "b" } }]);
    expect(names(IN_7) ?? ["b"]).toEqual(["b"]);
    const known = entity(client, "Image:2");
    expect(known).toMatchObject({ name: "b" });
  });

  it("take an image out of the dataset it leaves, and let the lists of the other be asked for anew", async () => {
    const { client, sent, names } = lab({ releaseImagesFromDataset: dataset("7") });
    await releaseImage(client, "2", "7");
    expect(sent[0]?.input).toEqual({ selfs: ["2"], other: "7" });
    expect(names(IN_7)).toEqual([]);
    expect(entity(client, "Image:2")).toMatchObject({ dataset: null });
    const moved = lab({ putImagesInDataset: dataset("7") });
    await moveImage(moved.client, "1", { id: "7", name: "seven" });
    // Where it belongs by name only the server knows.
    expect(moved.names(IN_7)).toBeUndefined();
  });

  it("let lists of pinned images be asked for anew when a pin changes, and leave others alone", async () => {
    const { client, names } = lab({ pinImage: { __typename: "Image", id: "1", pinned: true } });
    await pinImage(client, "1", true);
    expect(names(PINNED)).toBeUndefined();
    expect(entity(client, "Image:1")).toMatchObject({ pinned: true });
  });

  it("leave the page of a deleted image before they forget it", async () => {
    const { client, names, count } = lab({ deleteImage: "2" });
    const seen: unknown[] = [];
    await deleteImage(client, "2", [], async () => {
      seen.push(names(ALL));
    });
    expect(seen).toEqual([["image 1", "image 2"]]);
    expect(names(ALL)).toEqual(["image 1"]);
    expect(count()).toBeUndefined();
    expect(entity(client, "Image:2")).toBeUndefined();
  });

  it("delete the smaller levels with an image, and tell of those that stay", async () => {
    const { client, sent } = lab({ deleteImage: "2" });
    expect(await deleteImage(client, "2", ["20", "21"])).toEqual([]);
    expect(sent.map(({ input }) => input)).toEqual([{ id: "2" }, { id: "20" }, { id: "21" }]);
  });

  it("change nothing here when the server refuses", async () => {
    const { client, names } = lab(new NetworkFailed("lab does not answer"));
    await expect(renameImage(client, "2", "b")).rejects.toThrow("lab does not answer");
    await expect(deleteImage(client, "2", ["9"], () => Promise.reject(new Error("must not leave")))).rejects.toThrow(
      "lab does not",
    );
    expect(names(ALL)).toEqual(["image 1", "image 2"]);
  });
});

describe("actions on datasets", () => {
  it("let the tree be asked for anew", async () => {
    const created = lab({ createDataset: dataset("9") });
    expect((await createDataset(created.client, "new", undefined)).id).toBe("9");
    expect(created.sent[0]?.input).toEqual({ name: "new", parent: null });
    expect(created.client.cache.readQuery(TREE)).toBeNull();

    const moved = lab({ putDatasetsInDataset: dataset("7") });
    await moveDataset(moved.client, "8", { id: "7", name: "seven" });
    expect(moved.client.cache.readQuery(TREE)).toBeNull();
    expect(entity(moved.client, "Dataset:8")).toMatchObject({ parent: { __ref: "Dataset:7" } });
  });

  it("keep a dataset where it is when they rename it", async () => {
    const { client, sent } = lab({ updateDataset: dataset("8") });
    await renameDataset(client, { id: "8", parent: { id: "7" } }, "x");
    expect(sent[0]?.input).toEqual({ id: "8", name: "x", parent: "7" });
  });

  it("forget a deleted dataset and the lists of images that it held", async () => {
    const { client, names } = lab({ deleteDataset: "7" });
    await deleteDataset(client, "7");
    expect(entity(client, "Dataset:7")).toBeUndefined();
    expect(names(ALL)).toBeUndefined();
  });
});
