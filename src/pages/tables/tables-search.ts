import { defined, type RawSearch, textValue } from "../../ui/search-values.ts";

/** What of the tables is listed. */
export type TablesSearch = { q?: string };

export function parseTablesSearch(raw: RawSearch): TablesSearch {
  return defined({ q: textValue(raw.q) });
}
