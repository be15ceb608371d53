import { readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createDataPool } from "../datalayer/create-pool.ts";
import { type DataPool, PRIORITY } from "../datalayer/data-pool.ts";
import type { Dtype } from "../datalayer/dtype.ts";
import { fetchArraySpec } from "../datalayer/fetch-spec.ts";
import { newPixels } from "../datalayer/pixel-arrays.ts";
import { startTestServer, type TestServer } from "../datalayer/testing/http-server.ts";
import { composeByHand } from "../kernels/compose-oracle.ts";
import type { ChannelLook } from "../kernels/look.ts";
import { colormapOf } from "./colormaps.ts";
import { lengthAlong, levelRect } from "./levels.ts";
import { cellsUnder, chunkRefs } from "./tiles.ts";

// From the bytes that numpy and zarr wrote (every dtype, either byte order, codecs, missing chunks) to the colours of tiles.

type Fixture = { name: string; dtype: Dtype; objects: Record<string, string>; pixels: string };
const fixtures = JSON.parse(readFileSync(new URL("../../fixtures/datalayer/arrays.json", import.meta.url), "utf8"))
  .arrays as Fixture[];

let server: TestServer;
let pool: DataPool;
beforeAll(async () => {
  server = await startTestServer();
  pool = createDataPool({ workers: "inline", budgetBytes: 16e6 });
});
afterAll(async () => {
  await pool.dispose();
  await server.close();
});

/** The finite pixels between the looks' limits, whatever the type. */
function looksFor(values: readonly (number | bigint)[]): readonly ChannelLook[] {
  const finite = values.map(Number).filter(Number.isFinite);
  const [least, most] = [Math.min(...finite), Math.max(...finite)];
  const isNarrow = Number.isFinite(most - least) && most > least;
  const limits: readonly [number, number] = isNarrow ? [least, most] : [0, 1];
  return [
    { limits, gamma: 1, colormap: colormapOf("VIRIDIS"), categorical: false },
    {
      limits: [limits[1], limits[0]],
      gamma: 0.45,
      colormap: colormapOf("INTENSITY", [255, 80, 7]),
      categorical: false,
    },
    { limits, gamma: 1, colormap: colormapOf("RAINBOW"), categorical: true, ids: true },
  ];
}

describe("tiles of stored arrays", () => {
  it.each(fixtures.map((fixture) => [fixture.name, fixture] as const))(
    "%s: as the formula says",
    async (_name, fixture) => {
      const { name, objects, dtype, pixels } = fixture;
      for (const [key, text] of Object.entries(objects))
        server.objects.set(`${name}/${key}`, Buffer.from(text, "base64"));
      const url = `${server.url}/${encodeURIComponent(name)}`;
      const array = { ...(await fetchArraySpec({ id: name, source: { kind: "http", url } })), dims: ["y", "x"] };
      const typed = newPixels(dtype, 0).constructor as Float64ArrayConstructor;
      const values = [...new typed(Uint8Array.from(Buffer.from(pixels, "base64")).buffer)] as (number | bigint)[];
      const plane = { array, c: 0, t: 0, z: 0 };
      const columns = lengthAlong(array, "x");
      const looks = looksFor(values);
      for (const { rect } of cellsUnder(array, levelRect(array))) {
        const chunks = chunkRefs(plane, rect);
        await Promise.all(chunks.map((chunk) => pool.load(chunk, { priority: PRIORITY.visible })));
        const inTile = values.filter((_, i) => {
          const [y, x] = [Math.floor(i / columns), i % columns];
          return y >= rect.y0 && y < rect.y1 && x >= rect.x0 && x < rect.x1;
        });
        for (const blending of ["ADDITIVE", "MULTIPLICATIVE"] as const) {
          for (const shown of [...looks.map((look) => [look]), looks]) {
            const image = await pool.compose({ rect, blending, channels: shown.map((look) => ({ plane, look })) });
            const channels = shown.map((look) => ({ values: inTile, look }));
            expect([...(image!.source as Uint8ClampedArray)]).toEqual([
              ...composeByHand(inTile.length, channels, blending),
            ]);
          }
        }
      }
    },
  );
});
