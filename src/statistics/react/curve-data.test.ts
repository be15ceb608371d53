import { describe, expect, it } from "vitest";
import { type Curves, curvesCsv, curvesTsv, describeCurves, describePlace, plotColumns } from "./curve-data.ts";

const curves: Curves = {
  x: Float64Array.of(0, 0.1, 0.2),
  xLabel: "Distance (um)",
  series: [
    { name: "DAPI", colour: "#0000ff", y: Float64Array.of(1 / 3, Number.NaN, 7) },
    { name: '=a,"b"', colour: "#00ff00", y: Float64Array.of(1, 2, 3) },
  ],
};

describe("curves", () => {
  it("have gaps where there is no value", () => {
    expect(plotColumns(curves)).toEqual([
      [0, 0.1, 0.2],
      [1 / 3, null, 7],
      [1, 2, 3],
    ]);
  });

  it("are told in words", () => {
    expect(describePlace(curves, 1, String)).toBe('0.1: DAPI no value, =a,"b" 2');
    expect(describeCurves(curves, String)).toContain(`DAPI: 2 values, least ${1 / 3} at 0, greatest 7 at 0.2.`);
    const none = { ...curves, series: [{ ...curves.series[0]!, y: new Float64Array(3).fill(Number.NaN) }] };
    expect(describeCurves(none, String)).toBe("DAPI: no values yet.");
  });

  it("are written with every digit and without formulas", () => {
    expect(curvesTsv(curves).split("\n")[1]).toBe(`0\t${1 / 3}\t1`);
    expect(curvesTsv(curves).split("\n")[2]).toBe("0.1\t\t2");
    expect(curvesCsv(curves, ["line one\ntwo"]).split("\r\n")).toEqual([
      "# line one two",
      `Distance (um),DAPI,"'=a,""b"""`,
      `0,${1 / 3},1`,
      "0.1,,2",
      "0.2,7,3",
      "",
    ]);
  });
});
