import { describe, expect, it } from "vitest";
import type { Shape } from "../../roi/geometry.ts";
import { COLUMN_NAMES } from "../columns.ts";
import { madeUpPixels, measureToEnd, memoryImage, memoryPool } from "../testing.ts";
import { type MeasuredRow, type RowRegion, revisionOf, staleReason } from "./measured-row.ts";
import { rowsMetadata, rowsToColumns, rowsToCsv, rowsToTsv } from "./row-export.ts";
import { parseRowFilter } from "./row-filter.ts";
import { rowsFromTable } from "./row-import.ts";
import { RowMeasurer } from "./row-measurer.ts";
import { type RowStorage, RowStore } from "./row-store.ts";

const image = memoryImage("uint16", { width: 61, height: 47, channels: 2 }, { width: 16, height: 16 }, [
  madeUpPixels("uint16", 61 * 47),
  madeUpPixels("uint16", 61 * 47).toReversed() as Uint16Array,
]);
const rectangle = (x0: number): Shape => ({ kind: "rectangle", x0, y0: 2, x1: x0 + 10, y1: 30 });
const region = (id: string, x0 = 3): RowRegion => ({
  id,
  name: `Nucleus ${id}`,
  shape: rectangle(x0),
  revision: revisionOf({ kind: "RECTANGLE", vectors: [[0, 0, 0, 2, x0]] }),
});
const channels = [
  { index: 0, name: "DAPI" },
  { index: 1, name: "GFP" },
];
const soon = () => new Promise<void>((resolve) => setImmediate(resolve));

function memoryStorage(rows: readonly MeasuredRow[] = []) {
  const kept = new Map(rows.map((row) => [row.key, row]));
  const storage: RowStorage = {
    load: async () => [...kept.values()],
    put: async (more) => {
      for (const row of more) kept.set(row.key, row);
    },
    remove: async (keys) => {
      for (const key of keys) kept.delete(key);
    },
  };
  return { kept, storage };
}

function lab(rows: readonly MeasuredRow[] = []) {
  const { kept, storage } = memoryStorage(rows);
  let next = 0;
  const store = new RowStore(storage, () => `pin:${next++}`);
  const measurer = new RowMeasurer(store, soon, () => new Date("2026-11-22T10:00:00Z"));
  const input = { pool: memoryPool(image), array: image.array, imageId: "7", channels, appVersion: "1.2.3" };
  const measure = (regions: readonly RowRegion[], isPinned = false) =>
    measurer.measure({ ...input, isPinned, jobs: regions.map((one) => ({ region: one, z: 0, t: 0 })) });
  return { kept, store, measurer, measure, input };
}

const keysOf = (store: RowStore) => store.getSnapshot().rows.map(({ key }) => key);

describe("measuring rows", () => {
  it("gives one exact row a region and channel, as measured alone", async () => {
    const { store, measure, kept, input } = lab();
    await measure([region("1"), region("2", 20)]);
    expect(keysOf(store)).toEqual(["live:1:0:0:0", "live:1:0:0:1", "live:2:0:0:0", "live:2:0:0:1"]);
    const alone = await measureToEnd({ ...input, channels: [0, 1], z: 0, t: 0, shape: rectangle(20) });
    const row = store.getSnapshot().rows[3]!;
    for (const name of COLUMN_NAMES) expect(row.values[name]).toEqual(alone.channels[1]!.statistics[name]);
    expect(row).toMatchObject({ imageId: "7", channelName: "GFP", measuredAt: "2026-11-22T10:00:00.000Z" });
    await soon();
    expect(kept.size).toBe(4);
  });

  it("measured again takes its own place; pinned ones add up", async () => {
    const { store, measure } = lab();
    await measure([region("1")]);
    await measure([region("1", 9)]);
    expect(store.getSnapshot().rows).toHaveLength(2);
    expect(store.getSnapshot().rows[0]!.geometry).toContain("(9 2)");
    await measure([region("1")], true);
    await measure([region("1")], true);
    expect(keysOf(store)).toEqual(["live:1:0:0:0", "live:1:0:0:1", "pin:0", "pin:1", "pin:2", "pin:3"]);
  });

  it("cancelled keeps what is done and ends at once", async () => {
    const { store, measurer, measure } = lab();
    const ended = measure([region("1"), region("2"), region("3"), region("4"), region("5")]);
    const stop = store.subscribe(() => store.getSnapshot().rows.length > 0 && measurer.cancel());
    await ended;
    stop();
    expect(measurer.getSnapshot().status).toBe("idle");
    expect(store.getSnapshot().rows.length).toBeGreaterThan(0);
    expect(store.getSnapshot().rows.length).toBeLessThan(10);
  });

  it("corrects by a background, measured once on each plane, and names it", async () => {
    const { store, measurer, input } = lab();
    const background = region("9", 40);
    const jobs = [{ region: region("1"), z: 0, t: 0 }];
    await measurer.measure({ ...input, isPinned: false, jobs, background });
    const level = await measureToEnd({ ...input, channels: [0], z: 0, t: 0, shape: background.shape });
    const mean = level.channels[0]!.statistics.mean as number;
    const row = store.getSnapshot().rows[0]!;
    expect(row.values.correctedMean).toBe((row.values.mean as number) - mean);
    expect(row.values.ctcf).toBeCloseTo(Number(row.values.sum) - 280 * mean, 6);
    expect(row.background).toEqual({ id: "9", name: "Nucleus 9", revision: background.revision });
    const moved = new Map([region("1"), region("9", 41)].map((one) => [one.id, one]));
    expect(staleReason(row, moved)).toBe("The background, Nucleus 9, has changed since.");
  });

  it("says why it failed", async () => {
    const { measurer, input } = lab();
    const broken = { ...region("1"), shape: { kind: "path", points: [[0, 0]] } } as unknown as RowRegion;
    await measurer.measure({ ...input, isPinned: false, jobs: [{ region: broken, z: 0, t: 0 }] });
    expect(measurer.getSnapshot()).toMatchObject({ status: "failed", error: expect.any(Error) });
  });
});

describe("RowStore", () => {
  it("keeps rows over a reload, and lays what was measured before over them", async () => {
    const first = lab();
    await first.measure([region("1")]);
    await soon();
    const second = lab([...first.kept.values()]);
    await second.measure([region("1", 9)]);
    expect(second.store.getSnapshot().rows.map(({ geometry }) => geometry.includes("(9 2)"))).toEqual([true, true]);
    expect(second.store.getSnapshot().isLoaded).toBe(true);
  });

  it("pins copies that stay as they are, and gives back what was removed", async () => {
    const { store, measure, kept } = lab();
    await measure([region("1")]);
    store.pin(keysOf(store));
    await measure([region("1", 9)]);
    const [live, , frozen] = store.getSnapshot().rows;
    expect(frozen!.values.mean).not.toEqual(live!.values.mean);
    const removed = store.remove(keysOf(store));
    expect(store.getSnapshot().rows).toEqual([]);
    store.put(removed);
    await soon();
    expect(keysOf(store)).toEqual([...kept.keys()].sort());
  });

  it("follows a draft to its id", async () => {
    const { store, measure, kept } = lab();
    await measure([region("new-x")]);
    store.renameRegion("new-x", "12", "Rectangle 12");
    expect(keysOf(store)).toEqual(["live:12:0:0:0", "live:12:0:0:1"]);
    for (let i = 0; i < 3; i++) await soon();
    expect([...kept.keys()]).toEqual(["live:12:0:0:0", "live:12:0:0:1"]);
  });

  it("says that rows are kept once they are written", async () => {
    let written = (): void => {};
    const put = () => new Promise<void>((resolve) => (written = resolve));
    const store = new RowStore({ load: async () => [], put, remove: put });
    await soon();
    expect(store.getSnapshot().isKept).toBe(true);
    store.put([{ key: "a" } as MeasuredRow]);
    store.put([{ key: "b" } as MeasuredRow]);
    await soon();
    expect(store.getSnapshot()).toMatchObject({ isKept: false, rows: [{ key: "a" }, { key: "b" }] });
    written();
    await soon();
    expect(store.getSnapshot().isKept).toBe(false);
    written();
    await soon();
    expect(store.getSnapshot().isKept).toBe(true);
  });

  it("says when rows cannot be kept, and shows them all the same", async () => {
    const fail = async () => {
      throw new Error("no room");
    };
    const store = new RowStore({ load: async () => [], put: fail, remove: fail });
    await soon();
    store.put([{ key: "a" } as MeasuredRow]);
    await soon();
    expect(store.getSnapshot()).toMatchObject({ problem: new Error("no room"), rows: [{ key: "a" }] });
  });
});

describe("rows", () => {
  it("are stale when their region changed or went", async () => {
    const { store, measure } = lab();
    await measure([region("1")]);
    const row = store.getSnapshot().rows[0]!;
    const reason = (now: RowRegion | undefined) => staleReason(row, new Map(now && [[now.id, now]]));
    expect(reason(region("1"))).toBeUndefined();
    expect(reason(region("1", 4))).toBe("The region has changed since.");
    expect(reason(undefined)).toBe("The region is not there any more.");
    expect(staleReason({ ...row, definitionsVersion: 0 }, new Map([["1", region("1")]]))).toContain(
      "older definitions",
    );
  });

  it("are filtered by words and comparisons", async () => {
    const { store, measure } = lab();
    await measure([region("1"), region("2", 20)]);
    const count = (text: string) => store.getSnapshot().rows.filter(parseRowFilter(text)).length;
    expect([count(""), count("dapi"), count("nucleus 2"), count("gfp n>=280"), count("n>280"), count("z = 0")]).toEqual(
      [4, 2, 2, 2, 0, 4],
    );
    expect([count("sd_n_minus_1<1"), count("nInRange>0"), count("nothing>5"), count("channel!=0")]).toEqual([
      0, 0, 0, 2,
    ]);
  });

  it("are written with every digit, their provenance and no formulas", async () => {
    const { store, measure } = lab();
    await measure([{ ...region("1"), name: "=1+1, a" }]);
    const { rows } = store.getSnapshot();
    const context = {
      image: { id: "7", name: "Cells" },
      pixelSizeUm: { x: 0.5, y: 0.25 },
      appVersion: "1.2.3",
      exportedAt: "2026-11-22T11:00:00Z",
    };
    const tsv = rowsToTsv(context, rows, ["n", "mean", "nInRange"]).split("\n");
    expect(tsv[0]).toBe(
      "image\tregion\tregion_id\tz\tt\tchannel\tchannel_name\tn\tmean\tn_in_range\texactness\tkind\tbackground\tregion_revision\tmeasured_at",
    );
    expect(tsv[1]!.split("\t").slice(0, 10)).toEqual([
      "Cells",
      "'=1+1, a",
      "1",
      "0",
      "0",
      "0",
      "DAPI",
      "280",
      String(rows[0]!.values.mean),
      "",
    ]);
    const csv = rowsToCsv(context, rows, ["n", "mean"]).split("\r\n");
    expect(csv).toContain("# pixel size: 0.5 x 0.25 um");
    expect(csv.find((line) => line.startsWith("# region: =1+1, a (id 1"))).toContain(rows[0]!.revision);
    expect(csv.filter((line) => !line.startsWith("#"))[1]).toContain(`Cells,"'=1+1, a",1,0,0,0,DAPI,280,`);
    const columns = new Map(rowsToColumns(context, rows, ["n", "mean", "nInRange"]).map((one) => [one.name, one]));
    expect(columns.get("mean")).toMatchObject({ type: "number", values: rows.map(({ values }) => values.mean) });
    expect(columns.get("n_in_range")!.values).toEqual([null, null]);
    const long = { ...rows[0]!, values: { ...rows[0]!.values, sum: 2n ** 60n } };
    expect(rowsToColumns(context, [long], ["sum"]).find(({ name }) => name === "sum")).toMatchObject({
      type: "integer",
      values: [2n ** 60n],
    });
  });

  it("come back from a stored table as they were, pinned", async () => {
    const { store, measure } = lab();
    await measure([region("1"), region("2", 20)]);
    const { rows } = store.getSnapshot();
    const context = { image: { id: "7", name: "Cells" }, pixelSizeUm: undefined, appVersion: "1.2.3", exportedAt: "" };
    const columns = rowsToColumns(context, rows, COLUMN_NAMES);
    const metadata = rowsMetadata(context, rows, COLUMN_NAMES);
    const table = {
      names: columns.map(({ name }) => name),
      rows: rows.map((_, i) => columns.map(({ values }) => values[i])),
      metadata,
    };
    const back = rowsFromTable(table, (index) => `pin:table-3-${index}`)!;
    back.forEach((row, i) => {
      const { key: _, isPinned: __, values, background: ___, ...rest } = rows[i]!;
      expect(row).toMatchObject({ ...rest, key: `pin:table-3-${i}`, isPinned: true });
      for (const name of COLUMN_NAMES) {
        if (typeof values[name] === "object") expect(row.values[name]).toHaveProperty("blank");
        else expect(row.values[name]).toBe(values[name]);
      }
      expect(staleReason(row, new Map([region("1"), region("2", 20)].map((one) => [one.id, one])))).toBeUndefined();
    });
    expect(rowsFromTable({ ...table, metadata: {} }, String)).toBeUndefined();
    expect(rowsFromTable({ ...table, names: table.names.slice(1) }, String)).toBeUndefined();
  });

  it("have revisions that differ with every bit of the vectors", () => {
    const of = (x: number) => revisionOf({ kind: "LINE", vectors: [[0, 0, 0, 1, x]] });
    const seen = new Set(Array.from({ length: 2000 }, (_, i) => of(i / 8)));
    expect(seen.size).toBe(2000);
    expect(of(0.1)).toBe(of(0.1));
    expect(of(0.1)).not.toBe(of(0.1 + Number.EPSILON));
  });
});
