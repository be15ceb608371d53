import type { Page } from "@playwright/test";
import { decode } from "fast-png";
import { imageIdByName, settled, viewport } from "./app.ts";
import { expect, type Lab, test } from "./lab.ts";

const STACK = "Embryo at shield stage, z-stack";

test("z follows the hand and ends on its plane, read-out and URL too", async ({ page, lab }) => {
  await open(page, lab, STACK);
  const slider = page.getByRole("slider", { name: "z plane" });
  const first = Number(await slider.getAttribute("aria-valuenow"));
  const before = await picture(page);
  const previous = (await page.getByRole("button", { name: "Previous z" }).boundingBox())!;
  const next = (await page.getByRole("button", { name: "Next z" }).boundingBox())!;
  await slider.hover();
  await page.mouse.down();
  // The picture changes while the button is down.
  const target = previous.x + previous.width + (next.x - previous.x - previous.width) * 0.8;
  await page.mouse.move(target, next.y + next.height / 2, { steps: 12 });
  await expect.poll(async () => (await picture(page)).equals(before)).toBe(false);
  const z = Number(await slider.getAttribute("aria-valuenow"));
  expect(z).not.toBe(first);
  await page.mouse.up();
  await expect.poll(() => new URL(page.url()).searchParams.get("z")).toBe(String(z));

  // What the drag ended on is what a visit of the link shows.
  await quiet(page);
  const dragged = await picture(page);
  await page.reload();
  await settled(page);
  expect((await picture(page)).equals(dragged)).toBe(true);
});

test("a channel that is switched off leaves the picture, and comes back without a request", async ({ page, lab }) => {
  await open(page, lab, STACK, "?panel=channels");
  const both = await picture(page);
  const z = await page.getByRole("slider", { name: "z plane" }).getAttribute("aria-valuenow");
  const requests: string[] = [];
  page.on("request", (request) => {
    // The planes beside this one may still be on their way, ahead of need.
    if (new RegExp(`/c/\\d+/0/${z}/`).test(new URL(request.url()).pathname)) requests.push(request.url());
  });
  await page.getByRole("checkbox", { name: "Show H2B-GFP" }).click();
  await expect.poll(async () => mean(await picture(page), 1)).toBeLessThan(mean(both, 1) / 2);
  await page.getByRole("checkbox", { name: "Show H2B-GFP" }).click();
  await expect.poll(async () => (await picture(page)).equals(both)).toBe(true);
  expect(requests).toEqual([]);
});

test("a link restores plane, place, channels and contrast exactly", async ({ page, lab, context }) => {
  await open(page, lab, STACK, "?panel=channels");
  await page.getByRole("slider", { name: /H2B-GFP: low contrast limit/ }).focus();
  for (let i = 0; i < 5; i++) await page.keyboard.press("ArrowRight");
  await page.getByRole("button", { name: "Show only H2B-GFP" }).click();
  await page.getByRole("button", { name: "Next z" }).click();
  await viewport(page).focus();
  await page.keyboard.press("+");
  await page.keyboard.press("ArrowRight");
  await expect(page).toHaveURL(/res=.*c=|c=.*res=/);
  // Without the cross of the keyboard's read-out.
  await viewport(page).blur();
  await quiet(page);
  const shown = await picture(page);

  const other = await context.newPage();
  await other.setViewportSize(page.viewportSize()!);
  await other.goto(page.url());
  await settled(other);
  await quiet(other);
  expect((await picture(other)).equals(shown)).toBe(true);
});

async function open(page: Page, lab: Lab, name: string, search = ""): Promise<void> {
  await page.goto(`${lab.appUrl}/images/${await imageIdByName(lab, name)}${search}`);
  await settled(page);
}

/** Resolves when the URL tells the view and the last view change has settled. */
async function quiet(page: Page): Promise<void> {
  await expect
    .poll(() =>
      page.evaluate(async () => {
        const url = location.href;
        const last = (name: string) => performance.getEntriesByName(name).at(-1)?.startTime ?? 0;
        const changed = last("mikro:view-change");
        for (let frame = 0; frame < 20; frame++) await new Promise((done) => requestAnimationFrame(done));
        return url === location.href && changed === last("mikro:view-change") && last("mikro:settled") >= changed;
      }),
    )
    .toBe(true);
}

/** The middle half of the viewport, RGB bytes: nothing lies over it. */
async function picture(page: Page): Promise<Buffer> {
  const box = (await viewport(page).boundingBox())!;
  const clip = {
    x: Math.floor(box.x + box.width / 4),
    y: Math.floor(box.y + box.height / 4),
    width: Math.floor(box.width / 2),
    height: Math.floor(box.height / 2),
  };
  const { data, channels, width, height } = decode(await page.screenshot({ clip, animations: "disabled" }));
  const pixels = Buffer.alloc(width * height * 3);
  for (let i = 0; i < width * height; i++) for (let c = 0; c < 3; c++) pixels[i * 3 + c] = data[i * channels + c]!;
  return pixels;
}

function mean(rgb: Buffer, channel: number): number {
  let sum = 0;
  for (let i = channel; i < rgb.length; i += 3) sum += rgb[i]!;
  return (sum * 3) / rgb.length;
}
