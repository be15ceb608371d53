import { readFileSync } from "node:fs";
import type { Page } from "@playwright/test";
import { exactStatistics, pixelsOf, settled } from "./app.ts";
import { type DataServer, serveDirectory } from "./data-server.ts";
import { expect, type Lab, test } from "./lab.ts";

type Channel = { min: number; max: number; sum: number; mean: number; sdNMinus1: number; median: number };
const SAMPLE = JSON.parse(readFileSync("fixtures/e2e/sample.json", "utf8")) as {
  channels: Channel[];
  crop: { x0: number; y0: number; size: number; rgbBase64: string };
};
const ZIPS = JSON.parse(readFileSync("fixtures/datalayer/archives.json", "utf8")) as { zips: Record<string, string> };

let data: DataServer;
test.beforeEach(async () => {
  data = await serveDirectory("fixtures");
});
test.afterEach(() => data.close());

const openUrl = (lab: Lab, address: string) => `${lab.appUrl}/open?url=${address}`;
const metadata = () => data.log.filter((line) => /\.z(attrs|array|group|metadata) |zarr\.json /.test(line));

test("an address is opened with few requests, shows numpy's pixels, and keeps its regions over a reload", async ({
  page,
  emptyLab,
}) => {
  await page.goto(`${emptyLab.appUrl}/open`);
  await page.getByLabel("Address of an OME-Zarr").fill(`${data.url}/e2e/sample.ome.zarr/`);
  await page.keyboard.press("Enter");
  await settled(page);
  await expect(page).toHaveTitle(/^sample/);
  // One document for the group, then one for each level at once; nothing that is not there.
  expect(metadata().map((line) => line.replace("/e2e/sample.ome.zarr/", ""))).toEqual([
    "GET .zattrs 200",
    expect.stringMatching(/^GET [01]\/\.zarray 200$/),
    expect.stringMatching(/^GET [01]\/\.zarray 200$/),
  ]);

  const url = openUrl(emptyLab, `${data.url}/e2e/sample.ome.zarr`);
  const numpy = Buffer.from(SAMPLE.crop.rgbBase64, "base64");
  expect(Buffer.from(await pixelsOf(page, url, SAMPLE.crop)).equals(numpy)).toBe(true);

  await page.getByRole("button", { name: "Whole image", exact: true }).click();
  await expectNumpy(page);
  await expect(page).toHaveURL(/roi=1/);
  await page.reload();
  await expectNumpy(page);
  // Another way to the same image: without the place and the region in the link.
  await page.goto(url);
  await expect(page.getByRole("tab", { name: "Regions (1)" })).toBeVisible();

  await page.goto(`${emptyLab.appUrl}/open`);
  await page.getByRole("list", { name: "Opened before" }).getByRole("link", { name: "sample" }).click();
  await expect(page.getByRole("tab", { name: "Regions (1)" })).toBeVisible();
});

test("a zip and a folder of this machine are read in place, and asked for again after a reload", async ({
  page,
  emptyLab,
}) => {
  await page.goto(`${emptyLab.appUrl}/open`);
  const [stored] = Object.values(ZIPS.zips);
  await dropZip(page, "cells.zip", stored!);
  await settled(page);
  await expect(page).toHaveTitle(/^zipped/);
  await page.getByRole("button", { name: "Whole image", exact: true }).click();
  const { mean } = await exactStatistics(page);
  expect(mean).toHaveLength(1);

  await page.reload();
  await expect(page.getByText("was opened from this machine")).toBeVisible();
  await page.getByLabel("Zip of an OME-Zarr").setInputFiles({
    name: "cells.zip",
    mimeType: "application/zip",
    buffer: Buffer.from(stored!, "base64"),
  });
  await expect(page.getByRole("tab", { name: "Regions (1)" })).toBeVisible();

  await page.goto(`${emptyLab.appUrl}/open`);
  await page.getByLabel("Folder of an OME-Zarr").setInputFiles("fixtures/e2e/sample.ome.zarr");
  await settled(page);
  await page.getByRole("button", { name: "Whole image", exact: true }).click();
  await expectNumpy(page);
});

test("what cannot be opened is told with its reason and what to do", async ({ page, emptyLab }) => {
  const alert = page.getByRole("alert");
  await page.goto(openUrl(emptyLab, `${data.url}/nothing.zarr`));
  await expect(alert).toContainText("There is no OME-Zarr here");
  data.behave({ noCors: true });
  await page.goto(openUrl(emptyLab, `${data.url}/e2e/sample.ome.zarr`));
  await expect(alert).toContainText("Access-Control-Allow-Origin");
  data.behave({});
  await alert.getByRole("button", { name: "Try again" }).click();
  await settled(page);
  await page.goto(openUrl(emptyLab, "http://127.0.0.1:1/x.zarr"));
  await expect(alert).toContainText("No server answers at this address");
  await page.getByLabel("Address of an OME-Zarr").fill("s3://bucket/key");
  await page.keyboard.press("Enter");
  await expect(page.getByText("give its http or https address")).toBeVisible();
});

async function expectNumpy(page: Page): Promise<void> {
  const shown = await exactStatistics(page);
  for (const [c, channel] of SAMPLE.channels.entries()) {
    expect(shown.sum![c]).toBe(channel.sum);
    expect(shown.median![c]).toBe(channel.median);
    expect(Math.abs(shown.mean![c]! / channel.mean - 1)).toBeLessThanOrEqual(1e-12);
  }
}

/** As if a file were let go over the page. */
async function dropZip(page: Page, name: string, base64: string): Promise<void> {
  await page.getByText("Drop a folder or a zip").waitFor();
  await page.evaluate(
    ([fileName, text]) => {
      const bytes = Uint8Array.from(atob(text!), (letter) => letter.charCodeAt(0));
      const transfer = new DataTransfer();
      transfer.items.add(new File([bytes], fileName!));
      for (const type of ["dragover", "drop"])
        document.body.dispatchEvent(new DragEvent(type, { dataTransfer: transfer, bubbles: true, cancelable: true }));
    },
    [name, base64],
  );
}
