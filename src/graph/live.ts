import type { ApolloClient } from "@apollo/client";
import type { ApolloCache, Modifiers, Reference } from "@apollo/client/cache";
import { type ImageFacts, imagePasses, type Verdict } from "./filters.ts";
import {
  type ImageCardFragment,
  ImageCardFragmentDoc,
  type ImageFilter,
  type RoiFieldsFragment,
  type ScaleLevelFragment,
  ScaleLevelFragmentDoc,
  WatchImagesDocument,
  WatchRoisDocument,
} from "./generated/operations.ts";
import { argsOfListKey, type KnownList, withItem, without } from "./pagination.ts";

/** One event of a subscription: exactly one member is set (contract, 7.5). */
export type LiveEvent<Item> = Readonly<{
  create?: Item | null | undefined;
  update?: Item | null | undefined;
  delete?: string | null | undefined;
}>;

type Details = Readonly<{ storeFieldName: string; DELETE: unknown }>;
type Args = Readonly<Record<string, unknown>>;

/** A new image as its event tells of it: with the images that it is a scaled version of. */
export type NewImage = ImageCardFragment &
  Readonly<{ scaleViews?: readonly (Omit<ScaleLevelFragment, "image"> & { parent: { id: string } })[] }>;

/**
 * Brings an image event into the cache. Lists change in place where the place is certain; where only the server knows whether
 * or where an image belongs, the list is forgotten, and asked for again by those who show it. Applying an event twice is the
 * same as once, so that a mutation may apply its own result before its event comes.
 */
export function applyImageEvent(
  cache: ApolloCache,
  event: Omit<LiveEvent<ImageCardFragment>, "create"> & Readonly<{ create?: NewImage | null | undefined }>,
): void {
  cache.batch({
    update: () => {
      if (event.create) {
        putImage(cache, event.create, "create");
        putLevels(cache, event.create);
      }
      if (event.update) putImage(cache, event.update, "update");
      if (event.delete) removeImage(cache, event.delete);
    },
  });
}

function knownImage(cache: ApolloCache, id: string): ImageFacts | null {
  const entity = cache.identify({ __typename: "Image", id });
  return cache.readFragment({ id: entity!, fragment: ImageCardFragmentDoc, fragmentName: "ImageCard" });
}

function putImage(cache: ApolloCache, image: ImageCardFragment, kind: "create" | "update"): void {
  const ref = cache.identify({ __typename: "Image", id: image.id })!;
  const known = knownImage(cache, image.id);
  cache.writeFragment({ id: ref, fragment: ImageCardFragmentDoc, fragmentName: "ImageCard", data: image });
  const same = known !== null && sameForLists(known, image);
  const passes = (args: Args) => ({
    before: known === null ? undefined : imagePasses(args.filters as ImageFilter, known),
    now: imagePasses(args.filters as ImageFilter, image),
  });
  modifyImageLists(cache, ref, {
    list: (list, args) => (same && kind === "update" ? list : placed(list, ref, kind, { ...passes(args), args })),
    count: (args) => {
      const { before, now } = passes(args);
      return now === false ? known === null || before === false : kind === "update" && now === true && before === true;
    },
  });
  for (const dataset of new Set([known?.dataset?.id, image.dataset?.id])) {
    if (dataset !== undefined && !(same && kind === "update")) forgetChildren(cache, dataset);
  }
}

/** Gives a new level to the image that it is a level of, where that is known. */
function putLevels(cache: ApolloCache, image: NewImage): void {
  for (const { parent, ...scale } of image.scaleViews ?? []) {
    const ref = cache.identify({ __typename: "ScaleView", id: scale.id })!;
    const level = { __typename: "Image", id: image.id, store: image.store };
    const data: ScaleLevelFragment = { ...scale, image: level };
    cache.writeFragment({ id: ref, fragment: ScaleLevelFragmentDoc, fragmentName: "ScaleLevel", data });
    const derivedScaleViews = (views: readonly Reference[]) =>
      views.some((view) => view.__ref === ref) ? views : [...views, { __ref: ref }];
    const id = cache.identify({ __typename: "Image", id: parent.id })!;
    cache.modify({ id, fields: { derivedScaleViews } as unknown as Modifiers });
  }
}

function removeImage(cache: ApolloCache, id: string): void {
  const ref = cache.identify({ __typename: "Image", id })!;
  const before = knownImage(cache, id);
  modifyImageLists(cache, ref, {
    list: (list) => without(list, ref),
    count: (args) => before !== null && imagePasses(args.filters as ImageFilter, before) === false,
  });
  if (before?.dataset) forgetChildren(cache, before.dataset.id);
  cache.evict({ id: ref });
}

type ListChange = Readonly<{
  /** The list as it is now; `undefined` when only the server knows. */
  list: (list: KnownList, args: Args) => KnownList | undefined;
  /** Whether the number stands. */
  count: (args: Args) => boolean;
}>;

function modifyImageLists(cache: ApolloCache, ref: string, change: ListChange): void {
  const modify = (list: KnownList, { storeFieldName, DELETE }: Details) =>
    change.list(list, argsOfListKey(storeFieldName)) ?? DELETE;
  const fields = {
    images: modify,
    // Whose they are is not in the event: only removal is certain.
    myimages: (list: KnownList, details: Details) => {
      const next = change.list(list, argsOfListKey(details.storeFieldName));
      return next === undefined || (holds(next, ref) && !holds(list, ref)) ? details.DELETE : next;
    },
    imagesStats: (stats: unknown, { storeFieldName, DELETE }: Details) =>
      change.count(argsOfListKey(storeFieldName)) ? stats : DELETE,
  };
  cache.modify({ id: "ROOT_QUERY", fields: fields as unknown as Modifiers });
}

function holds({ items }: KnownList, ref: string): boolean {
  return Object.values(items).some((item) => item.__ref === ref);
}

/** Folder listings mix nouns and orders; they are short and asked for again. */
function forgetChildren(cache: ApolloCache, datasetId: string): void {
  const children = (list: unknown, { storeFieldName, DELETE }: Details) =>
    argsOfListKey(storeFieldName).parent === datasetId ? DELETE : list;
  cache.modify({ id: "ROOT_QUERY", fields: { children } as unknown as Modifiers });
  const entity = cache.identify({ __typename: "Dataset", id: datasetId });
  if (entity) cache.evict({ id: entity, fieldName: "images" });
}

/** Whether two states of an image look the same to every filter and order. */
function sameForLists(a: ImageFacts, b: ImageFacts): boolean {
  return (
    a.name === b.name &&
    a.pinned === b.pinned &&
    a.dataset?.id === b.dataset?.id &&
    a.tags.length === b.tags.length &&
    a.tags.every((tag) => b.tags.includes(tag))
  );
}

/** Where an object that has just been made stands: ids and times of creation grow. */
function placeOfNew(ordering: readonly Args[] | undefined): "first" | "last" | undefined {
  const first = ordering?.[0];
  if (first === undefined) return "last";
  const direction = first.createdAt ?? first.id;
  if (direction === undefined || direction === null) return undefined;
  return String(direction).startsWith("DESC") ? "first" : "last";
}

type Change = Readonly<{ before: Verdict; now: Verdict; args: Args }>;

/** The list with the object where it belongs now; `undefined` when only the server knows. */
function placed(list: KnownList, ref: string, kind: "create" | "update", { before, now, args }: Change) {
  if (now === false) return without(list, ref);
  const place = placeOfNew(args.ordering as readonly Args[] | undefined);
  if (place === undefined || now === undefined) return undefined;
  if (kind === "create") return withItem(list, ref, place);
  // It was in the list and still is, at a place that does not change, be it known here or not.
  const stays = holds(list, ref) || before === true || args.filters === undefined;
  return stays ? list : undefined;
}

type WatchOptions = Readonly<{ onError: (error: unknown) => void }>;

/**
 * Keeps the cache's images up to date until the function that comes back is called.
 *
 * @param dataset only images of that dataset; `undefined`: of the whole organisation
 */
export function followImages(client: ApolloClient, dataset: string | undefined, { onError }: WatchOptions): () => void {
  const subscription = client
    .subscribe({ query: WatchImagesDocument, variables: { dataset: dataset ?? null }, fetchPolicy: "no-cache" })
    .subscribe(({ data, error }) => {
      if (error) onError(error);
      else if (data) applyImageEvent(client.cache, data.images);
    });
  return () => subscription.unsubscribe();
}

type RoiWatchOptions = WatchOptions & Readonly<{ onEvent: (event: LiveEvent<RoiFieldsFragment>) => void }>;

/**
 * Tells what happens to the regions of one image until the function that comes back is called. Past the cache: one change of ten
 * thousand regions there means reading all of them again, half a second.
 */
export function followRois(client: ApolloClient, image: string, { onEvent, onError }: RoiWatchOptions): () => void {
  const subscription = client
    .subscribe({ query: WatchRoisDocument, variables: { image }, fetchPolicy: "no-cache" })
    .subscribe(({ data, error }) => {
      if (error) onError(error);
      else if (data) onEvent(data.rois);
    });
  return () => subscription.unsubscribe();
}
