import { imageIdByName, settled } from "./app.ts";
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
