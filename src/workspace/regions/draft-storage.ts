import { z } from "zod";
import { ROI_KINDS, type RoiVectors } from "../../roi/vectors.ts";

/** A region that is not on the server yet, or not in its last shape, or not deleted there yet. */
export type Draft = RoiVectors &
  Readonly<{
    key: string;
    roiId: string | undefined;
    /** What the server had when the change was made: whoever changed it since is not overwritten unasked. */
    base?: RoiVectors | undefined;
    isRemoved?: boolean | undefined;
  }>;

/** Keeps unsaved regions of one image over a reload. `put` tells whether there was room. */
export type DraftStorage = Readonly<{
  /** Names the image among all that this browser knows. */
  place: string;
  read: () => readonly Draft[];
  put: (draft: Draft) => boolean;
  remove: (key: string) => void;
}>;

const vectorsSchema = z.object({
  kind: z.enum(ROI_KINDS),
  vectors: z.array(z.array(z.number()).length(5)).min(1),
});
const draftSchema = vectorsSchema.extend({
  key: z.string().min(1),
  roiId: z.string().optional(),
  base: vectorsSchema.optional(),
  isRemoved: z.boolean().optional(),
});

/**
 * Drafts in the browser's own storage, one entry each, under the server and the image that they belong to. A full or blocked
 * storage costs only the safety net: the regions stay on the page.
 *
 * @param server tells servers apart, whose ids are the same small numbers
 */
export function draftsIn(storage: Storage, server: string, imageId: string): DraftStorage {
  const place = `${server}:${imageId}`;
  const prefix = `mikro-web:region:${place}:`;
  return {
    place,
    read: () => {
      const drafts: Draft[] = [];
      for (const name of namesIn(storage, prefix)) {
        const parsed = draftSchema.safeParse(parsedJson(storage.getItem(name) ?? ""));
        if (parsed.success) drafts.push({ ...parsed.data, roiId: parsed.data.roiId });
        else storage.removeItem(name);
      }
      return drafts;
    },
    put: (draft) => {
      try {
        storage.setItem(prefix + draft.key, JSON.stringify(draft));
        return true;
      } catch (error) {
        console.warn("Unsaved regions cannot be kept over a reload", error);
        return false;
      }
    },
    remove: (key) => storage.removeItem(prefix + key),
  };
}

function namesIn(storage: Storage, prefix: string): readonly string[] {
  return Array.from({ length: storage.length }, (_, i) => storage.key(i) ?? "")
    .filter((name) => name.startsWith(prefix))
    .sort();
}

function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined; // cut off by a crash: the schema refuses it
  }
}
