import { describe, expect, it } from "vitest";
import { Disconnected, ServerFailed } from "./errors.ts";
import { eventStream } from "./event-stream.ts";
import type { EventSink } from "./socket.ts";

function lab() {
  const closing = new AbortController();
  const counts = { started: 0, stopped: 0 };
  let sink!: EventSink;
  const stream = eventStream<{ n: number }>((given) => {
    sink = given;
    counts.started += 1;
    return () => {
      counts.stopped += 1;
    };
  }, closing.signal);
  return { stream, counts, closing, sink: () => sink };
}

describe("eventStream", () => {
  it("gives events in order, those that came early and those that are waited for", async () => {
    const { stream, counts, sink } = lab();
    expect(counts.started).toBe(0);
    const first = stream.next();
    const second = stream.next();
    sink().next({ n: 1 });
    sink().next({ n: 2 });
    sink().next({ n: 3 });
    const got = [await first, await second, await stream.next()];
    expect(got.map((result) => result.value?.n)).toEqual([1, 2, 3]);
    expect(counts).toEqual({ started: 1, stopped: 0 });
  });

  it("stops the subscription once when the loop is left", async () => {
    const { stream, counts, sink } = lab();
    setImmediate(() => sink().next({ n: 1 }));
    for await (const event of stream) {
      expect(event.n).toBe(1);
      break;
    }
    await stream.return?.();
    expect(counts).toEqual({ started: 1, stopped: 1 });
  });

  it("gives what had come before it fails, then the error once, then nothing", async () => {
    const { stream, sink } = lab();
    const first = stream.next();
    sink().next({ n: 1 });
    sink().next({ n: 2 });
    sink().error(new ServerFailed("broken"));
    await first;
    expect((await stream.next()).value).toEqual({ n: 2 });
    await expect(stream.next()).rejects.toThrow("broken");
    expect((await stream.next()).done).toBe(true);
  });

  it("never starts after it was closed", async () => {
    const { stream, counts, closing } = lab();
    closing.abort(new Disconnected("closed"));
    await expect(stream.next()).rejects.toMatchObject({ tag: "Disconnected" });
    const left = lab();
    await left.stream.return?.();
    expect((await left.stream.next()).done).toBe(true);
    expect([counts.started, left.counts.started]).toEqual([0, 0]);
  });
});
