import type { GrantScope } from "./grants.ts";

/** What a request does. All calls of a multipart upload are `put`. */
export type ObjectAction = "get" | "put" | "delete" | "list";

/** Whether credentials of the scope may do this; `"if-owned"` leaves it to whether the organisation owns the object. */
export type Right = "yes" | "no" | "if-owned";

/** @param key for `list` the prefix that is listed */
export function rightTo(scope: GrantScope, action: ObjectAction, bucket: string, key: string): Right {
  if (scope.bucket !== bucket) return "no";
  if (scope.access === "read-organization") return action === "get" ? "if-owned" : "no";
  if (!covers(scope, key)) return "no";
  return ACTIONS[scope.access][scope.isPrefix ? "prefix" : "single"].includes(action) ? "yes" : "no";
}

/** Whether the key is the scope's own or, for a prefix, lies below it. */
export function covers(scope: GrantScope, key: string): boolean {
  if (scope.access === "read-organization") return false;
  return key === scope.key || (scope.isPrefix && key.startsWith(`${scope.key}/`));
}

const ACTIONS: Readonly<Record<"read" | "write", Readonly<Record<"single" | "prefix", readonly ObjectAction[]>>>> = {
  read: { single: ["get"], prefix: ["get", "list"] },
  write: { single: ["put"], prefix: ["get", "list", "put", "delete"] },
};
