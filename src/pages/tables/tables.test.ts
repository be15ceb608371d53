import { describe, expect, it } from "vitest";
import { orderedRows, passesFilter, type RowFilter } from "../../datalayer/tables/row-order.ts";
import { cellText, csvLines } from "./cell-text.ts";
import { nextSort, orderOf, parseTableSearch } from "./table-search.ts";

describe("orderedRows", () => {
  const values = [3, null, 1, Number.NaN, 2, 1];
  const sorted = (descending: boolean) => Array.from(orderedRows(6, values, descending, undefined, () => true));

  it("sorts, keeps equal rows in their order, and puts those without a value last", () => {
    expect(sorted(false)).toEqual([2, 5, 4, 0, 1, 3]);
    expect(sorted(true)).toEqual([0, 4, 2, 5, 1, 3]);
    const texts = ["b", "A", null, "c"];
    expect(Array.from(orderedRows(4, texts, false, texts, (value) => value !== "c"))).toEqual([1, 0, 2]);
  });
});

describe("passesFilter", () => {
  const passing = (
    operator: RowFilter["operator"],
    value: string,
    cells: Parameters<ReturnType<typeof passesFilter>>[0][],
  ) => cells.filter(passesFilter({ operator, value }));

  it("compares numbers as numbers, texts whatever their case, times as times", () => {
    expect(passing(">", "9", [10, 9, 100n, Number.NaN, null])).toEqual([10, 100n]);
    expect(passing("<=", "9", [10, 9, -1, 2n ** 60n])).toEqual([9, -1]);
    expect(passing("=", "9", [9, 9n, 90])).toEqual([9, 9n]);
    expect(passing("!=", "9", [9, 8, null])).toEqual([8, null]);
    expect(passing("contains", "NUC", ["a nucleus", "debris", null])).toEqual(["a nucleus"]);
    expect(passing("=", "Nucleus", ["nucleus", "nucleus 2"])).toEqual(["nucleus"]);
    const march = new Date("2025-03-01");
    expect(passing(">=", "2025-02-01", [march, new Date("2025-01-01")])).toEqual([march]);
    expect(passing("=", "true", [true, false])).toEqual([true]);
    expect(passing(">", "no number", [1, 2])).toEqual([]);
  });
});

describe("the search of a table", () => {
  it("asks for an order, and leaves out columns that are not there", () => {
    const columns = ["mean", "-odd"];
    expect(orderOf({ sort: "-mean" }, columns)).toEqual({ sort: { column: "mean", descending: true } });
    expect(orderOf({ sort: "-odd" }, columns)).toEqual({ sort: { column: "-odd", descending: false } });
    expect(orderOf({ sort: "gone", where: "gone", value: "1" }, columns)).toEqual({});
    const search = parseTableSearch({ where: "mean", is: ">", value: 3, junk: 1 });
    expect(orderOf(search, columns)).toEqual({ filter: { column: "mean", operator: ">", value: "3" } });
    expect(parseTableSearch({ is: "like" })).toEqual({});
  });

  it("goes from ascending over descending to none", () => {
    expect(nextSort(undefined, "a")).toBe("a");
    expect(nextSort({ column: "a", descending: false }, "a")).toBe("-a");
    expect(nextSort({ column: "a", descending: true }, "a")).toBeUndefined();
    expect(nextSort({ column: "b", descending: true }, "a")).toBe("a");
  });
});

describe("csvLines", () => {
  it("keeps numbers in full and quotes what needs it", () => {
    const row = [1 / 3, 2n ** 60n, 'say "a", b', null, new Date(0), [1, 2n]];
    expect(csvLines([row])).toBe(
      '0.3333333333333333,1152921504606846976,"say ""a"", b",,1970-01-01T00:00:00.000Z,"[1,""2""]"\r\n',
    );
    expect(cellText(1 / 3)).toBe("0.333333");
    expect(cellText(12_345_678)).toBe("12345678");
  });
});
