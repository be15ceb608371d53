import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import { type CodedImage, writeCodedImage } from "./coded-image.ts";
import { type CodedView, searchOf, type Trace, traceView } from "./coded-view.ts";
import { type DataServer, serveDirectory } from "./data-server.ts";
import { expect, test } from "./lab.ts";

// Every pixel of the screen is traced to the address that its colour names: level, z, y and x.

/** Means of blocks: the middle of a pixel is the middle of its block. */
const mean = (size: readonly [number, number], x: number, y = x) =>
  ({ size, scale: [x, y], translation: [(x - 1) / 2, (y - 1) / 2] }) as const;

const IMAGES: Readonly<Record<string, CodedImage>> = {
  // Ratios that are not 2, levels rounded up and down, no size a multiple of the chunk.
  odd: {
    levels: [mean([1003, 701], 1), mean([669, 468], 1.5), mean([334, 234], 3), mean([125, 88], 8)],
    planes: 2,
    chunks: [1, 1, 150, 190],
  },
  // Chunks larger than tiles, of several planes and channels; levels moved against each other, one of them uneven.
  large: {
    levels: [
      mean([1017, 843], 1),
      { size: [509, 422], scale: [2, 2], translation: [0.25, 0.75] },
      { size: [170, 281], scale: [6, 3], translation: [2, 1.5] },
      { size: [128, 106], scale: [8, 8], translation: [0.5, -1] },
    ],
    planes: 3,
    chunks: [3, 2, 700, 520],
  },
};

const ODD: readonly CodedView[] = [
  { x: 501.3, y: 350.7, perDevicePx: 1, level: 0 },
  { x: 130.9, y: 96.2, perDevicePx: 0.5, level: 0, z: 1 },
  { x: 500.77, y: 351.21, perDevicePx: 1.5, level: 1 },
  { x: 480.3, y: 333.1, perDevicePx: 3, level: 2, z: 1 },
  { x: 480.3, y: 333.1, perDevicePx: 8, level: 3 },
  { x: 501.3, y: 350.7, perDevicePx: 1, level: 0, rotationDeg: 90 },
  { x: 501.3, y: 350.7, perDevicePx: 0.25, level: 0, rotationDeg: -90, isMirrored: true },
  { x: 401.3, y: 350.7, perDevicePx: 3, level: 2, isMirrored: true, rotationDeg: 180 },
  { x: 262.41, y: 190.13, perDevicePx: 0.37, level: 0, toleranceDevicePx: 0.5 },
  { x: 501.3, y: 350.7, perDevicePx: 0.5, level: 0, rotationDeg: 30, toleranceDevicePx: 1 },
  { x: 501.3, y: 350.7, perDevicePx: 2, level: 1, fade: 2 },
  { x: 131.3, y: 97.7, perDevicePx: 0.3, level: 0, fade: 1.5 },
];

const LARGE: readonly CodedView[] = [
  { x: 519.3, y: 699.6, perDevicePx: 1, level: 0, z: 2 },
  { x: 519.3, y: 699.6, perDevicePx: 0.5, level: 0, z: 1, isMirrored: true },
  { x: 508.2, y: 421.4, perDevicePx: 2, level: 1, z: 2 },
  { x: 508.2, y: 421.4, perDevicePx: 8, level: 3, z: 1 },
  { x: 508.2, y: 421.4, perDevicePx: 2, level: 1, rotationDeg: 180 },
];

const EXACT = [
  ["odd", ODD],
  ["large", LARGE],
] as const;
/** Of a picture four times as large: every third. */
const DENSE = [["odd", ODD.filter((_, i) => i % 3 === 0)]] as const;

let directory: string;
let data: DataServer;
test.beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), "mikro-web-coded-"));
  for (const [name, image] of Object.entries(IMAGES)) await writeCodedImage(join(directory, `${name}.zarr`), image);
  data = await serveDirectory(directory);
});
test.afterAll(async () => {
  await data.close();
  await rm(directory, { recursive: true });
});

for (const devicePixelRatio of [1, 2]) {
  test.describe(`at ${devicePixelRatio} device pixels to a CSS pixel`, () => {
    test.use({ viewport: { width: 900, height: 560 }, deviceScaleFactor: devicePixelRatio });

    for (const [name, views] of devicePixelRatio === 1 ? EXACT : DENSE) {
      test(`every pixel of ${name} is where its address says`, async ({ page, emptyLab }) => {
        const address = (view: CodedView): string => {
          const search = new URLSearchParams({ url: `${data.url}/${name}.zarr`, ...searchOf(view, devicePixelRatio) });
          return `${emptyLab.appUrl}/open?${search}`;
        };
        await page.goto(address(views[0]!));
        for (const view of views) {
          await expectTraced(page, IMAGES[name]!, view, address(view));
        }
      });
    }
  });
}

async function expectTraced(page: Page, image: CodedImage, view: CodedView, address: string): Promise<void> {
  let trace: Trace | undefined;
  const isRight = async () => {
    // At every try: the end of the movement before may still be on its way into the link, and takes the place of this one.
    await page.evaluate((url) => window.history.pushState({}, "", url), address);
    trace = await traceView(page, image, view);
    return trace.isSettled && trace.level === String(view.level) && trace.wrong === 0 && trace.traced > 1000;
  };
  await expect
    .poll(isRight, { timeout: 30_000 })
    .toBe(true)
    .catch(() => undefined);
  expect(trace, JSON.stringify(view)).toMatchObject({
    level: String(view.level),
    isSettled: true,
    wrong: 0,
    first: "",
  });
  expect(trace!.traced).toBeGreaterThan(1000);
}
