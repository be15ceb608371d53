import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { deflateSync } from "node:zlib";
import { viewport } from "./app.ts";
import { serveDirectory } from "./data-server.ts";
import { expect, test } from "./lab.ts";

const SIDE = 9216;
const CHUNK = 1024;
const CHUNKS = SIDE / CHUNK;

/** 85 million 16-bit pixels without smaller levels; each chunk of one value, so that little is stored. */
async function writeFlatImage(path: string): Promise<void> {
  await mkdir(join(path, "0"), { recursive: true });
  const transform = [{ type: "scale", scale: [1, 1] }];
  const axes = ["y", "x"].map((name) => ({ name, type: "space" }));
  const multiscales = [{ version: "0.4", axes, datasets: [{ path: "0", coordinateTransformations: transform }] }];
  const metadata = {
    zarr_format: 2,
    shape: [SIDE, SIDE],
    chunks: [CHUNK, CHUNK],
    dtype: "<u2",
    compressor: { id: "zlib", level: 1 },
    fill_value: 0,
    order: "C",
    filters: null,
  };
  await writeFile(join(path, ".zgroup"), JSON.stringify({ zarr_format: 2 }));
  await writeFile(join(path, ".zattrs"), JSON.stringify({ multiscales }));
  await writeFile(join(path, "0", ".zarray"), JSON.stringify(metadata));
  for (let row = 0; row < CHUNKS; row++) {
    for (let column = 0; column < CHUNKS; column++) {
      const pixels = new Uint16Array(CHUNK * CHUNK).fill(greyAt(row, column));
      await writeFile(join(path, "0", `${row}.${column}`), deflateSync(new Uint8Array(pixels.buffer), { level: 1 }));
    }
  }
}

const greyAt = (row: number, column: number) => 10 + 27 * row + 3 * column;

test("a large image without smaller levels is shown whole, read once, and tells how far it is", async ({
  page,
  emptyLab,
}) => {
  const directory = await mkdtemp(join(tmpdir(), "mikro-web-flat-"));
  await writeFlatImage(join(directory, "flat.zarr"));
  const data = await serveDirectory(directory);
  data.behave({ delayMs: 200 });
  await page.goto(`${emptyLab.appUrl}/open?url=${data.url}/flat.zarr&c=0_l0_h255`);
  await expect(page.getByText("This image has no smaller levels")).toBeVisible({ timeout: 30_000 });
  await expect(page.getByRole("progressbar", { name: "Read for this view" })).toBeVisible();
  data.behave({});
  await expect(viewport(page)).toHaveAttribute("data-settled", "true", { timeout: 60_000 });
  await expect(page.getByText(/^reduced \(1\//)).toBeVisible();
  await expect(page.getByText("This image has no smaller levels")).toBeHidden();

  const chunks = data.log.filter((line) => /\/\d+\.\d+ 200$/.test(line));
  expect(chunks).toHaveLength(CHUNKS * CHUNKS);
  expect(new Set(chunks).size).toBe(chunks.length);

  // The whole image fills the window but for 2 % on either side.
  const greys = await viewport(page).evaluate((element, chunksAcross) => {
    const canvas = element.querySelector("canvas")!;
    const side = 0.96 * Math.min(canvas.width, canvas.height);
    const context = canvas.getContext("2d")!;
    return Array.from({ length: chunksAcross ** 2 }, (_, i) => {
      const [row, column] = [Math.floor(i / chunksAcross), i % chunksAcross];
      const x = canvas.width / 2 + ((column + 0.5) / chunksAcross - 0.5) * side;
      const y = canvas.height / 2 + ((row + 0.5) / chunksAcross - 0.5) * side;
      return context.getImageData(Math.round(x), Math.round(y), 1, 1).data[0]!;
    });
  }, CHUNKS);
  expect(greys).toEqual(greys.map((_, i) => greyAt(Math.floor(i / CHUNKS), i % CHUNKS)));
  await data.close();
  await rm(directory, { recursive: true });
});
