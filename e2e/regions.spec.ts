import type { Page } from "@playwright/test";
import { askGraph, imageIdByName, importFiles, settled, viewport } from "./app.ts";
import { expect, type Lab, test } from "./lab.ts";

type Roi = { id: string; kind: string; vectors: number[][] };

let imported = false;

/** An image without regions, open beside its region panel. */
async function openSample(page: Page, lab: Lab, search = ""): Promise<string> {
  if (!imported) await importFiles(lab, "fixtures/e2e/sample.ome.zarr", "--name", "for regions");
  imported = true;
  const id = await imageIdByName(lab, "for regions");
  await page.goto(`${lab.appUrl}/images/${id}?panel=regions${search}`);
  await settled(page);
  return id;
}

async function roisOf(lab: Lab, image: string): Promise<Roi[]> {
  const query = "query ($image: ID!) { rois(filters: { image: $image }) { id kind vectors } }";
  return (await askGraph<{ rois: Roi[] }>(lab, query, { image })).rois;
}

async function clear(lab: Lab, image: string): Promise<void> {
  for (const { id } of await roisOf(lab, image)) {
    await askGraph(lab, "mutation ($id: ID!) { deleteRoi(input: { id: $id }) }", { id });
  }
}

/** Screen places by parts of the viewport. */
async function places(page: Page): Promise<(x: number, y: number) => [number, number]> {
  const box = (await viewport(page).boundingBox())!;
  return (x, y) => [box.x + box.width * x, box.y + box.height * y];
}

async function use(page: Page, tool: string): Promise<void> {
  await page.getByRole("button", { name: tool, exact: true }).click();
}

async function drag(page: Page, from: [number, number], to: [number, number]): Promise<void> {
  await page.mouse.move(...from);
  await page.mouse.down();
  await page.mouse.move((from[0] + to[0]) / 2, (from[1] + to[1]) / 2, { steps: 4 });
  await page.mouse.move(...to, { steps: 4 });
  await page.mouse.up();
}

const list = (page: Page) => page.getByRole("list", { name: "Regions" });
const rows = (page: Page) => list(page).getByRole("listitem");

test.describe.configure({ mode: "serial" });

test("every kind is drawn, saved, undone and redone", async ({ page, emptyLab }) => {
  const image = await openSample(page, emptyLab);
  await clear(emptyLab, image);
  await page.reload();
  await settled(page);
  const at = await places(page);
  await use(page, "Draw a rectangle");
  await drag(page, at(0.3, 0.3), at(0.4, 0.4));
  await use(page, "Draw an ellipse");
  await drag(page, at(0.5, 0.3), at(0.6, 0.4));
  await use(page, "Draw a line");
  await drag(page, at(0.3, 0.5), at(0.4, 0.6));
  await use(page, "Draw a polygon");
  for (const place of [at(0.5, 0.5), at(0.6, 0.5), at(0.6, 0.6)]) await page.mouse.click(...place);
  await page.mouse.click(...at(0.5, 0.5));
  await use(page, "Draw a path");
  for (const place of [at(0.3, 0.7), at(0.35, 0.65)]) await page.mouse.click(...place);
  await page.mouse.dblclick(...at(0.4, 0.7));
  await use(page, "Draw freehand");
  await drag(page, at(0.5, 0.7), at(0.6, 0.7));
  await drag(page, at(0.5, 0.65), at(0.6, 0.72));
  await use(page, "Place points");
  await page.mouse.click(...at(0.65, 0.65));
  await expect(page.getByText("saving")).toHaveCount(0);
  await expect
    .poll(async () => (await roisOf(emptyLab, image)).map(({ kind }) => kind).sort())
    .toEqual(expect.arrayContaining(["ELLIPSIS", "LINE", "PATH", "POINT", "POLYGON", "RECTANGLE"]));
  const count = (await roisOf(emptyLab, image)).length;
  await expect(rows(page)).toHaveCount(count);
  for (let i = 0; i < count; i++) await page.keyboard.press("Control+z");
  await expect(rows(page)).toHaveCount(0);
  await expect.poll(async () => (await roisOf(emptyLab, image)).length).toBe(0);
  for (let i = 0; i < count; i++) await page.keyboard.press("Control+Shift+z");
  await expect(rows(page)).toHaveCount(count);
  await expect.poll(async () => (await roisOf(emptyLab, image)).length).toBe(count);
});

test("by keyboard alone: draw, move, turn, vertices, select, copy, delete", async ({ page, emptyLab }) => {
  const image = await openSample(page, emptyLab);
  await clear(emptyLab, image);
  await page.reload();
  await settled(page);
  const vectors = async () => (await roisOf(emptyLab, image)).at(-1)?.vectors.map((vector) => vector.slice(3));
  await page.getByRole("button", { name: "Draw a polygon", exact: true }).focus();
  await page.keyboard.press("Enter");
  await viewport(page).focus();
  await page.keyboard.press("Space");
  for (let i = 0; i < 4; i++) await page.keyboard.press("ArrowRight");
  await page.keyboard.press("Space");
  for (let i = 0; i < 4; i++) await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Space");
  await page.keyboard.press("Enter");
  await expect(rows(page)).toHaveCount(1);
  await expect.poll(vectors).toHaveLength(3);
  const [first] = (await vectors())!;
  await viewport(page).focus();
  await page.keyboard.press("Shift+ArrowLeft");
  await page.keyboard.press("ArrowUp");
  await expect.poll(async () => (await vectors())![0]).toEqual([first![0]! - 1, first![1]! - 10]);
  // The first vertex, then one after it, moved and taken away again.
  await page.keyboard.press("Enter");
  await page.keyboard.press("Insert");
  await expect.poll(vectors).toHaveLength(4);
  await page.keyboard.press("Delete");
  await expect.poll(vectors).toHaveLength(3);
  await page.keyboard.press("Escape");
  await page.keyboard.press("Control+d");
  await expect(rows(page)).toHaveCount(2);
  await page.keyboard.press("Control+a");
  await expect(page.getByText("2 regions selected")).toBeVisible();
  await page.keyboard.press("Control+c");
  await page.keyboard.press("Control+v");
  await expect(rows(page)).toHaveCount(4);
  await viewport(page).focus();
  await page.keyboard.press("Delete");
  await expect(rows(page)).toHaveCount(2);
});

test("combined, named, coloured, grouped, locked, hidden, kept over a reload", async ({ page, emptyLab }) => {
  const image = await openSample(page, emptyLab);
  await clear(emptyLab, image);
  await page.reload();
  await settled(page);
  const at = await places(page);
  await use(page, "Draw a rectangle");
  await drag(page, at(0.3, 0.3), at(0.5, 0.6));
  await use(page, "Draw a rectangle");
  await drag(page, at(0.35, 0.4), at(0.45, 0.5));
  await expect(rows(page)).toHaveCount(2);
  await page.keyboard.press("Control+a");
  await page.getByRole("button", { name: "More for regions" }).click();
  await page.getByRole("menuitem", { name: "Subtract from the first" }).click();
  await expect(rows(page)).toHaveCount(1);
  await expect.poll(async () => (await roisOf(emptyLab, image))[0]?.vectors.length).toBe(11);
  await page.getByRole("textbox", { name: "Name" }).fill("Ring");
  await page.keyboard.press("Enter");
  await page.getByRole("textbox", { name: "Group" }).fill("Cells");
  await page.keyboard.press("Enter");
  await expect(list(page).getByRole("button", { name: "Select group Cells" })).toBeVisible();
  await page.getByRole("button", { name: "Lock Ring" }).click();
  await page.getByRole("button", { name: "Hide Ring" }).click();
  await expect(viewport(page)).toHaveAttribute("data-regions", "0");
  await expect.poll(async () => (await roisOf(emptyLab, image)).length).toBe(1);
  await page.reload();
  await settled(page);
  await expect(list(page).getByRole("button", { name: /^Ring/ })).toBeVisible();
  await page.getByRole("button", { name: "Show Ring" }).click();
  await expect(viewport(page)).toHaveAttribute("data-regions", "1");
  await page.getByRole("button", { name: "Unlock Ring" }).click();
});

test("exported and imported: ImageJ, GeoJSON, CSV", async ({ page, emptyLab }, info) => {
  const image = await openSample(page, emptyLab);
  await clear(emptyLab, image);
  await page.reload();
  await settled(page);
  const menu = () => page.getByRole("button", { name: "More for regions" }).click();
  const pick = (path: string) => page.getByLabel("Files of regions").setInputFiles(path);
  await pick("fixtures/roi/imagej/composite.roi");
  await expect(rows(page)).toHaveCount(1);
  let count = 1;
  for (const format of ["ImageJ RoiSet", "GeoJSON (QuPath)", "CSV"]) {
    await menu();
    const download = page.waitForEvent("download");
    await page.getByRole("menuitem", { name: `Export ${format}` }).click();
    const path = info.outputPath((await download).suggestedFilename());
    await (await download).saveAs(path);
    await pick(path);
    // What is selected, the last import, goes out and comes in again.
    await expect(rows(page)).toHaveCount(++count);
  }
  await expect.poll(async () => (await roisOf(emptyLab, image)).length).toBe(4);
  const all = await roisOf(emptyLab, image);
  for (const roi of all) expect(roi.vectors).toEqual(all[0]!.vectors);
});
