import type { ActiveGrant, Grants } from "./grants.ts";
import { defaultSuffix, foundBytes, readSuffix, requestSettings, type StoreSettings } from "./http-store.ts";
import type { ObjectStore } from "./object-store.ts";
import { urlOfKey } from "./object-store.ts";
import { type ObjectAnswer, type ObjectRequest, requestObject } from "./request.ts";
import { DEFAULT_RETRIES, withRetries } from "./retry.ts";
import { signUrl } from "./sign.ts";

/** Clocks that differ by more than this are corrected; S3 itself bears 15 minutes. */
const SKEW_MS = 60_000;

/** Objects of one mikro store: signed requests; a refused grant is renewed once. */
export function createS3Store(storeId: string, grants: Grants, settings: StoreSettings): ObjectStore {
  const request = { ...requestSettings(settings), credentials: "omit" } as const;
  const policy = settings.retries ?? DEFAULT_RETRIES;

  type What = Pick<ObjectRequest, "method" | "range" | "signal">;
  const sendWith = async (active: ActiveGrant, key: string, what: What) => {
    const { endpoint, bucket, key: prefix } = active.grant;
    const url = await signUrl(urlOfKey(endpoint, `${bucket}/${prefix}/${key}`), what.method, active, storeId);
    const name = `${bucket}/${prefix}/${key}`;
    return await withRetries(name, policy, what.signal, () => requestObject({ url, key: name, ...what }, request));
  };
  const send = async (key: string, what: What) => {
    let active = await grants.grantOf(storeId);
    let answer = await sendWith(active, key, what);
    if (answer.kind === "denied" && correctClock(active, answer)) answer = await sendWith(active, key, what);
    if (answer.kind !== "denied") return answer;
    const next = await grants.after(storeId, active);
    if (next === undefined) return answer;
    active = next;
    return await sendWith(active, key, what);
  };

  return {
    async read(key, { range, signal } = {}) {
      const answer =
        range !== undefined && "suffixLength" in range
          ? await readSuffix(range.suffixLength, (what) => send(key, what), signal, settings.suffix ?? defaultSuffix())
          : await send(key, { method: "GET", range, signal });
      return foundBytes(`store ${storeId}, ${key}`, answer);
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
