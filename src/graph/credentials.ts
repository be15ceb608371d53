import { Disconnected } from "./errors.ts";

/** What signs requests for the objects of one store; the same shape as the data layer's grant. Memory only, never logged. */
export type StoreGrant = Readonly<{
  endpoint: string;
  region: string;
  bucket: string;
  key: string;
  accessKey: string;
  secretKey: string;
  sessionToken: string;
  expiresAtMs: number;
}>;

/** One store's answer: its grant with the seconds it lasts, or why there is none. */
export type GrantAnswer = Readonly<{ grant: Omit<StoreGrant, "expiresAtMs">; expiresInS: number }> | Error;

/** Asks for many grants at once, one answer a store, in order. Rejects when nothing could be asked. */
export type AskForGrants = (storeIds: readonly string[]) => Promise<readonly GrantAnswer[]>;

/** Time, replaced in tests. `after` returns a function that cancels. */
export type Clock = Readonly<{ now: () => number; after: (ms: number, run: () => void) => () => void }>;

const REAL_CLOCK: Clock = {
  now: () => Date.now(),
  after: (ms, run) => {
    const timer = setTimeout(run, ms);
    return () => clearTimeout(timer);
  },
};

/** Long enough that the chunks of one frame ask together, short enough not to be seen. */
const GATHER_MS = 4;
/** Aliases in one document: 50 grants are answered in tens of milliseconds; more go in parallel. */
const BATCH = 50;
/** A grant is used until a fifth of its time is left, then renewed beside its use. */
const REFRESH_AT = 0.8;
/** A grant this close to its end (at most a tenth of its life) is not handed out: what it signs must still arrive. */
const MARGIN_MS = 5_000;
/** Refusals within this time after a renewed grant came were signed with the old one. */
const BURST_MS = 10_000;

type Entry = {
  grant: StoreGrant | undefined;
  refreshAtMs: number;
  usableUntilMs: number;
  /** The request under way, shared by all who want this store. */
  pending: Promise<StoreGrant> | undefined;
  /** The request under way replaces a grant that was refused, so the old one is of no use. */
  renewing: boolean;
  /** Until then a refusal is not believed. */
  quietUntilMs: number;
};

type Waiter = Readonly<{ storeId: string; resolve: (grant: StoreGrant) => void; reject: (reason: unknown) => void }>;

/**
 * Hands out the temporary credentials of stores: one request a store at a time, requests of the same moment in one document,
 * renewed before they end, kept in memory only.
 */
export class CredentialBroker {
  readonly #ask: AskForGrants;
  readonly #clock: Clock;
  #entries = new Map<string, Entry>();
  #waiters: Waiter[] = [];
  #cancelGathering: (() => void) | undefined;

  constructor(ask: AskForGrants, clock: Clock = REAL_CLOCK) {
    this.#ask = ask;
    this.#clock = clock;
  }

  /**
   * A grant for a store that has time left.
   *
   * @param options.renew the last grant was refused (403). One new grant is asked for, however many say so.
   * @throws GraphError of the request; Disconnected when the session ends meanwhile
   */
  readonly getCredentials = (storeId: string, options: { renew?: boolean } = {}): Promise<StoreGrant> => {
    const now = this.#clock.now();
    const entry = this.#entryOf(storeId);
    if (options.renew === true && now >= entry.quietUntilMs) entry.renewing = true;
    if (entry.grant === undefined || entry.renewing || now >= entry.usableUntilMs) return this.#request(storeId, entry);
    if (now >= entry.refreshAtMs && !entry.pending) this.#refresh(storeId, entry);
    return Promise.resolve(entry.grant);
  };

  /** Forgets every grant and refuses those who wait. Grants that arrive later are thrown away. */
  clear(): void {
    this.#entries = new Map();
    this.#cancelGathering?.();
    this.#cancelGathering = undefined;
    const waiters = this.#waiters;
    this.#waiters = [];
    for (const waiter of waiters) waiter.reject(new Disconnected("The session was closed"));
  }

  #entryOf(storeId: string): Entry {
    let entry = this.#entries.get(storeId);
    if (!entry) {
      entry = {
        grant: undefined,
        refreshAtMs: 0,
        usableUntilMs: 0,
        pending: undefined,
        renewing: false,
        quietUntilMs: 0,
      };
      this.#entries.set(storeId, entry);
    }
    return entry;
  }

  /** Renews beside the use of the old grant. If that fails the old one serves on, and the next try comes a margin later. */
  #refresh(storeId: string, entry: Entry): void {
    this.#request(storeId, entry).catch(() => {
      entry.refreshAtMs = this.#clock.now() + MARGIN_MS;
    });
  }

  #request(storeId: string, entry: Entry): Promise<StoreGrant> {
    if (entry.pending) return entry.pending;
    const pending = new Promise<StoreGrant>((resolve, reject) => {
      this.#waiters.push({ storeId, resolve, reject });
      this.#cancelGathering ??= this.#clock.after(GATHER_MS, () => this.#send());
    }).finally(() => {
      entry.pending = undefined;
      entry.renewing = false;
    });
    entry.pending = pending;
    return pending;
  }

  #send(): void {
    this.#cancelGathering = undefined;
    const waiters = this.#waiters;
    this.#waiters = [];
    for (let i = 0; i < waiters.length; i += BATCH) void this.#sendBatch(waiters.slice(i, i + BATCH));
  }

  async #sendBatch(waiters: readonly Waiter[]): Promise<void> {
    const entries = this.#entries;
    // From before the request: the time on the way is not ours to use.
    const askedAtMs = this.#clock.now();
    try {
      const answers = await this.#ask(waiters.map((waiter) => waiter.storeId));
      if (entries !== this.#entries) throw new Disconnected("The session was closed");
      waiters.forEach((waiter, i) => {
        this.#deliver(waiter, answers[i] ?? new Error(`No grant came for store ${waiter.storeId}`), askedAtMs);
      });
    } catch (reason) {
      for (const waiter of waiters) waiter.reject(reason);
    }
  }

  #deliver(waiter: Waiter, answer: GrantAnswer, askedAtMs: number): void {
    if (answer instanceof Error) {
      waiter.reject(answer);
      return;
    }
    const lifetimeMs = answer.expiresInS * 1000;
    const grant = { ...answer.grant, expiresAtMs: askedAtMs + lifetimeMs };
    const entry = this.#entryOf(waiter.storeId);
    entry.grant = grant;
    entry.refreshAtMs = askedAtMs + lifetimeMs * REFRESH_AT;
    entry.usableUntilMs = grant.expiresAtMs - Math.min(MARGIN_MS, lifetimeMs / 10);
    if (entry.renewing) entry.quietUntilMs = this.#clock.now() + BURST_MS;
    waiter.resolve(grant);
  }
}
