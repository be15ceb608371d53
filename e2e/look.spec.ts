import type { Page } from "@playwright/test";
import { askGraph, importFiles, settled, viewport } from "./app.ts";
import { expect, type Lab, test } from "./lab.ts";

type Saved = { id: string; name: string; views: { contrastLimitMin: number; contrastLimitMax: number }[] };

test("a look is made by hand, kept in the link, saved when asked for, and never before", async ({ page, emptyLab }) => {
  const url = await importedImage(emptyLab);
  await page.goto(url);
  await settled(page);
  const bar = page.getByRole("group", { name: "Saved looks" });
  const mark = bar.locator("[data-look-saved]");
  // Limits that were only measured are nobody's choice.
  await expect(mark).toHaveText("saved");

  await dragHighLimit(page, 0.5);
  await page.getByRole("checkbox", { name: "actin: invert" }).check();
  await page.getByRole("slider", { name: "actin: opacity" }).focus();
  for (let i = 0; i < 5; i++) await page.keyboard.press("ArrowLeft");
  await page.getByText("smooth", { exact: true }).click();
  await expect(mark).toHaveText("changed");
  await expect(page).toHaveURL(/i1_o0.95/);
  await expect(page).toHaveURL(/pixels=smooth/);
  const before = await contextsOf(emptyLab, url);

  await restoresTheSame(page);

  // A save that fails says so and loses nothing.
  await page.route("**/graphql", async (route) => {
    if (route.request().postData()?.includes("UpdateRGBContext")) await route.abort();
    else await route.continue();
  });
  const link = page.url();
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await expect(page.getByText("The look was not saved")).toBeVisible();
  await expect(mark).toHaveText("changed");
  expect(page.url()).toBe(link);
  expect(await contextsOf(emptyLab, url)).toEqual(before);
  await page.unroute("**/graphql");

  await page.getByRole("button", { name: "Save", exact: true }).click();
  await expect(mark).toHaveText("saved");
  await expect(page).not.toHaveURL(/[?&]c=/);
  const [context] = await contextsOf(emptyLab, url);
  // Inverted: the limits in reverse.
  expect(context!.views[0]!.contrastLimitMin).toBeGreaterThan(context!.views[0]!.contrastLimitMax);
  await restoresTheSame(page);
  await expect(page.getByRole("checkbox", { name: "actin: invert" })).toBeChecked();
});

test("a second look is kept beside the first, and changes are dropped by Revert", async ({ page, emptyLab }) => {
  const url = await importedImage(emptyLab);
  await page.goto(url);
  await settled(page);
  const mark = page.locator("[data-look-saved]");
  await page.getByRole("checkbox", { name: "Show nuclei" }).uncheck();
  await expect(mark).toHaveText("changed");
  await page.getByRole("button", { name: "More for looks" }).click();
  await page.getByRole("menuitem", { name: "Revert" }).click();
  await expect(page.getByRole("checkbox", { name: "Show nuclei" })).toBeChecked();
  await expect(mark).toHaveText("saved");

  await page.getByRole("checkbox", { name: "Show nuclei" }).uncheck();
  await page.getByRole("button", { name: "More for looks" }).click();
  await page.getByRole("menuitem", { name: "Save as new" }).click();
  await page.getByRole("textbox", { name: "Name" }).fill("two of three");
  await page.getByRole("dialog").getByRole("button", { name: "Save" }).click();
  await expect(page).toHaveURL(/context=/);
  await expect(page.getByRole("combobox", { name: "Look" })).toHaveValue("two of three");
  await expect(mark).toHaveText("saved");
  const names = (await contextsOf(emptyLab, url)).map(({ name }) => name);
  expect(names).toContain("two of three");

  await page.getByRole("combobox", { name: "Look" }).click();
  await page.getByRole("option", { name: names[0]! }).first().click();
  await expect(page.getByRole("checkbox", { name: "Show nuclei" })).toBeChecked();
});

/** A new image of three channels with what the importer says of it. */
async function importedImage(lab: Lab): Promise<string> {
  const known = new Set(await sampleIds(lab));
  await importFiles(lab, "fixtures/e2e/sample.ome.zarr", "--name", "for looks");
  const id = (await sampleIds(lab)).find((each) => !known.has(each));
  return `${lab.appUrl}/images/${id}`;
}

async function sampleIds(lab: Lab): Promise<string[]> {
  const query = '{ images(filters: { name: { exact: "for looks" } }) { id } }';
  return (await askGraph<{ images: { id: string }[] }>(lab, query)).images.map(({ id }) => id);
}

async function contextsOf(lab: Lab, url: string): Promise<Saved[]> {
  const query =
    "query ($id: ID!) { image(id: $id) { rgbContexts { id name views { contrastLimitMin contrastLimitMax } } } }";
  const id = url.slice(url.lastIndexOf("/") + 1);
  return (await askGraph<{ image: { rgbContexts: Saved[] } }>(lab, query, { id })).image.rgbContexts;
}

/** Takes hold of the high limit of the first channel on its histogram. */
async function dragHighLimit(page: Page, toPart: number): Promise<void> {
  const histogram = page.getByRole("img", { name: /Histogram of/ });
  const box = (await histogram.boundingBox())!;
  const handle = (await page.getByRole("slider", { name: "actin: high contrast limit" }).boundingBox())!;
  const y = box.y + box.height / 2;
  await page.mouse.move(handle.x + handle.width / 2, y);
  await page.mouse.down();
  await page.mouse.move(box.x + toPart * box.width, y, { steps: 4 });
  await page.mouse.up();
}

/** The link in another window shows the same pixels. */
async function restoresTheSame(page: Page): Promise<void> {
  const here = await pictureOf(page);
  const other = await page.context().newPage();
  await other.setViewportSize(page.viewportSize()!);
  await other.goto(page.url());
  await settled(other);
  await expect.poll(async () => (await pictureOf(other)) === here).toBe(true);
  await other.close();
}

/** The pixels of the canvas alone: what lies over it is drawn with corners that differ from time to time. */
async function pictureOf(page: Page): Promise<string> {
  await expect(viewport(page)).toHaveAttribute("data-settled", "true");
  return await viewport(page)
    .locator("canvas")
    .first()
    .evaluate((canvas) => (canvas as HTMLCanvasElement).toDataURL());
}
