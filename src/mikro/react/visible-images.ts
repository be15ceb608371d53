import type { ImageFilter } from "../../graph/generated/operations.ts";

/** The tag of images that exist only as a smaller level of another; the importer sets it. */
export const PYRAMID_LEVEL_TAG = "pyramid-level";

/**
 * The filter of every list of images that a person reads: what is given, without the levels of pyramids. Lists and counts must
 * both use it, or they disagree.
 */
export function visibleImages(filter: Omit<ImageFilter, "NOT" | "OR"> = {}): ImageFilter {
  return { ...filter, NOT: { tags: [PYRAMID_LEVEL_TAG] } };
}
