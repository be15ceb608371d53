import type { ApolloCache } from "@apollo/client";
import { argsOfListKey } from "../../graph/pagination.ts";

type Identity = Readonly<{ __typename: "Dataset"; id: string }>;

const ROOT = "ROOT_QUERY";

/**
 * Forgets lists that a change may have made wrong; those on the screen are then asked for again.
 *
 * @param only lists whose filter has this key; by default all
 */
export function forgetLists(cache: ApolloCache, noun: "images" | "datasets", only?: "pinned"): void {
  const isMeant = (storeFieldName: string): boolean => {
    if (only === undefined) return true;
    const filters = argsOfListKey(storeFieldName).filters;
    return typeof filters === "object" && filters !== null && only in filters;
  };
  cache.modify({
    id: ROOT,
    fields: {
      [noun]: (value: unknown, { storeFieldName, DELETE }) => (isMeant(storeFieldName) ? DELETE : value),
    },
  });
  if (noun === "images") cache.evict({ id: ROOT, fieldName: "imagesStats" });
  if (noun === "datasets" && only === undefined) forgetChildren(cache);
}

/** Which datasets have children is told by lists inside datasets. */
function forgetChildren(cache: ApolloCache): void {
  const known = cache.extract() as Readonly<Record<string, unknown>>;
  for (const id of Object.keys(known)) if (id.startsWith("Dataset:")) cache.evict({ id, fieldName: "children" });
}

/** Forgets an object that is no more. Forget the lists that show it first: they would ask for it. */
export function forgetObject(cache: ApolloCache, object: Identity): void {
  cache.evict(idOf(cache, object));
}

/** Lets a field of an object point to another object, or to none. */
export function pointTo(cache: ApolloCache, object: Identity, field: "parent", target: Identity | null): void {
  cache.modify({
    ...idOf(cache, object),
    fields: { [field]: (_value: unknown, { toReference }) => (target === null ? null : toReference(target)) },
  });
}

function idOf(cache: ApolloCache, object: Identity): { id: string } {
  return { id: cache.identify(object) ?? `${object.__typename}:${object.id}` };
}
