import { spawn } from "node:child_process";
import { expect, type Locator, type Page } from "@playwright/test";
import { decode } from "fast-png";
import type { Lab } from "./lab.ts";

/** Runs `npm run import -- PATHS` against the lab's data directory. */
export async function importFiles(lab: Lab, ...words: string[]): Promise<string> {
  const args = ["run", "--silent", "import", "--", ...words, "--data-dir", lab.dataDir];
  const child = spawn("npm", args, { stdio: ["ignore", "pipe", "pipe"] });
  let output = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk) => (output += chunk));
  const code = await new Promise((resolve) => child.once("exit", resolve));
  if (code !== 0) throw new Error(`The import ended with ${code}:\n${output}`);
  return output;
}

/** Asks the lab's graph, as any client would. */
export async function askGraph<T>(lab: Lab, query: string, variables: object = {}): Promise<T> {
  const response = await fetch(lab.graphqlUrl, {
    method: "POST",
    headers: { "content-type": "application/json", authorization: `Bearer ${lab.token}` },
    body: JSON.stringify({ query, variables }),
  });
  const { data, errors } = (await response.json()) as { data: T; errors?: { message: string }[] };
  if (errors) throw new Error(errors.map(({ message }) => message).join("; "));
  return data;
}

export async function imageIdByName(lab: Lab, name: string): Promise<string> {
  const query = "query ($name: String!) { images(filters: { name: { exact: $name } }) { id } }";
  const { images } = await askGraph<{ images: { id: string }[] }>(lab, query, { name });
  if (images.length !== 1) throw new Error(`${images.length} images are named ${name}`);
  return images[0]!.id;
}

/** Resolves when the picture is complete, counted from now or from a mark before. */
export async function settled(page: Page, count = 1): Promise<void> {
  await page.waitForFunction((n) => performance.getEntriesByName("mikro:settled").length >= n, count);
}

export function viewport(page: Page): Locator {
  return page.getByRole("application");
}

/**
 * Opens an image with one level-0 pixel to a screen pixel and reads a square of the screen.
 *
 * @returns RGB bytes, row by row
 */
export async function pixelsOf(
  page: Page,
  imageUrl: string,
  crop: Readonly<{ x0: number; y0: number; size: number }>,
): Promise<Uint8Array> {
  await page.goto(imageUrl);
  const box = (await viewport(page).boundingBox())!;
  // The view's centre lies on the middle of the viewport; half a pixel more where that is the middle of a screen pixel.
  const x = crop.x0 + crop.size / 2 + (box.x + box.width / 2 - Math.floor(box.x + box.width / 2));
  const y = crop.y0 + crop.size / 2 + (box.y + box.height / 2 - Math.floor(box.y + box.height / 2));
  await page.goto(`${imageUrl}${imageUrl.includes("?") ? "&" : "?"}x=${x}&y=${y}&res=1`);
  await settled(page);
  const clip = {
    x: Math.floor(box.x + box.width / 2) - crop.size / 2,
    y: Math.floor(box.y + box.height / 2) - crop.size / 2,
    width: crop.size,
    height: crop.size,
  };
  const { data, channels } = decode(await page.screenshot({ clip }));
  const pixels = new Uint8Array(crop.size * crop.size * 3);
  for (let i = 0; i < crop.size * crop.size; i++) {
    for (let c = 0; c < 3; c++) pixels[i * 3 + c] = data[i * channels + c]!;
  }
  return pixels;
}

/** The exact numbers that the statistics panel shows: one array a channel's column, by statistic. */
export async function exactStatistics(page: Page): Promise<Record<string, number[]>> {
  const panel = page.getByRole("region", { name: "Statistics" });
  await expect(panel.getByText("exact, level 0")).toBeVisible({ timeout: 30_000 });
  return panel.locator("[data-statistic]").evaluateAll((cells) => {
    const rows: Record<string, number[]> = {};
    for (const cell of cells) {
      const { statistic, value } = (cell as HTMLElement).dataset;
      rows[statistic!] = [...(rows[statistic!] ?? []), Number(value)];
    }
    return rows;
  });
}
