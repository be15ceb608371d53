import { DataError, isDataError } from "../errors.ts";
import type { ObjectStore, Traffic } from "./object-store.ts";
import { urlOfKey } from "./object-store.ts";
import { type ObjectAnswer, type ObjectRequest, type RequestSettings, requestObject } from "./request.ts";
import { DEFAULT_RETRIES, type RetryPolicy, withRetries } from "./retry.ts";

export type StoreSettings = Readonly<{
  traffic: Traffic;
  retries?: RetryPolicy;
  stallMs?: number;
  fetch?: typeof fetch;
  /** How the end of an object is read; see `readSuffix`. */
  suffix?: "range" | "head";
}>;

/** 30 s: longer than any server takes to begin, short enough to free the connection. */
const STALL_MS = 30_000;

type Answer = Exclude<ObjectAnswer, { kind: "failed" }>;
type Send = (request: Pick<ObjectRequest, "method" | "range" | "signal" | "onAnswer">) => Promise<Answer>;

export function requestSettings({ fetch: send, traffic, stallMs }: StoreSettings): RequestSettings {
  // Bound: browsers refuse a fetch that is called as a method of another object.
  return { fetch: send ?? ((input, init) => fetch(input, init)), traffic, stallMs: stallMs ?? STALL_MS };
}

/** Objects below a URL that needs no signature. A query of the URL is sent with every request. */
export function createHttpStore(url: string, settings: StoreSettings): ObjectStore {
  const [base = "", query] = url.split("?", 2);
  const request = requestSettings(settings);
  const policy = settings.retries ?? DEFAULT_RETRIES;
  return {
    async read(key, { range, signal, onAnswer } = {}) {
      const target = urlOfKey(base, key) + (query === undefined ? "" : `?${query}`);
      const send: Send = (what) =>
        withRetries(key, policy, what.signal, () => requestObject({ url: target, key, ...what }, request));
      const answer =
        range !== undefined && "suffixLength" in range
          ? await readSuffix(range.suffixLength, send, signal, settings.suffix ?? defaultSuffix())
          : await send({ method: "GET", range, signal, onAnswer });
      return foundBytes(key, answer);
    },
  };
}

/** @throws DataError `AccessDenied` */
export function foundBytes(key: string, answer: Answer): Uint8Array<ArrayBuffer> | undefined {
  if (answer.kind === "denied") throw new DataError("AccessDenied", { key, status: answer.status, code: answer.code });
  return answer.kind === "found" ? answer.bytes : undefined;
}

/**
 * The last bytes of an object. `range`: one request with `bytes=-N`. Browsers ask for leave first (a CORS preflight for every
 * object) when a range is not of the form `bytes=A-B`: there `head` asks for the size and then for a plain range, which is as many
 * round trips and needs nothing of the server's CORS. Servers that refuse suffix ranges get `head` as well.
 */
export async function readSuffix(
  suffixLength: number,
  send: Send,
  signal: AbortSignal | undefined,
  mode: "range" | "head",
): Promise<Answer> {
  if (mode === "range") {
    try {
      return await send({ method: "GET", range: { suffixLength }, signal });
    } catch (error) {
      const refused =
        isDataError(error, "RangeIgnored") || (isDataError(error, "HttpStatus") && error.fields.status < 500);
      if (!refused) throw error;
    }
  }
  const head = await send({ method: "HEAD", signal });
  if (head.kind !== "found") return head;
  if (head.totalBytes === undefined || head.totalBytes < suffixLength) {
    return { kind: "found", bytes: new Uint8Array(), totalBytes: head.totalBytes };
  }
  const offset = head.totalBytes - suffixLength;
  return await send({ method: "GET", range: { offset, length: suffixLength }, signal });
}

export function defaultSuffix(): "range" | "head" {
  return typeof navigator === "object" && "onLine" in navigator ? "head" : "range";
}
