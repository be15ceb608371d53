import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { mergeRanges } from "./merge-ranges.ts";
import type { ByteRange, ObjectStore } from "./object-store.ts";
import { RangeBatches } from "./range-batches.ts";

describe("mergeRanges", () => {
  it("has every part once and whole, wastes little, and asks for no more than 4 MiB where it merges", () => {
    const part = fc.record({ offset: fc.nat(20_000_000), length: fc.integer({ min: 1, max: 2_000_000 }) });
    fc.assert(
      fc.property(fc.array(part, { maxLength: 40 }), (parts) => {
        const merged = mergeRanges(parts);
        expect(merged.flatMap((each) => each.parts).toSorted(byPlace)).toEqual(parts.toSorted(byPlace));
        for (const { offset, length, parts: own } of merged) {
          for (const each of own) {
            expect(each.offset).toBeGreaterThanOrEqual(offset);
            expect(each.offset + each.length).toBeLessThanOrEqual(offset + length);
          }
          expect(length - covered(own)).toBeLessThanOrEqual(0.05 * covered(own));
          if (own.length > 1) expect(length).toBeLessThanOrEqual(4 << 20);
        }
      }),
    );
  });

  it("joins chunks that lie behind each other", () => {
    const parts = [2, 0, 1, 3].map((at) => ({ offset: 1000 * at, length: 1000 }));
    expect(mergeRanges(parts)).toMatchObject([{ offset: 0, length: 4000 }]);
  });
});

describe("RangeBatches", () => {
  const object = Uint8Array.from({ length: 100 }, (_, i) => i);
  function lab() {
    const asked: { key: string; range: ByteRange | undefined; signal: AbortSignal | undefined }[] = [];
    let open = () => {};
    const opened = new Promise<void>((resolve) => {
      open = resolve;
    });
    const store: ObjectStore = {
      async read(key, { range, signal } = {}) {
        asked.push({ key, range, signal });
        await opened;
        const { offset, length } = range as { offset: number; length: number };
        return object.slice(offset, offset + length);
      },
    };
    return { asked, open: () => open(), batches: new RangeBatches(store) };
  }
  const live = () => new AbortController();

  it("reads neighbours by one request, each in bytes of its own", async () => {
    const { asked, open, batches } = lab();
    open();
    const reads = [10, 0, 60].map((offset) => batches.read("s", { offset, length: 10 }, live().signal));
    const other = batches.read("t", { offset: 10, length: 10 }, live().signal);
    const bytes = await Promise.all(reads);
    expect(bytes.map((each) => [each![0], each!.length, each!.buffer.byteLength])).toEqual([
      [10, 10, 10],
      [0, 10, 10],
      [60, 10, 10],
    ]);
    expect((await other)?.[0]).toBe(10);
    expect(asked.map(({ key, range }) => [key, range])).toEqual([
      ["s", { offset: 0, length: 20 }],
      ["s", { offset: 60, length: 10 }],
      ["t", { offset: 10, length: 10 }],
    ]);
  });

  it("goes on for who stays, and ends the request when all have left", async () => {
    const { asked, open, batches } = lab();
    const [first, second, third] = [live(), live(), live()];
    const reads = [first, second].map(({ signal }, at) => batches.read("s", { offset: 10 * at, length: 10 }, signal));
    const early = batches.read("s", { offset: 20, length: 10 }, third.signal);
    third.abort();
    await expect(early).rejects.toMatchObject({ name: "AbortError" });
    expect(asked.map(({ range }) => range)).toEqual([{ offset: 0, length: 20 }]);
    first.abort();
    await expect(reads[0]).rejects.toMatchObject({ name: "AbortError" });
    expect(asked[0]!.signal!.aborted).toBe(false);
    open();
    expect((await reads[1])![0]).toBe(10);

    const again = lab();
    const both = [live(), live()];
    const left = both.map(({ signal }, at) => again.batches.read("s", { offset: 10 * at, length: 10 }, signal));
    await new Promise((resolve) => setTimeout(resolve));
    for (const controller of both) controller.abort();
    for (const read of left) await expect(read).rejects.toMatchObject({ name: "AbortError" });
    expect(again.asked[0]!.signal!.aborted).toBe(true);
  });
});

type Part = { offset: number; length: number };

function byPlace(a: Part, b: Part): number {
  return a.offset - b.offset || a.length - b.length;
}

/** Bytes that lie in any of the parts. */
function covered(parts: readonly Part[]): number {
  let end = 0;
  let bytes = 0;
  for (const { offset, length } of parts.toSorted(byPlace)) {
    bytes += Math.max(0, offset + length - Math.max(end, offset));
    end = Math.max(end, offset + length);
  }
  return bytes;
}
