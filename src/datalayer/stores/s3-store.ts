import { DataError } from "../errors.ts";
import type { ActiveGrant, Grants } from "./grants.ts";
import { defaultSuffix, foundBytes, readSuffix, requestSettings, type StoreSettings } from "./http-store.ts";
import type { ObjectStore } from "./object-store.ts";
import { urlOfKey } from "./object-store.ts";
import { type ObjectAnswer, type ObjectRequest, requestObject } from "./request.ts";
import { DEFAULT_RETRIES, withRetries } from "./retry.ts";
import { signUrl } from "./sign.ts";

/** Clocks that differ by more than this are corrected; S3 itself bears 15 minutes. */
const SKEW_MS = 60_000;

type What = Pick<ObjectRequest, "method" | "range" | "signal" | "onAnswer">;
type Send = (key: string, what: What) => Promise<Exclude<ObjectAnswer, { kind: "failed" }>>;

/** Sends signed requests for keys below a store's own, `""` for that itself; a refused grant is renewed once. */
function createSend(storeId: string, grants: Grants, settings: StoreSettings): Send {
  const request = { ...requestSettings(settings), credentials: "omit" } as const;
  const policy = settings.retries ?? DEFAULT_RETRIES;

  const sendWith = async (active: ActiveGrant, key: string, what: What) => {
    const { endpoint, bucket, key: prefix } = active.grant;
    const name = key === "" ? `${bucket}/${prefix}` : `${bucket}/${prefix}/${key}`;
    const url = await signUrl(urlOfKey(endpoint, name), what.method, active, storeId);
    return await withRetries(name, policy, what.signal, () => requestObject({ url, key: name, ...what }, request));
  };
  return async (key, what) => {
    let active = await grants.grantOf(storeId);
    let answer = await sendWith(active, key, what);
    if (answer.kind === "denied" && correctClock(active, answer)) answer = await sendWith(active, key, what);
    if (answer.kind !== "denied") return answer;
    const next = await grants.after(storeId, active);
    if (next === undefined) return answer;
    active = next;
    return await sendWith(active, key, what);
  };
}

/** Objects of one mikro store. */
export function createS3Store(storeId: string, grants: Grants, settings: StoreSettings): ObjectStore {
  const send = createSend(storeId, grants, settings);
  return {
    async read(key, { range, signal, onAnswer } = {}) {
      const answer =
        range !== undefined && "suffixLength" in range
          ? await readSuffix(range.suffixLength, (what) => send(key, what), signal, settings.suffix ?? defaultSuffix())
          : await send(key, { method: "GET", range, signal, onAnswer });
      return foundBytes(`store ${storeId}, ${key}`, answer);
    },
  };
}

/** The one object of a mikro store that has only one (tables, media). */
export type S3Object = Readonly<{
  /** @throws DataError `MissingObject`, and as reading does */
  byteLength: (signal?: AbortSignal) => Promise<number>;
  /** Bytes `start <= i < end`; or all of it. */
  read: (range?: Readonly<{ start: number; end: number }>, signal?: AbortSignal) => Promise<Uint8Array<ArrayBuffer>>;
}>;

export function createS3Object(storeId: string, grants: Grants, settings: StoreSettings): S3Object {
  const send = createSend(storeId, grants, settings);
  const found = (answer: Awaited<ReturnType<Send>>): Uint8Array<ArrayBuffer> => {
    const bytes = foundBytes(`store ${storeId}`, answer);
    if (bytes === undefined) throw new DataError("MissingObject", { storeId });
    return bytes;
  };
  return {
    async byteLength(signal) {
      const answer = await send("", { method: "HEAD", signal });
      found(answer);
      const total = answer.kind === "found" ? answer.totalBytes : undefined;
      if (total === undefined) throw new DataError("HttpStatus", { key: `store ${storeId}`, status: 200 });
      return total;
    },
    async read(part, signal) {
      const range = part && { offset: part.start, length: part.end - part.start };
      return found(await send("", { method: "GET", range, signal }));
    },
  };
}

/** Whether the denial came of clocks that differ, so that the same grant is worth another try. */
function correctClock(active: ActiveGrant, { serverTimeMs }: Extract<ObjectAnswer, { kind: "denied" }>): boolean {
  if (serverTimeMs === undefined) return false;
  const skewMs = serverTimeMs - Date.now();
  if (Math.abs(skewMs - active.skewMs) < SKEW_MS) return false;
  active.skewMs = skewMs;
  return true;
}
