import type { GraphQLFieldResolver } from "graphql";
import { mayWrite } from "../auth/identity.ts";
import type { Context } from "./context.ts";
import { forbidden } from "./errors.ts";
import type { MutationResolvers, Resolvers } from "./generated/resolvers.ts";
import { adatasetResolvers } from "./nouns/adataset.ts";
import { channelResolvers } from "./nouns/channels.ts";
import { childrenResolvers } from "./nouns/children.ts";
import { datasetResolvers } from "./nouns/dataset.ts";
import { imageResolvers } from "./nouns/image.ts";
import { imageStatsResolvers } from "./nouns/image-stats.ts";
import { maskResolvers } from "./nouns/masks.ts";
import { mediaStoreResolvers } from "./nouns/media-store.ts";
import { parquetStoreResolvers } from "./nouns/parquet-store.ts";
import { rgbResolvers } from "./nouns/rgb.ts";
import { roiResolvers } from "./nouns/roi.ts";
import { sceneResolvers } from "./nouns/scene.ts";
import { snapshotResolvers } from "./nouns/snapshot.ts";
import { stageResolvers } from "./nouns/stage.ts";
import { storeResolvers } from "./nouns/store.ts";
import { tableResolvers } from "./nouns/table.ts";
import { tableRowResolvers } from "./nouns/table-rows.ts";
import { viewResolvers } from "./nouns/view.ts";
import { whoResolvers } from "./nouns/who.ts";
import { scalars } from "./scalars.ts";

/** Mutations of the data layer: they need a token, but no role. */
const WITHOUT_ROLE: readonly (keyof MutationResolvers)[] = [
  "requestZarrUpload",
  "finishZarrUpload",
  "requestZarrAccess",
  "requestGeneralZarrAccess",
  "requestParquetUpload",
  "finishParquetUpload",
  "requestParquetAccess",
  "requestGeneralParquetAccess",
  "requestMediaUpload",
  "finishMediaUpload",
  "requestMediaAccess",
  "requestGeneralMediaAccess",
];

type AnyResolver = GraphQLFieldResolver<unknown, Context>;

/** The mutations, each of which refuses callers that may not write. */
function guarded(mutations: MutationResolvers): MutationResolvers {
  const guard = ([name, resolve]: [string, unknown]): [string, AnyResolver] => [
    name,
    (parent, args, context, info) => {
      if (!mayWrite(context.identity)) throw forbidden("Changing something needs the role admin or bot");
      return (resolve as AnyResolver)(parent, args, context, info);
    },
  ];
  const entries = Object.entries(mutations).map((entry) =>
    (WITHOUT_ROLE as readonly string[]).includes(entry[0]) ? entry : guard(entry),
  );
  return Object.fromEntries(entries);
}

const nouns: readonly Resolvers[] = [
  whoResolvers,
  datasetResolvers,
  childrenResolvers,
  imageResolvers,
  imageStatsResolvers,
  channelResolvers,
  storeResolvers,
  parquetStoreResolvers,
  viewResolvers,
  rgbResolvers,
  stageResolvers,
  roiResolvers,
  adatasetResolvers,
  sceneResolvers,
  maskResolvers,
  mediaStoreResolvers,
  snapshotResolvers,
  tableResolvers,
  tableRowResolvers,
];

/** All resolvers, one object a noun; mutations are guarded here, so that none can be forgotten. */
export const resolvers: Resolvers[] = [
  scalars,
  ...nouns.map((noun) => (noun.Mutation === undefined ? noun : { ...noun, Mutation: guarded(noun.Mutation) })),
];
