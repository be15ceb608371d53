import { describe, expect, it } from "vitest";
import { EMPTY } from "../kernels/partial.ts";
import { rectangleBetween } from "../roi/geometry.ts";
import { type ExportContext, type ExportRow, plainNumber, toCsv, toTsv } from "./export.ts";
import { finishStatistics, type Statistics } from "./finish.ts";
import { momentsOf } from "./moments.ts";
import { regionMeasures } from "./region-measures.ts";

const EMPTY_REGION = regionMeasures(
  rectangleBetween([0, 0], [0, 0]),
  { spans: new Int32Array(0), n: 0, nOutside: 0 },
  undefined,
);
const statistics: Statistics = {
  ...finishStatistics(momentsOf(EMPTY), {
    region: EMPTY_REGION,
    pixelSizeUm: undefined,
    order: undefined,
    histogram: undefined,
    isComplete: true,
  }),
  n: 3,
  nNaN: 1,
  nInf: 0,
  nOutside: 12,
  areaPx: 3,
  areaUm2: 0.1 + 0.2,
  mean: 1 / 3,
  sd: { blank: "needs two pixels" },
  min: -5n * 10n ** 18n,
  max: 1e21,
  sum: 2n ** 63n,
  median: 0.5,
  histogram: undefined,
};
const context: ExportContext = {
  image: { id: "7", name: 'cells, "best"' },
  region: { name: "rectangle", geometry: "rectangle 0, 0 to 4, 1" },
  z: 2,
  t: 0,
  pixelSizeUm: { x: 0.325, y: 0.325 },
  appVersion: "0.1.0",
  measuredAt: "2026-11-23T00:00:00.000Z",
};
const rows: readonly ExportRow[] = [
  { channel: 0, channelName: "DAPI", statistics, exact: true },
  { channel: 3, channelName: "=cmd()", statistics, exact: false },
];

describe("toTsv", () => {
  it("gives headings and one line a channel, every number so that it reads back the same", () => {
    const lines = toTsv(context, rows)
      .trimEnd()
      .split("\n")
      .map((line) => line.split("\t"));
    expect(lines.length).toBe(3);
    expect(lines.every((line) => line.length === lines[0]!.length)).toBe(true);
    const cell = (name: string) => lines[1]![lines[0]!.indexOf(name)];
    expect(Number(cell("area_um2"))).toBe(0.1 + 0.2);
    expect(Number(cell("mean"))).toBe(1 / 3);
    expect(cell("sum")).toBe("9223372036854775808");
    expect(cell("sd_n_minus_1")).toBe("");
    expect(cell("image")).toBe('cells, "best"');
    expect(cell("exactness")).toBe("exact");
    expect(lines[2]!.at(-1)).toBe("incomplete");
  });

  it("keeps names from becoming formulas or breaking lines", () => {
    expect(toTsv(context, rows)).toContain("\t'=cmd()\t");
    const odd = { ...context, image: { id: "1", name: "a\tb\nc" } };
    expect(toTsv(odd, rows.slice(0, 1)).split("\n")[1]).toMatch(/^a b c\trectangle\t/);
  });
});

describe("toCsv", () => {
  const csv = toCsv(context, rows);

  it("begins with where the numbers come from and what they mean", () => {
    const comments = csv.split("\r\n").filter((line) => line.startsWith("# "));
    for (const said of [
      "(id 7), level 0, z 2",
      "not saved: rectangle 0, 0",
      "0 DAPI; 3 =cmd()",
      "0.325 x 0.325 um",
      "even-odd",
      "divisor n - 1",
      "percentile type 7",
      "mikro-web 0.1.0, definitions version 2",
    ]) {
      expect(
        comments.some((line) => line.includes(said)),
        said,
      ).toBe(true);
    }
  });

  it("writes the columns that are shown, each with its definition, and always what was left out", () => {
    const chosen = toCsv({ ...context, columns: ["mean", "nNaN"] }, rows);
    expect(chosen).toContain(",channel_name,mean,n_nan,n_inf,n_outside,exactness\r\n");
    expect(chosen).toContain("# mean: Arithmetic mean. = mu = sum(v) / n");
    expect(chosen).not.toContain("# median");
  });

  it("quotes cells as RFC 4180 says", () => {
    const table = csv.split("\r\n").filter((line) => line !== "" && !line.startsWith("#"));
    expect(table[1]).toMatch(/^"cells, ""best""",rectangle,2,0,0,DAPI,3,3,/);
  });

  it("cannot be broken by a name with a line end", () => {
    const odd = { ...context, image: { id: "1", name: "a\n1,2,3" } };
    expect(toCsv(odd, rows).split("\r\n")[0]).toBe(
      "# image: a 1,2,3 (id 1), level 0, z 2, t 0 (planes counted from 0)",
    );
  });
});

describe("plainNumber", () => {
  it("reads back as the same double", () => {
    for (const value of [Math.PI, 1e-300, 5e-324, 2 ** 53, -0.1]) expect(Number(plainNumber(value))).toBe(value);
  });
});
