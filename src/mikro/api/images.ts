import { mapped } from "../../graph/event-stream.ts";
import {
  ArtemiyImagesDocument,
  DeleteImageDocument,
  FromArrayLikeDocument,
  type FromArrayLikeInput,
  GetImageDocument,
  GetRandomImageDocument,
  type ImageFilter,
  type ImageOrder,
  ImagesDocument,
  type OffsetPaginationInput,
  PinImageDocument,
  SearchImagesDocument,
  UpdateImageDocument,
  type ViewFilter,
  ViewImageDocument,
  WatchImagesDocument,
} from "../../graph/generated/operations.ts";
import type { ArrayInput } from "../array-like.ts";
import { wrapImage } from "../mikro-image.ts";
import { buildPyramid, type PyramidOptions } from "../pyramid/build-pyramid.ts";
import { type UploadOptions, uploadImageArray } from "../upload.ts";
import {
  type ApiContext,
  type CallOptions,
  type IdLike,
  idOf,
  type SearchOptions,
  searchVariables,
} from "./context.ts";

type Given = Omit<FromArrayLikeInput, "array" | "name" | "dataset"> & Readonly<{ dataset?: IdLike | null | undefined }>;

/** Images and their pixels. */
export function imagesApi(context: ApiContext) {
  const { service } = context;
  const { execute } = service;
  return {
    async getImage(id: IdLike, { signal }: CallOptions = {}) {
      return wrapImage((await execute(GetImageDocument, { id: idOf(id) }, signal)).image, context);
    },
    /** Any image of the organisation. @throws NotFound when there is none */
    async getRandomImage({ signal }: CallOptions = {}) {
      return wrapImage((await execute(GetRandomImageDocument, {}, signal)).randomImage, context);
    },
    /** @param pagination absent: all of them */
    async images(
      filter?: ImageFilter,
      pagination?: OffsetPaginationInput,
      { ordering, signal }: CallOptions & { ordering?: readonly ImageOrder[] } = {},
    ) {
      const variables = { filter, pagination, ...(ordering ? { ordering: [...ordering] } : {}) };
      const nodes = (await execute(ImagesDocument, variables, signal)).images;
      return nodes.map((node) => wrapImage(node, context));
    },
    /** Ids, names and channel labels of all images. */
    async artemiyImages({ signal }: CallOptions = {}) {
      return (await execute(ArtemiyImagesDocument, {}, signal)).images;
    },
    /** The views of an image. */
    async viewImage(id: IdLike, filtersggg?: ViewFilter, { signal }: CallOptions = {}) {
      return (await execute(ViewImageDocument, { id: idOf(id), filtersggg }, signal)).image;
    },
    /** Options of images whose name contains the text, upper and lower case told apart. */
    async searchImages(options: SearchOptions = {}) {
      return (await execute(SearchImagesDocument, searchVariables(options), options.signal)).options;
    },
    /**
     * Uploads an array and makes an image of it. An array that was uploaded before is named by the id of its store.
     *
     * @throws UnusableArray, UploadFailed, GraphError; `AbortError`
     */
    async fromArrayLike(array: ArrayInput | string, name: string, options: Given & UploadOptions = {}) {
      const { chunkShape, onProgress, signal, fetch = context.fetch, dataset, ...views } = options;
      const store =
        typeof array === "string"
          ? array
          : await uploadImageArray(service, array, { chunkShape, onProgress, signal, fetch });
      const input = { ...views, array: store, name, ...(dataset ? { dataset: idOf(dataset) } : {}) };
      return wrapImage((await execute(FromArrayLikeDocument, { input }, signal)).fromArrayLike, context);
    },
    /** Tags are added to those there are. */
    async updateImage(
      id: IdLike,
      { tags, name, signal }: CallOptions & { tags?: readonly string[]; name?: string } = {},
    ) {
      const input = { id: idOf(id), ...(tags ? { tags: [...tags] } : {}), ...(name === undefined ? {} : { name }) };
      return (await execute(UpdateImageDocument, { input }, signal)).updateImage;
    },
    /**
     * Makes the smaller levels of an image that has none and saves them with it, a few tiles in memory at a time; see
     * `PyramidOptions`. Cancelled by `signal`, it takes back what it made.
     */
    async buildPyramid(id: IdLike, options: PyramidOptions = {}) {
      const { image } = await execute(GetImageDocument, { id: idOf(id) }, options.signal);
      return await buildPyramid(context, image, options);
    },
    /** Only its creator may. */
    async deleteImage(id: IdLike, { signal }: CallOptions = {}) {
      return (await execute(DeleteImageDocument, { input: { id: idOf(id) } }, signal)).deleteImage;
    },
    async pinImage(id: IdLike, pin: boolean, { signal }: CallOptions = {}) {
      return (await execute(PinImageDocument, { input: { id: idOf(id), pin } }, signal)).pinImage;
    },
    /** What happens to images (of a dataset, or all) from the first `next` on; one member of an event is set. */
    watchImages(dataset?: IdLike, { signal }: CallOptions = {}) {
      const variables = dataset === undefined ? {} : { dataset: idOf(dataset) };
      return mapped(service.events(WatchImagesDocument, variables, signal), (data) => data.images);
    },
  };
}
