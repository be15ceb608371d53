import type { ImageOrder } from "../../graph/generated/operations.ts";

/** How lists of images can be sorted, by the word that stands in URLs. */
export const IMAGE_SORTS = ["newest", "oldest", "name", "name-desc"] as const;
export type ImageSort = (typeof IMAGE_SORTS)[number];
export const DEFAULT_IMAGE_SORT: ImageSort = "newest";

export const IMAGE_SORT_LABELS: Readonly<Record<ImageSort, string>> = {
  newest: "Newest first",
  oldest: "Oldest first",
  name: "Name A\u2013Z",
  "name-desc": "Name Z\u2013A",
};

/** Ids decide between equals, in the same direction: images of one import have one time to the second. */
export function orderingOf(sort: ImageSort): readonly ImageOrder[] {
  switch (sort) {
    case "newest":
      return [{ createdAt: "DESC" }, { id: "DESC" }];
    case "oldest":
      return [{ createdAt: "ASC" }, { id: "ASC" }];
    case "name":
      return [{ name: "ASC" }, { id: "ASC" }];
    case "name-desc":
      return [{ name: "DESC" }, { id: "DESC" }];
  }
}
