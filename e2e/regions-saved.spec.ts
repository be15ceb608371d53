import type { Page } from "@playwright/test";
import { askGraph, imageIdByName, importFiles, settled, viewport } from "./app.ts";
import { expect, type Lab, test } from "./lab.ts";

let imported = false;

async function openEmpty(page: Page, lab: Lab): Promise<string> {
  if (!imported) await importFiles(lab, "fixtures/e2e/sample.ome.zarr", "--name", "for drafts");
  imported = true;
  const image = await imageIdByName(lab, "for drafts");
  for (const { id } of await roisOf(lab, image)) {
    await askGraph(lab, "mutation ($id: ID!) { deleteRoi(input: { id: $id }) }", { id });
  }
  await page.goto(`${lab.appUrl}/images/${image}?panel=regions`);
  await settled(page);
  return image;
}

async function roisOf(lab: Lab, image: string): Promise<{ id: string; vectors: number[][] }[]> {
  const query = "query ($image: ID!) { rois(filters: { image: $image }) { id vectors } }";
  return (await askGraph<{ rois: { id: string; vectors: number[][] }[] }>(lab, query, { image })).rois;
}

const rows = (page: Page) => page.getByRole("list", { name: "Regions" }).getByRole("listitem");
const whole = (page: Page) => page.getByRole("button", { name: "Whole image", exact: true }).click();

async function saveOnSave(page: Page): Promise<void> {
  await page.getByRole("button", { name: "More for regions" }).click();
  await page.getByRole("menuitemcheckbox", { name: "Save every change at once" }).click();
  await page.keyboard.press("Escape");
}

test.describe.configure({ mode: "serial" });

test("on Save: nothing is sent before, all survives a reload, deletions too", async ({ page, emptyLab }) => {
  const image = await openEmpty(page, emptyLab);
  await whole(page);
  await expect.poll(async () => (await roisOf(emptyLab, image)).length).toBe(1);
  await saveOnSave(page);
  await viewport(page).focus();
  await page.keyboard.press("Delete");
  await whole(page);
  await expect(page.getByText("1 region and 1 deletion not saved")).toBeVisible();
  const [before] = await roisOf(emptyLab, image);
  await page.reload();
  await settled(page);
  await expect(page.getByText("1 region and 1 deletion not saved")).toBeVisible();
  await expect(rows(page)).toHaveCount(1);
  expect((await roisOf(emptyLab, image)).map(({ id }) => id)).toEqual([before!.id]);
  await page.getByRole("button", { name: "Save now" }).click();
  await expect(page.getByText("not saved")).toHaveCount(0);
  const after = await roisOf(emptyLab, image);
  expect(after).toHaveLength(1);
  expect(after[0]!.id).not.toBe(before!.id);
});

test("a lost connection loses nothing: told, kept over a reload, saved when it is back", async ({ page, emptyLab }) => {
  const image = await openEmpty(page, emptyLab);
  const cut = (url: string) => url.includes("/graphql");
  await page.route(
    (url) => cut(url.pathname),
    (route) => (/createRoi/i.test(route.request().postData() ?? "") ? route.abort() : route.continue()),
  );
  await whole(page);
  await expect(page.getByText("1 region not saved")).toBeVisible();
  expect(await roisOf(emptyLab, image)).toEqual([]);
  await page.reload();
  await settled(page);
  await expect(rows(page)).toHaveCount(1);
  await page.unrouteAll();
  // By itself, when the connection is noticed to be back, or by a click: whichever comes first.
  const button = page.getByRole("button", { name: "Save now" });
  await expect(async () => {
    if (await button.isVisible()) await button.click({ timeout: 2000 });
    expect(await roisOf(emptyLab, image)).toHaveLength(1);
  }).toPass();
  await expect(page.getByText("not saved")).toHaveCount(0);
  await expect.poll(async () => (await roisOf(emptyLab, image)).length).toBe(1);
});

test("what someone else changes shows at once; what both changed is asked about", async ({ page, emptyLab }) => {
  const image = await openEmpty(page, emptyLab);
  const createRoi = "mutation ($input: RoiInput!) { createRoi(input: $input) { id } }";
  const updateRoi = "mutation ($input: UpdateRoiInput!) { updateRoi(input: $input) { id } }";
  const corners = (x: number) => [
    [0, 0, 0, 10, x],
    [0, 0, 0, 40, x + 30],
  ];
  const input = { image, kind: "RECTANGLE", vectors: corners(10) };
  const { createRoi: made } = await askGraph<{ createRoi: { id: string } }>(emptyLab, createRoi, { input });
  await expect(rows(page)).toHaveCount(1);
  await rows(page).getByRole("button").first().click();
  await saveOnSave(page);
  await viewport(page).focus();
  await page.keyboard.press("ArrowDown");
  await expect(page.getByText("1 region not saved")).toBeVisible();
  await askGraph(emptyLab, updateRoi, { input: { roi: made.id, vectors: corners(50) } });
  await expect(page.getByText("was changed by someone else")).toBeVisible();
  await page.getByRole("button", { name: "Keep mine" }).click();
  await expect.poll(async () => (await roisOf(emptyLab, image))[0]!.vectors[0]).toEqual([0, 0, 0, 11, 10]);
  await viewport(page).focus();
  await page.keyboard.press("ArrowDown");
  await expect(page.getByText("1 region not saved")).toBeVisible();
  await askGraph(emptyLab, "mutation ($id: ID!) { deleteRoi(input: { id: $id }) }", { id: made.id });
  await expect(page.getByText("was deleted by someone else")).toBeVisible();
  await page.getByRole("button", { name: "Let it go" }).click();
  await expect(rows(page)).toHaveCount(0);
});
