import { describe, expect, it } from "vitest";
import { imageModelOf } from "../image.ts";
import { makeContext, makeImageNode, makeLevel, makeRgbView, makeStore } from "../testing/nodes.ts";
import { longerSidePx, planThumbnail } from "./plan-thumbnail.ts";
import { thumbnailKey } from "./thumbnails.ts";

/** 4096 x 4096 in chunks of 512, two channels; levels at 4, 16 and 64. */
function makeModel(views = [makeRgbView()]) {
  const square = (px: number) => ({ shape: [2, 1, 3, px, px], chunks: [1, 1, 1, 512, 512] });
  return imageModelOf(
    makeImageNode({
      store: { attributes: {}, ...makeStore(square(4096)) },
      derivedScaleViews: [4, 16, 64].map((factor) => makeLevel(factor, { store: square(4096 / factor) })),
      rgbContexts: [makeContext({ z: 1, views })],
    }),
  );
}

describe("planThumbnail", () => {
  it("takes the coarsest level that is not too coarse, and the plane that the image begins with", () => {
    const plan = planThumbnail(makeModel());
    expect(longerSidePx(plan.level)).toBe(256);
    expect(plan.levelIndex).toBe(2);
    expect(plan.channels.map(({ plane }) => [plane.c, plane.t, plane.z])).toEqual([[0, 0, 1]]);
    expect(plan.chunks.map(({ coords }) => coords)).toEqual([[0, 0, 1, 0, 0]]);
  });

  it("fetches the visible channels only, and a chunk that holds several of them once", () => {
    const views = [makeRgbView({ cMin: 0 }), makeRgbView({ id: "w", cMin: 1, active: true })];
    expect(planThumbnail(makeModel(views)).chunks).toHaveLength(2);
    const together = imageModelOf(makeImageNode({ rgbContexts: [makeContext({ views })] }));
    const plan = planThumbnail(together);
    expect(plan.channels).toHaveLength(2);
    expect(plan.chunks).toHaveLength(1);
  });

  it("draws a small image from itself", () => {
    const plan = planThumbnail(imageModelOf(makeImageNode()));
    expect(plan.levelIndex).toBe(0);
    expect(plan.cells).toHaveLength(1);
  });

  it("refuses what would cost a card too much, and says how much", () => {
    const giant = makeImageNode({
      store: { attributes: {}, ...makeStore({ shape: [1, 1, 1, 20_000, 20_000], chunks: [1, 1, 1, 2048, 2048] }) },
    });
    expect(() => planThumbnail(imageModelOf(giant))).toThrow(/would need 839 MB/);
  });

  it("refuses an image whose channels are all off", () => {
    expect(() => planThumbnail(makeModel([makeRgbView({ active: false })]))).toThrow("No channel is switched on");
  });
});

describe("thumbnailKey", () => {
  it("changes with what is seen and with nothing else", () => {
    const key = thumbnailKey(makeModel());
    expect(thumbnailKey({ ...makeModel(), name: "renamed" })).toBe(key);
    expect(thumbnailKey(makeModel([makeRgbView({ contrastLimitMax: 7 })]))).not.toBe(key);
  });
});
