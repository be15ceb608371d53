import { DEFAULT_IMAGE_SORT, IMAGE_SORTS, type ImageSort } from "../../mikro/react/image-sorts.ts";
import {
  choiceValue,
  defined,
  flagValue,
  idValue,
  type RawSearch,
  textValue,
  wordsValue,
} from "../../ui/search-values.ts";

/** The state of the images page, all of it in the URL; what is absent is the default. */
export type ImagesSearch = {
  /** Words to search for. */
  q?: string;
  sort?: ImageSort;
  /** Id of the dataset whose images are shown. */
  dataset?: string;
  /** Images that have any of these tags. */
  tags?: readonly string[];
  /** Only what the caller pinned. */
  pinned?: true;
  layout?: "list";
};

export function parseImagesSearch(raw: RawSearch): ImagesSearch {
  const sort = choiceValue(raw.sort, IMAGE_SORTS);
  return defined({
    q: textValue(raw.q),
    sort: sort === DEFAULT_IMAGE_SORT ? undefined : sort,
    dataset: idValue(raw.dataset),
    tags: wordsValue(raw.tags),
    pinned: flagValue(raw.pinned),
    layout: choiceValue(raw.layout, ["list"]),
  });
}

/** Whether anything but sorting and layout narrows the list. */
export function isFiltered(search: ImagesSearch): boolean {
  return search.q !== undefined || search.dataset !== undefined || search.tags !== undefined || search.pinned === true;
}
