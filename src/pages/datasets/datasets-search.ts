import { DEFAULT_IMAGE_SORT, IMAGE_SORTS, type ImageSort } from "../../mikro/react/image-sorts.ts";
import { choiceValue, defined, type RawSearch, textValue } from "../../ui/search-values.ts";

/** How the contents of a dataset are shown; what is absent is the default. */
export type DatasetsSearch = {
  /** Words that the images must have. */
  q?: string;
  sort?: ImageSort;
  layout?: "list";
};

export function parseDatasetsSearch(raw: RawSearch): DatasetsSearch {
  const sort = choiceValue(raw.sort, IMAGE_SORTS);
  return defined({
    q: textValue(raw.q),
    sort: sort === DEFAULT_IMAGE_SORT ? undefined : sort,
    layout: choiceValue(raw.layout, ["list"]),
  });
}
