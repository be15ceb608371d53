import { invalidOme } from "./ome-errors.ts";

/**
 * A path below a group as its metadata names it, without slashes around it.
 *
 * @throws DataError `InvalidOme` for none, and for one that leads out of the group
 */
export function checkedPath(place: string, what: string, value: unknown): string {
  const path = typeof value === "string" ? value.replace(/^\/+|\/+$/g, "") : "";
  const isInside = path !== "" && path.split("/").every((part) => part !== "" && part !== "." && part !== "..");
  if (!isInside) invalidOme(place, `${what} has the path ${JSON.stringify(value)}`);
  return path;
}

/** Two paths as one; either may be empty. */
export function joinPath(first: string, second: string): string {
  return first === "" || second === "" ? first + second : `${first}/${second}`;
}
