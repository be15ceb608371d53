import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type AskForGrants, type Clock, CredentialBroker, type GrantAnswer } from "./credentials.ts";
import { ServerFailed } from "./errors.ts";

/** A clock that moves only when told, and runs what is due in order. */
class HandClock implements Clock {
  #nowMs = 1_000_000;
  #due: { at: number; run: () => void }[] = [];

  now = () => this.#nowMs;
  after = (ms: number, run: () => void) => {
    const item = { at: this.#nowMs + ms, run };
    this.#due.push(item);
    return () => {
      this.#due = this.#due.filter((each) => each !== item);
    };
  };

  async advance(ms: number): Promise<void> {
    await settle();
    const until = this.#nowMs + ms;
    for (;;) {
      const next = this.#due.filter((each) => each.at <= until).sort((a, b) => a.at - b.at)[0];
      if (!next) break;
      this.#due = this.#due.filter((each) => each !== next);
      this.#nowMs = Math.max(this.#nowMs, next.at);
      next.run();
      await settle();
    }
    this.#nowMs = until;
    await settle();
  }

  get idle(): boolean {
    return this.#due.length === 0;
  }
}

/** Lets every promise that can go on go on. */
const settle = () => new Promise<void>((resolve) => setImmediate(resolve));

/** A server that numbers its grants; `hold` keeps answers back until `release`. */
class FakeServer {
  readonly calls: (readonly string[])[] = [];
  readonly refusals = new Map<string, Error>();
  expiresInS = 3600;
  hold = false;
  #held: (() => void)[] = [];
  #issued = 0;

  readonly ask: AskForGrants = async (storeIds) => {
    this.calls.push(storeIds);
    if (this.hold) await new Promise<void>((resolve) => this.#held.push(resolve));
    return storeIds.map((storeId) => this.refusals.get(storeId) ?? this.#grant(storeId));
  };

  release(): void {
    for (const go of this.#held.splice(0)) go();
  }

  #grant(storeId: string): GrantAnswer {
    this.#issued += 1;
    const accessKey = `${storeId}-${this.#issued}`;
    const rest = { endpoint: "http://s3.test", region: "us-east-1", bucket: "zarr", key: storeId };
    return { grant: { ...rest, accessKey, secretKey: "secret", sessionToken: "session" }, expiresInS: this.expiresInS };
  }
}

function lab() {
  const server = new FakeServer();
  const clock = new HandClock();
  return { server, clock, broker: new CredentialBroker(server.ask, clock) };
}

describe("CredentialBroker", () => {
  it("asks once for many callers of one store, and keeps the grant", async () => {
    const { server, clock, broker } = lab();
    const wanted = Array.from({ length: 20 }, () => broker.getCredentials("7"));
    await clock.advance(10);
    const grants = await Promise.all(wanted);
    expect(new Set(grants).size).toBe(1);
    expect(await broker.getCredentials("7")).toBe(grants[0]);
    expect(server.calls).toEqual([["7"]]);
    expect(grants[0]).toMatchObject({ endpoint: "http://s3.test", accessKey: "7-1", key: "7" });
  });

  it("puts stores that are wanted within a few ms into one document, at most 50 in each", async () => {
    const { server, clock, broker } = lab();
    const wanted = Array.from({ length: 120 }, (_, i) => broker.getCredentials(String(i)));
    await clock.advance(2);
    wanted.push(broker.getCredentials("late"));
    expect(server.calls).toHaveLength(0);
    await clock.advance(2);
    const grants = await Promise.all(wanted);
    expect(server.calls.map((ids) => ids.length)).toEqual([50, 50, 21]);
    expect(grants.map((grant) => grant.key)).toEqual([...Array.from({ length: 120 }, (_, i) => String(i)), "late"]);
  });

  it("renews beside the use when a fifth of the time is left, and waits for a new one at the end", async () => {
    const { server, clock, broker } = lab();
    const first = broker.getCredentials("7");
    await clock.advance(4);
    await clock.advance(0.79 * 3_600_000);
    expect(await broker.getCredentials("7")).toBe(await first);
    expect(server.calls).toHaveLength(1);
    await clock.advance(0.02 * 3_600_000);
    expect(await broker.getCredentials("7")).toBe(await first);
    await clock.advance(4);
    expect(server.calls).toHaveLength(2);
    expect(await broker.getCredentials("7")).toMatchObject({ accessKey: "7-2" });
    await clock.advance(3_600_000);
    const third = broker.getCredentials("7");
    await clock.advance(4);
    expect(await third).toMatchObject({ accessKey: "7-3" });
  });

  it("uses the old grant on when its renewal fails, and tries again later, not at once", async () => {
    const { server, clock, broker } = lab();
    const first = broker.getCredentials("7");
    await clock.advance(0.9 * 3_600_000);
    server.refusals.set("7", new ServerFailed("busy"));
    for (let i = 0; i < 30; i++) {
      expect(await broker.getCredentials("7")).toBe(await first);
      await clock.advance(100);
    }
    expect(server.calls).toHaveLength(2);
    await clock.advance(5_000);
    server.refusals.clear();
    await broker.getCredentials("7");
    await clock.advance(4);
    expect(await broker.getCredentials("7")).toMatchObject({ accessKey: "7-2" });
  });

  it("replaces a refused grant once, however many requests were refused with it, and gives nobody the refused one", async () => {
    const { server, clock, broker } = lab();
    const first = broker.getCredentials("7");
    await clock.advance(4);
    await first;
    const burst = Array.from({ length: 30 }, () => broker.getCredentials("7", { renew: true }));
    burst.push(broker.getCredentials("7"));
    await clock.advance(4);
    const stragglers = Array.from({ length: 30 }, () => broker.getCredentials("7", { renew: true }));
    await clock.advance(100);
    const renewed = await Promise.all([...burst, ...stragglers]);
    expect(new Set(renewed.map((grant) => grant.accessKey))).toEqual(new Set(["7-2"]));
    expect(server.calls).toHaveLength(2);
    await clock.advance(10_000);
    const again = broker.getCredentials("7", { renew: true });
    await clock.advance(4);
    expect(await again).toMatchObject({ accessKey: "7-3" });
  });

  it("gives each store its own refusal and asks anew next time", async () => {
    const { server, clock, broker } = lab();
    server.refusals.set("bad", new ServerFailed("no such store"));
    const good = broker.getCredentials("good");
    const bad = broker.getCredentials("bad");
    const refused = expect(bad).rejects.toThrow("no such store");
    await clock.advance(4);
    await refused;
    await expect(good).resolves.toMatchObject({ key: "good" });
    server.refusals.clear();
    const retried = broker.getCredentials("bad");
    await clock.advance(4);
    await expect(retried).resolves.toMatchObject({ key: "bad" });
  });

  it("forgets everything on clear: those who wait are refused, what arrives later is thrown away, no timer stays", async () => {
    const { server, clock, broker } = lab();
    const kept = broker.getCredentials("kept");
    await clock.advance(4);
    await kept;
    server.hold = true;
    const onTheWay = broker.getCredentials("on-the-way");
    await clock.advance(4);
    const gathering = broker.getCredentials("gathering");
    const refusals = [onTheWay, gathering].map((each) => expect(each).rejects.toMatchObject({ tag: "Disconnected" }));
    broker.clear();
    server.release();
    await Promise.all(refusals);
    expect(clock.idle).toBe(true);
    server.hold = false;
    const anew = broker.getCredentials("kept");
    await clock.advance(4);
    expect((await anew).accessKey).not.toBe((await kept).accessKey);
  });

  it("hands out short-lived grants without asking for each use", async () => {
    const { server, clock, broker } = lab();
    server.expiresInS = 2;
    const first = broker.getCredentials("7");
    await clock.advance(4);
    expect(await broker.getCredentials("7")).toBe(await first);
    await clock.advance(1_900);
    const second = broker.getCredentials("7");
    await clock.advance(4);
    expect(await second).not.toBe(await first);
  });

  it("never hands out a grant at or past its end, and never asks twice for a store at once, whatever happens when", async () => {
    const step = fc.record({
      store: fc.constantFrom("a", "b", "c"),
      renew: fc.boolean(),
      waitMs: fc.constantFrom(0, 1, 3, 50, 4_000, 9_000, 40_000, 61_000),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 40 }), async (steps) => {
        const { server, clock, broker } = lab();
        server.expiresInS = 60;
        const promises: Promise<void>[] = [];
        for (const { store, renew, waitMs } of steps) {
          promises.push(
            broker.getCredentials(store, { renew }).then((grant) => {
              expect(grant.key).toBe(store);
              expect(grant.expiresAtMs).toBeGreaterThan(clock.now());
            }),
          );
          await clock.advance(waitMs);
        }
        await clock.advance(10);
        await Promise.all(promises);
        for (const ids of server.calls) expect(new Set(ids).size).toBe(ids.length);
      }),
      { numRuns: 40 },
    );
  });
});
