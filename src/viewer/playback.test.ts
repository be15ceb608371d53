import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dueIndex, PLAY_SETTINGS, Player, type PlaySettings } from "./playback.ts";

function sequence(first: number, count: number, frames: number, settings: Partial<PlaySettings>) {
  return Array.from({ length: frames }, (_, i) => dueIndex(first, i, count, { ...PLAY_SETTINGS, ...settings }));
}

describe("dueIndex", () => {
  it("goes forward, backward and to and fro", () => {
    expect(sequence(2, 4, 6, {})).toEqual([2, 3, 0, 1, 2, 3]);
    expect(sequence(1, 4, 5, { direction: "backward" })).toEqual([1, 0, 3, 2, 1]);
    expect(sequence(1, 3, 7, { direction: "ping-pong" })).toEqual([1, 2, 1, 0, 1, 2, 1]);
    expect(sequence(2, 4, 4, { isLooped: false })).toEqual([2, 3, undefined, undefined]);
    expect(sequence(1, 4, 3, { isLooped: false, direction: "backward" })).toEqual([1, 0, undefined]);
    expect(sequence(0, 3, 6, { isLooped: false, direction: "ping-pong" })).toEqual([0, 1, 2, 1, 0, undefined]);
  });

  it("steps by one plane and stays inside, whatever the settings", () => {
    const settings = fc.record({
      fps: fc.constant(12),
      direction: fc.constantFrom("forward", "backward", "ping-pong"),
      isLooped: fc.boolean(),
    });
    fc.assert(
      fc.property(settings, fc.integer({ min: 2, max: 9 }), fc.nat(8), fc.nat(60), (how, count, first, frame) => {
        const now = dueIndex(first % count, frame, count, how as PlaySettings);
        const next = dueIndex(first % count, frame + 1, count, how as PlaySettings);
        if (now === undefined || next === undefined) return;
        expect(now >= 0 && now < count).toBe(true);
        expect([1, count - 1]).toContain(Math.abs(next - now));
      }),
    );
  });
});

/** A viewer that needs so many milliseconds for a plane. */
function makeViewer(needsMs: number) {
  const clock = { nowMs: 0 };
  let sinceMs = Number.NEGATIVE_INFINITY;
  const shown: number[] = [];
  const viewer = {
    plane: { z: 0, t: 0 },
    get status() {
      return { isLoading: clock.nowMs - sinceMs < needsMs, isStale: false };
    },
    setPlane(plane: { z: number; t: number }) {
      viewer.plane = plane;
      shown.push(plane.t);
      sinceMs = clock.nowMs;
    },
  };
  return { viewer, clock, shown };
}

function play(needsMs: number, count: number, settings: PlaySettings, forMs: number) {
  const { viewer, clock, shown } = makeViewer(needsMs);
  const player = new Player(viewer, "t", count, settings, 0);
  let isPlaying = true;
  for (clock.nowMs = 0; isPlaying && clock.nowMs <= forMs; clock.nowMs += 1000 / 60) {
    isPlaying = player.tick(clock.nowMs);
  }
  return { shown, rate: player.rate(clock.nowMs), isPlaying, endMs: clock.nowMs };
}

describe("Player", () => {
  it("shows every plane in time where planes are quick", () => {
    const { shown, rate } = play(10, 100, { ...PLAY_SETTINGS, fps: 20 }, 3000);
    expect(shown).toEqual(shown.map((_, i) => i + 1));
    expect(rate!.due).toBe(20);
    expect(Math.abs(rate!.shown - 20)).toBeLessThanOrEqual(1);
  });

  it("drops planes where they are slow, keeps the time, and says how many were shown", () => {
    const { shown, rate } = play(90, 1000, { ...PLAY_SETTINGS, fps: 24 }, 5000);
    expect(shown.at(-1)!).toBeGreaterThan(5 * 24 - 5);
    // A plane takes 90 ms and the frame of the screen after it: at most 10 a second.
    expect(rate!.shown).toBeLessThanOrEqual(11);
    expect(rate!.shown).toBeGreaterThanOrEqual(8);
  });

  it("ends at the last plane, shown, when it is not looped; and begins anew from there", () => {
    const once = { ...PLAY_SETTINGS, fps: 24, isLooped: false };
    const { shown, isPlaying, endMs } = play(90, 13, once, 5000);
    expect([shown.at(-1), isPlaying]).toEqual([12, false]);
    expect(endMs).toBeLessThan(900);
    const { viewer } = makeViewer(0);
    viewer.plane = { z: 0, t: 12 };
    new Player(viewer, "t", 13, once, 0).tick(100);
    expect(viewer.plane.t).toBe(2);
  });
});
