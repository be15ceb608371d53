import { expect, it } from "vitest";
import { PRIORITY } from "../datalayer/data-pool.ts";
import { poolLab } from "../datalayer/testing/pool-lab.ts";
import { storeArray } from "../datalayer/testing/stored-array.ts";
import { composeByHand } from "../kernels/compose-oracle.ts";
import { colormapOf } from "./colormaps.ts";
import { levelRect } from "./levels.ts";
import { cellsUnder, chunkRefs } from "./tiles.ts";

// Whatever the order of an array's axes, on the disk and in its chunks, a tile shows the plane that was asked for.

const SIZE: Readonly<Record<string, number>> = { c: 2, t: 2, z: 3, y: 9, x: 11 };
const CHUNK: Readonly<Record<string, number>> = { c: 2, t: 1, z: 2, y: 4, x: 5 };
const lab = poolLab();

/** All orders of some axes. */
function ordersOf(names: readonly string[]): readonly (readonly string[])[] {
  if (names.length === 0) return [[]];
  return names.flatMap((name) => ordersOf(names.filter((other) => other !== name)).map((rest) => [name, ...rest]));
}

const valueAt = ({ c = 0, t = 0, z = 0, y = 0, x = 0 }: Readonly<Record<string, number>>): number =>
  c * 800 + t * 400 + z * 110 + y * 11 + x;

for (const order of ["C", "F"] as const) {
  it(`of any order of axes, chunks written in ${order} order`, async () => {
    const { url, objects } = lab.server();
    const pool = lab.makePool();
    const looks = (["VIRIDIS", "MAGMA"] as const).map((name, c) => ({
      limits: [c * 800, c * 800 + 799] as const,
      gamma: c === 0 ? 1 : 0.7,
      colormap: colormapOf(name),
      categorical: false,
    }));
    for (const dims of [...ordersOf(["c", "z", "y", "x"]), ...ordersOf(["t", "y", "x"]), ["y", "x"], ["x", "y"]]) {
      const has = (name: string): boolean => dims.includes(name);
      const array = storeArray(url, objects, {
        path: `${order}-${dims.join("")}`,
        shape: dims.map((name) => SIZE[name]!),
        chunks: dims.map((name) => CHUNK[name]!),
        dims,
        order,
        value: (at) => valueAt(Object.fromEntries(dims.map((name, axis) => [name, at[axis]!]))),
      });
      const [z, t] = [has("z") ? 2 : 0, has("t") ? 1 : 0];
      const channels = (has("c") ? [0, 1] : [0]).map((c) => ({ plane: { array, c, t, z }, look: looks[c]! }));
      for (const { rect } of cellsUnder(array, levelRect(array))) {
        const chunks = channels.flatMap(({ plane }) => chunkRefs(plane, rect));
        await Promise.all(chunks.map((chunk) => pool.load(chunk, { priority: PRIORITY.visible })));
        const image = await pool.compose({ rect, blending: "ADDITIVE", channels });
        const columns = rect.x1 - rect.x0;
        const count = columns * (rect.y1 - rect.y0);
        const expected = channels.map(({ plane: { c }, look }) => ({
          look,
          values: Array.from({ length: count }, (_, i) =>
            valueAt({ c, t, z, y: rect.y0 + Math.floor(i / columns), x: rect.x0 + (i % columns) }),
          ),
        }));
        expect([...(image!.source as Uint8ClampedArray)], dims.join("")).toEqual([
          ...composeByHand(count, expected, "ADDITIVE"),
        ]);
      }
    }
  });
}
