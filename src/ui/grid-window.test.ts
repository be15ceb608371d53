import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cellsOfRow, columnsFor, EMPTY_RANGE, pagesOf, rowsFor, sameRange } from "./grid-window.ts";

const sizes = fc.record({ count: fc.nat(100_000), columns: fc.integer({ min: 1, max: 20 }) });

describe("columnsFor", () => {
  it("fits cells and the gaps between them, not one pixel more", () => {
    expect([99, 100, 211, 212, 1000].map((width) => columnsFor(width, 100, 12))).toEqual([1, 1, 1, 2, 9]);
  });

  it("keeps its least number of columns however narrow the grid", () => {
    expect(columnsFor(300, 180, 8, 2)).toBe(2);
    expect(columnsFor(0, 180, 8)).toBe(1);
  });
});

describe("cellsOfRow", () => {
  it("covers every cell exactly once over all rows", () => {
    fc.assert(
      fc.property(sizes, ({ count, columns }) => {
        let next = 0;
        for (let row = 0; row < rowsFor(count, columns); row++) {
          const cells = cellsOfRow(row, columns, count);
          if (cells.start !== next || cells.stop <= cells.start || cells.stop - cells.start > columns) return false;
          next = cells.stop;
        }
        return next === count;
      }),
      { numRuns: 30 },
    );
  });

  it("is empty after the last row", () => {
    expect(cellsOfRow(7, 3, 10)).toEqual({ start: 10, stop: 10 });
  });
});

describe("pagesOf", () => {
  it("asks for exactly the pages whose cells are wanted", () => {
    fc.assert(
      fc.property(
        fc.nat(100_000),
        fc.integer({ min: 1, max: 300 }),
        fc.integer({ min: 1, max: 100 }),
        (start, length, size) => {
          const pages = pagesOf({ start, stop: start + length }, size);
          const wanted = new Set(Array.from({ length }, (_, i) => Math.floor((start + i) / size)));
          return (
            pages.stop - pages.start === wanted.size &&
            [...wanted].every((page) => page >= pages.start && page < pages.stop)
          );
        },
      ),
    );
  });

  it("asks for none when no cell is wanted", () => {
    expect(sameRange(pagesOf({ start: 5, stop: 5 }, 60), EMPTY_RANGE)).toBe(true);
  });
});
