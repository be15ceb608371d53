import { defined, idValue, type RawSearch, textValue } from "../ui/search-values.ts";
import { ASPECTS, type Aspect } from "../viewer/react/linked/aspects.ts";
import { type ImageSearch, parseImageSearch, VIEW_KEYS } from "./image-search.ts";

export const MAX_PANES = 4;

/** What of a link to an image is kept for each pane: its key with the number of the pane, from 1, such as `z2`. */
const PANE_KEYS = [...VIEW_KEYS, "context", "proj"] as const;
const NUMBERS = [1, 2, 3, 4] as const;
type PaneKey = `${(typeof PANE_KEYS)[number]}${(typeof NUMBERS)[number]}`;

/** All that a link to images side by side holds. */
export type CompareSearch = { [K in PaneKey]?: string | number } & {
  /** One to four images, in the order of the panes; the same one may stand there twice. */
  ids?: string;
  /** What the panes have in common, such as `place,z`; `none`: nothing. By default place, z and t. */
  links?: string;
  /** Number of the pane that leads, from 1. While places are linked only its place is kept. */
  pane?: number;
};

const USUAL: ReadonlySet<Aspect> = new Set(["place", "z", "t"]);

export function parseCompareSearch(raw: RawSearch): CompareSearch {
  const ids = idsOf({ ids: textValue(raw.ids) });
  const pane = Number(textValue(raw.pane));
  const kept = ids.flatMap((_, i) => Object.entries(numbered(paneOf(raw, i + 1), i + 1)));
  return defined({
    ...Object.fromEntries(kept),
    ids: ids.length === 0 ? undefined : ids.join(),
    links: writeLinks(linksOf({ links: textValue(raw.links) })),
    pane: Number.isInteger(pane) && pane > 1 && pane <= ids.length ? pane : undefined,
  });
}

/** The images, in the order of the panes. */
export function idsOf({ ids }: Readonly<{ ids?: string | undefined }>): readonly string[] {
  const words = (ids ?? "").split(",").map(idValue);
  return words.filter((id) => id !== undefined).slice(0, MAX_PANES);
}

export function linksOf({ links }: Readonly<{ links?: string | undefined }>): ReadonlySet<Aspect> {
  if (links === undefined) return USUAL;
  const words = new Set(links.split(","));
  return new Set(ASPECTS.filter((aspect) => words.has(aspect)));
}

/** @returns `undefined` for what is usual */
export function writeLinks(links: ReadonlySet<Aspect>): string | undefined {
  if (links.size === USUAL.size && [...links].every((aspect) => USUAL.has(aspect))) return undefined;
  return links.size === 0 ? "none" : ASPECTS.filter((aspect) => links.has(aspect)).join();
}

/** What a pane shows, as a link to its image says it. */
export function paneOf(search: RawSearch, number: number): ImageSearch {
  return parseImageSearch(Object.fromEntries(PANE_KEYS.map((key) => [key, search[`${key}${number}`]])));
}

/** The same link with another view in one pane. */
export function withPane(search: CompareSearch, number: number, pane: ImageSearch): CompareSearch {
  const others = Object.entries(search).filter(([key]) => !isOfPane(key, number));
  return { ...Object.fromEntries(others), ...numbered(pane, number) };
}

/** One more image at the end. */
export function withImage(search: CompareSearch, id: string): CompareSearch {
  const ids = [...idsOf(search), id].slice(0, MAX_PANES);
  return { ...search, ids: ids.join() };
}

/** Without a pane; those behind it move up. */
export function withoutPane(search: CompareSearch, number: number): CompareSearch {
  const ids = idsOf(search);
  const left = ids.map((_, i) => i + 1).filter((each) => each !== number);
  const { pane = 1 } = search;
  const lead = left.indexOf(pane === number ? Math.min(number + 1, ids.length) : pane) + 1;
  const kept = left.flatMap((each, i) => Object.entries(numbered(paneOf(search, each), i + 1)));
  return defined({
    ...Object.fromEntries(kept),
    ids: left.length === 0 ? undefined : left.map((each) => ids[each - 1]).join(),
    links: search.links,
    pane: lead > 1 ? lead : undefined,
  });
}

/** An image as the link to its own page shows it, in the first of the panes. */
export function compareFrom(id: string, shown: RawSearch): CompareSearch {
  return withPane({ ids: id }, 1, parseImageSearch(shown));
}

function numbered(pane: ImageSearch, number: number): CompareSearch {
  const kept = PANE_KEYS.filter((key) => pane[key] !== undefined);
  return Object.fromEntries(kept.map((key) => [`${key}${number}`, pane[key]]));
}

function isOfPane(key: string, number: number): boolean {
  return PANE_KEYS.some((each) => key === `${each}${number}`);
}
