import { describe, expect, it } from "vitest";
import { defaultBudgetBytes } from "./pool.ts";

describe("defaultBudgetBytes", () => {
  it("is an eighth of the memory that the browser tells of, within bounds, else 512 MiB", () => {
    const mib = (gib: number | undefined) => defaultBudgetBytes(gib) / 1024 / 1024;
    expect([undefined, 0.25, 1, 2, 4, 8, 64, Number.NaN].map(mib)).toEqual([512, 256, 256, 256, 512, 1024, 1024, 512]);
  });
});
