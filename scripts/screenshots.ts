/**
 * `npm run screenshots [-- DIRECTORY]`: the pictures of the README, taken from a fresh lab with demo data, into `docs/pictures` or
 * another directory. The same pages in the same state each time; what differs from run to run is ids and dates.
 */
import { execFileSync } from "node:child_process";
import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { type BrowserContext, chromium } from "playwright";
import { imageIdByName, settled, viewport } from "../e2e/app.ts";
import { type Lab, startLab } from "../e2e/lab.ts";

const FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking"];
const WIDE = { width: 1440, height: 900 };
const NARROW = { width: 390, height: 844 };
/** Of JPEG: no ringing to be seen around text, a third of the bytes of PNG. */
const QUALITY = 88;
const MEASURED = "COS-7, three colours";

const directory = process.argv[2] ?? join("docs", "pictures");
await mkdir(directory, { recursive: true });
const executablePath = execFileSync(process.execPath, ["scripts/chromium.mjs"], { encoding: "utf8" }).trim();
const lab = await startLab();
const browser = await chromium.launch({ executablePath, args: FLAGS });
try {
  for (const theme of ["dark", "light"] as const) {
    for (const [width, size] of Object.entries({ wide: WIDE, narrow: NARROW })) {
      const context = await browser.newContext({ viewport: size, colorScheme: theme });
      await context.addInitScript((scheme) => localStorage.setItem("mikro-web:color-scheme", scheme), theme);
      await takeAll(context, lab, `${theme}-${width}`);
      await context.close();
    }
  }
} finally {
  await browser.close();
  await lab.stop();
}

async function takeAll(context: BrowserContext, { appUrl }: Lab, suffix: string): Promise<void> {
  const page = await context.newPage();
  const take = async (name: string) => {
    // Pictures are as good as the pages' loaders: wait for those, then for the last frame.
    await page.waitForLoadState("networkidle");
    await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
    await page.screenshot({ path: join(directory, `${name}-${suffix}.jpg`), type: "jpeg", quality: QUALITY });
  };
  const imagesOf = (name: string) =>
    page.getByRole("list", { name }).or(page.getByRole("region", { name })).getByRole("link").first();
  await page.goto(appUrl);
  await imagesOf("Recent images").waitFor();
  await take("home");
  await page.goto(`${appUrl}/images`);
  await imagesOf("Images").waitFor();
  await take("images");
  await page.goto(`${appUrl}/datasets`);
  await page.getByRole("main").getByText("Cell culture").filter({ visible: true }).first().waitFor();
  await take("datasets");

  await page.goto(`${appUrl}/images/${await imageIdByName(lab, MEASURED)}?panel=channels`);
  await settled(page);
  await take("image");
  await page.goto(`${appUrl}/images/${await imageIdByName(lab, MEASURED)}?panel=regions`);
  await settled(page);
  await drawPolygon(page);
  await page.getByText("exact, level 0").waitFor();
  await take("regions");
  // The next theme finds the lab as this one did.
  await page.getByRole("button", { name: "Delete the selected region" }).click();
}

/** Around the middle of the picture, in parts of its size. */
async function drawPolygon(page: Awaited<ReturnType<BrowserContext["newPage"]>>): Promise<void> {
  await page.getByRole("button", { name: "Draw a polygon" }).click();
  const box = (await viewport(page).boundingBox())!;
  const corners = [
    [0.38, 0.3],
    [0.62, 0.34],
    [0.68, 0.58],
    [0.5, 0.7],
    [0.34, 0.55],
  ] as const;
  for (const [x, y] of corners) await page.mouse.click(box.x + x * box.width, box.y + y * box.height);
  const [[x, y]] = corners;
  await page.mouse.click(box.x + x * box.width, box.y + y * box.height);
}
