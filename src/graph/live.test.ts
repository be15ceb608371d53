import { describe, expect, it } from "vitest";
import { createCache } from "./cache.ts";
import {
  CountImagesDocument,
  type ImageCardFragment,
  type ImageFilter,
  type ImageOrder,
  ImagesDocument,
} from "./generated/operations.ts";
import { applyImageEvent } from "./live.ts";

function makeImage(id: number, overrides: Partial<ImageCardFragment> = {}): ImageCardFragment {
  const store = {
    __typename: "ZarrStore" as const,
    id: `store-${id}`,
    bucket: "zarr",
    key: "k",
    version: "3",
    shape: [1, 1, 1, 2, 2],
    chunks: [1, 1, 1, 2, 2],
    dtype: "uint8",
    dimensionNames: null,
    fillValue: 0,
    codecs: [],
    chunkKeyEncoding: null,
    storageTransformers: null,
  };
  const card = { id: String(id), name: `image ${id}`, createdAt: "2026-01-01T00:00:00.000Z", tags: [], pinned: false };
  const links = { dataset: null, store, latestSnapshot: null, derivedScaleViews: [], rgbContexts: [] };
  return { __typename: "Image", ...card, ...links, ...overrides } as ImageCardFragment;
}
const inDataset = (id: string) => ({ dataset: { __typename: "Dataset", id, name: `dataset ${id}` } });

/** A cache that knows some pages of one list. */
function lab(
  list: { filter?: ImageFilter; ordering?: ImageOrder[] },
  known: Record<number, readonly ImageCardFragment[]>,
) {
  const cache = createCache();
  const page = (offset: number) => ({
    query: ImagesDocument,
    variables: { ...list, pagination: { offset, limit: 3 } },
  });
  for (const [offset, images] of Object.entries(known)) {
    cache.writeQuery({ ...page(Number(offset)), data: { images: [...images] } });
  }
  return {
    cache,
    ids: (offset = 0) => cache.readQuery(page(offset))?.images.map((image) => Number(image.id)),
  };
}

const NEWEST: ImageOrder[] = [{ createdAt: "DESC" }];
const VISIBLE: ImageFilter = { NOT: { tags: ["pyramid-level"] } };

describe("applyImageEvent, create", () => {
  it("puts a new image first where the newest come first, and moves the rest along, far pages too", () => {
    const { cache, ids } = lab(
      { ordering: NEWEST, filter: VISIBLE },
      { 0: [9, 8, 7].map((i) => makeImage(i)), 300: [makeImage(2)] },
    );
    const event = { create: makeImage(10) };
    applyImageEvent(cache, event);
    expect(ids()).toEqual([10, 9, 8]);
    expect(ids(301)).toEqual([2]);
    applyImageEvent(cache, event);
    expect(ids()).toEqual([10, 9, 8]);
  });

  it("puts it last in lists by id, once the end is known", () => {
    const { cache, ids } = lab({}, { 0: [1, 2].map((i) => makeImage(i)) });
    applyImageEvent(cache, { create: makeImage(3) });
    expect(ids()).toEqual([1, 2, 3]);
  });

  it("adds an image that a mutation has brought into the cache already", () => {
    const { cache, ids } = lab({ ordering: NEWEST }, { 0: [makeImage(1)] });
    const made = makeImage(2);
    const other = { query: ImagesDocument, variables: { filter: { ids: ["2"] } }, data: { images: [made] } };
    cache.writeQuery(other);
    applyImageEvent(cache, { create: made });
    expect(ids()).toEqual([2, 1]);
  });

  it("leaves lists alone that it does not belong to: levels of pyramids, other datasets", () => {
    const levels = lab({ filter: VISIBLE, ordering: NEWEST }, { 0: [makeImage(1)] });
    applyImageEvent(levels.cache, { create: makeImage(2, { tags: ["pyramid-level"] }) });
    expect(levels.ids()).toEqual([1]);
    const datasets = lab({ filter: { datasets: ["5"] } }, { 0: [makeImage(1, inDataset("5") as never)] });
    applyImageEvent(datasets.cache, { create: makeImage(2, inDataset("6") as never) });
    expect(datasets.ids()).toEqual([1]);
    applyImageEvent(datasets.cache, { create: makeImage(3, inDataset("5") as never) });
    expect(datasets.ids()).toEqual([1, 3]);
  });

  it("forgets lists where only the server knows the place", () => {
    const byName = lab({ ordering: [{ name: "ASC" }] }, { 0: [makeImage(1)] });
    applyImageEvent(byName.cache, { create: makeImage(2) });
    expect(byName.ids()).toBeUndefined();
    const searched = lab({ filter: { search: "day2 mitosis" } }, { 0: [makeImage(1)] });
    applyImageEvent(searched.cache, { create: makeImage(2, { name: "mitosis on day2" }) });
    expect(searched.ids()).toBeUndefined();
  });
});

describe("applyImageEvent, levels", () => {
  it("gives a new level to the image that is open already, once", () => {
    const { cache, ids } = lab({ filter: VISIBLE, ordering: NEWEST }, { 0: [makeImage(1)] });
    const scale = { __typename: "ScaleView", id: "5", scaleC: 1, scaleT: 1, scaleZ: 1, scaleY: 2, scaleX: 2 };
    const parent = { __typename: "Image", id: "1" };
    const level = { ...makeImage(2, { tags: ["pyramid-level"] }), scaleViews: [{ ...scale, parent }] };
    for (let twice = 0; twice < 2; twice++) applyImageEvent(cache, { create: level });
    expect(ids()).toEqual([1]);
    const variables = { filter: VISIBLE, ordering: NEWEST, pagination: { offset: 0, limit: 3 } };
    const [image] = cache.readQuery({ query: ImagesDocument, variables })?.images ?? [];
    expect(image?.derivedScaleViews).toMatchObject([
      { id: "5", scaleX: 2, image: { id: "2", store: { id: "store-2" } } },
    ]);
  });
});

describe("applyImageEvent, update", () => {
  it("renames in place, and forgets a list by name", () => {
    const lists = lab({ ordering: NEWEST }, { 0: [makeImage(2), makeImage(1)] });
    const byName = {
      query: ImagesDocument,
      variables: { ordering: [{ name: "ASC" as const }], pagination: { limit: 3 } },
    };
    lists.cache.writeQuery({ ...byName, data: { images: [makeImage(1), makeImage(2)] } });
    applyImageEvent(lists.cache, { update: makeImage(1, { name: "renamed" }) });
    expect(lists.ids()).toEqual([2, 1]);
    const renamed = lists.cache.readQuery({
      query: ImagesDocument,
      variables: { ordering: NEWEST, pagination: { offset: 1, limit: 1 } },
    });
    expect(renamed?.images[0]?.name).toBe("renamed");
    expect(lists.cache.readQuery(byName)).toBeNull();
  });

  it("keeps every list when nothing changed that lists look at", () => {
    const { cache, ids } = lab({ ordering: [{ name: "ASC" }], filter: { search: "im" } }, { 0: [makeImage(1)] });
    applyImageEvent(cache, { update: makeImage(1) });
    expect(ids()).toEqual([1]);
  });

  it("moves an image out of the dataset that it left", () => {
    const { cache, ids } = lab(
      { filter: { datasets: ["5"] } },
      { 0: [1, 2].map((i) => makeImage(i, inDataset("5") as never)) },
    );
    applyImageEvent(cache, { update: makeImage(1, inDataset("6") as never) });
    expect(ids()).toEqual([2]);
    applyImageEvent(cache, { update: makeImage(1, inDataset("5") as never) });
    expect(ids()).toBeUndefined();
  });

  it("does not forget a list because of an image further down that is not loaded", () => {
    const { cache, ids } = lab({ ordering: NEWEST }, { 0: [9, 8, 7].map((i) => makeImage(i)) });
    applyImageEvent(cache, { update: makeImage(1, { name: "far away" }) });
    expect(ids()).toEqual([9, 8, 7]);
  });
});

describe("applyImageEvent, delete", () => {
  it("closes the gap in every list and forgets the image", () => {
    const { cache, ids } = lab(
      { filter: VISIBLE },
      { 0: [1, 2, 3].map((i) => makeImage(i)), 3: [makeImage(4), makeImage(5)] },
    );
    applyImageEvent(cache, { delete: "2" });
    expect(ids()).toEqual([1, 3, 4]);
    expect(ids(3)).toEqual([5]);
    expect(cache.extract()["Image:2"]).toBeUndefined();
    applyImageEvent(cache, { delete: "2" });
    expect(ids()).toEqual([1, 3, 4]);
  });
});

describe("applyImageEvent, counts", () => {
  const COUNT = { query: CountImagesDocument, variables: { filter: VISIBLE } };
  const counted = () => {
    const { cache } = lab({}, { 0: [makeImage(1)] });
    cache.writeQuery({ ...COUNT, data: { imagesStats: { __typename: "ImageStats", count: 1 } as never } });
    return cache;
  };

  it("are asked for again when they may have changed, and only then", () => {
    const level = counted();
    applyImageEvent(level, { create: makeImage(2, { tags: ["pyramid-level"] }) });
    expect(level.readQuery(COUNT)?.imagesStats.count).toBe(1);
    applyImageEvent(level, { update: makeImage(1, { name: "renamed" }) });
    expect(level.readQuery(COUNT)?.imagesStats.count).toBe(1);
    const made = counted();
    applyImageEvent(made, { create: makeImage(2) });
    expect(made.readQuery(COUNT)).toBeNull();
    const removed = counted();
    applyImageEvent(removed, { delete: "1" });
    expect(removed.readQuery(COUNT)).toBeNull();
  });
});
