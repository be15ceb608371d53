import { describe, expect, it } from "vitest";
import { rectangleBetween, type Shape } from "../../roi/geometry.ts";
import { madeUpPixels, measureToEnd, memoryImage, memoryPool } from "../testing.ts";
import { DragRows } from "./drag-rows.ts";
import { liveKey, type MeasuredRow, measuredRow } from "./measured-row.ts";

const image = memoryImage("uint16", { width: 40, height: 40, channels: 2 }, { width: 16, height: 16 }, [
  madeUpPixels("uint16", 1600),
  (madeUpPixels("uint16", 1600) as Uint16Array).map((value) => value >> 1),
]);
const pool = memoryPool(image);
const CHANNELS = [0, 1];
const input = { pool, array: image.array, pixelSizeUm: undefined, appVersion: "1" };

async function exactly(shape: Shape): Promise<readonly MeasuredRow[]> {
  const { channels } = await measureToEnd({ pool, array: image.array, shape, z: 0, t: 0, channels: CHANNELS });
  return channels.map(({ channel, statistics }) => {
    const region = { id: "7", name: "Rectangle 7", shape, revision: String(shape.kind === "rectangle" && shape.x0) };
    const place = { imageId: "1", region, z: 0, t: 0, channel, channelName: `C${channel}` };
    return measuredRow(place, statistics, { appVersion: "1", at: new Date(0) });
  });
}

const moved = (x: number) => rectangleBetween([x, 3], [x + 20, 30]);
const turns = async () => {
  for (let i = 0; i < 60; i++) await new Promise((resolve) => setImmediate(resolve));
};

describe("DragRows", () => {
  const nextFrame = () => new Promise<void>((resolve) => setImmediate(resolve));
  const dragTo = (drag: DragRows, x: number, rows: readonly MeasuredRow[]) =>
    drag.follow(
      {
        region: { id: "7", name: "Rectangle 7", shape: moved(0), revision: "0" },
        shape: moved(x),
        revision: () => String(x),
        rows,
      },
      input,
    );

  it("follows the shape with the numbers of a fresh measurement, and stands until the region's own rows are there", async () => {
    const rows = await exactly(moved(0));
    const drag = new DragRows(nextFrame);
    for (const x of [1, 2, 5, 9, 4, 11]) {
      dragTo(drag, x, rows);
      await turns();
      const wanted = await exactly(moved(x));
      for (const [channel, row] of wanted.entries()) {
        const shown = drag.getSnapshot().get(liveKey("7", 0, 0, channel))!;
        expect(shown.values).toEqual(row.values);
        expect([shown.revision, shown.isPinned]).toEqual([String(x), false]);
      }
    }
    expect(drag.isDragging("7")).toBe(true);
    drag.settle(() => true);
    expect(drag.getSnapshot().size).toBe(2);
    drag.end();
    expect([drag.isDragging("7"), drag.getSnapshot().size]).toEqual([false, 2]);
    drag.settle(({ channel }) => channel === 0);
    expect([...drag.getSnapshot().keys()]).toEqual([liveKey("7", 0, 0, 1)]);
  });

  it("leaves rows with a background to the end of the drag", async () => {
    const rows = await exactly(moved(0));
    const background = { id: "9", name: "Around", revision: "b" };
    const drag = new DragRows(nextFrame);
    dragTo(drag, 3, [rows[0]!, { ...rows[1]!, background }]);
    await turns();
    expect([...drag.getSnapshot().keys()]).toEqual([rows[0]!.key]);
  });
});
