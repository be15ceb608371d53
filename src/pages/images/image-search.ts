import type { RawSearch } from "../../ui/search-values.ts";
export type ImageSearch = { z?: number };
export function parseImageSearch(_raw: RawSearch): ImageSearch {
  return {};
}
