import { badInput } from "../errors.ts";
import type { InputMaybe, OffsetPaginationInput } from "../generated/resolvers.ts";

/** Rows `offset <= i < offset + limit` of a list; without limit all from the offset on. */
export type Page = Readonly<{ offset: number; limit: number | undefined }>;

export const WHOLE: Page = { offset: 0, limit: undefined };

/** Contract: without the argument there is no limit; with it, 100 unless it says otherwise; negative is no limit. */
const LIMIT_OF_A_PAGE = 100;

export function pageOf(pagination: InputMaybe<OffsetPaginationInput>): Page {
  if (pagination == null) return WHOLE;
  return cut(pagination.offset ?? 0, pagination.limit ?? LIMIT_OF_A_PAGE);
}

/** @param limit negative for none */
export function cut(offset: number, limit: number): Page {
  if (offset < 0) throw badInput(`pagination.offset must not be negative, but is ${offset}`);
  return { offset, limit: limit < 0 ? undefined : limit };
}
