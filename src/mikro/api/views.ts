import {
  type AffineTransformationViewInput,
  type ChannelViewInput,
  CreateAffineTransformationViewDocument,
  CreateChannelViewDocument,
  CreateRgbContextDocument,
  type CreateRgbContextInput,
  CreateRgbViewDocument,
  DeleteRgbContextDocument,
  DeleteRgbViewDocument,
  DeleteViewDocument,
  GetRgbContextDocument,
  GetRgbViewDocument,
  PinViewDocument,
  type RgbViewInput,
  SearchRgbViewsDocument,
  UpdateRgbContextDocument,
  type UpdateRgbContextInput,
  UpdateRgbViewDocument,
  type UpdateRgbViewInput,
} from "../../graph/generated/operations.ts";
import {
  type ApiContext,
  type CallOptions,
  type IdLike,
  idOf,
  type SearchOptions,
  searchVariables,
} from "./context.ts";

/** What is known of parts of an image, and how its channels are shown. */
export function viewsApi({ service }: ApiContext) {
  const { execute } = service;
  return {
    async getRGBContext(id: IdLike, { signal }: CallOptions = {}) {
      return (await execute(GetRgbContextDocument, { id: idOf(id) }, signal)).rgbcontext;
    },
    async createRGBContext(image: IdLike, options: Omit<CreateRgbContextInput, "image"> & CallOptions = {}) {
      const { signal, ...rest } = options;
      const input = { image: idOf(image), ...rest };
      return (await execute(CreateRgbContextDocument, { input }, signal)).createRgbContext;
    },
    /** Views replace those of the context; absent ones leave them alone. */
    async updateRGBContext(id: IdLike, options: Omit<UpdateRgbContextInput, "id"> & CallOptions = {}) {
      const { signal, ...rest } = options;
      return (await execute(UpdateRgbContextDocument, { input: { id: idOf(id), ...rest } }, signal)).updateRgbContext;
    },
    async deleteRGBContext(id: IdLike, { signal }: CallOptions = {}) {
      return (await execute(DeleteRgbContextDocument, { input: { id: idOf(id) } }, signal)).deleteRgbContext;
    },
    async getRGBView(id: IdLike, { signal }: CallOptions = {}) {
      return (await execute(GetRgbViewDocument, { id: idOf(id) }, signal)).rgbView;
    },
    async createRgbView(
      context: IdLike,
      image: IdLike,
      options: Omit<RgbViewInput, "context" | "image"> & CallOptions = {},
    ) {
      const { signal, ...rest } = options;
      const input = { context: idOf(context), image: idOf(image), ...rest };
      return (await execute(CreateRgbViewDocument, { input }, signal)).createRgbView;
    },
    async updateRgbView(id: IdLike, options: Omit<UpdateRgbViewInput, "id"> & CallOptions = {}) {
      const { signal, ...rest } = options;
      return (await execute(UpdateRgbViewDocument, { input: { id: idOf(id), ...rest } }, signal)).updateRgbView;
    },
    async deleteRgbView(id: IdLike, { signal }: CallOptions = {}) {
      return (await execute(DeleteRgbViewDocument, { input: { id: idOf(id) } }, signal)).deleteRgbView;
    },
    async createChannelView(image: IdLike, options: Omit<ChannelViewInput, "image"> & CallOptions = {}) {
      const { signal, ...rest } = options;
      const input = { image: idOf(image), ...rest };
      return (await execute(CreateChannelViewDocument, { input }, signal)).createChannelView;
    },
    /** @param affineMatrix 4x4, row-major: pixel centres (x, y, z, 1) to stage micrometres */
    async createAffineTransformationView(
      image: IdLike,
      affineMatrix: readonly (readonly number[])[],
      options: Omit<AffineTransformationViewInput, "image" | "affineMatrix"> & CallOptions = {},
    ) {
      const { signal, ...rest } = options;
      const input = { image: idOf(image), affineMatrix: affineMatrix.map((row) => [...row]), ...rest };
      const data = await execute(CreateAffineTransformationViewDocument, { input }, signal);
      return data.createAffineTransformationView;
    },
    async deleteView(id: IdLike, { signal }: CallOptions = {}) {
      return (await execute(DeleteViewDocument, { input: { id: idOf(id) } }, signal)).deleteView;
    },
    async pinView(id: IdLike, pin: boolean, { signal }: CallOptions = {}) {
      return (await execute(PinViewDocument, { input: { id: idOf(id), pin } }, signal)).pinView;
    },
    async searchRGBViews(options: SearchOptions = {}) {
      return (await execute(SearchRgbViewsDocument, searchVariables(options), options.signal)).options;
    },
  };
}
