import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ASPECTS } from "../viewer/react/linked/aspects.ts";
import {
  type CompareSearch,
  compareFrom,
  idsOf,
  linksOf,
  paneOf,
  parseCompareSearch,
  withImage,
  withoutPane,
  withPane,
  writeLinks,
} from "./compare-search.ts";
import type { ImageSearch } from "./image-search.ts";

const PANE: fc.Arbitrary<ImageSearch> = fc.record(
  { z: fc.nat(9).map(String), x: fc.constant("12.5"), c: fc.constant("0_l120_h4000"), proj: fc.constant("max") },
  { requiredKeys: [] },
);

describe("the link to images side by side", () => {
  it("holds up to four images, and nothing that is usual", () => {
    expect(parseCompareSearch({ ids: "7,8", links: "place,z,t", pane: "1", z3: "4" })).toEqual({ ids: "7,8" });
    expect(parseCompareSearch({ ids: "1,x,2,,3,4,5" }).ids).toBe("1,2,3,4");
    expect(parseCompareSearch({ ids: "7,7", links: "none", pane: "2", z2: "4", q: "a" })).toEqual({
      ids: "7,7",
      links: "none",
      pane: 2,
      z2: "4",
    });
    expect(parseCompareSearch({ ids: "7", pane: "3" })).toEqual({ ids: "7" });
    expect(idsOf(withImage(withImage({}, "3"), "3"))).toEqual(["3", "3"]);
  });

  it("says what is linked", () => {
    fc.assert(
      fc.property(fc.subarray([...ASPECTS]), (aspects) => {
        const links = writeLinks(new Set(aspects));
        expect(linksOf(links === undefined ? {} : { links })).toEqual(new Set(aspects));
      }),
    );
  });

  it("keeps each pane's view apart", () => {
    fc.assert(
      fc.property(fc.array(PANE, { minLength: 1, maxLength: 4 }), (panes) => {
        const link = linkOf(panes);
        for (const [i, pane] of panes.entries()) expect(paneOf(link, i + 1)).toEqual(pane);
        expect(parseCompareSearch(link)).toEqual(link);
      }),
    );
  });

  it("moves panes up when one is closed; who leads goes on to", () => {
    const closing = fc.property(
      fc.array(PANE, { minLength: 1, maxLength: 4 }),
      fc.nat(3),
      fc.nat(3),
      (panes, at, leading) => {
        const [closed, lead] = [at % panes.length, leading % panes.length];
        const link = withoutPane(parseCompareSearch({ ...linkOf(panes), pane: lead + 1 }), closed + 1);
        const left = panes.filter((_, i) => i !== closed);
        expect(idsOf(link)).toEqual(panes.map((_, i) => String(i + 10)).filter((_, i) => i !== closed));
        for (const [i, pane] of left.entries()) expect(paneOf(link, i + 1)).toEqual(pane);
        if (lead !== closed) expect((link.pane ?? 1) - 1).toBe(lead > closed ? lead - 1 : lead);
        expect(link.pane ?? 1).toBeLessThanOrEqual(Math.max(1, left.length));
        expect(parseCompareSearch(link)).toEqual(link);
      },
    );
    fc.assert(closing);
  });

  it("begins with what an image's own page shows", () => {
    expect(compareFrom("5", { z: 3, x: 1, y: 2, res: 0.5, c: "0", panel: "regions", roi: "9" })).toEqual({
      ids: "5",
      z1: "3",
      x1: "1",
      y1: "2",
      res1: "0.5",
      c1: "0",
    });
  });
});

function linkOf(panes: readonly ImageSearch[]): CompareSearch {
  const ids = panes.map((_, i) => String(i + 10)).join();
  return panes.reduce<CompareSearch>((link, pane, i) => withPane(link, i + 1, pane), { ids });
}
