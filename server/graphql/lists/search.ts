import { type AnyColumn, or, type SQL, sql } from "drizzle-orm";
import { literally } from "./lookup.ts";

type Value = AnyColumn | SQL;

/** A text in the two forms that are searched; stored ones have indexes. */
export type Searchable = Readonly<{ lower: Value; words: Value }>;

/** The forms of a text that is not stored so. */
export function searchable(text: Value): Searchable {
  return { lower: sql`lower(${text})`, words: sql`to_tsvector('english', ${text})` };
}

const wordsOf = (query: string): SQL => sql`plainto_tsquery('english', ${query})`;

/** The trimmed query is part of the text, whatever its case. Undefined, so no condition, for a blank query. */
export function hasPart(lower: Value, query: string): SQL | undefined {
  const part = query.trim();
  return part === "" ? undefined : sql`${lower} like lower(${`%${literally(part)}%`})`;
}

/**
 * All words of the query occur in the text as words, in any order, stemmed; or the query is part of the text:
 * "mitosis day2" finds "day2 control mitosis", and "Alph" finds "Alphabet".
 */
export function search({ lower, words }: Searchable, query: string): SQL | undefined {
  const part = hasPart(lower, query);
  return part && or(sql`${words} @@ ${wordsOf(query)}`, part);
}

/** Order of what a search found: the word hits first, best first, then those that only have the part. */
export function searchRank({ words }: Searchable, query: string): SQL {
  const asked = wordsOf(query);
  return sql`case when ${words} @@ ${asked} then 1 + ts_rank(${words}, ${asked}) else 0 end desc`;
}
