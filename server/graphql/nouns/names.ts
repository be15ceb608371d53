import { badInput } from "../errors.ts";

/** Names are indexed; PostgreSQL's index entries hold 2,704 bytes, and a character has up to 4. */
const MAX_NAME_LENGTH = 500;

/** The name as it was sent, once it can be one. */
export function checkedName(name: string, argument = "name"): string {
  if (name.trim() === "") throw badInput(`${argument} must not be blank`);
  if (name.length > MAX_NAME_LENGTH) throw badInput(`${argument} may have at most ${MAX_NAME_LENGTH} characters`);
  return name;
}

/** Tags without repetition, in the order given. */
export function checkedTags(tags: readonly string[]): string[] {
  return [...new Set(tags.map((tag) => checkedName(tag, "tags")))];
}
