import { createHttpStore } from "../stores/http-store.ts";
import { urlOfKey } from "../stores/object-store.ts";
import type { RetryPolicy } from "../stores/retry.ts";
import type { Hierarchy } from "./hierarchy.ts";
import { invalidOme } from "./ome-errors.ts";

/** An address as a person pastes it, and what it tells of the format. */
export type ZarrUrl = Readonly<{ url: string; zarrFormat: 2 | 3 | undefined }>;

const DOCUMENTS: Readonly<Record<string, 2 | 3>> = { "zarr.json": 3, ".zattrs": 2, ".zgroup": 2, ".zmetadata": 2 };

/**
 * Cleans an address: other viewers' prefixes, the name of a document and slashes at the end go, a query stays. `/v0.4/` and `/0.5/`
 * in the path tell the format.
 *
 * @throws DataError `InvalidOme` when it is no http(s) address
 */
export function parseZarrUrl(text: string): ZarrUrl {
  const [, prefix, address] = /^(?:zarr([23])?:\/\/)?(.*)$/.exec(text.trim())!;
  const parsed = URL.canParse(address!) ? new URL(address!) : null;
  if (parsed === null || !/^https?:$/.test(parsed.protocol)) {
    const kind = /^(s3|gs|az|file):/.exec(address!)?.[1];
    const advice = kind === "file" ? "drop the folder on the page instead" : "give its http or https address";
    return invalidOme(text.trim() || "The address", kind ? `${kind}: cannot be opened here, ${advice}` : `${advice}`);
  }
  parsed.hash = "";
  const segments = parsed.pathname.replace(/\/+$/, "").split("/");
  const told = DOCUMENTS[segments.at(-1)!];
  if (told !== undefined) segments.pop();
  parsed.pathname = segments.join("/");
  const inPath = segments.map((segment) => /^v?0\.([45])$/.exec(segment)?.[1]).find((minor) => minor !== undefined);
  const zarrFormat = told ?? (prefix ? (Number(prefix) as 2 | 3) : inPath === "4" ? 2 : inPath === "5" ? 3 : undefined);
  return { url: parsed.href.replace(/\/(?=\?|$)/, ""), zarrFormat };
}

export type HttpOptions = Readonly<{ fetch?: typeof fetch | undefined; retries?: RetryPolicy | undefined }>;

/** One more try: whoever has typed an address wants to hear soon that it is wrong. */
const RETRIES: RetryPolicy = { retries: 1, baseMs: 250, maxRetryAfterMs: 5_000 };

/** The tree below an address. A query of it is sent with every request. */
export function httpHierarchy(url: string, { fetch: send, retries = RETRIES }: HttpOptions = {}): Hierarchy {
  const traffic = { requests: 0, bytesFetched: 0 };
  const store = createHttpStore(url, { traffic, retries, ...(send && { fetch: send }) });
  const [base = "", query] = url.split("?", 2);
  const suffix = query === undefined ? "" : `?${query}`;
  return {
    id: query === undefined ? base : `${base}?${markOf(query)}`,
    name: nameOf(base),
    isLocal: false,
    get requests() {
      return traffic.requests;
    },
    read: (key, signal) => store.read(key, { signal }),
    sourceOf: (path) => ({ kind: "http", url: (path === "" ? base : urlOfKey(base, path)) + suffix }),
  };
}

/** Tells queries apart without telling them, as they may hold signatures: FNV-1a. */
function markOf(query: string): string {
  let hash = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(query)) hash = Math.imul(hash ^ byte, 0x01000193);
  return (hash >>> 0).toString(16).padStart(8, "0");
}

function nameOf(base: string): string {
  const last = base.replace(/\/+$/, "").split("/").at(-1) ?? base;
  try {
    return decodeURIComponent(last);
  } catch {
    return last; // a lone percent sign: as it stands
  }
}
