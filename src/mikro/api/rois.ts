import { mapped } from "../../graph/event-stream.ts";
import {
  CreateRoiDocument,
  DeleteRoiDocument,
  GetRoiDocument,
  GetRoisDocument,
  PinRoiDocument,
  type RoiKind,
  SearchRoisDocument,
  UpdateRoiDocument,
  WatchRoisDocument,
} from "../../graph/generated/operations.ts";
import { paddedVectors } from "../roi.ts";
import {
  type ApiContext,
  type CallOptions,
  type IdLike,
  idOf,
  type SearchOptions,
  searchVariables,
} from "./context.ts";

type Vectors = readonly (readonly number[])[];

/** Regions of images. */
export function roisApi({ service }: ApiContext) {
  const { execute } = service;
  return {
    async getRoi(id: IdLike, { signal }: CallOptions = {}) {
      return (await execute(GetRoiDocument, { id: idOf(id) }, signal)).roi;
    },
    async getRois(image: IdLike, { signal }: CallOptions = {}) {
      return (await execute(GetRoisDocument, { image: idOf(image) }, signal)).rois;
    },
    /** @param vectors `[c, t, z, y, x]` each, in pixels of the image; shorter ones get zeros in front */
    async createRoi(image: IdLike, vectors: Vectors, kind: RoiKind, { signal }: CallOptions = {}) {
      const input = { image: idOf(image), vectors: paddedVectors(vectors), kind };
      return (await execute(CreateRoiDocument, { input }, signal)).createRoi;
    },
    async updateRoi(
      roi: IdLike,
      { vectors, kind, signal }: CallOptions & { vectors?: Vectors | undefined; kind?: RoiKind | undefined } = {},
    ) {
      const input = { roi: idOf(roi), vectors: vectors && paddedVectors(vectors), kind };
      return (await execute(UpdateRoiDocument, { input }, signal)).updateRoi;
    },
    async deleteRoi(id: IdLike, { signal }: CallOptions = {}) {
      return (await execute(DeleteRoiDocument, { input: { id: idOf(id) } }, signal)).deleteRoi;
    },
    async pinRoi(id: IdLike, pin: boolean, { signal }: CallOptions = {}) {
      return (await execute(PinRoiDocument, { input: { id: idOf(id), pin } }, signal)).pinRoi;
    },
    async searchRois(options: SearchOptions = {}) {
      return (await execute(SearchRoisDocument, searchVariables(options), options.signal)).options;
    },
    /** What happens to the regions of an image from the first `next` on, until the loop is left; one member of an event is set. */
    watchRois(image: IdLike, { signal }: CallOptions = {}) {
      return mapped(service.events(WatchRoisDocument, { image: idOf(image) }, signal), (data) => data.rois);
    },
  };
}
