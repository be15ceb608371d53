import type { S3Grant } from "../credentials.ts";
import { DataError, reasonOf } from "../errors.ts";

/** A grant as the main thread hands it out: all workers sign with one time, so that a URL stays the same while the grant lives. */
export type TimedGrant = Readonly<{ grant: S3Grant; grantedAtMs: number }>;

export type AskGrant = (storeId: string, options: { renew: boolean }) => Promise<TimedGrant>;

/** A grant in use. */
export type ActiveGrant = TimedGrant & {
  /** Derived keys of the signer. */
  readonly signingKeys: Map<string, ArrayBuffer>;
  /** Came after a 403: a further 403 within `RENEWED_FOR_MS` is the answer. */
  readonly renewedAtMs: number | undefined;
  /** Server time minus ours, when it was found to matter. */
  skewMs: number;
};

/** Grants are given up so long before they expire, or a tenth of their life before. */
const MARGIN_MS = 60_000;
const RENEWED_FOR_MS = 30_000;

/** Grants by store, asked for once by however many requests, kept until shortly before they expire. In memory only. */
export class Grants {
  readonly #ask: AskGrant;
  readonly #now: () => number;
  readonly #pending = new Map<string, Promise<ActiveGrant>>();
  readonly #active = new Map<string, ActiveGrant>();

  constructor(ask: AskGrant, now: () => number = Date.now) {
    this.#ask = ask;
    this.#now = now;
  }

  /** @throws DataError `CredentialsFailed` */
  async grantOf(storeId: string): Promise<ActiveGrant> {
    const active = this.#active.get(storeId);
    if (active !== undefined && this.#now() < this.#goodUntil(active)) return active;
    return await this.#request(storeId, false);
  }

  /**
   * After a request with `refused` was denied: the next grant to try, or `undefined` when another would not help.
   *
   * @throws DataError `CredentialsFailed`
   */
  async after(storeId: string, refused: ActiveGrant): Promise<ActiveGrant | undefined> {
    const active = this.#active.get(storeId);
    // Another request was refused before and has renewed already.
    if (active !== undefined && active !== refused && active.grantedAtMs >= refused.grantedAtMs) return active;
    if (refused.renewedAtMs !== undefined && this.#now() - refused.renewedAtMs < RENEWED_FOR_MS) return undefined;
    return await this.#request(storeId, true);
  }

  #goodUntil({ grant, grantedAtMs }: TimedGrant): number {
    return grant.expiresAtMs - Math.min(MARGIN_MS, (grant.expiresAtMs - grantedAtMs) / 10);
  }

  #request(storeId: string, renew: boolean): Promise<ActiveGrant> {
    const pending = this.#pending.get(storeId);
    if (pending !== undefined) return pending;
    const asked = this.#ask(storeId, { renew }).then(
      (timed) => {
        const skewMs = this.#active.get(storeId)?.skewMs ?? 0;
        const renewedAtMs = renew ? this.#now() : undefined;
        const active: ActiveGrant = { ...timed, signingKeys: new Map(), renewedAtMs, skewMs };
        this.#active.set(storeId, active);
        return active;
      },
      (error: unknown) => {
        throw new DataError("CredentialsFailed", { storeId, reason: reasonOf(error) }, { cause: error });
      },
    );
    const settled = asked.finally(() => this.#pending.delete(storeId));
    this.#pending.set(storeId, settled);
    return settled;
  }
}
