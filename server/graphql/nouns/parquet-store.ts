import { parquetStores } from "../../db/schema/store.ts";
import type { Resolvers } from "../generated/resolvers.ts";
import { singleStore } from "./single-store.ts";

export const PARQUET_BUCKET = "parquet";
export const parquetStore = singleStore(parquetStores, PARQUET_BUCKET, "ParquetStore");

export const parquetStoreResolvers = {
  Mutation: {
    requestParquetUpload: async (_, { input }, context) => {
      const { region: _region, ...grant } = await parquetStore.requestUpload(context, input);
      return { ...grant, action: "upload" };
    },
    finishParquetUpload: (_, { input }, context) => parquetStore.finishUpload(context, input),
    requestParquetAccess: (_, { input }, context) => parquetStore.requestAccess(context, input.storeId),
    requestGeneralParquetAccess: (_, { input }, context) => parquetStore.generalAccess(context, input.expiresIn),
  },
  ParquetStore: parquetStore.fields,
} satisfies Resolvers;
