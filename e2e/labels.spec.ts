import { imageIdByName, settled, viewport } from "./app.ts";
import { expect, test } from "./lab.ts";

const CULTURE = "COS-7, three colours";
const NUCLEI = "COS-7, three colours (nuclei)";

test("every label of a mask is measured and listed, and its numbers stand in the read-out", async ({ page, lab }) => {
  const [below, labels] = [await imageIdByName(lab, CULTURE), await imageIdByName(lab, NUCLEI)];
  await page.goto(`${lab.appUrl}/images/${below}?layers=${labels}_labels_o0.6&dock=labels&x=760&y=618&res=1`);
  await settled(page);
  const tool = page.getByRole("region", { name: "Labels" });
  await tool.getByRole("button", { name: "Measure all labels" }).click();
  await expect(tool.getByText(/^\d+ rows\./)).toBeVisible({ timeout: 30_000 });

  // The label under the pointer, with its numbers.
  await expect(viewport(page)).toHaveAttribute("data-layers-settled", "true");
  const box = (await viewport(page).boundingBox())!;
  await page.mouse.move(Math.round(box.x + box.width / 2), Math.round(box.y + box.height / 2));
  const readout = page.locator("[data-layer-readout]");
  await expect(readout).toContainText(/#\d+ .*mean [\d.,]+, median/);
});
