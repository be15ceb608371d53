import { imageIdByName, settled, viewport } from "./app.ts";
import { expect, test } from "./lab.ts";

test("chunks that do not come leave the coarser picture, say why, and come when the server is well", async ({
  page,
  lab,
}) => {
  const id = await imageIdByName(lab, "COS-7, three colours");
  let refused = 0;
  // Level 0 is denied, all other levels are served.
  const isFull = /\/c\/\d+\/0\/0\/[0-3]\/[23](\?|$)/;
  await page.route(
    (url) => url.href.startsWith(lab.s3Url) && isFull.test(url.href),
    async (route) => {
      refused++;
      await route.fulfill({ status: 403, headers: { "access-control-allow-origin": "*" } });
    },
  );
  await page.goto(`${lab.appUrl}/images/${id}?x=1024&y=1024&res=1`);
  await settled(page);
  const alert = page.getByRole("alert").filter({ hasText: "could not be loaded" });
  await expect(alert).toContainText("denied access (403)");
  await expect(alert).not.toContainText("tried again by itself");
  expect(refused).toBeGreaterThan(0);

  // The place itself says why; a click there asks again for that tile only: at most three channels of four chunks.
  const box = (await viewport(page).boundingBox())!;
  const [x, y] = [box.x + box.width / 2 + 20, box.y + box.height / 2 + 20];
  await page.mouse.move(x, y);
  const hint = page.locator("[data-failed-tile]");
  await expect(hint).toContainText(/denied access \(403\).*Click to load it again/);
  const before = refused;
  await page.mouse.click(x, y);
  await expect.poll(() => refused).toBeGreaterThan(before);
  await expect(hint).toBeVisible();
  await page.mouse.move(x - 60, y);
  await expect(hint).toBeHidden();

  await page.unrouteAll({ behavior: "wait" });
  await page.route(
    (url) => url.href.startsWith(lab.s3Url) && isFull.test(url.href),
    (route) => route.abort("connectionfailed"),
  );
  await alert.getByRole("button", { name: "Retry" }).click();
  await expect(alert).toContainText("tried again by itself");
  await expect(alert).toContainText("could not be reached");

  await page.unrouteAll({ behavior: "wait" });
  // Nobody clicks: the retry by itself, after 2 s.
  await expect(alert).toBeHidden();
});
