import type { CDPSession, Page } from "@playwright/test";
import { askGraph, imageIdByName, importFiles, settled, viewport } from "./app.ts";
import { expect, type Lab, test } from "./lab.ts";

type Roi = { id: string; kind: string; vectors: number[][] };
type Place = readonly [x: number, y: number];

async function openImage(page: Page, lab: Lab, name: string, search = ""): Promise<string> {
  await importFiles(lab, "fixtures/e2e/sample.ome.zarr", "--name", name);
  const id = await imageIdByName(lab, name);
  await page.goto(`${lab.appUrl}/images/${id}${search}`);
  await settled(page);
  return id;
}

async function roisOf(lab: Lab, image: string): Promise<Roi[]> {
  const query = "query ($image: ID!) { rois(filters: { image: $image }) { id kind vectors } }";
  return (await askGraph<{ rois: Roi[] }>(lab, query, { image })).rois;
}

const square = (x: number, y: number, size: number) => [
  [0, 0, 0, y, x],
  [0, 0, 0, y, x + size],
  [0, 0, 0, y + size, x + size],
  [0, 0, 0, y + size, x],
];

/** Left and right edges of all regions, in their order. */
const edges = (rois: Roi[]) =>
  rois.map(({ vectors }) => {
    const xs = vectors.map((vector) => vector[4]!);
    return [Math.min(...xs), Math.max(...xs)];
  });

test("several regions scale, turn and move as one, each in one step", async ({ page, emptyLab }) => {
  await importFiles(emptyLab, "fixtures/e2e/sample.ome.zarr", "--name", "for groups");
  const image = await imageIdByName(emptyLab, "for groups");
  for (const x of [10, 30]) {
    const input = { image, kind: "RECTANGLE", vectors: square(x, 20, 10) };
    await askGraph(emptyLab, "mutation ($input: RoiInput!) { createRoi(input: $input) { id } }", { input });
  }
  // One level-0 pixel on four of the screen, pixel (25, 25) in the middle.
  await page.goto(`${emptyLab.appUrl}/images/${image}?panel=regions&x=25&y=25&res=0.25`);
  await settled(page);
  await expect(page.getByRole("list", { name: "Regions" }).getByRole("listitem")).toHaveCount(2);
  const box = (await viewport(page).boundingBox())!;
  const screen = (x: number, y: number): Place => [
    box.x + box.width / 2 + (x - 25) * 4,
    box.y + box.height / 2 + (y - 25) * 4,
  ];
  const drag = async (from: Place, to: Place) => {
    await page.mouse.move(...from);
    await page.mouse.down();
    await page.mouse.move((from[0] + to[0]) / 2, (from[1] + to[1]) / 2, { steps: 3 });
    await page.mouse.move(...to, { steps: 3 });
    await page.mouse.up();
  };
  await viewport(page).focus();
  await page.keyboard.press("Control+a");
  // The corner handle stands 9 screen pixels outside the corner of the box around both: half its gap.
  const corner = screen(40 + 9 / 4, 30 + 9 / 4);
  await drag(corner, [corner[0] + 30 * 4, corner[1] + 10 * 4]);
  await expect.poll(async () => (await roisOf(emptyLab, image)).length).toBe(2);
  const grown = () => roisOf(emptyLab, image).then((rois) => edges(rois).map(([x0, x1]) => [x0!, x1! - x0!]));
  // Both by one factor about (10, 20): the first stays where it was.
  await expect.poll(async () => (await grown())[0]![1]! > 15).toBe(true);
  const [[x0, size], [x1, other]] = (await grown()) as [[number, number], [number, number]];
  expect(x0).toBeCloseTo(10, 1);
  expect(other).toBeCloseTo(size, 1);
  expect(x1 - x0).toBeCloseTo((20 * size) / 10, 0);
  await viewport(page).focus();
  await page.keyboard.press("Control+z");
  await expect
    .poll(async () => edges(await roisOf(emptyLab, image)))
    .toEqual([
      [10, 20],
      [30, 40],
    ]);
  await page.keyboard.press("Control+a");
  await page.keyboard.press("ArrowRight");
  await expect
    .poll(async () => edges(await roisOf(emptyLab, image)))
    .toEqual([
      [11, 21],
      [31, 41],
    ]);
  await page.keyboard.press("Control+Shift+ArrowRight");
  // The box of 30 pixels is 40 now, about the same middle.
  await expect.poll(async () => Math.round((await grown())[0]![1]!)).toBe(13);
  await page.keyboard.press("Control+z");
  await expect
    .poll(async () => edges(await roisOf(emptyLab, image)))
    .toEqual([
      [11, 21],
      [31, 41],
    ]);
});

test.describe("by touch", () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

  test("fingers draw, select and move; two fingers move the image and draw nothing", async ({ page, emptyLab }) => {
    const image = await openImage(page, emptyLab, "for fingers");
    const client = await page.context().newCDPSession(page);
    const box = (await viewport(page).boundingBox())!;
    const at = (x: number, y: number): Place => [box.x + box.width * x, box.y + box.height * y];
    const rectangles = async () => (await roisOf(emptyLab, image)).filter(({ kind }) => kind === "RECTANGLE");

    await page.getByRole("button", { name: "Draw a rectangle", exact: true }).tap();
    await fingers(client, [[at(0.35, 0.3), at(0.6, 0.5)]]);
    await expect.poll(async () => (await rectangles()).length).toBe(1);
    const [drawn] = edges(await rectangles());

    // A finger on the region, which is selected, moves it.
    await fingers(client, [[at(0.45, 0.4), at(0.55, 0.4)]]);
    await expect.poll(async () => edges(await rectangles())[0]![0]! > drawn![0]!).toBe(true);

    await page.getByRole("button", { name: "Draw a polygon", exact: true }).tap();
    for (const [x, y] of [at(0.2, 0.55), at(0.4, 0.55), at(0.4, 0.7), at(0.2, 0.55)]) await page.touchscreen.tap(x, y);
    await expect
      .poll(async () => (await roisOf(emptyLab, image)).filter(({ kind }) => kind === "POLYGON").length)
      .toBe(1);

    await page.getByRole("button", { name: "Draw a rectangle", exact: true }).tap();
    const before = page.url();
    await fingers(client, [
      [at(0.4, 0.3), at(0.3, 0.4)],
      [at(0.6, 0.3), at(0.5, 0.4)],
    ]);
    await expect.poll(() => page.url()).not.toBe(before);
    expect(await roisOf(emptyLab, image)).toHaveLength(2);
  });
});

/** Fingers that go together, each from one place to another. */
async function fingers(client: CDPSession, moves: readonly (readonly [from: Place, to: Place])[]): Promise<void> {
  const send = (type: "touchStart" | "touchMove" | "touchEnd", share?: number) => {
    const touchPoints =
      share === undefined
        ? []
        : moves.map(([[x0, y0], [x1, y1]], id) => ({ id, x: x0 + (x1 - x0) * share, y: y0 + (y1 - y0) * share }));
    return client.send("Input.dispatchTouchEvent", { type, touchPoints });
  };
  await send("touchStart", 0);
  for (let step = 1; step <= 6; step++) await send("touchMove", step / 6);
  await send("touchEnd");
}
