import type { RoiVectors } from "../../roi/vectors.ts";
import type { SavedRegion } from "./pending.ts";

/** How regions get to the server. All reject with an error whose message is for a person. */
export type RegionService = Readonly<{
  create: (vectors: RoiVectors) => Promise<SavedRegion>;
  update: (roiId: string, vectors: RoiVectors) => Promise<SavedRegion>;
  remove: (roiId: string) => Promise<void>;
}>;
