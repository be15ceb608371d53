import type { Page } from "@playwright/test";
import { askGraph, settled } from "./app.ts";
import { expect, type Lab, test } from "./lab.ts";

test("a dataset is made, renamed, filled, moved and deleted", async ({ page, lab }) => {
  await page.goto(`${lab.appUrl}/datasets`);
  await page.getByRole("button", { name: "New dataset" }).click();
  await page.getByLabel("Name").fill("Autumn");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { name: "Autumn" }).or(folder(page, "Autumn")).first()).toBeVisible();

  await page.goto(`${lab.appUrl}/datasets`);
  await act(page, "Autumn", "Rename");
  await page.getByRole("dialog").getByLabel("Name").fill("Autumn 2026");
  await page.getByRole("dialog").getByRole("button", { name: "Rename" }).click();
  await expect(folder(page, "Autumn 2026")).toBeVisible();

  await act(page, "Autumn 2026", "Move to dataset");
  const move = page.getByRole("dialog");
  await move.getByRole("combobox", { name: "Dataset" }).fill("Cell cul");
  await page.getByRole("option", { name: /Cell culture/ }).click();
  await move.getByRole("button", { name: "Move" }).click();
  await expect(move).toBeHidden();
  await expect(folder(page, "Autumn 2026")).toBeHidden();
  expect(await parentOf(lab, "Autumn 2026")).toBe("Cell culture");

  await folder(page, "Cell culture").click();
  await act(page, "Autumn 2026", "Delete");
  await page.getByRole("dialog").getByRole("button", { name: "Delete", exact: false }).last().click();
  await expect(folder(page, "Autumn 2026")).toBeHidden();
  expect(await parentOf(lab, "Autumn 2026")).toBeUndefined();
});

test("a rename that the server refuses keeps what was typed", async ({ page, lab }) => {
  await page.goto(`${lab.appUrl}/datasets`);
  await expect(folder(page, "Cell culture")).toBeVisible();
  await act(page, "Cell culture", "Rename");
  await page.route(lab.graphqlUrl, (route) => route.abort());
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("Name").fill("Cells in culture");
  await dialog.getByRole("button", { name: "Rename" }).click();
  await expect(dialog.getByRole("alert")).toBeVisible();
  await expect(dialog.getByLabel("Name")).toHaveValue("Cells in culture");
  await page.unroute(lab.graphqlUrl);
  await dialog.getByRole("button", { name: "Cancel" }).click();
  await expect(folder(page, "Cell culture")).toBeVisible();
});

test("images are searched and sorted, and the URL remembers how", async ({ page, lab }) => {
  await page.goto(`${lab.appUrl}/images`);
  const cards = page.getByRole("list", { name: "Images" }).getByRole("listitem");
  await expect(cards.first()).toBeVisible();
  await page.getByRole("combobox", { name: "Sort" }).click();
  await page.getByRole("option", { name: "Name A" }).click();
  await expect(page).toHaveURL(/sort=name/);
  const names = await imageNames(lab, "ASC");
  await expect(cards.first()).toContainText(names[0]!);

  await page.getByLabel("Search images").fill("brain");
  await expect(cards).toHaveCount(2);
  await page.reload();
  await expect(page.getByLabel("Search images")).toHaveValue("brain");
  await expect(cards).toHaveCount(2);

  await page.getByLabel("Search images").fill("no image is called so");
  await expect(page.getByText("No image matches")).toBeVisible();
});

test("a hit that is followed while one still types is not taken back by the search", async ({ page, lab }) => {
  await page.goto(`${lab.appUrl}/images`);
  const hit = page.getByRole("list", { name: "Images" }).getByRole("link").first();
  const href = (await hit.getAttribute("href"))!;
  await page.getByLabel("Search images").focus();
  await page.keyboard.insertText("a");
  // At once, before the pause is over that ends typing.
  await hit.evaluate((link: HTMLElement) => link.click());
  await settled(page);
  await expect(page).toHaveURL(new RegExp(`${href}\\b`));
});

test("without images the home page tells how to bring some", async ({ page, emptyLab }) => {
  await page.goto(emptyLab.appUrl);
  // Another test may have imported into this worker's lab.
  const { images } = await askGraph<{ images: unknown[] }>(emptyLab, "{ images { id } }");
  test.skip(images.length > 0, "this worker's lab has images by now");
  await expect(page.getByText("No images yet")).toBeVisible();
  await expect(page.getByText("npm run import -- PATH")).toBeVisible();
});

test("the page tells that the server is gone, and that it is back", async ({ page, lab, context }) => {
  await page.goto(`${lab.appUrl}/images`);
  const state = page.getByRole("button", { name: /^Connection:/ });
  await expect(state).toHaveAccessibleName("Connection: Connected");
  await context.setOffline(true);
  await expect(state).not.toHaveAccessibleName("Connection: Connected");
  await context.setOffline(false);
  await expect(state).toHaveAccessibleName("Connection: Connected", { timeout: 30_000 });
});

function folder(page: Page, name: string) {
  return page
    .getByRole("main")
    .getByRole("list", { name: /^Datasets (at|in)/ })
    .getByRole("link", { name, exact: true });
}

async function act(page: Page, name: string, what: string): Promise<void> {
  await page
    .getByRole("main")
    .getByRole("button", { name: `Actions for ${name}`, exact: true })
    .first()
    .click();
  await page.getByRole("menuitem", { name: what, exact: true }).click();
}

async function parentOf(lab: Lab, name: string): Promise<string | undefined> {
  const { datasets } = await askGraph<{ datasets: { name: string; parent: { name: string } | null }[] }>(
    lab,
    "{ datasets { name parent { name } } }",
  );
  return datasets.find((dataset) => dataset.name === name)?.parent?.name;
}

async function imageNames(lab: Lab, direction: "ASC" | "DESC"): Promise<readonly string[]> {
  const query = `{ images(filters: { notDerived: true }, ordering: [{ name: ${direction} }]) { name } }`;
  const { images } = await askGraph<{ images: { name: string }[] }>(lab, query);
  return images.map(({ name }) => name);
}
