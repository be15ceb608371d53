import { InMemoryCache, type TypePolicies } from "@apollo/client/cache";
import { possibleTypes } from "./generated/possible-types.ts";
import { listKey, windowed } from "./pagination.ts";

/** Credentials pass beside the cache (see credentials.ts); should a document ever select them, they are not kept. */
const NEVER_KEPT = { read: () => null, merge: () => null };

const typePolicies: TypePolicies = {
  Query: {
    fields: {
      images: windowed(),
      myimages: windowed(),
      datasets: windowed(),
      mydatasets: windowed(),
      rois: windowed(),
      stages: windowed(),
      tables: windowed(),
      snapshots: windowed(),
      rgbcontexts: windowed(),
      rgbViews: windowed(),
      affineTransformationViews: windowed(),
      children: windowed(200),
      imagesStats: { keyArgs: (args, { fieldName }) => listKey(fieldName, args) },
      // An object that a list has brought opens from the cache at once, where the fields asked for are there.
      image: (existing, { args, toReference }) => existing ?? toReference({ __typename: "Image", id: args?.id }),
      dataset: (existing, { args, toReference }) => existing ?? toReference({ __typename: "Dataset", id: args?.id }),
      stage: (existing, { args, toReference }) => existing ?? toReference({ __typename: "Stage", id: args?.id }),
      roi: (existing, { args, toReference }) => existing ?? toReference({ __typename: "ROI", id: args?.id }),
    },
  },
  Dataset: { fields: { children: windowed(), images: windowed() } },
  Image: { fields: { rgbContexts: windowed(), affineTransformationViews: windowed() } },
  Stage: { fields: { affineViews: windowed() } },
  ZarrStore: { fields: { accessGrant: NEVER_KEPT } },
  // Values without identity: kept inside what they belong to, replaced whole.
  ImageStats: { keyFields: false, merge: true },
  ChannelInfo: { keyFields: false },
  FrameInfo: { keyFields: false },
  PlaneInfo: { keyFields: false },
};

/** The cache of one session: entities by type and id, lists by their arguments. */
export function createCache(): InMemoryCache {
  return new InMemoryCache({ possibleTypes, typePolicies });
}
