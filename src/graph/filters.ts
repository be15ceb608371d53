import type { ImageFilter, StrFilterLookup } from "./generated/operations.ts";

/** Whether an object passes a filter; `undefined` where only the server can tell. */
export type Verdict = boolean | undefined;

/** What is known here of an image, enough for the filters that lists use. */
export type ImageFacts = Readonly<{
  id: string;
  name: string;
  tags: readonly string[];
  pinned: boolean;
  dataset: Readonly<{ id: string }> | null;
}>;

type Composed<Filter> = {
  AND?: Filter | null | undefined;
  OR?: Filter | null | undefined;
  NOT?: Filter | null | undefined;
  DISTINCT?: boolean | null | undefined;
};

/** The image filter of the contract, 5.1, as far as it speaks of what is known here. */
export function imagePasses(filter: ImageFilter | null | undefined, image: ImageFacts): Verdict {
  return composed(
    filter,
    (nested) => imagePasses(nested, image),
    (key, value) => {
      switch (key as keyof ImageFilter) {
        case "id":
          return value === image.id;
        case "ids":
          return (value as string[]).includes(image.id);
        case "tags":
          return (value as string[]).some((tag) => image.tags.includes(tag));
        case "pinned":
          return value === image.pinned;
        case "datasets":
          return image.dataset !== null && (value as string[]).includes(image.dataset.id);
        case "dataset":
          return datasetPasses(value as Record<string, unknown>, image.dataset?.id);
        case "name":
          return textPasses(value as StrFilterLookup, image.name);
        case "search":
          return searchPasses(value as string, image.name);
        default:
          return undefined;
      }
    },
  );
}

/** Plain keys, AND and NOT hold together; OR is an alternative to all of them (contract, 5.1). */
function composed<Filter extends Composed<Filter>>(
  filter: Filter | null | undefined,
  nested: (filter: Filter | null | undefined) => Verdict,
  plain: (key: string, value: unknown) => Verdict,
): Verdict {
  if (!filter) return true;
  const { AND, OR, NOT, DISTINCT: _, ...keys } = filter;
  const parts: Verdict[] = Object.entries(keys)
    .filter(([, value]) => value !== null && value !== undefined)
    .map(([key, value]) => plain(key, value));
  if (AND) parts.push(nested(AND));
  // An empty sub-object changes nothing.
  if (NOT && Object.keys(NOT).length > 0) parts.push(negated(nested(NOT)));
  const all = and(parts);
  return OR && Object.keys(OR).length > 0 ? or(all, nested(OR)) : all;
}

function datasetPasses(filter: Record<string, unknown>, datasetId: string | undefined): Verdict {
  const keys = Object.keys(filter);
  if (keys.length === 1 && typeof filter.id === "string") return filter.id === datasetId;
  return datasetId === undefined ? false : undefined;
}

/** A substring is always found; a full-text match only the server can judge (contract, 5.2). */
function searchPasses(search: string, name: string): Verdict {
  const wanted = search.trim().toLowerCase();
  return wanted === "" || name.toLowerCase().includes(wanted) ? true : undefined;
}

function textPasses(lookup: StrFilterLookup, text: string): Verdict {
  const lower = text.toLowerCase();
  const parts = Object.entries(lookup)
    .filter(([, value]) => value !== null && value !== undefined)
    .map(([key, value]): Verdict => {
      const wanted = String(value);
      switch (key as keyof StrFilterLookup) {
        case "exact":
          return text === wanted;
        case "iExact":
          return lower === wanted.toLowerCase();
        case "contains":
          return text.includes(wanted);
        case "iContains":
          return lower.includes(wanted.toLowerCase());
        case "startsWith":
          return text.startsWith(wanted);
        case "iStartsWith":
          return lower.startsWith(wanted.toLowerCase());
        default:
          return undefined;
      }
    });
  return and(parts);
}

function and(parts: readonly Verdict[]): Verdict {
  if (parts.includes(false)) return false;
  return parts.includes(undefined) ? undefined : true;
}

function or(a: Verdict, b: Verdict): Verdict {
  if (a === true || b === true) return true;
  return a === undefined || b === undefined ? undefined : false;
}

function negated(verdict: Verdict): Verdict {
  return verdict === undefined ? undefined : !verdict;
}
