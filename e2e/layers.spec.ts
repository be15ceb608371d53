import type { Page } from "@playwright/test";
import { imageIdByName, settled, viewport } from "./app.ts";
import { expect, test } from "./lab.ts";

const CULTURE = "COS-7, three colours";
const NUCLEI = "COS-7, three colours (nuclei)";

test("labels are laid over their image, read, outlined, hidden and removed; the link holds it all", async ({
  page,
  lab,
}) => {
  const [below, labels] = [await imageIdByName(lab, CULTURE), await imageIdByName(lab, NUCLEI)];
  await page.goto(`${lab.appUrl}/images/${below}?panel=layers&x=760&y=618&res=1`);
  await settled(page);
  const bare = await pictureOf(page);

  await page.getByRole("button", { name: NUCLEI }).click();
  await expect(page).toHaveURL(new RegExp(`layers=${labels}_labels_o0.6`));
  await expect(page.getByText(/Lies (by the stage|pixel on pixel)/)).toBeVisible();
  await expect.poll(() => pictureOf(page)).not.toBe(bare);
  const filled = await pictureOf(page);

  // What the read-out names is the pixel of the label image.
  const box = (await viewport(page).boundingBox())!;
  await page.mouse.move(Math.round(box.x + box.width / 2), Math.round(box.y + box.height / 2));
  const readout = page.locator("[data-layer-readout]");
  await expect(readout).toContainText(`${NUCLEI} #`);
  const id = /#(\d+)/.exec((await readout.textContent())!)![1]!;
  const own = await page.context().newPage();
  await own.setViewportSize(page.viewportSize()!);
  await own.goto(`${lab.appUrl}/images/${labels}?x=760&y=618&res=1`);
  await settled(own);
  const ownBox = (await viewport(own).boundingBox())!;
  await own.mouse.move(Math.round(ownBox.x + ownBox.width / 2), Math.round(ownBox.y + ownBox.height / 2));
  await expect(own.locator("[data-readout] [data-channel='0']")).toHaveText(id);
  await own.close();

  await page.getByRole("combobox", { name: `${NUCLEI}: shown` }).click();
  await page.getByRole("option", { name: "labels, outlined" }).click();
  await expect(page).toHaveURL(/_outlines_o0.6/);
  await expect.poll(async () => [bare, filled].includes(await pictureOf(page))).toBe(false);
  const outlined = await pictureOf(page);

  const other = await page.context().newPage();
  await other.setViewportSize(page.viewportSize()!);
  await other.goto(page.url());
  await settled(other);
  await expect.poll(() => pictureOf(other)).toBe(outlined);
  await other.close();

  await page.getByRole("checkbox", { name: `Show layer ${NUCLEI}` }).uncheck();
  await expect.poll(() => pictureOf(page)).toBe(bare);
  await page.getByRole("button", { name: `Remove layer ${NUCLEI}` }).click();
  await expect(page).not.toHaveURL(/layers=/);
  expect(await pictureOf(page)).toBe(bare);
});

test("the channels of a layer have the editors of the image's own; the link keeps what is changed", async ({
  page,
  lab,
}) => {
  const [below, over] = [await imageIdByName(lab, CULTURE), await imageIdByName(lab, "HeLa, nuclei and actin")];
  await page.goto(`${lab.appUrl}/images/${below}?panel=layers&layers=${over}`);
  await settled(page);
  const before = await pictureOf(page);
  await page.getByRole("button", { name: "Channels of HeLa, nuclei and actin" }).click();
  const row = page.locator(`[data-layer-row="${over}"]`);
  await row.getByRole("slider", { name: "DAPI: high contrast limit" }).focus();
  for (let i = 0; i < 20; i++) await page.keyboard.press("ArrowLeft");
  await row.getByRole("checkbox", { name: "Show Phalloidin-488" }).uncheck();
  await expect(page).toHaveURL(new RegExp(`layers=${over}:0_h[\\d.]+(&|$)`));
  await expect.poll(() => pictureOf(page)).not.toBe(before);
  const changed = await pictureOf(page);

  await page.reload();
  await settled(page);
  await expect.poll(() => pictureOf(page)).toBe(changed);
  await page.getByRole("button", { name: "Channels of HeLa, nuclei and actin" }).click();
  await row.getByRole("button", { name: "Reset" }).click();
  await expect(page).toHaveURL(new RegExp(`layers=${over}(&|$)`));
  await expect.poll(() => pictureOf(page)).toBe(before);
});

/** The pixels of the canvas, once all is there. */
async function pictureOf(page: Page): Promise<string> {
  await expect(viewport(page)).toHaveAttribute("data-settled", "true");
  await expect(viewport(page)).toHaveAttribute("data-layers-settled", "true");
  return await viewport(page)
    .locator("canvas")
    .first()
    .evaluate((canvas) => (canvas as HTMLCanvasElement).toDataURL());
}
