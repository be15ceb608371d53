/**
 * The query string as people write it: `?q=retina&sort=name`. Every value is one string; each page's `parse*Search` gives it its
 * type. (The router's own form would write numbers and lists as JSON.)
 */
export function parseSearchText(text: string): Record<string, string> {
  return Object.fromEntries(new URLSearchParams(text));
}

/** The reverse: leaves out what is `undefined`, empty, or false; lists are joined by commas. */
export function searchTextOf(search: Readonly<Record<string, unknown>>): string {
  const entries = Object.entries(search)
    .filter(([, value]) => value !== undefined && value !== null && value !== false)
    .map(([key, value]): [string, string] => [key, Array.isArray(value) ? value.join(",") : String(value)])
    .filter(([, text]) => text !== "");
  // These three are legal in a query and much easier to read.
  const text = new URLSearchParams(entries)
    .toString()
    .replaceAll("%2C", ",")
    .replaceAll("%3A", ":")
    .replaceAll("%7E", "~");
  return text === "" ? "" : `?${text}`;
}
