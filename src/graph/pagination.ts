import type { FieldFunctionOptions, FieldPolicy, Reference } from "@apollo/client/cache";

/**
 * A list as the cache holds it: what is known of it, by index. Pages may be far apart; what lies between is simply not known.
 */
export type KnownList = Readonly<{
  items: Readonly<Record<number, Reference>>;
  /** Length of the whole list, or at least a bound above it; `null` until a short page told. */
  end: number | null;
}>;

const UNKNOWN: KnownList = { items: {}, end: null };

type Options = Pick<FieldFunctionOptions, "args">;
type Page = Readonly<{ offset: number; limit: number | undefined }>;

/**
 * Field policy of a list with `pagination: { offset, limit }`. Windows may be read and fetched in any order; a window is read
 * from the cache only when all of it is there. Lists that differ in any other argument are kept apart.
 *
 * @param defaultLimit rows of a page whose limit is absent (contract, 5.3)
 */
export function windowed(defaultLimit = 100): FieldPolicy<KnownList, readonly Reference[], readonly Reference[]> {
  return {
    keyArgs: (args, { fieldName }) => listKey(fieldName, args),
    read: (existing, options: Options) => existing && readPage(existing, pageOf(options.args, defaultLimit)),
    merge: (existing, incoming, options: Options) =>
      mergePage(existing ?? UNKNOWN, incoming, pageOf(options.args, defaultLimit)),
  };
}

function pageOf(args: Options["args"], defaultLimit: number): Page {
  const pagination = args?.pagination as { offset?: number | null; limit?: number | null } | null | undefined;
  if (!pagination) return { offset: 0, limit: undefined };
  const limit = pagination.limit ?? defaultLimit;
  return { offset: pagination.offset ?? 0, limit: limit < 0 ? undefined : limit };
}

/** The window, or `undefined` when any of it is unknown. */
export function readPage(list: KnownList, { offset, limit }: Page): readonly Reference[] | undefined {
  const wanted = limit === undefined ? list.end : offset + limit;
  if (wanted === null) return undefined;
  const stop = list.end === null ? wanted : Math.min(wanted, list.end);
  const window: Reference[] = [];
  for (let i = offset; i < stop; i++) {
    const item = list.items[i];
    if (item === undefined) return undefined;
    window.push(item);
  }
  return window;
}

/** Adds a window as the server gave it now. Where it contradicts what was known, the new window is believed. */
export function mergePage(list: KnownList, incoming: readonly Reference[], { offset, limit }: Page): KnownList {
  const fetched = new Set(incoming.map((item) => item.__ref));
  const stop = offset + incoming.length;
  const short = limit === undefined || incoming.length < limit;
  const end = short ? shortEnd(list.end, offset, stop) : list.end !== null && list.end < stop ? null : list.end;
  const items: Record<number, Reference> = {};
  for (const [key, item] of Object.entries(list.items)) {
    const index = Number(key);
    // The same object at two places: the list has shifted since, and the old place is wrong.
    if (fetched.has(item.__ref) || (end !== null && index >= end)) continue;
    items[index] = item;
  }
  incoming.forEach((item, i) => {
    items[offset + i] = item;
  });
  return { items, end };
}

/** An empty page past the end tells only a bound; one that was already lower stays. */
function shortEnd(known: number | null, offset: number, stop: number): number {
  return stop === offset && known !== null ? Math.min(known, stop) : stop;
}

/** The name under which a list is kept: its arguments without the page, in one spelling. */
export function listKey(fieldName: string, args: Record<string, unknown> | null): string {
  const { pagination: _, ordering, ...rest } = args ?? {};
  const spelled = canonical(Array.isArray(ordering) && ordering.length === 0 ? rest : { ...rest, ordering });
  return spelled === undefined ? fieldName : `${fieldName}:${JSON.stringify(spelled)}`;
}

/** The arguments behind a name that `listKey` gave. */
export function argsOfListKey(storeFieldName: string): Readonly<Record<string, unknown>> {
  const colon = storeFieldName.indexOf(":");
  return colon < 0 ? {} : (JSON.parse(storeFieldName.slice(colon + 1)) as Record<string, unknown>);
}

/** Sorted keys; what says nothing (null, absent, an empty object) is left out. An empty list in a filter does say something. */
function canonical(value: unknown): unknown {
  if (value === null || value === undefined) return undefined;
  if (Array.isArray(value)) return value.map((each) => canonical(each) ?? null);
  if (typeof value !== "object") return value;
  const entries = Object.entries(value)
    .map(([key, each]) => [key, canonical(each)] as const)
    .filter(([, each]) => each !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return entries.length === 0 ? undefined : Object.fromEntries(entries);
}

/** Without an item, those behind it one place earlier. The same list when it is not in it. */
export function without(list: KnownList, ref: string): KnownList {
  const at = Object.entries(list.items).find(([, item]) => item.__ref === ref)?.[0];
  return at === undefined ? list : shifted(list, Number(at) + 1, -1);
}

/** With an item put before all others, or behind all others where the end is known. The same list when it is in it already. */
export function withItem(list: KnownList, ref: string, where: "first" | "last"): KnownList {
  if (Object.values(list.items).some((item) => item.__ref === ref)) return list;
  if (where === "first") {
    const { items, end } = shifted(list, 0, 1);
    return { items: { ...items, 0: { __ref: ref } }, end };
  }
  if (list.end === null || (list.end > 0 && list.items[list.end - 1] === undefined)) return { ...list, end: null };
  return { items: { ...list.items, [list.end]: { __ref: ref } }, end: list.end + 1 };
}

/** Every index from `from` on moved by one; with -1 the item before `from` is dropped. */
function shifted(list: KnownList, from: number, by: 1 | -1): KnownList {
  const items: Record<number, Reference> = {};
  for (const [key, item] of Object.entries(list.items)) {
    const index = Number(key);
    if (index >= from) items[index + by] = item;
    else if (by === 1 || index !== from - 1) items[index] = item;
  }
  return { items, end: list.end === null ? null : list.end + by };
}
