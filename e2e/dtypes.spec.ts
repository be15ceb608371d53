import { readFileSync } from "node:fs";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { type DataServer, serveDirectory } from "./data-server.ts";
import { expect, test } from "./lab.ts";

// What numpy wrote, of every type, as the canvas of the browser shows it: each pixel by the formula of the contract.

type Stored = Readonly<{ name: string; dtype: string; objects: Record<string, string>; pixels: string }>;
const { arrays } = JSON.parse(readFileSync("fixtures/datalayer/arrays.json", "utf8")) as { arrays: Stored[] };
const [ROWS, COLUMNS] = [7, 10];
/** Device pixels to a pixel: odd, so that one of them lies in its middle. */
const ZOOM = 9;
/** Chromium places bilinear samples to a sixteenth of a pixel: so much of a neighbour may be in the middle of a pixel. */
const SMOOTH_STEP = 16;

/** Of every type, in either byte order and format of zarr; chunks that are not stored. The rest is tested without a browser. */
const SHOWN = arrays.filter(({ name }) => /^v2 ([biu]1|.. big endian.*|missing.*)$|^v3 (i8|f4)$/.test(name));

const ARRAY_OF: Readonly<Record<string, new (buffer: ArrayBuffer) => ArrayLike<number | bigint>>> = {
  bool: Uint8Array,
  int8: Int8Array,
  uint8: Uint8Array,
  int16: Int16Array,
  uint16: Uint16Array,
  int32: Int32Array,
  uint32: Uint32Array,
  int64: BigInt64Array,
  uint64: BigUint64Array,
  float16: Float32Array,
  float32: Float32Array,
  float64: Float64Array,
};

/** The range of an integer type, as exact doubles; of floats most of what the fixture holds. */
function limitsOf(dtype: string): readonly [number, number] {
  if (dtype === "bool") return [0, 1];
  if (dtype.startsWith("float")) return [-1500, 1500];
  const bits = Number(/\d+/.exec(dtype)![0]);
  return dtype.startsWith("u") ? [0, 2 ** bits] : [-(2 ** (bits - 1)), 2 ** (bits - 1)];
}

/** Grey of a value; NaN and infinities are transparent: the black behind them is seen. */
function greyOf(value: number | bigint, [low, high]: readonly [number, number], isInverted: boolean): number {
  if (typeof value === "number" && !Number.isFinite(value)) return 0;
  const distance = typeof value === "bigint" ? Number(value - BigInt(low)) : value - low;
  const share = Math.min(1, Math.max(0, distance / (high - low)));
  return Math.floor((isInverted ? 1 - share : share) * 255 + 0.5);
}

let directory: string;
let data: DataServer;
test.beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), "mikro-web-dtypes-"));
  for (const [index, stored] of SHOWN.entries()) await writeImage(join(directory, `${index}.zarr`), stored);
  data = await serveDirectory(directory);
});
test.afterAll(async () => {
  await data.close();
  await rm(directory, { recursive: true });
});

/** The array as the only level of an OME-Zarr. */
async function writeImage(path: string, { objects }: Stored): Promise<void> {
  const axes = ["y", "x"].map((name) => ({ name, type: "space" }));
  const datasets = [{ path: "0", coordinateTransformations: [{ type: "scale", scale: [1, 1] }] }];
  const isV3 = objects["zarr.json"] !== undefined;
  const multiscales = [{ ...(!isV3 && { version: "0.4" }), axes, datasets }];
  const group = isV3
    ? { "zarr.json": { zarr_format: 3, node_type: "group", attributes: { ome: { version: "0.5", multiscales } } } }
    : { ".zgroup": { zarr_format: 2 }, ".zattrs": { multiscales } };
  await mkdir(path, { recursive: true });
  for (const [name, value] of Object.entries(group)) await writeFile(join(path, name), JSON.stringify(value));
  for (const [key, base64] of Object.entries(objects)) {
    await mkdir(dirname(join(path, "0", key)), { recursive: true });
    await writeFile(join(path, "0", key), Buffer.from(base64, "base64"));
  }
}

test("every type, byte order and format shows numpy's values, as squares and smooth, inverted or not", async ({
  page,
  emptyLab,
}) => {
  const canvas = page.getByRole("application").locator("canvas").first();
  const show = async (index: number, search: Record<string, string>) => {
    const query = new URLSearchParams({ url: `${data.url}/${index}.zarr`, ...search });
    await page.evaluate((url) => window.history.pushState({}, "", url), `${emptyLab.appUrl}/open?${query}`);
  };
  await page.goto(`${emptyLab.appUrl}/open?url=${data.url}/0.zarr`);
  await expect(page.getByRole("application")).toHaveAttribute("data-settled", "true", { timeout: 30_000 });
  const [width, height] = await canvas.evaluate((element: HTMLCanvasElement) => [element.width, element.height]);
  // The middle of an odd window is the middle of a screen pixel.
  const x = COLUMNS / 2 + (width! % 2) / 2 / ZOOM;
  const y = ROWS / 2 + ((height! + 1) % 2) / 2 / ZOOM;

  /** Grey of the middle of every pixel; the loading picture and that of the image before have other sizes or greys. */
  const greys = () =>
    canvas.evaluate(
      (element: HTMLCanvasElement, [rows, columns, zoom, left, top]) => {
        const { data: rgba } = element.getContext("2d")!.getImageData(left!, top!, columns! * zoom!, rows! * zoom!);
        return Array.from({ length: rows! * columns! }, (_, i) => {
          const [column, row] = [i % columns!, Math.floor(i / columns!)];
          const at = ((row + 0.5) * zoom! - 0.5) * columns! * zoom! + (column + 0.5) * zoom! - 0.5;
          return rgba[4 * at]!;
        });
      },
      [ROWS, COLUMNS, ZOOM, Math.round(width! / 2 - x * ZOOM), Math.round(height! / 2 - y * ZOOM)],
    );

  for (const [index, { name, dtype, pixels }] of SHOWN.entries()) {
    const bytes = Uint8Array.from(Buffer.from(pixels, "base64"));
    const values = Array.from(new ARRAY_OF[dtype]!(bytes.buffer) as ArrayLike<number | bigint>);
    const limits = limitsOf(dtype);
    const isFloat = dtype.startsWith("float");
    for (const look of isFloat ? ["nearest", "smooth", "inverted"] : ["nearest"]) {
      const channel = `0_l${limits[0]}_h${limits[1]}${look === "inverted" ? "_i1" : ""}`;
      const pixelsAs = look === "smooth" ? "smooth" : "nearest";
      await show(index, { x: String(x), y: String(y), res: String(1 / ZOOM), c: channel, pixels: pixelsAs });
      const expected = values.map((value) => greyOf(value, limits, look === "inverted"));
      const tolerance = look === "smooth" ? SMOOTH_STEP : 0;
      const worst = async () => Math.max(...(await greys()).map((grey, i) => Math.abs(grey - expected[i]!)));
      await expect.poll(worst, { message: `${name}, ${look}`, timeout: 20_000 }).toBeLessThanOrEqual(tolerance);
    }
  }
});
