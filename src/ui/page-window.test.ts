import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { type PageState, PageWindow } from "./page-window.ts";

/** A source whose pages a test answers by hand. */
function makeWindow(options: { pageSize?: number; settleMs?: number; keptPages?: number } = {}) {
  const asked: number[] = [];
  const open = new Map<number, (state: PageState<string>) => void>();
  const pages = new PageWindow<string>(
    (page, onState) => {
      asked.push(page);
      open.set(page, onState);
      return () => open.delete(page);
    },
    { pageSize: 3, settleMs: 100, ...options },
  );
  const answer = (page: number) =>
    open.get(page)!({ status: "ready", items: [0, 1, 2].map((place) => `item ${page * 3 + place}`) });
  return { pages, asked, open, answer };
}

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe("PageWindow", () => {
  it("asks at once for what it shows first, and gives items by their place in the whole list", () => {
    const { pages, asked, answer } = makeWindow();
    pages.show({ start: 4, stop: 6 });
    expect(asked).toEqual([4, 5]);
    expect(pages.itemAt(13)).toBeUndefined();
    answer(4);
    expect([12, 13, 14, 15].map((index) => pages.itemAt(index))).toEqual(["item 12", "item 13", "item 14", undefined]);
  });

  it("never asks for pages that a fast scroll only passes", () => {
    const { pages, asked, answer } = makeWindow();
    pages.show({ start: 0, stop: 1 });
    answer(0);
    for (let page = 1; page < 500; page++) {
      pages.show({ start: page, stop: page + 2 });
      vi.advanceTimersByTime(5);
    }
    expect(asked).toEqual([0]);
    vi.advanceTimersByTime(100);
    expect(asked).toEqual([0, 499, 500]);
  });

  it("asks for a page that stays in view although its neighbours change", () => {
    const { pages, asked } = makeWindow();
    pages.show({ start: 0, stop: 1 });
    pages.show({ start: 0, stop: 2 });
    vi.advanceTimersByTime(60);
    pages.show({ start: 1, stop: 3 });
    vi.advanceTimersByTime(60);
    expect(asked).toEqual([0, 1]);
  });

  it("stops what leaves the view while it is on its way, keeps what has come", () => {
    const { pages, open, answer } = makeWindow();
    pages.show({ start: 0, stop: 2 });
    answer(0);
    pages.show({ start: 7, stop: 8 });
    expect([...open.keys()]).toEqual([]);
    expect(pages.itemAt(1)).toBe("item 1");
  });

  it("follows a page that changes later and tells its listeners", () => {
    const { pages, open, answer } = makeWindow();
    const listener = vi.fn();
    const unsubscribe = pages.subscribe(listener);
    pages.show({ start: 0, stop: 1 });
    answer(0);
    const before = pages.getVersion();
    open.get(0)!({ status: "ready", items: ["renamed"] });
    expect(pages.itemAt(0)).toBe("renamed");
    expect(pages.getVersion()).toBeGreaterThan(before);
    expect(listener).toHaveBeenCalledTimes(2);
    unsubscribe();
    answer(0);
    expect(listener).toHaveBeenCalledTimes(2);
  });

  it("names the failure of a page in view and asks again on retry", () => {
    const { pages, asked, open, answer } = makeWindow();
    pages.show({ start: 0, stop: 1 });
    open.get(0)!({ status: "failed", error: new Error("no network") });
    expect(pages.failure()).toEqual(new Error("no network"));
    pages.retry();
    expect(pages.failure()).toBeUndefined();
    expect(asked).toEqual([0, 0]);
    answer(0);
    expect(pages.itemAt(2)).toBe("item 2");
  });

  it("forgets the oldest pages out of view, never one in view", () => {
    const { pages, answer } = makeWindow({ keptPages: 2, settleMs: 0 });
    for (const page of [0, 1, 2]) {
      pages.show({ start: page, stop: page + 1 });
      vi.advanceTimersByTime(1);
      answer(page);
    }
    expect([0, 3, 6].map((index) => pages.itemAt(index))).toEqual([undefined, "item 3", "item 6"]);
  });

  it("can be stopped and begun again", () => {
    const { pages, asked, open } = makeWindow();
    pages.show({ start: 0, stop: 1 });
    pages.stop();
    expect(open.size).toBe(0);
    pages.show({ start: 0, stop: 1 });
    expect(asked).toEqual([0, 0]);
  });
});
