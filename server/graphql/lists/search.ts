import { type AnyColumn, or, type SQL, sql } from "drizzle-orm";
import { literally } from "./lookup.ts";

type Text = AnyColumn | SQL;

/** All words of the query occur in the text as words, in any order, stemmed. */
function hasWords(text: Text, query: string): SQL {
  return sql`to_tsvector('english', ${text}) @@ plainto_tsquery('english', ${query})`;
}

/** The trimmed query is part of the text, whatever its case. Undefined, so no condition, for a blank query. */
export function hasPart(text: Text, query: string): SQL | undefined {
  const part = query.trim();
  return part === "" ? undefined : sql`${text} ilike ${`%${literally(part)}%`}`;
}

/** Either of the two; "mitosis day2" finds "day2 control mitosis", and "Alph" finds "Alphabet". */
export function search(text: Text, query: string): SQL | undefined {
  const part = hasPart(text, query);
  return part && or(hasWords(text, query), part);
}

/** Order of what a search found: the word hits first, best first, then those that only have the part. */
export function searchRank(text: Text, query: string): SQL {
  const words = sql`plainto_tsquery('english', ${query})`;
  const vector = sql`to_tsvector('english', ${text})`;
  return sql`case when ${vector} @@ ${words} then 1 + ts_rank(${vector}, ${words}) else 0 end desc`;
}
