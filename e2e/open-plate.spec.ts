import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { decode } from "fast-png";
import { exactStatistics, settled, viewport } from "./app.ts";
import { type DataServer, serveDirectory } from "./data-server.ts";
import { expect, test } from "./lab.ts";
import { writeLabelled, writePlate } from "./plate.ts";

let directory: string;
let data: DataServer;
test.beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), "mikro-web-plate-"));
  await writePlate(join(directory, "screen.zarr"), { rows: 3, columns: 4, fields: 2, skip: ["A/2", "C/1"] });
  await writeLabelled(join(directory, "labelled.zarr"));
  data = await serveDirectory(directory);
});
test.afterAll(async () => {
  await data.close();
  await rm(directory, { recursive: true, force: true });
});

// The lab gives no configuration: the page is alone, as on a host of files.
test.beforeEach(async ({ page }) => {
  await page.route("**/config.json", (route) => route.fulfill({ status: 404 }));
  await page.route("**/graphql", (route) => route.abort());
});

test("a plate is a grid of wells, without any server; a well opens with its fields", async ({ page, emptyLab }) => {
  await page.goto(`${emptyLab.appUrl}/open?url=${data.url}/screen.zarr`);
  const wells = page.getByRole("table", { name: "Wells" });
  await expect(wells.getByRole("link")).toHaveCount(10);
  await expect(wells.locator('[data-state="drawn"]')).toHaveCount(10);
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`)).toEqual([]);

  // Over the well that was not imaged, down, and in.
  await wells.getByRole("link", { name: "Well A1" }).focus();
  await page.keyboard.press("ArrowRight");
  await expect(wells.getByRole("link", { name: "Well A3" })).toBeFocused();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await settled(page);
  await expect(page).toHaveURL(/path=B(%2F|\/)3/);

  const fields = page.getByRole("combobox", { name: "Image" });
  await fields.selectOption("B/3/1");
  await settled(page, 2);
  await expect(page).toHaveTitle(/^B\/3\/1/);
  await page.getByRole("button", { name: "Whole image", exact: true }).click();
  const { n, max } = await exactStatistics(page);
  expect([n?.[0], max?.[0]]).toEqual([64 * 64, 252]);
  await page.getByRole("link", { name: "screen.zarr" }).click();
  await expect(wells.getByRole("link")).toHaveCount(10);
});

test("the page that asks what to open passes axe and fits a telephone, and the form to connect leads there", async ({
  page,
  emptyLab,
}) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto(emptyLab.appUrl);
  await page.getByRole("link", { name: "open any OME-Zarr" }).click();
  await expect(page.getByRole("heading", { name: "Open" })).toBeVisible();
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`)).toEqual([]);
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  expect(overflow).toBeLessThanOrEqual(0);
});

test("a label image lies over its image, in its place, and the link holds it", async ({ page, emptyLab }) => {
  await page.goto(`${emptyLab.appUrl}/open?url=${data.url}/labelled.zarr`);
  await settled(page);
  expect(data.log.filter((line) => line.includes("/labels/"))).toEqual([]);
  await page.getByRole("tab", { name: "Layers" }).click();
  await page.getByRole("combobox", { name: "cells: shown" }).click();
  await page.getByRole("option", { name: "filled" }).click();
  await expect.poll(() => sides(page)).toEqual([true, false]);
  await expect(page).toHaveURL(/layers=0_labels/);
  await page.reload();
  await expect.poll(() => sides(page)).toEqual([true, false]);
});

/** Whether there is colour a little left and a little right of the middle of the picture. */
async function sides(page: Page): Promise<boolean[]> {
  const box = (await viewport(page).boundingBox())!;
  const clip = { x: box.x + box.width / 2 - 20, y: box.y + box.height / 2 - 1, width: 40, height: 1 };
  const { data: bytes, channels } = decode(await page.screenshot({ clip }));
  return [4, 36].map((x) => [0, 1, 2].some((c) => bytes[x * channels + c]! > 40));
}
