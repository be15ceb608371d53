import { defined, type RawSearch, textValue } from "../../ui/search-values.ts";
import { type ImageSearch, parseImageSearch } from "../../workspace/image-search.ts";

/** All that a link to an opened file holds. Files of this machine have addresses that begin with `local:`. */
export type OpenSearch = ImageSearch & {
  /** What to open; without it the page asks. */
  url?: string;
  /** The image below it: a field of a well, a series, a label image. */
  path?: string;
  /** The zarr format where it is known: then no request goes astray. */
  zarr?: "2" | "3";
};

export function parseOpenSearch(raw: RawSearch): OpenSearch {
  const zarr = textValue(raw.zarr);
  return {
    ...parseImageSearch(raw),
    ...defined({
      url: textValue(raw.url),
      path: textValue(raw.path),
      zarr: zarr === "2" || zarr === "3" ? zarr : undefined,
    }),
  };
}

const LOCAL = "local:";

export function localAddress(name: string): string {
  return `${LOCAL}${name}`;
}

/** The name of files of this machine; `undefined` for an address. */
export function localName(url: string): string | undefined {
  return url.startsWith(LOCAL) ? url.slice(LOCAL.length) : undefined;
}
