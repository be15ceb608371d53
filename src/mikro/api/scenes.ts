import {
  type ADatasetFieldsFragment,
  type CoordinateAnchorInput,
  CreateADatasetDocument,
  CreateLayerDocument,
  type CreateLayerInput,
  CreateLensDocument,
  CreateSceneDocument,
  type CreateSceneInput,
  type DimensionDescriptorInput,
  GetADatasetDocument,
  GetLensDocument,
  GetSceneDocument,
  type OffsetPaginationInput,
  type SceneFilter,
  ScenesDocument,
  SearchScenesDocument,
  type SliceInput,
  UpdateLayerDocument,
  type UpdateLayerInput,
} from "../../graph/generated/operations.ts";
import type { ArrayInput } from "../array-like.ts";
import { uploadNamedArray } from "../upload.ts";
import {
  type ApiContext,
  type CallOptions,
  type IdLike,
  idOf,
  type SearchOptions,
  searchVariables,
} from "./context.ts";

/** A smaller level of a new dataset. */
export type NewScale = Readonly<{
  array: ArrayInput | string;
  level: number;
  /** Pixels at full resolution under one of this array, by dimension. */
  scaleFactors?: readonly number[] | undefined;
}>;

type Anchors = CallOptions & Readonly<{ anchors?: readonly CoordinateAnchorInput[] | undefined }>;
type LayerSettings = CallOptions & Omit<CreateLayerInput, "lens" | "scene">;

/** Arrays of free dimensions, and how they are shown together. */
export function scenesApi(context: ApiContext) {
  const { service, fetch } = context;
  const { execute } = service;
  const uploaded = (array: ArrayInput | string, dims: readonly string[], signal: AbortSignal | undefined) =>
    typeof array === "string" ? array : uploadNamedArray(service, { ...array, dims }, { signal, fetch });

  return {
    /**
     * Uploads arrays whose axes are the dimensions described, in that order, and makes a dataset of them; arrays that were
     * uploaded before are named by the ids of their stores.
     */
    async createADataset(
      data: ArrayInput | string,
      scales: readonly NewScale[],
      name: string,
      dimDescriptors: readonly DimensionDescriptorInput[],
      { anchors, signal }: Anchors = {},
    ): Promise<ADatasetFieldsFragment> {
      const dims = dimDescriptors.map(({ key }) => key);
      const levels = [];
      for (const { array, level, scaleFactors = null } of scales) {
        const store = await uploaded(array, dims, signal);
        levels.push({ array: store, level, scaleFactors: scaleFactors && [...scaleFactors] });
      }
      const input = {
        ...{ data: await uploaded(data, dims, signal), scales: levels, name, dimDescriptors: [...dimDescriptors] },
        ...(anchors === undefined ? {} : { anchors: [...anchors] }),
      };
      return (await execute(CreateADatasetDocument, { input }, signal)).createAdataset;
    },
    async getADataset(id: IdLike, { signal }: CallOptions = {}) {
      return (await execute(GetADatasetDocument, { id: idOf(id) }, signal)).adataset;
    },
    /** @param slices as in Python; dimensions that are not named are taken whole */
    async createLens(dataset: IdLike, slices: readonly SliceInput[], { signal }: CallOptions = {}) {
      const input = { dataset: idOf(dataset), slices: [...slices] };
      return (await execute(CreateLensDocument, { input }, signal)).createLens;
    },
    async getLens(id: IdLike, { signal }: CallOptions = {}) {
      return (await execute(GetLensDocument, { id: idOf(id) }, signal)).lens;
    },
    async createScene(name: string, { signal, ...rest }: Omit<CreateSceneInput, "name"> & CallOptions = {}) {
      return (await execute(CreateSceneDocument, { input: { ...rest, name } }, signal)).createScene;
    },
    /** A scene with its layers, and all that is needed to draw them. */
    async getScene(id: IdLike, { signal }: CallOptions = {}) {
      return (await execute(GetSceneDocument, { id: idOf(id) }, signal)).scene;
    },
    async scenes(filter?: SceneFilter, pagination?: OffsetPaginationInput, { signal }: CallOptions = {}) {
      return (await execute(ScenesDocument, { filter, pagination }, signal)).scenes;
    },
    async searchScenes(options: SearchOptions = {}) {
      return (await execute(SearchScenesDocument, searchVariables(options), options.signal)).options;
    },
    /** `climMin` and `climMax` are parts from 0 to 1 of the range of the data type. */
    async createLayer(lens: IdLike, scene: IdLike, { signal, ...settings }: LayerSettings = {}) {
      const input = { ...settings, lens: idOf(lens), scene: idOf(scene) };
      return (await execute(CreateLayerDocument, { input }, signal)).createLayer;
    },
    async updateLayer(id: IdLike, { signal, ...changes }: Omit<UpdateLayerInput, "id"> & CallOptions) {
      return (await execute(UpdateLayerDocument, { input: { ...changes, id: idOf(id) } }, signal)).updateLayer;
    },
  };
}
