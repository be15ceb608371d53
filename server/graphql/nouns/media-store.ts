import { mediaStores } from "../../db/schema/store.ts";
import type { Resolvers } from "../generated/resolvers.ts";
import { singleStore } from "./single-store.ts";

export const mediaStore = singleStore(mediaStores, "media", "MediaStore");

export const mediaStoreResolvers = {
  Mutation: {
    requestMediaUpload: (_, { input }, context) => mediaStore.requestUpload(context, input),
    finishMediaUpload: (_, { input }, context) => mediaStore.finishUpload(context, input),
    requestMediaAccess: (_, { input }, context) => mediaStore.requestAccess(context, input.storeId),
    requestGeneralMediaAccess: (_, { input }, context) => mediaStore.generalAccess(context, input.expiresIn),
  },
  MediaStore: mediaStore.fields,
} satisfies Resolvers;
