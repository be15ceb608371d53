import { imageIdByName, settled, viewport } from "./app.ts";
import { expect, test } from "./lab.ts";

test("plays t by key and button, says its true rate, and the link holds where it stopped", async ({ page, lab }) => {
  await page.goto(`${lab.appUrl}/images/${await imageIdByName(lab, "Wound healing, 20 h")}`);
  await settled(page);
  const index = page.getByLabel(/^t index/);
  const planes = new Set<string>();
  await viewport(page).focus();
  await page.keyboard.press("Space");
  await expect(page.locator("[data-play-rate]")).toHaveText(/^\d+ of 12 fps$/);
  await expect
    .poll(
      async () => {
        planes.add(await index.inputValue());
        return planes.size;
      },
      // Not Playwright's whole seconds: a film that comes round once a second would always be seen at the same plane.
      { intervals: [70] },
    )
    .toBeGreaterThan(4);

  await page.getByRole("button", { name: "Pause t" }).click();
  await expect(page.getByRole("button", { name: "Play t" })).toBeVisible();
  await expect(viewport(page)).toHaveAttribute("data-settled", "true");
  const stopped = await index.inputValue();
  await expect
    .poll(() => new URL(page.url()).searchParams.get("t") ?? "0", { message: "the link names the plane" })
    .toBe(stopped);
  await page.reload();
  await expect(index).toHaveValue(stopped);

  // Once backward from there: it ends at the first plane by itself.
  await page.getByRole("button", { name: "How t is played" }).click();
  await page.getByLabel("Frames a second").fill("30");
  await page.getByRole("combobox", { name: "Direction" }).click();
  await page.getByRole("option", { name: "Backward" }).click();
  await page.getByLabel("Loop").uncheck();
  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: "Play t" }).click();
  await expect(page.getByRole("button", { name: "Play t" })).toBeVisible();
  await expect(index).toHaveValue("0");
});
