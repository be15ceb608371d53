import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type ConnectionEvent, ConnectionMonitor } from "./state.ts";

const ANSWERED: ConnectionEvent = { kind: "answered" };
const FAILED: ConnectionEvent = { kind: "failed", reason: "lab.test does not answer" };
const REFUSED: ConnectionEvent = { kind: "unauthorised", reason: "no" };
const LOST: ConnectionEvent = { kind: "socket", socket: "lost" };
const OPEN: ConnectionEvent = { kind: "socket", socket: "open" };
const UNPLUGGED: ConnectionEvent = { kind: "network", online: false };
const PLUGGED: ConnectionEvent = { kind: "network", online: true };

function statusAfter(...events: readonly ConnectionEvent[]): string {
  const monitor = new ConnectionMonitor();
  for (const event of events) monitor.report(event);
  return monitor.getSnapshot().status;
}

describe("ConnectionMonitor", () => {
  it("goes from connecting to connected with the first answer", () => {
    expect(statusAfter()).toBe("connecting");
    expect(statusAfter(ANSWERED)).toBe("connected");
  });

  it("is reconnecting after a failure of what once worked, offline when it never worked", () => {
    expect(statusAfter(ANSWERED, FAILED)).toBe("reconnecting");
    expect(statusAfter(FAILED)).toBe("offline");
    expect(statusAfter(ANSWERED, FAILED, ANSWERED)).toBe("connected");
  });

  it("is reconnecting while the socket is lost, and says so less loudly than a refused token", () => {
    expect(statusAfter(ANSWERED, LOST)).toBe("reconnecting");
    expect(statusAfter(ANSWERED, LOST, OPEN)).toBe("connected");
    expect(statusAfter(ANSWERED, LOST, REFUSED)).toBe("unauthorised");
  });

  it("remembers what it knew when the network comes back", () => {
    expect(statusAfter(ANSWERED, UNPLUGGED)).toBe("offline");
    expect(statusAfter(ANSWERED, UNPLUGGED, PLUGGED)).toBe("connected");
    expect(statusAfter(REFUSED, UNPLUGGED, PLUGGED)).toBe("unauthorised");
  });

  it("keeps the snapshot and stays silent unless the state changes", () => {
    const event = fc.constantFrom(ANSWERED, FAILED, REFUSED, LOST, OPEN, UNPLUGGED, PLUGGED);
    fc.assert(
      fc.property(fc.array(event), (events) => {
        const monitor = new ConnectionMonitor();
        let calls = 0;
        monitor.subscribe(() => {
          calls += 1;
        });
        for (const each of events) {
          const before = monitor.getSnapshot();
          const callsBefore = calls;
          monitor.report(each);
          expect(calls - callsBefore).toBe(monitor.getSnapshot() === before ? 0 : 1);
          monitor.report(each);
          expect(calls - callsBefore).toBeLessThanOrEqual(1);
        }
      }),
    );
  });

  it("stops telling who has left, also when they leave while being told", () => {
    const monitor = new ConnectionMonitor();
    const heard: string[] = [];
    const leave = monitor.subscribe(() => {
      heard.push("first");
      leave();
    });
    monitor.subscribe(() => heard.push("second"));
    monitor.report(ANSWERED);
    monitor.report(FAILED);
    expect(heard).toEqual(["first", "second", "second"]);
  });
});
