import { z } from "zod";
import type { RoiVectors } from "../../roi/vectors.ts";

/** A region that is not on the server yet, or not in its last shape. */
export type Draft = RoiVectors & Readonly<{ key: string; roiId: string | undefined }>;

/** Keeps unsaved regions of one image over a reload. */
export type DraftStorage = Readonly<{ read: () => readonly Draft[]; write: (drafts: readonly Draft[]) => void }>;

const KINDS = [
  "CUBE",
  "ELLIPSIS",
  "FRAME",
  "HYPERCUBE",
  "LINE",
  "PATH",
  "POINT",
  "POLYGON",
  "RECTANGLE",
  "SLICE",
  "SPECTRAL_CUBE",
  "SPECTRAL_HYPERCUBE",
  "SPECTRAL_RECTANGLE",
  "TEMPORAL_CUBE",
  "TEMPORAL_RECTANGLE",
] as const satisfies readonly RoiVectors["kind"][];

const draftsSchema = z.array(
  z.object({
    key: z.string().min(1),
    roiId: z.string().optional(),
    kind: z.enum(KINDS),
    vectors: z.array(z.array(z.number()).length(5)).min(1),
  }),
);

/**
 * Drafts in the browser's own storage, under the server and the image that they belong to. A full or blocked storage costs only
 * the safety net: the regions stay on the page.
 *
 * @param server tells servers apart, whose ids are the same small numbers
 */
export function draftsIn(storage: Storage, server: string, imageId: string): DraftStorage {
  const name = `mikro-web:regions:${server}:${imageId}`;
  return {
    read: () => {
      const text = storage.getItem(name);
      if (text === null) return [];
      const parsed = draftsSchema.safeParse(parsedJson(text));
      if (parsed.success) return parsed.data.map((draft) => ({ ...draft, roiId: draft.roiId }));
      storage.removeItem(name);
      return [];
    },
    write: (drafts) => {
      try {
        if (drafts.length === 0) storage.removeItem(name);
        else storage.setItem(name, JSON.stringify(drafts));
      } catch (error) {
        console.warn("Unsaved regions cannot be kept over a reload", error);
      }
    },
  };
}

function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined; // cut off by a crash: the schema refuses it
  }
}
