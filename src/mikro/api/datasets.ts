import {
  CreateDatasetDocument,
  DeleteDatasetDocument,
  EnsureDatasetDocument,
  GetDatasetDocument,
  PinDatasetDocument,
  PutDatasetsInDatasetDocument,
  PutImagesInDatasetDocument,
  ReleaseDatasetsFromDatasetDocument,
  ReleaseImagesFromDatasetDocument,
  SearchDatasetsDocument,
  UpdateDatasetDocument,
} from "../../graph/generated/operations.ts";
import {
  type ApiContext,
  type CallOptions,
  type IdLike,
  idOf,
  idOrNull,
  type SearchOptions,
  searchVariables,
} from "./context.ts";

type Placed = CallOptions & Readonly<{ parent?: IdLike | null | undefined }>;

/** Folders of images. */
export function datasetsApi({ service }: ApiContext) {
  const { execute } = service;
  return {
    async getDataset(id: IdLike, { signal }: CallOptions = {}) {
      return (await execute(GetDatasetDocument, { id: idOf(id) }, signal)).dataset;
    },
    /** A new one, also when there is one of that name among the roots; names below one parent are unique. */
    async createDataset(name: string, { parent, signal }: Placed = {}) {
      const input = { name, parent: idOrNull(parent) };
      return (await execute(CreateDatasetDocument, { input }, signal)).createDataset;
    },
    /** The caller's dataset of that name and parent, made if there is none. */
    async ensureDataset(name: string, { parent, signal }: Placed = {}) {
      const input = { name, parent: idOrNull(parent) };
      return (await execute(EnsureDatasetDocument, { input }, signal)).ensureDataset;
    },
    /** A parent of null moves it to the roots; without one it stays where it is. */
    async updateDataset(name: string, id: IdLike, { parent, signal }: Placed = {}) {
      const input = { name, id: idOf(id), parent: idOrNull(parent) };
      return (await execute(UpdateDatasetDocument, { input }, signal)).updateDataset;
    },
    async deleteDataset(id: IdLike, { signal }: CallOptions = {}) {
      return (await execute(DeleteDatasetDocument, { input: { id: idOf(id) } }, signal)).deleteDataset;
    },
    async pinDataset(id: IdLike, pin: boolean, { signal }: CallOptions = {}) {
      return (await execute(PinDatasetDocument, { input: { id: idOf(id), pin } }, signal)).pinDataset;
    },
    async putImagesInDataset(selfs: readonly IdLike[], other: IdLike, { signal }: CallOptions = {}) {
      const input = { selfs: selfs.map(idOf), other: idOf(other) };
      return (await execute(PutImagesInDatasetDocument, { input }, signal)).putImagesInDataset;
    },
    async releaseImagesFromDataset(selfs: readonly IdLike[], other: IdLike, { signal }: CallOptions = {}) {
      const input = { selfs: selfs.map(idOf), other: idOf(other) };
      return (await execute(ReleaseImagesFromDatasetDocument, { input }, signal)).releaseImagesFromDataset;
    },
    async putDatasetsInDataset(selfs: readonly IdLike[], other: IdLike, { signal }: CallOptions = {}) {
      const input = { selfs: selfs.map(idOf), other: idOf(other) };
      return (await execute(PutDatasetsInDatasetDocument, { input }, signal)).putDatasetsInDataset;
    },
    async releaseDatasetsFromDataset(selfs: readonly IdLike[], other: IdLike, { signal }: CallOptions = {}) {
      const input = { selfs: selfs.map(idOf), other: idOf(other) };
      return (await execute(ReleaseDatasetsFromDatasetDocument, { input }, signal)).releaseDatasetsFromDataset;
    },
    async searchDatasets(options: SearchOptions = {}) {
      return (await execute(SearchDatasetsDocument, searchVariables(options), options.signal)).options;
    },
  };
}
