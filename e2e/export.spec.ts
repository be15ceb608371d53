import { readFile } from "node:fs/promises";
import type { Page } from "@playwright/test";
import { decode } from "fast-png";
import { fromArrayBuffer } from "geotiff";
import { imageIdByName, settled, viewport } from "./app.ts";
import { expect, test } from "./lab.ts";

test.use({ viewport: { width: 1280, height: 800 } });

test("exports the view at twice its size, and its raw pixels as OME-TIFF", async ({ page, lab }) => {
  const id = await imageIdByName(lab, "COS-7, three colours");
  await page.goto(`${lab.appUrl}/images/${id}?x=700.5&y=900.5&res=2`);
  await settled(page);
  const box = (await viewport(page).boundingBox())!;
  await viewport(page).focus();
  await page.keyboard.press("x");
  const values = page.locator("[data-readout] [data-channel]");
  await expect(values.first()).toHaveText(/^\d+/);

  await openExport(page);
  await page.getByText("2x", { exact: true }).click();
  const png = decode(await saved(page, "Save PNG"));
  expect([png.width, png.height]).toEqual([2 * Math.round(box.width), 2 * Math.round(box.height)]);
  expect(new Set(png.data.subarray(0, 4000)).size).toBeGreaterThan(8);

  await openExport(page);
  const tiff = await fromArrayBuffer(new Uint8Array(await saved(page, "Save OME-TIFF")).buffer);
  expect(await tiff.getImageCount()).toBe(3);
  const first = await tiff.getImage(0);
  const xml = String(await first.fileDirectory.loadValue("ImageDescription"));
  expect(xml).toContain('Name="DAPI"');
  expect(xml).toMatch(/PhysicalSizeX="0\.13/);
  // The window from its upper left corner, whole pixels: the middle of the view is pixel 700, 900.
  const left = Math.max(0, Math.floor(700.5 - box.width));
  const top = Math.max(0, Math.floor(900.5 - box.height));
  const pixel = [700 - left, 900 - top, 701 - left, 901 - top];
  await page.goto(`${lab.appUrl}/images/${id}?x=700.5&y=900.5&res=0.25`);
  await settled(page);
  for (const channel of [0, 1, 2]) {
    const [data] = await (await tiff.getImage(channel)).readRasters({ window: pixel });
    await expect(values.nth(channel)).toHaveText(String((data as Uint16Array)[0]));
  }
});

async function openExport(page: Page): Promise<void> {
  await viewport(page).focus();
  await page.keyboard.press("Shift+E");
  await expect(page.getByRole("dialog", { name: "Export" })).toBeVisible();
}

async function saved(page: Page, button: string): Promise<Buffer> {
  const download = page.waitForEvent("download");
  await page.getByRole("button", { name: button, exact: true }).click();
  const file = await readFile(await (await download).path());
  await expect(page.getByRole("dialog", { name: "Export" })).toBeHidden();
  return file;
}
