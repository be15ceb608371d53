import type { Page } from "@playwright/test";
import { imageIdByName, settled, viewport } from "./app.ts";
import { expect, type Lab, test } from "./lab.ts";

const STACK = "Embryo at shield stage, z-stack";
/** A level-0 pixel where the demo's embryo is. */
const PLACE = "?x=256.5&y=240.5&res=0.25";

test("projects along z: maximum, mean and sum agree, and the link restores them", async ({ page, lab }) => {
  await page.goto((await stackUrl(lab)) + PLACE);
  await settled(page);
  await viewport(page).focus();
  await page.keyboard.press("x");
  const first = (await valuesAtCentre(page))[0]!;

  const mean = (await project(page, "Mean"))[0]!;
  const sum = (await project(page, "Sum"))[0]!;
  const max = (await project(page, "Maximum"))[0]!;
  const min = (await project(page, "Minimum"))[0]!;
  expect(sum).toBe(Math.round(25 * mean));
  expect(min).toBeLessThanOrEqual(Math.min(first, mean));
  expect(max).toBeGreaterThanOrEqual(Math.max(first, mean));

  await expect(page).toHaveURL(/proj=min/);
  await page.goto(`${await stackUrl(lab)}${PLACE}&proj=sum_0-0`);
  await settled(page);
  await viewport(page).focus();
  await expect(page.getByText("Sum of z 0 to 0")).toBeVisible();
  expect((await valuesAtCentre(page))[0]).toBe(first);
});

test("sections share a cross-hair, stay in the link, and move by click and key", async ({ page, lab }) => {
  await page.goto(await stackUrl(lab));
  await settled(page);
  await page.getByRole("button", { name: "Sections xz and yz" }).click();
  await expect(page).toHaveURL(/views=ortho/);
  const xz = page.getByRole("application", { name: /^xz at y 256/ });
  await expect(xz).toHaveAttribute("data-settled", "true");
  const box = (await xz.boundingBox())!;
  await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
  const position = page.getByText(/^x \d+ y \d+ z \d+$/);
  await expect(position).toHaveText(/x 25\d y 256 z 1[123]/);
  const [x, , z] = (await position.textContent())!.match(/\d+/g)!.map(Number) as [number, number, number];
  await page.getByRole("application", { name: `yz at x ${x}` }).focus();
  await page.keyboard.press("PageUp");
  await expect(page).toHaveURL(new RegExp(`z=${z}.*at=${x + 1},256`));
  await page.reload();
  await expect(page.getByRole("application", { name: `yz at x ${x + 1}` })).toHaveAttribute("data-settled", "true");
  await expect(position).toHaveText(`x ${x + 1} y 256 z ${z}`);
});

async function stackUrl(lab: Lab): Promise<string> {
  return `${lab.appUrl}/images/${await imageIdByName(lab, STACK)}`;
}

async function project(page: Page, name: string): Promise<number[]> {
  await page.getByLabel("What is shown along z").selectOption({ label: name });
  await expect(page.getByText(`${name} of z 0 to 24`)).toBeVisible();
  await expect(viewport(page)).toHaveAttribute("data-settled", "true");
  await viewport(page).focus();
  return await valuesAtCentre(page);
}

/** The raw values that the read-out shows under the cross-hair, once they are all there and of full resolution. */
async function valuesAtCentre(page: Page): Promise<number[]> {
  await page.mouse.move(0, 0);
  const cells = page.locator("[data-readout] [data-channel]");
  let values: number[] = [];
  let before = "";
  await expect
    .poll(async () => {
      const texts = await cells.allTextContents();
      values = texts.map(Number);
      const isStable = texts.join() === before;
      before = texts.join();
      return isStable && texts.length > 0 && texts.every((text) => /^-?[\d.]+$/.test(text));
    })
    .toBe(true);
  return values;
}
