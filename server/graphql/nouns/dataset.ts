import { and, eq } from "drizzle-orm";
import { datasetPins, datasets } from "../../db/schema/dataset.ts";
import { images } from "../../db/schema/image.ts";
import { commit } from "../commit.ts";
import type { Resolvers } from "../generated/resolvers.ts";
import { pinned, setPinned } from "../lists/pins.ts";
import { tagsOf } from "../lists/tags.ts";
import { createDataset, deleteDataset, ensureDataset, updateDataset } from "./dataset-changes.ts";
import { datasetQuery } from "./dataset-list.ts";
import { putDatasets, putImages, releaseDatasets, releaseImages } from "./dataset-members.ts";
import { imageQuery } from "./image-list.ts";
import { userOf } from "./who.ts";

export const datasetResolvers = {
  Query: {
    datasets: (_, args, { reader, identity }) => reader.list(datasets, datasetQuery(args, identity)),
    mydatasets: (_, args, { reader, identity }) => {
      const query = datasetQuery(args, identity);
      return reader.list(datasets, { ...query, where: and(eq(datasets.creatorId, identity.userId), query.where) });
    },
    dataset: (_, { id }, { reader }) => reader.required(datasets, id, "Dataset"),
  },
  Mutation: {
    createDataset: (_, { input }, context) => createDataset(context, input),
    ensureDataset: (_, { input }, context) => ensureDataset(context, input),
    updateDataset: (_, { input }, context) => updateDataset(context, input),
    deleteDataset: (_, { input }, context) => deleteDataset(context, input.id),
    pinDataset: (_, { input }, context) =>
      commit(context, async (change) => {
        const dataset = await change.reader.required(datasets, input.id, "Dataset");
        await setPinned(change, datasetPins, dataset.id, input.pin);
        return dataset;
      }),
    putImagesInDataset: (_, { input }, context) => putImages(context, input.selfs, input.other),
    releaseImagesFromDataset: (_, { input }, context) => releaseImages(context, input.selfs, input.other),
    putDatasetsInDataset: (_, { input }, context) => putDatasets(context, input.selfs, input.other),
    releaseDatasetsFromDataset: (_, { input }, context) => releaseDatasets(context, input.selfs, input.other),
    relateToDataset: async (_, { id, other }, context) => {
      await putImages(context, [id], other);
      return context.reader.required(images, id, "Image");
    },
  },
  Dataset: {
    parent: async (dataset, _args, { reader }) =>
      dataset.parentId === null ? null : ((await reader.byId(datasets, dataset.parentId)) ?? null),
    children: (dataset, args, { reader, identity }) =>
      reader.under(
        `Dataset.children ${JSON.stringify(args)}`,
        datasets,
        datasets.parentId,
        dataset.id,
        datasetQuery(args, identity),
      ),
    images: (dataset, args, { reader, identity }) =>
      reader.under(
        `Dataset.images ${JSON.stringify(args)}`,
        images,
        images.datasetId,
        dataset.id,
        imageQuery(args, identity),
      ),
    tags: (dataset, _args, context) => tagsOf(context, "dataset", dataset.id),
    pinned: (dataset, _args, context) => pinned(context, "dataset", datasetPins, dataset.id),
    creator: (dataset, _args, context) => userOf(context, dataset.creatorId),
    createdThroughBy: () => null,
  },
  DatasetImageFile: {
    __resolveType: (object) => ("storeId" in object ? "Image" : "Dataset"),
  },
} satisfies Resolvers;
