import { readFile } from "node:fs/promises";
import type { Locator, Page, Route } from "@playwright/test";
import { decode } from "fast-png";
import { fromArrayBuffer } from "geotiff";
import { askGraph, imageIdByName, settled, viewport } from "./app.ts";
import { expect, type Lab, test } from "./lab.ts";

test.use({ viewport: { width: 1280, height: 800 } });

test("exports the view at twice its size, and its raw pixels as OME-TIFF", async ({ page, lab }) => {
  const id = await imageIdByName(lab, "COS-7, three colours");
  await page.goto(`${lab.appUrl}/images/${id}?x=700.5&y=900.5&res=2`);
  await settled(page);
  const box = (await viewport(page).boundingBox())!;
  await viewport(page).focus();
  await page.keyboard.press("x");
  const values = page.locator("[data-readout] [data-channel]");
  await expect(values.first()).toHaveText(/^\d+/);

  await openExport(page);
  await page.getByText("2x", { exact: true }).click();
  const png = decode(await saved(page, "Save PNG"));
  expect([png.width, png.height]).toEqual([2 * Math.round(box.width), 2 * Math.round(box.height)]);
  expect(new Set(png.data.subarray(0, 4000)).size).toBeGreaterThan(8);

  await openExport(page, "Pixels");
  const tiff = await fromArrayBuffer(new Uint8Array(await saved(page, "Save OME-TIFF")).buffer);
  expect(await tiff.getImageCount()).toBe(3);
  const first = await tiff.getImage(0);
  const xml = String(await first.fileDirectory.loadValue("ImageDescription"));
  expect(xml).toContain('Name="DAPI"');
  expect(xml).toMatch(/PhysicalSizeX="0\.13/);
  // The window from its upper left corner, whole pixels: the middle of the view is pixel 700, 900.
  const left = Math.max(0, Math.floor(700.5 - box.width));
  const top = Math.max(0, Math.floor(900.5 - box.height));
  const pixel = [700 - left, 900 - top, 701 - left, 901 - top];
  await page.goto(`${lab.appUrl}/images/${id}?x=700.5&y=900.5&res=0.25`);
  await settled(page);
  for (const channel of [0, 1, 2]) {
    const [data] = await (await tiff.getImage(channel)).readRasters({ window: pixel });
    await expect(values.nth(channel)).toHaveText(String((data as Uint16Array)[0]));
  }
});

test("raw pixels as PNG, and as an OME-Zarr that opens again", async ({ page, lab }) => {
  const id = await imageIdByName(lab, "COS-7, three colours");
  await page.goto(`${lab.appUrl}/images/${id}?x=700.5&y=900.5&res=0.5`);
  await settled(page);
  await viewport(page).focus();
  await page.keyboard.press("x");
  const values = page.locator("[data-readout] [data-channel]");
  await expect(values).toHaveText([/^\d+$/, /^\d+$/, /^\d+$/]);
  const stored = await values.allTextContents();

  await openExport(page, "Pixels");
  await chooseFile(page, "PNG, one channel");
  await exportDialog(page).getByLabel("Channel", { exact: true }).selectOption("Tubulin-568");
  const grey = decode(await saved(page, "Save PNG, one channel"));
  expect([grey.depth, grey.channels]).toEqual([16, 1]);
  // The window ends in whole pixels on both sides, so that its middle is the same pixel.
  const middle = ((grey.height - 1) / 2) * grey.width + (grey.width - 1) / 2;
  expect(String(grey.data[middle])).toBe(stored[1]);

  await openExport(page, "Pixels");
  await chooseFile(page, "OME-Zarr 0.5, zipped");
  const zip = await saved(page, "Save OME-Zarr 0.5, zipped");
  await page.goto(`${lab.appUrl}/open`);
  const file = { name: "crop.zip", mimeType: "application/zip", buffer: zip };
  await page.getByLabel("Zip of an OME-Zarr").setInputFiles(file);
  await expect(viewport(page)).toHaveAttribute("data-settled", "true");
  await expect(values).toHaveText(stored);
  await expect(page.locator("[data-scale-bar]")).toContainText("\u00b5m");
  await expect(page.getByText("Tubulin-568").first()).toBeVisible();
});

test("a picture is what the screen shows: turned, mirrored, smooth, with outlines; its parts are switched", async ({
  page,
  lab,
  context,
}) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  const id = await imageIdByName(lab, "COS-7, three colours");
  const labels = await imageIdByName(lab, "COS-7, three colours (nuclei)");
  const view = `x=1000&y=1000&res=0.6&rot=30&flip=1&pixels=smooth&layers=${labels}_outlines_o0.6`;
  await page.goto(`${lab.appUrl}/images/${id}?${view}`);
  await settled(page);
  await expect(viewport(page)).toHaveAttribute("data-layers-settled", "true");
  const onScreen = await canvasPixels(page);

  await openExport(page);
  for (const part of ["Scale bar", "Regions"]) await exportDialog(page).getByLabel(part).uncheck();
  const bare = decode(await saved(page, "Save PNG"));
  expect([bare.width, bare.height]).toEqual([onScreen.width, onScreen.height]);
  expect(differing(bare.data, onScreen.data)).toBe(0);

  // The key takes the parts that were chosen last; the clipboard has them as a PNG.
  await openExport(page);
  await exportDialog(page).getByLabel("Legend").check();
  await page.keyboard.press("Escape");
  await expect(exportDialog(page)).toBeHidden();
  await viewport(page).focus();
  await page.keyboard.press("Shift+C");
  await expect(page.getByText("View copied at 1x")).toBeVisible();
  const changed = changedBox(await clipboardPixels(page), onScreen);
  expect(changed.x0).toBe(6);
  expect(changed.y0).toBe(6);
  // Three channels and a layer, 20 pixels a line.
  expect(changed.y1).toBe(6 + 4 * 20 + 8);
});

test("a projection is saved as it is shown; a clipboard that refuses says so", async ({ page, lab }) => {
  const id = await imageIdByName(lab, "Embryo at shield stage, z-stack");
  await page.goto(`${lab.appUrl}/images/${id}?proj=max`);
  await settled(page);
  const onScreen = await canvasPixels(page);
  await openExport(page);
  for (const part of ["Scale bar", "Regions"]) await exportDialog(page).getByLabel(part).uncheck();
  expect(differing(decode(await saved(page, "Save PNG")).data, onScreen.data)).toBe(0);

  await page.evaluate(() => {
    const refuse = () => Promise.reject(new DOMException("no", "NotAllowedError"));
    Object.defineProperty(navigator.clipboard, "write", { value: refuse });
  });
  await viewport(page).focus();
  await page.keyboard.press("Shift+C");
  await expect(page.getByText("The browser did not allow the clipboard")).toBeVisible();
});

test("the view becomes the thumbnail of its image; what could not be uploaded is kept", async ({ page, lab }) => {
  const id = await imageIdByName(lab, "COS-7, three colours");
  await page.goto(`${lab.appUrl}/images/${id}?x=1000&y=1000&res=0.6`);
  await settled(page);
  const before = await latestSnapshot(lab, id);
  const refuse = (route: Route) =>
    route.request().postData()?.includes("RequestMediaUpload")
      ? route.fulfill({ json: { errors: [{ message: "the disk is full" }] } })
      : route.fallback();
  await page.route(lab.graphqlUrl, refuse);
  await openExport(page);
  await page.getByRole("button", { name: "Use as thumbnail" }).click();
  await expect(exportDialog(page).getByRole("alert")).toContainText("was not uploaded");
  await expect(page.getByRole("button", { name: "Save it as a file" })).toBeVisible();
  expect(await latestSnapshot(lab, id)).toEqual(before);

  await page.unroute(lab.graphqlUrl, refuse);
  await page.getByRole("button", { name: "Upload it again" }).click();
  await expect(page.getByText("Lists show this view of the image now")).toBeVisible();
  await expect(exportDialog(page)).toBeHidden();
  const after = await latestSnapshot(lab, id);
  expect(after?.id).not.toBe(before?.id);
  // Lists read the new picture.
  const read = page.waitForRequest((request) => request.method() === "GET" && request.url().includes(after!.store.key));
  await page.goto(`${lab.appUrl}/images?q=three`);
  await read;
});

test("a link of everything stays as it is and shows the same pixels anywhere", async ({ page, lab, browser }) => {
  const id = await imageIdByName(lab, "COS-7, three colours");
  const labels = await imageIdByName(lab, "COS-7, three colours (nuclei)");
  const { rois } = await askGraph<{ rois: { id: string }[] }>(
    lab,
    "query ($id: ID!) { rois(filters: { image: $id }) { id } }",
    { id },
  );
  const link = new URLSearchParams({
    x: "1000",
    y: "1000",
    res: "0.6",
    rot: "30",
    flip: "1",
    c: "0_l200_h3000_g0.7_i1,2_mVIRIDIS_o0.5",
    blend: "MULTIPLICATIVE",
    pixels: "smooth",
    layers: `${labels}_outlines_o0.6`,
    roi: rois[0]!.id,
    panel: "regions",
    dock: "histogram",
    show: "-overview,crossHair",
  });
  const url = `${lab.appUrl}/images/${id}?${link}`;
  const other = await (await browser.newContext({ viewport: page.viewportSize()! })).newPage();
  const pictures: Uint8Array[] = [];
  for (const each of [page, other]) {
    await each.goto(url);
    await expect(viewport(each)).toHaveAttribute("data-layers-settled", "true");
    pictures.push((await canvasPixels(each)).data);
    await expect(each.locator("[data-minimap]")).toHaveCount(0);
    await expect(each.getByRole("tab", { name: "Histogram" })).toHaveAttribute("aria-selected", "true");
    const now = Object.fromEntries(new URL(each.url()).searchParams);
    expect(now).toEqual(Object.fromEntries(link));
  }
  await other.context().close();
  expect(differing(pictures[0]!, pictures[1]!)).toBe(0);
  // What is switched off and on is in the link, and all as usual is not.
  await viewport(page).focus();
  await page.keyboard.press("o");
  await expect(page).toHaveURL(/show=crossHair(&|$)/);
  await page.keyboard.press("x");
  await expect(page).not.toHaveURL(/show=/);
});

type Snapshot = Readonly<{ id: string; store: { key: string } }>;

async function latestSnapshot(lab: Lab, id: string): Promise<Snapshot | null> {
  const query = "query ($id: ID!) { image(id: $id) { latestSnapshot { id store { key } } } }";
  return (await askGraph<{ image: { latestSnapshot: Snapshot | null } }>(lab, query, { id })).image.latestSnapshot;
}

type Pixels = Readonly<{ width: number; height: number; data: Uint8Array }>;

/** RGBA of the picture on the screen. */
async function canvasPixels(page: Page): Promise<Pixels> {
  await expect(viewport(page)).toHaveAttribute("data-settled", "true");
  const png = await viewport(page)
    .locator("canvas")
    .first()
    .evaluate((canvas) => (canvas as HTMLCanvasElement).toDataURL("image/png").split(",")[1]!);
  const { width, height, data } = decode(Buffer.from(png, "base64"));
  return { width, height, data: data as Uint8Array };
}

function differing(a: ArrayLike<number>, b: ArrayLike<number>): number {
  if (a.length !== b.length) return Number.POSITIVE_INFINITY;
  let count = 0;
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) count++;
  return count;
}

/** The smallest rectangle with all pixels that differ. */
function changedBox(a: ArrayLike<number>, { data, width }: Pixels) {
  const box = { x0: Number.POSITIVE_INFINITY, y0: Number.POSITIVE_INFINITY, x1: 0, y1: 0 };
  for (let i = 0; i < data.length; i++) {
    if (a[i] === data[i]) continue;
    const [x, y] = [(i >> 2) % width, Math.floor((i >> 2) / width)];
    box.x0 = Math.min(box.x0, x);
    box.y0 = Math.min(box.y0, y);
    box.x1 = Math.max(box.x1, x + 1);
    box.y1 = Math.max(box.y1, y + 1);
  }
  return box;
}

/** RGBA of the picture on the clipboard. The browser writes opaque ones anew, without alpha. */
async function clipboardPixels(page: Page): Promise<Uint8Array> {
  const base64 = await page.evaluate(async () => {
    const [item] = await navigator.clipboard.read();
    const bytes = new Uint8Array(await (await item!.getType("image/png")).arrayBuffer());
    return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(""));
  });
  const { data, channels } = decode(Buffer.from(base64, "base64"));
  return Uint8Array.from({ length: (4 * data.length) / channels }, (_, i) =>
    i % 4 < channels ? data[(i >> 2) * channels + (i % 4)]! : 255,
  );
}

function exportDialog(page: Page): Locator {
  return page.getByRole("dialog", { name: "Export" });
}

async function chooseFile(page: Page, label: string): Promise<void> {
  await exportDialog(page).getByLabel("File").selectOption(label);
}

async function openExport(page: Page, tab: "Picture" | "Pixels" = "Picture"): Promise<void> {
  await viewport(page).focus();
  await page.keyboard.press("Shift+E");
  await expect(exportDialog(page)).toBeVisible();
  if (tab !== "Picture") await page.getByRole("tab", { name: tab }).click();
}

async function saved(page: Page, button: string): Promise<Buffer> {
  const download = page.waitForEvent("download");
  await page.getByRole("button", { name: button, exact: true }).click();
  const file = await readFile(await (await download).path());
  await expect(exportDialog(page)).toBeHidden();
  return file;
}
