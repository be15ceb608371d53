import type { Page } from "@playwright/test";
import { imageIdByName, settled, viewport } from "./app.ts";
import { expect, type Lab, test } from "./lab.ts";

test.use({ viewport: { width: 1280, height: 800 } });

test("turned and mirrored by keys, a view reads the same pixels, and its link restores it", async ({ page, lab }) => {
  await open(page, lab, "?x=700&y=900&res=0.5");
  const upright = await readoutAt(page, 120.5, 60.5);

  await page.keyboard.press("Shift+H");
  await expect(page).toHaveURL(/flip=1/);
  // What lay right of the middle lies left of it.
  expect(await readoutAt(page, -120.5, 60.5)).toBe(upright);

  await page.keyboard.press("]");
  await expect(page).toHaveURL(/rot=-90/);
  // On the screen that was a turn to the right: (x, y) from the middle comes to (-y, x).
  expect(await readoutAt(page, -60.5, -120.5)).toBe(upright);

  await page.reload();
  await settled(page);
  expect(await readoutAt(page, -60.5, -120.5)).toBe(upright);

  await viewport(page).focus();
  await page.keyboard.press("Shift+V");
  await expect(page).toHaveURL(/rot=90/);
  await expect(page).not.toHaveURL(/flip=1/);
  expect(await readoutAt(page, -60.5, 120.5)).toBe(upright);

  await page.keyboard.press("u");
  await expect(page).not.toHaveURL(/rot=/);
  expect(await readoutAt(page, 120.5, 60.5)).toBe(upright);
});

test("arrow keys move what is seen the way they point, mirrored too", async ({ page, lab }) => {
  await open(page, lab, "?x=700&y=900&res=1&flip=1");
  await page.keyboard.press("ArrowRight");
  await expect(page).toHaveURL(/x=604&y=900/);
  await page.keyboard.press("ArrowDown");
  await expect(page).toHaveURL(/x=604&y=996/);
});

test("goes to a typed place, in pixels and micrometres", async ({ page, lab }) => {
  await open(page, lab, "?x=700&y=900&res=0.5");
  await page.keyboard.press("g");
  const dialog = page.getByRole("dialog", { name: "Go to a place" });
  await dialog.getByLabel("x", { exact: true }).fill("5000");
  await page.keyboard.press("Enter");
  await expect(dialog.getByText("x goes from 0 to 2047")).toBeVisible();
  await dialog.getByLabel("x", { exact: true }).fill("1200");
  await dialog.getByLabel("y", { exact: true }).fill("30");
  await page.keyboard.press("Enter");
  await expect(dialog).toBeHidden();
  await expect(page).toHaveURL(/x=1200.5&y=30.5&res=0.5/);
});

test("the overview moves the view; the sheet lists the keys from everywhere", async ({ page, lab }) => {
  await open(page, lab, "");
  const overview = page.locator("[data-minimap]");
  await expect(overview).toBeHidden();
  await page.keyboard.press("+");
  await page.keyboard.press("+");
  await expect(overview).toBeVisible();
  const box = (await overview.boundingBox())!;
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width / 4, box.y + box.height / 4, { steps: 4 });
  await page.mouse.up();
  await expect.poll(() => numberIn(page, "x")).toBeLessThan(560);
  expect(numberIn(page, "x")).toBeGreaterThan(460);

  await page.getByRole("tab", { name: "Details" }).focus();
  await page.keyboard.press("?");
  const sheet = page.getByRole("dialog", { name: "Keyboard shortcuts" });
  for (const does of ["Turn right by 90\u00b0", "Go to a place", "Delete the selected region"]) {
    await expect(sheet.getByText(does)).toBeVisible();
  }
});

test.describe("by touch", () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

  test("a finger that rests reads the pixel; two fingers zoom and turn", async ({ page, lab }) => {
    await open(page, lab, "?x=700&y=900&res=1");
    // The keyboard does not lead any more.
    await viewport(page).blur();
    const box = (await viewport(page).boundingBox())!;
    const [x, y] = [Math.round(box.x + box.width / 2), Math.round(box.y + box.height / 2)];
    const touch = await page.context().newCDPSession(page);
    const send = (type: "touchStart" | "touchMove" | "touchEnd", ...points: [number, number][]) =>
      touch.send("Input.dispatchTouchEvent", {
        type,
        touchPoints: points.map(([px, py], id) => ({ x: px, y: py, id })),
      });

    await send("touchStart", [x + 40, y + 20]);
    const readout = page.locator("[data-readout]");
    await expect(readout).toContainText(/x 7[34]\d y 9[12]\d/);
    await send("touchEnd");
    await expect(readout).toBeVisible();

    await send("touchStart", [x - 40, y], [x + 40, y]);
    for (let step = 1; step <= 8; step++) await send("touchMove", [x - 40 - 5 * step, y], [x + 40 + 5 * step, y]);
    await send("touchEnd");
    await expect(readout).toBeHidden();
    await expect.poll(() => numberIn(page, "res")).toBeLessThan(0.7);
  });
});

async function open(page: Page, lab: Lab, search: string): Promise<void> {
  await page.goto(`${lab.appUrl}/images/${await imageIdByName(lab, "COS-7, three colours")}${search}`);
  await settled(page);
  await viewport(page).focus();
}

function numberIn(page: Page, key: string): number {
  return Number(new URL(page.url()).searchParams.get(key) ?? Number.NaN);
}

/** What the read-out says of a place, in CSS pixels from the middle of the view (not at the edge of an image pixel). */
async function readoutAt(page: Page, right: number, down: number): Promise<string> {
  const box = (await viewport(page).boundingBox())!;
  await page.mouse.move(0, 0);
  await page.mouse.move(box.x + box.width / 2 + right, box.y + box.height / 2 + down);
  const readout = page.locator("[data-readout]");
  await expect(readout).toBeVisible();
  let last = "";
  await expect
    .poll(async () => {
      const before = last;
      last = (await readout.textContent()) ?? "";
      return last !== "" && last === before;
    })
    .toBe(true);
  return last;
}
