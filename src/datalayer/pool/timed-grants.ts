import type { GetCredentials } from "../credentials.ts";
import type { AskGrant, TimedGrant } from "../stores/grants.ts";

/** Grants for the workers, each with one time to sign with: all workers make the same URLs of one grant. In memory only. */
export function createTimedGrants(getCredentials: GetCredentials, now: () => number = Date.now): AskGrant {
  const last = new Map<string, TimedGrant>();
  return async (storeId, { renew }) => {
    const grant = await getCredentials(storeId, renew ? { renew } : undefined);
    const known = last.get(storeId);
    const same =
      known !== undefined &&
      known.grant.accessKey === grant.accessKey &&
      known.grant.secretKey === grant.secretKey &&
      known.grant.sessionToken === grant.sessionToken &&
      known.grant.expiresAtMs === grant.expiresAtMs;
    const timed: TimedGrant = { grant, grantedAtMs: same ? known.grantedAtMs : now() };
    last.set(storeId, timed);
    return timed;
  };
}
