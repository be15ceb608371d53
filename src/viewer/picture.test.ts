import { describe, expect, it } from "vitest";
import { defaultChannel } from "./channels.ts";
import { type Picture, type Progress, shouldSwap } from "./picture.ts";

function makePicture(options: Partial<Picture> = {}): Picture {
  return {
    key: "1:0/0",
    plane: { z: 0, t: 0 },
    looksVersion: 1,
    channels: [defaultChannel(0)],
    limitsScope: "",
    blending: "ADDITIVE",
    since: 1000,
    ...options,
  };
}

function makeProgress(options: Partial<Progress> = {}): Progress {
  return { hasAny: true, isTargetDone: false, isCoarseDone: false, isCaughtUp: false, ...options };
}

const nextPlane = makePicture({ key: "1:0/1", plane: { z: 1, t: 0 } });
const nextLooks = makePicture({ key: "2:0/0", looksVersion: 2 });

describe("shouldSwap", () => {
  it("shows the first picture with its first tile", () => {
    expect(shouldSwap(undefined, makePicture(), makeProgress({ hasAny: false }), 1000)).toBe(false);
    expect(shouldSwap(undefined, makePicture(), makeProgress(), 1000)).toBe(true);
  });

  it("shows a complete picture at once, also one without any tile", () => {
    const done = makeProgress({ hasAny: false, isTargetDone: true });
    expect([
      shouldSwap(makePicture(), nextPlane, done, 1000),
      shouldSwap(makePicture(), nextLooks, done, 1000),
    ]).toEqual([true, true]);
  });

  it("shows a coarse plane when the wait is felt", () => {
    const progress = makeProgress({ isCoarseDone: true });
    expect(shouldSwap(makePicture(), nextPlane, progress, 1030)).toBe(50);
    expect(shouldSwap(makePicture(), nextPlane, progress, 1080)).toBe(true);
  });

  it("shows what there is of a plane after a while", () => {
    expect(shouldSwap(makePicture(), nextPlane, makeProgress(), 1100)).toBe(150);
    expect(shouldSwap(makePicture(), nextPlane, makeProgress(), 1250)).toBe(true);
    expect(shouldSwap(makePicture(), nextPlane, makeProgress({ hasAny: false }), 9000)).toBe(false);
  });

  it("changes looks only when every tile that can be drawn is", () => {
    expect(shouldSwap(makePicture(), nextLooks, makeProgress({ isCoarseDone: true }), 9000)).toBe(false);
    expect(shouldSwap(makePicture(), nextLooks, makeProgress({ isCaughtUp: true }), 1000)).toBe(true);
  });

  it("takes another set of channels for another picture", () => {
    const more = { ...nextLooks, channels: [defaultChannel(0), defaultChannel(1)] };
    expect(shouldSwap(makePicture(), more, makeProgress({ isCaughtUp: true }), 1100)).toBe(150);
  });
});
