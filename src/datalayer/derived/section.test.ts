import { expect, it } from "vitest";
import { PRIORITY } from "../data-pool.ts";
import { multiscaleOf } from "../multiscale.ts";
import { poolLab } from "../testing/pool-lab.ts";
import { placeCode, storeArray } from "../testing/stored-array.ts";
import { sectionLevels } from "./section-levels.ts";

const SHAPE = [2, 37, 24, 30];
const now = { priority: PRIORITY.computed };
const lab = poolLab();

for (const chunks of [
  [1, 1, 8, 10],
  [2, 5, 24, 7],
]) {
  for (const along of ["x", "y"] as const) {
    it(`shows every element once along ${along}, from chunks of ${chunks.join(" x ")}`, async () => {
      const { url, objects, log } = lab.server();
      const dims = ["c", "z", "y", "x"];
      const base = storeArray(url, objects, { path: "s", shape: SHAPE, chunks, dims, dtype: "uint32" });
      const { levels, size } = sectionLevels(multiscaleOf(base, []).multiscale, along, 2.5);
      expect(size).toMatchObject(along === "x" ? { x: 30, y: 92.5, z: 24 } : { x: 92.5, y: 24, z: 30 });
      const { array, scale } = levels[0]!;
      expect(scale).toMatchObject(along === "x" ? { x: 1, y: 2.5, z: 1 } : { x: 2.5, y: 1, z: 1 });
      expect(array.dims).toEqual(along === "x" ? ["c", "y", "z", "x"] : ["c", "x", "y", "z"]);

      const pool = lab.makePool();
      const before = log.length;
      // One section: row 11 (or column 11) of every plane.
      const across = array.dims.indexOf("z");
      const [start, stop] = [SHAPE.map(() => 0).with(across, 11), SHAPE.with(across, 12)];
      const pixels = await pool.read({ array, start, stop }, now);
      const expected: number[] = [];
      for (let c = 0; c < 2; c++) {
        for (let z = 0; z < 37; z++) {
          const length = along === "x" ? 30 : 24;
          for (let i = 0; i < length; i++)
            expected.push(placeCode(SHAPE, along === "x" ? [c, z, 11, i] : [c, z, i, 11]));
        }
      }
      expect([...pixels]).toEqual(expected);
      const keys = log.slice(before).map(({ path }) => path);
      expect(new Set(keys).size).toBe(keys.length);
      // A neighbour in the same base chunks is there already.
      const asked = log.length;
      await pool.read({ array, start: start.with(across, 12), stop: stop.with(across, 13) }, now);
      expect(log.length).toBe(asked);
    });
  }
}

it("keeps little of a section through large chunks", () => {
  const { url, objects } = { url: "http://localhost:1", objects: new Map<string, Uint8Array>() };
  const stored = { path: "l", shape: [1, 2, 2], chunks: [1, 2048, 2048], dims: ["z", "y", "x"], value: () => 0 };
  const small = storeArray(url, objects, { ...stored, chunks: [1, 2, 2] });
  const base = { ...small, shape: [200, 2048, 2048], chunkShape: [1, 2048, 2048] };
  const { levels } = sectionLevels(multiscaleOf(base, []).multiscale, "x", 1);
  // 200 planes x 2048 columns x 2 bytes: 16 rows are 13 MB, of which a chunk of 16 planes is 1 MB.
  expect(levels[0]!.array.chunkShape).toEqual([16, 16, 2048]);
});
