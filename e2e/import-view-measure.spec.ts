import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import type { Page } from "@playwright/test";
import { exactStatistics, imageIdByName, importFiles, pixelsOf, settled } from "./app.ts";
import { expect, type Lab, test } from "./lab.ts";

type Channel = { min: number; max: number; sum: number; mean: number; sdNMinus1: number; median: number };

const SAMPLE = JSON.parse(readFileSync("fixtures/e2e/sample.json", "utf8")) as {
  channels: Channel[];
  crop: { x0: number; y0: number; size: number; rgbBase64: string };
};
const SHARED = "../shared/data";

test("a sample is imported, found, seen, measured and found again", async ({ page, emptyLab }) => {
  await importFiles(emptyLab, "fixtures/e2e/sample.ome.zarr");
  const numpy = Buffer.from(SAMPLE.crop.rgbBase64, "base64");

  await findBySearch(page, emptyLab, "sample");
  const url = await imageUrl(emptyLab, "sample");
  expect(Buffer.from(await pixelsOf(page, url, SAMPLE.crop)).equals(numpy)).toBe(true);

  await measureWholeImage(page, url, SAMPLE.channels);
  await page.reload();
  await expectStatistics(page, SAMPLE.channels);
});

test("the retina of the reference data shows numpy's pixels and numbers", async ({ page, emptyLab }) => {
  test.skip(!existsSync(`${SHARED}/retina.ome.zarr`), `${SHARED} is not here`);
  await importFiles(emptyLab, `${SHARED}/retina.ome.zarr`);
  await findBySearch(page, emptyLab, "retina");
  const url = await imageUrl(emptyLab, "retina");

  // numpy: sha256 of level 0, channels last, [700:732, 500:532]; the image shows its three channels as red, green and blue.
  const crop = { x0: 500, y0: 700, size: 32 };
  const pixels = await pixelsOf(page, url, crop);
  expect(createHash("sha256").update(pixels).digest("hex")).toBe(RETINA_CROP_SHA256);

  const files = JSON.parse(readFileSync(`${SHARED}/expected.json`, "utf8")) as Record<string, Reference>;
  const channels = files["retina.ome.zarr"]!.channels.map((channel) => ({
    ...channel,
    sdNMinus1: channel.sd_n_minus_1,
  }));
  await measureWholeImage(page, url, channels);
  await page.reload();
  await expectStatistics(page, channels);
});

test("each flat file of the reference data has numpy's numbers over its whole", async ({ page, emptyLab }) => {
  test.skip(!existsSync(`${SHARED}/expected.json`), `${SHARED} is not here`);
  const files = JSON.parse(readFileSync(`${SHARED}/expected.json`, "utf8")) as Record<string, Reference>;
  const flat = Object.entries(files).filter(([name, { dims }]) => !dims.includes("z") && name !== "retina.ome.zarr");
  expect(flat.length).toBeGreaterThan(3);
  await importFiles(emptyLab, ...flat.map(([name]) => `${SHARED}/${name}`));
  for (const [name, { channels }] of flat) {
    const expected = channels.map((channel) => ({ ...channel, sdNMinus1: channel.sd_n_minus_1 }));
    await measureWholeImage(page, await imageUrl(emptyLab, name.replace(/\.ome\.(zarr|tif)$|\.tif$/, "")), expected);
  }
});

type Reference = { dims: string[]; channels: (Channel & { sd_n_minus_1: number })[] };

const RETINA_CROP_SHA256 = "64e545b816b8a894899d6f61d70d2223f74a48dc0fd6b5b74cf2e6d43215248d";

/** Types into the image list's search and follows the one hit. */
async function findBySearch(page: Page, lab: Lab, name: string): Promise<void> {
  await page.goto(`${lab.appUrl}/images`);
  await page.getByLabel("Search images").fill(name.slice(1));
  const hits = page.getByRole("list", { name: "Images" }).getByRole("link", { name });
  await expect(hits).toHaveCount(1);
  await hits.click();
  await expect(page).toHaveTitle(new RegExp(name));
  await settled(page);
}

async function imageUrl(lab: Lab, name: string): Promise<string> {
  return `${lab.appUrl}/images/${await imageIdByName(lab, name)}`;
}

async function measureWholeImage(page: Page, url: string, channels: readonly Channel[]): Promise<void> {
  await page.goto(url);
  await settled(page);
  await page.getByRole("button", { name: "Whole image", exact: true }).click();
  await expectStatistics(page, channels);
  await expect(page).toHaveURL(/roi=/);
}

async function expectStatistics(page: Page, channels: readonly Channel[]): Promise<void> {
  const shown = await exactStatistics(page);
  channels.forEach((channel, c) => {
    expect(shown.sum![c]).toBe(channel.sum);
    expect(shown.min![c]).toBe(channel.min);
    expect(shown.max![c]).toBe(channel.max);
    expect(shown.median![c]).toBe(channel.median);
    expect(Math.abs(shown.mean![c]! / channel.mean - 1)).toBeLessThanOrEqual(1e-12);
    expect(Math.abs(shown.sd![c]! / channel.sdNMinus1 - 1)).toBeLessThanOrEqual(1e-12);
  });
}
