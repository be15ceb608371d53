import type { Locator, Page } from "@playwright/test";
import { settled, viewport } from "./app.ts";
import { expect, test } from "./lab.ts";

test("a scene shows its layers to scale, each on and off; its arrays open by themselves", async ({ page, lab }) => {
  await page.goto(`${lab.appUrl}/scenes`);
  await page.getByRole("link", { name: "COS-7, layer by layer" }).click();
  await settled(page);
  // 0.13 um to a pixel, as its layers say.
  await expect(page.locator("[data-scale-bar]")).toHaveText(/^\d+ \u00b5m$/);
  const all = await picture(page);
  const tubulin = page.getByRole("checkbox", { name: /Tubulin-568/ });
  await tubulin.uncheck();
  await expect.poll(() => picture(page)).not.toBe(all);
  await tubulin.check();
  await expect.poll(() => picture(page)).toBe(all);

  await page.getByRole("main").getByRole("link", { name: "Scenes" }).click();
  await page.getByRole("region", { name: "Datasets of arrays" }).getByRole("link").first().click();
  await expect(page).toHaveURL(/\/scenes\/arrays\/\d+/);
  await expect(viewport(page)).toHaveAttribute("data-settled", "true");
  // Nobody says how large these pixels are.
  await expect(page.locator("[data-scale-bar]")).toHaveText(/px$/);
});

test("a table is found, sorted and filtered; the link holds it, and its image is a click away", async ({
  page,
  lab,
}) => {
  await page.goto(`${lab.appUrl}/tables?q=nuclei`);
  await page.getByRole("list", { name: "Tables" }).getByRole("link", { name: "Nuclei of COS-7" }).click();
  const table = page.getByRole("table", { name: "Nuclei of COS-7" });
  const area = (row: number): Locator => table.locator("tbody tr").nth(row).locator("td").nth(2);
  await expect(area(0)).toHaveText(/\d/);
  await table.getByRole("button", { name: "area_px" }).click();
  await expect(table.getByRole("columnheader", { name: "area_px" })).toHaveAttribute("aria-sort", "ascending");
  await table.getByRole("button", { name: "area_px" }).click();
  await expect(page).toHaveURL(/sort=-area_px/);
  await expect.poll(async () => Number(await area(0).textContent())).toBeGreaterThan(8000);

  await page.getByRole("combobox", { name: "Column to filter by" }).click();
  await page.getByRole("option", { name: "class" }).click();
  await page.getByRole("textbox", { name: "Value to compare with" }).fill("mitosis");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/where=class.*value=mitosis/);
  await expect(page.getByRole("status").filter({ hasText: /^\d+ of 87 rows$/ })).toBeVisible();
  await expect(table.locator("tbody tr").first().locator("td").nth(1)).toHaveText("mitosis");
  const first = await area(0).textContent();
  await page.reload();
  await expect(area(0)).toHaveText(first!);
  await page.getByRole("link", { name: "COS-7, three colours", exact: true }).click();
  await expect(page).toHaveURL(/\/images\/\d+/);
});

/** The pixels of the canvas, once all is there. */
async function picture(page: Page): Promise<string> {
  await expect(viewport(page)).toHaveAttribute("data-settled", "true");
  await expect(viewport(page)).toHaveAttribute("data-layers-settled", "true");
  const canvas = viewport(page).locator("canvas").first();
  return await canvas.evaluate((element) => (element as HTMLCanvasElement).toDataURL());
}
