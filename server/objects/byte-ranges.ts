import type { ByteRange } from "./storage.ts";

/**
 * The bytes that a `Range` header asks for: `bytes=a-b`, `bytes=a-` or `bytes=-n`.
 *
 * @returns the part, `"unsatisfiable"` when the object has none of it, or `"whole"` when there is no header, when it
 * cannot be read or when it has several ranges: HTTP lets a server ignore it then
 */
export function parseByteRange(header: string | undefined, sizeBytes: number): ByteRange | "whole" | "unsatisfiable" {
  const match = /^bytes=(\d*)-(\d*)$/.exec(header?.trim() ?? "");
  if (match === null) return "whole";
  const [, first = "", last = ""] = match;
  if (first === "" && last === "") return "whole";
  if (first === "") {
    // A suffix longer than the object is all of it.
    const start = Math.max(0, sizeBytes - Number(last));
    return start < sizeBytes ? { start, end: sizeBytes } : "unsatisfiable";
  }
  const start = Number(first);
  const end = last === "" ? sizeBytes : Math.min(Number(last) + 1, sizeBytes);
  if (last !== "" && Number(last) < start) return "whole";
  return start < sizeBytes ? { start, end } : "unsatisfiable";
}
