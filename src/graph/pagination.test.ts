import type { InMemoryCache, Reference } from "@apollo/client/cache";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createCache } from "./cache.ts";
import { ImageNamesDocument, type ImageNamesQueryVariables } from "./generated/operations.ts";
import { argsOfListKey, type KnownList, listKey, mergePage, readPage, withItem, without } from "./pagination.ts";

const ref = (id: number): Reference => ({ __ref: `Image:${id}` });
const idOf = (item: Reference) => Number(item.__ref.slice("Image:".length));
const EMPTY: KnownList = { items: {}, end: null };
const page = fc.record({ offset: fc.nat(40), limit: fc.option(fc.nat(15), { nil: undefined }) });
const slice = (all: readonly number[], { offset, limit }: { offset: number; limit?: number | undefined }) =>
  all.slice(offset, limit === undefined ? undefined : offset + limit);

describe("a list known by pages", () => {
  it("gives exactly the server's rows or nothing, whatever pages came in whatever order", () => {
    fc.assert(
      fc.property(fc.nat(50), fc.array(page, { maxLength: 12 }), page, (length, pages, wanted) => {
        const all = Array.from({ length }, (_, i) => i);
        let list = EMPTY;
        for (const each of pages) list = mergePage(list, slice(all, each).map(ref), each);
        const window = readPage(list, wanted);
        if (window !== undefined) expect(window.map(idOf)).toEqual(slice(all, wanted));
        const asked = pages.some((each) => each.offset === wanted.offset && each.limit === wanted.limit);
        if (asked) expect(window).toBeDefined();
      }),
    );
  });

  it("believes the newest page when the list changes on the server, and never shows an object twice", () => {
    const change = fc.record({ insertAt: fc.nat(30), removeAt: fc.nat(30), fetch: page });
    fc.assert(
      fc.property(fc.array(change, { maxLength: 15 }), (changes) => {
        const all = Array.from({ length: 20 }, (_, i) => i);
        let next = 100;
        let list = EMPTY;
        for (const { insertAt, removeAt, fetch } of changes) {
          all.splice(insertAt % (all.length + 1), 0, next++);
          all.splice(removeAt % all.length, 1);
          list = mergePage(list, slice(all, fetch).map(ref), fetch);
          expect(readPage(list, fetch)?.map(idOf)).toEqual(slice(all, fetch));
          const refs = Object.values(list.items).map((item) => item.__ref);
          expect(new Set(refs).size).toBe(refs.length);
        }
      }),
    );
  });

  it("follows removals and additions as the server's list does", () => {
    const edit = fc.oneof(
      fc.record({ kind: fc.constant("remove" as const), id: fc.nat(30) }),
      fc.record({ kind: fc.constantFrom("first" as const, "last" as const), id: fc.integer({ min: 100, max: 130 }) }),
    );
    fc.assert(
      fc.property(fc.array(page, { maxLength: 6 }), fc.array(edit), page, (pages, edits, wanted) => {
        let all = Array.from({ length: 25 }, (_, i) => i);
        let list = EMPTY;
        for (const each of pages) list = mergePage(list, slice(all, each).map(ref), each);
        for (const { kind, id } of edits) {
          if (kind === "remove") {
            // Only of what is known can be said where it was.
            if (!Object.values(list.items).some((item) => idOf(item) === id)) continue;
            all = all.filter((each) => each !== id);
            list = without(list, `Image:${id}`);
          } else {
            if (all.includes(id)) continue;
            all = kind === "first" ? [id, ...all] : [...all, id];
            list = withItem(list, `Image:${id}`, kind);
          }
        }
        const window = readPage(list, wanted);
        if (window !== undefined) expect(window.map(idOf)).toEqual(slice(all, wanted));
      }),
    );
  });

  it("does the same again without effect", () => {
    const list = mergePage(EMPTY, [1, 2, 3].map(ref), { offset: 0, limit: 10 });
    const added = withItem(list, "Image:9", "last");
    expect(withItem(added, "Image:9", "last")).toBe(added);
    expect(withItem(added, "Image:9", "first")).toBe(added);
    expect(without(without(added, "Image:9"), "Image:9")).toEqual(list);
  });
});

describe("listKey", () => {
  it("is the same for what asks the same, and another for what does not", () => {
    expect(listKey("images", { filters: { b: 1, a: null }, ordering: [], pagination: { offset: 3 } })).toBe(
      listKey("images", { filters: { b: 1 } }),
    );
    expect(listKey("images", { filters: {} })).toBe("images");
    expect(listKey("images", null)).toBe("images");
    expect(listKey("images", { filters: { ids: [] } })).not.toBe("images");
    expect(listKey("images", { ordering: [{ name: "ASC" }, { id: "ASC" }] })).not.toBe(
      listKey("images", { ordering: [{ id: "ASC" }, { name: "ASC" }] }),
    );
  });

  it("can be read back", () => {
    const args = { filters: { search: 'a:"b"' }, ordering: [{ name: "ASC" }] };
    expect(argsOfListKey(listKey("images", args))).toEqual(args);
    expect(argsOfListKey("images")).toEqual({});
  });
});

describe("the cache's lists", () => {
  const row = (id: number) => ({ __typename: "Image" as const, id: String(id), name: `image ${id}` });
  const write = (cache: InMemoryCache, variables: ImageNamesQueryVariables, ids: readonly number[]) =>
    cache.writeQuery({ query: ImageNamesDocument, variables, data: { images: ids.map(row) } });
  const read = (cache: InMemoryCache, variables: ImageNamesQueryVariables) =>
    cache.readQuery({ query: ImageNamesDocument, variables })?.images.map((image) => Number(image.id));

  it("give a page far down without those before it, apart from lists with other arguments", () => {
    const cache = createCache();
    const far = { pagination: { offset: 99_900, limit: 3 } };
    write(cache, far, [7, 8, 9]);
    expect(read(cache, far)).toEqual([7, 8, 9]);
    expect(read(cache, { pagination: { offset: 99_901, limit: 2 } })).toEqual([8, 9]);
    expect(read(cache, { pagination: { offset: 0, limit: 3 } })).toBeUndefined();
    expect(read(cache, { ...far, filter: { search: "x" } })).toBeUndefined();
    expect(read(cache, { ...far, ordering: [{ name: "ASC" }] })).toBeUndefined();
  });

  it("survive being stored and restored", () => {
    const cache = createCache();
    write(cache, { pagination: { offset: 4, limit: 2 } }, [1, 2]);
    const restored = createCache().restore(JSON.parse(JSON.stringify(cache.extract())));
    expect(read(restored as InMemoryCache, { pagination: { offset: 4, limit: 2 } })).toEqual([1, 2]);
  });

  it("know that a page without limit has 100 rows, and a negative limit none", () => {
    const cache = createCache();
    const ids = Array.from({ length: 100 }, (_, i) => i);
    write(cache, { pagination: { offset: 0 } }, ids);
    expect(read(cache, { pagination: { offset: 0 } })).toHaveLength(100);
    expect(read(cache, { pagination: { offset: 0, limit: -1 } })).toBeUndefined();
    expect(read(cache, {})).toBeUndefined();
    write(cache, { pagination: { offset: 100, limit: -1 } }, [100, 101]);
    expect(read(cache, {})).toHaveLength(102);
  });

  it("stay quick over 100,000 rows", () => {
    let list = EMPTY;
    for (let offset = 0; offset < 20_000; offset += 200) {
      list = mergePage(
        list,
        Array.from({ length: 200 }, (_, i) => ref(offset + i)),
        { offset, limit: 200 },
      );
    }
    const started = performance.now();
    list = mergePage(
      list,
      Array.from({ length: 200 }, (_, i) => ref(i)),
      { offset: 0, limit: 200 },
    );
    expect(Object.keys(list.items)).toHaveLength(20_000);
    // 3 ms measured; a frame is 16.
    expect(performance.now() - started).toBeLessThan(100);
  });
});
