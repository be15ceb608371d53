import { readFileSync } from "node:fs";
import { readFile } from "node:fs/promises";
import AxeBuilder from "@axe-core/playwright";
import type { Locator, Page } from "@playwright/test";
import { askGraph, imageIdByName, importFiles, settled } from "./app.ts";
import { expect, type Lab, test } from "./lab.ts";

type Numbers = Readonly<Record<string, number>>;

/** What numpy and scipy measured in the movie: `statistics[region][t][channel]`. */
const NUMPY = JSON.parse(readFileSync("fixtures/e2e/measure.json", "utf8")) as {
  rectangles: [number, number, number, number][];
  statistics: Numbers[][][];
  line: [number, number, number, number];
  profileT: number;
  profile: number[][];
};

type Movie = Readonly<{ lab: Lab; id: string; url: string; rectangles: string[]; line: string }>;

let movie: Movie;

test.beforeAll(async ({ emptyLab }) => {
  await importFiles(emptyLab, "fixtures/e2e/movie.ome.zarr");
  const id = await imageIdByName(emptyLab, "movie");
  const [x0, y0, x1, y1] = NUMPY.line;
  const line = await createRoi(emptyLab, id, "LINE", [
    [x0, y0],
    [x1, y1],
  ]);
  const rectangles: string[] = [];
  for (const rectangle of NUMPY.rectangles)
    rectangles.push(await createRoi(emptyLab, id, "RECTANGLE", corners(rectangle)));
  movie = { lab: emptyLab, id, url: `${emptyLab.appUrl}/images/${id}`, rectangles, line };
});

test("a profile shows scipy's numbers, points at the image and goes there", async ({ page }) => {
  await page.goto(`${movie.url}?roi=${movie.line}&t=${NUMPY.profileT}`);
  await settled(page);
  await page.keyboard.press("k");
  const panel = page.getByRole("region", { name: "Line profile", exact: true });
  await panel.getByLabel("Width (px)").fill("3");
  await expect(panel.getByText("exact, level 0")).toBeVisible();
  const lines = await csv(page, () => panel.getByRole("button", { name: "Download CSV" }).click());
  expect(lines.head.join("\n")).toContain("each the mean of 3 bilinear values");
  for (const [channel, name] of ["green", "magenta"].entries()) {
    const values = lines.rows.map((row) => Number(row[name]));
    expect(values.length).toBe(NUMPY.profile[channel]!.length);
    for (const [i, value] of values.entries()) expect(value).toBeCloseTo(NUMPY.profile[channel]![i]!, 9);
  }

  const plot = panel.getByRole("slider", { name: "Line profile: place" });
  await plot.focus();
  await page.keyboard.press("End");
  const [, , x, y] = NUMPY.line;
  await expect(page.locator("[data-place]")).toHaveAttribute("data-place", `${x},${y}`);
  await expect(plot).toHaveAttribute("aria-valuetext", /green .*magenta/);
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(new RegExp(`x=${x}&y=${y}`));
});

test("a trace and a kymograph follow the movie and go to its planes", async ({ page }) => {
  await page.goto(`${movie.url}?roi=${movie.rectangles[0]}&dock=traces`);
  const traces = page.getByRole("region", { name: "Traces", exact: true });
  await expect(traces.getByText("exact, level 0")).toBeVisible();
  const { rows } = await csv(page, () => traces.getByRole("button", { name: "Download CSV" }).click());
  for (const [t, row] of rows.entries()) expect(Number(row.green)).toBe(NUMPY.statistics[0]![t]![0]!.mean);
  await traces.getByRole("slider", { name: "Mean over t: place" }).focus();
  await page.keyboard.press("End");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/[?&]t=3/);

  await page.goto(`${movie.url}?roi=${movie.line}&dock=kymograph`);
  const kymograph = page.getByRole("region", { name: "Kymograph", exact: true });
  await expect(kymograph.getByText("exact, level 0")).toBeVisible();
  await kymograph.getByRole("button", { name: /Kymograph of green/ }).focus();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowDown");
  await expect(kymograph.getByRole("status")).toContainText("t 2");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/[?&]t=2/);
});

test("two channels are compared, thresholds count at once", async ({ page }) => {
  await page.goto(`${movie.url}?roi=${movie.rectangles[1]}&dock=colocalisation`);
  const panel = page.getByRole("region", { name: "Colocalisation", exact: true });
  await expect(panel.getByText("exact, level 0")).toBeVisible();
  const numberOf = async (name: string) =>
    Number(await panel.locator(`[data-statistic="${name}"]`).getAttribute("data-value"));
  expect(Math.abs(await numberOf("pearson"))).toBeLessThanOrEqual(1);
  expect(await numberOf("n")).toBe(NUMPY.statistics[1]![0]![0]!.n);
  await expect(panel.getByRole("img", { name: /2-D histogram: green .*magenta/ })).toBeVisible();
  const greatest = NUMPY.statistics[1]![0]![1]!.max!;
  await panel.getByLabel("Threshold B").fill(String(greatest));
  await expect(panel.locator('[data-statistic="m1"]')).toHaveText("0");
  await panel.getByRole("combobox", { name: "Channel B" }).click();
  await page.getByRole("option", { name: "green" }).click();
  await expect(panel.locator('[data-statistic="pearson"]')).toHaveText("1");
});

test("rows are measured, pinned, kept, written as numpy has them, and follow their region", async ({ page }) => {
  await page.goto(`${movie.url}?roi=${movie.rectangles[0]}`);
  await settled(page);
  await page.keyboard.press("m");
  const table = page.getByRole("table", { name: "Measurements" });
  await expect(table.locator("[data-row]")).toHaveCount(2);
  const panel = page.getByRole("region", { name: "Measurements", exact: true });
  await panel.getByRole("button", { name: "Pin" }).click();
  await expect(table.locator("[data-row]")).toHaveCount(4);

  await panel.getByRole("button", { name: "Multi-measure" }).click();
  const form = page.getByRole("dialog", { name: "Multi-measure" });
  await form.getByText("All 2 regions").click();
  await expect(form.getByText("16 rows")).toBeVisible();
  await form.getByRole("button", { name: "Measure" }).click();
  await expect(panel.getByText("20 rows. Click")).toBeVisible();
  await page.reload();
  await expect(panel.getByText("20 rows", { exact: false })).toBeVisible();

  const lines = await csv(page, async () => {
    await panel.getByRole("button", { name: "Save" }).click();
    await page.getByRole("menuitem", { name: "Download CSV" }).click();
  });
  expect(lines.head.join("\n")).toContain("pixel size: 0.5 x 0.5 um");
  expect(lines.rows).toHaveLength(20);
  for (const row of lines.rows) {
    const expected = NUMPY.statistics[movie.rectangles.indexOf(row.region_id!)]![Number(row.t)]![Number(row.channel)]!;
    for (const name of ["n", "min", "max", "sum", "median"]) expect(Number(row[name])).toBe(expected[name]);
    for (const name of ["mean", "sd_n_minus_1"]) {
      expect(Math.abs(Number(row[name]) / expected[name]! - 1)).toBeLessThan(1e-14);
    }
    expect(row.exactness).toBe("exact");
  }

  // Someone else changes the region: live rows follow, pinned ones are greyed.
  const [x0, y0] = NUMPY.rectangles[0]!;
  const mutation = "mutation ($input: UpdateRoiInput!) { updateRoi(input: $input) { id } }";
  const vectors = vectorsOf(corners([x0, y0, x0 + 10, y0 + 10]));
  await askGraph(movie.lab, mutation, { input: { roi: movie.rectangles[0], vectors } });
  const live = table.locator('[data-row^="live:"]').first();
  await expect(live.locator('[data-statistic="n"]')).toHaveText("100");
  await expect(table.locator("[data-stale]")).not.toHaveCount(0);
  await expect(live).not.toHaveAttribute("data-stale");
  await panel.getByLabel("Filter rows").fill("green n=100");
  await expect(table.locator("[data-row]")).toHaveCount(1);

  await panel.getByRole("button", { name: "Save" }).click();
  await page.getByRole("menuitem", { name: "Save to the server as a table" }).click();
  await expect(page.getByText("1 row saved as table movie-measurements")).toBeVisible();
  const { tables } = await askGraph<{ tables: { origins: { id: string }[] }[] }>(
    movie.lab,
    "{ tables { origins { id } } }",
  );
  expect(tables.map(({ origins }) => origins.map(({ id }) => id))).toContainEqual([movie.id]);
  await panel.getByRole("button", { name: "Open" }).click();
  await page.getByRole("menuitem", { name: /movie-measurements/ }).click();
  await expect(table.locator('[data-row^="pin:table-"] [data-statistic="n"]')).toHaveText("100");
});

for (const [colorScheme, viewport, tabs] of [
  ["dark", { width: 1440, height: 900 }, ["profile", "colocalisation", "table"]],
  ["light", { width: 390, height: 844 }, ["histogram", "traces", "kymograph", "colocalisation"]],
] as const) {
  test.describe(`${colorScheme}, ${viewport.width} px`, () => {
    test.use({ colorScheme, viewport });

    test("axe finds nothing in the measuring tools", async ({ page }) => {
      await page.addInitScript((theme) => localStorage.setItem("mikro-web:color-scheme", theme), colorScheme);
      for (const tab of tabs) {
        const roi = tab === "profile" || tab === "kymograph" ? movie.line : movie.rectangles[1];
        await page.goto(`${movie.url}?roi=${roi}&dock=${tab}`);
        await settled(page);
        if (tab === "table") await page.keyboard.press("m");
        await expect(toolOf(page, tab)).toBeVisible();
        const { violations } = await new AxeBuilder({ page }).analyze();
        expect(violations.map(({ id, nodes }) => `${tab} ${id}: ${nodes.map(({ html }) => html).join(" ")}`)).toEqual(
          [],
        );
        const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
        expect(overflow).toBeLessThanOrEqual(0);
      }
    });
  });
}

/** What shows that a tool is done. */
function toolOf(page: Page, tab: string): Locator {
  if (tab === "table") return page.locator("[data-row]").first();
  const panel = page.getByRole("tabpanel");
  return panel.getByText("exact, level 0").first();
}

async function createRoi(lab: Lab, image: string, kind: string, points: number[][]): Promise<string> {
  const mutation = "mutation ($input: RoiInput!) { createRoi(input: $input) { id } }";
  const input = { image, kind, vectors: vectorsOf(points) };
  return (await askGraph<{ createRoi: { id: string } }>(lab, mutation, { input })).createRoi.id;
}

function corners([x0, y0, x1, y1]: readonly number[]): number[][] {
  return [
    [x0!, y0!],
    [x1!, y0!],
    [x1!, y1!],
    [x0!, y1!],
  ];
}

/** `[c, t, z, y, x]`. */
function vectorsOf(points: number[][]): number[][] {
  return points.map(([x, y]) => [0, 0, 0, y!, x!]);
}

/** The file that is downloaded: lines of provenance, and rows by heading. No cell of these holds a comma. */
async function csv(page: Page, start: () => Promise<void>) {
  const [download] = await Promise.all([page.waitForEvent("download"), start()]);
  const lines = (await readFile((await download.path())!, "utf8")).trim().split("\r\n");
  const head = lines.filter((line) => line.startsWith("#"));
  const [headings, ...rest] = lines.slice(head.length).map((line) => line.split(","));
  const rows = rest.map((cells) => Object.fromEntries(cells.map((cell, i) => [headings![i]!, cell])));
  return { head, rows: rows as Record<string, string>[] };
}
