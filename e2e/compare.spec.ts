import type { Locator, Page } from "@playwright/test";
import { imageIdByName } from "./app.ts";
import { expect, test } from "./lab.ts";

/** 4096 pixels of 0.325 um and 2048 of 0.13 um. */
const [HELA, COS] = ["HeLa, nuclei and actin", "COS-7, three colours"];
const STACK = "Embryo at shield stage, z-stack";

test("two images go together in micrometres until they are freed; the link restores both", async ({ page, lab }) => {
  const ids = [await imageIdByName(lab, HELA), await imageIdByName(lab, COS)].join();
  await page.goto(`${lab.appUrl}/compare?ids=${ids}&x1=400&y1=300&res1=0.5`);
  const [left, right] = await panes(page);
  await expect(page.getByRole("checkbox", { name: "Place in \u00b5m" })).toBeChecked();
  // The same length on the screen is the same length of the object.
  const bar = left!.locator("[data-scale-bar]");
  await expect(right!.locator("[data-scale-bar]")).toHaveText((await bar.textContent())!);

  // The cursor of one is in both, with the values that are there.
  const box = (await picture(left!).boundingBox())!;
  await page.mouse.move(Math.round(box.x + box.width / 2), Math.round(box.y + box.height / 2));
  const um = async (pane: Locator): Promise<number> =>
    Number(/\u00b7 ([\d.]+)/.exec((await pane.locator("[data-readout]").textContent()) ?? "")?.[1]);
  await expect.poll(() => um(left!)).toBeCloseTo(130, 0);
  await expect.poll(() => um(right!)).toBeCloseTo(130, 0);
  await expect(right!.locator("[data-readout] [data-channel='1']")).toHaveText(/\d/);
  const marked = await right!.locator("[data-place]").getAttribute("data-place");
  expect(Math.abs(Number(marked?.split(",")[0]) - 1000)).toBeLessThan(5);

  // The other pane leads once it is in use, and the link keeps its place.
  await page.keyboard.press("F6");
  await page.keyboard.press("F6");
  await expect(picture(right!)).toBeFocused();
  await expect(page.getByRole("heading", { name: `2: ${COS}` })).toBeVisible();
  await page.keyboard.press("+");
  await expect.poll(() => param(page, "res2")).toBe("0.625");
  expect(param(page, "x1")).toBeNull();

  await settled(left!, right!);
  // Without the cursor, which is in no link.
  await page.mouse.move(2, 2);
  const before = await Promise.all([pixels(left!), pixels(right!)]);
  const other = await page.context().newPage();
  await other.setViewportSize(page.viewportSize()!);
  await other.goto(page.url());
  const again = await panes(other);
  for (const [i, pane] of again.entries()) await expect.poll(() => pixels(pane)).toBe(before[i]);
  await other.close();

  // Free: each keeps its own place.
  await page.getByText("Place in \u00b5m").click();
  await expect.poll(() => param(page, "res1")).toBe("0.25");
  expect(param(page, "links")).toBe("z,t");
  await picture(right!).focus();
  await page.keyboard.press("-");
  await expect.poll(() => param(page, "res2")).toBe("1.25");
  expect(param(page, "res1")).toBe("0.25");
});

test("planes and contrast are linked on demand; a pane that fails or is closed leaves the others alone", async ({
  page,
  lab,
}) => {
  const id = await imageIdByName(lab, STACK);
  await page.goto(`${lab.appUrl}/compare?ids=${id},${id},999999&z1=5`);
  const [first, second] = await panes(page, 2);
  await expect(page.getByRole("region", { name: /^Pane 3/ }).getByRole("alert")).toBeVisible();
  const z = (pane: Locator): Locator => pane.getByRole("slider", { name: "z plane" });
  await expect(z(second!)).toHaveAttribute("aria-valuenow", "5");
  await first!.getByRole("button", { name: "Next z" }).click();
  await expect(z(second!)).toHaveAttribute("aria-valuenow", "6");
  await page.getByText("z in \u00b5m", { exact: true }).click();
  await first!.getByRole("button", { name: "Next z" }).click();
  await expect.poll(() => param(page, "z1")).toBe("7");
  expect(param(page, "z2")).toBe("6");

  await page.getByText("Contrast", { exact: true }).first().click();
  await page.getByRole("slider", { name: /H2B-GFP: low contrast limit/ }).focus();
  for (let i = 0; i < 3; i++) await page.keyboard.press("ArrowRight");
  const limits = (name: string): string | undefined => /_l[\d.]+/.exec(param(page, name) ?? "")?.[0];
  await expect.poll(() => limits("c2")).toMatch(/_l/);
  await expect.poll(() => limits("c2") === limits("c1")).toBe(true);

  await page.getByRole("button", { name: /^Close pane 1/ }).click();
  await expect.poll(() => param(page, "ids")).toBe(`${id},999999`);
  expect(param(page, "z1")).toBe("6");
  await expect(page.getByRole("application")).toHaveCount(1);
  await expect(page.getByRole("heading", { name: `1: ${STACK}` })).toBeVisible();
});

test("an image is put beside another from its menu, as it is shown, and from the palette", async ({ page, lab }) => {
  const [id, cos] = [await imageIdByName(lab, STACK), await imageIdByName(lab, COS)];
  await page.goto(`${lab.appUrl}/images/${id}?z=5`);
  await page.getByRole("button", { name: `Actions for ${STACK}` }).click();
  await page.getByRole("menuitem", { name: "Compare with" }).click();
  await expect(page).toHaveURL(new RegExp(`/compare[?].*ids=${id}`));
  expect(param(page, "z1")).toBe("5");
  await page.getByRole("combobox", { name: "Image beside it" }).fill(COS);
  await page.getByRole("option", { name: COS, exact: true }).click();
  await expect.poll(() => param(page, "ids")).toBe(`${id},${cos}`);
  await panes(page, 2);

  await page.keyboard.press("Control+k");
  const palette = page.getByRole("textbox", { name: "Search images and datasets, or type a command" });
  await palette.fill("side by side");
  const command = page.getByRole("button", { name: /^Compare images side by side/ });
  await expect(command).toHaveAttribute("data-selected", "true");
  // Dialogs stand in the middle of the window, beside a sidebar or not.
  const { x, width } = (await page.getByRole("dialog", { name: "Command palette" }).boundingBox())!;
  expect(x + width / 2).toBeCloseTo(page.viewportSize()!.width / 2, 0);
  await palette.press("Enter");
  await expect(page.getByRole("combobox", { name: "First image" })).toBeVisible();
});

/** The panes, once their pictures are complete. */
async function panes(page: Page, count = 2): Promise<readonly Locator[]> {
  const found = Array.from({ length: count }, (_, i) =>
    page.getByRole("region", { name: new RegExp(`^Pane ${i + 1}`) }),
  );
  await settled(...found);
  return found;
}

async function settled(...found: readonly Locator[]): Promise<void> {
  for (const pane of found) await expect(picture(pane)).toHaveAttribute("data-settled", "true", { timeout: 20_000 });
}

function picture(pane: Locator): Locator {
  return pane.getByRole("application");
}

async function pixels(pane: Locator): Promise<string> {
  await settled(pane);
  const canvas = picture(pane).locator("canvas").first();
  return await canvas.evaluate((element) => (element as HTMLCanvasElement).toDataURL());
}

function param(page: Page, name: string): string | null {
  return new URL(page.url()).searchParams.get(name);
}
