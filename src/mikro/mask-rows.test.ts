import { describe, expect, it } from "vitest";
import type { TableReader } from "../datalayer/tables/table-files.ts";
import type { Cell, ColumnKind } from "../datalayer/tables/table-types.ts";
import { MaskRows } from "./mask-rows.ts";

function makeFiles(columns: Readonly<Record<string, readonly Cell[]>>, kinds: Readonly<Record<string, ColumnKind>>) {
  const names = Object.keys(columns);
  let opened = 0;
  const reader: TableReader = {
    rowCount: columns[names[0]!]!.length,
    columns: names.map((name) => ({ name, kind: kinds[name] ?? "integer", nullable: false })),
    rowGroups: [],
    metadata: {},
    column: async (name) => columns[name]!,
    rows: async (range) => [names.map((name) => columns[name]![range!.start!]!)],
  };
  const open = async () => {
    opened++;
    return reader;
  };
  return { files: { open }, count: () => opened };
}

describe("MaskRows", () => {
  it("finds the row of a pixel value, also beyond what doubles hold, and opens the table once", async () => {
    const big = 2n ** 60n + 1n;
    const { files, count } = makeFiles({ area: [10, 20, 30], label: [7, 3, big] }, {});
    const rows = new MaskRows(files);
    expect(await rows.rowOf("1", 3)).toEqual({ area: 20, label: 3 });
    expect(await rows.rowOf("1", big)).toEqual({ area: 30, label: big });
    expect(await rows.rowOf("1", big - 1n)).toBeUndefined();
    expect(await rows.rowOf("1", 7n)).toEqual({ area: 10, label: 7 });
    expect(count()).toBe(1);
  });

  it("has no row where no column is of whole numbers", async () => {
    const { files } = makeFiles({ name: ["a"] }, { name: "text" });
    expect(await new MaskRows(files).rowOf("1", 1)).toBeUndefined();
  });

  it("tries again after a failure", async () => {
    let isDown = true;
    const { files } = makeFiles({ label: [1] }, {});
    const rows = new MaskRows({
      open: async () => {
        if (isDown) throw new Error("The store answered 503");
        return await files.open();
      },
    });
    await expect(rows.rowOf("1", 1)).rejects.toThrow("503");
    isDown = false;
    expect(await rows.rowOf("1", 1)).toEqual({ label: 1 });
  });
});
