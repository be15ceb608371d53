import { describe, expect, it } from "vitest";
import { makeSpec } from "../testing/specs.ts";
import { createEarlyGrants } from "./early-grants.ts";

describe("createEarlyGrants", () => {
  it("asks for each store once, when its first chunk is wanted", () => {
    const asked: string[] = [];
    const ask = createEarlyGrants(async (storeId) => {
      asked.push(storeId);
      throw new Error("refused, which the worker will tell of");
    });
    for (const storeId of ["coarse", "fine", "coarse"]) ask({ ...makeSpec(), source: { kind: "s3", storeId } });
    ask(makeSpec());
    expect(asked).toEqual(["coarse", "fine"]);
  });
});
