import { EMPTY_RANGE, type Range } from "./grid-window.ts";

/** What is known of one page of a long list. */
export type PageState<Item> =
  | Readonly<{ status: "ready"; items: readonly Item[] }>
  | Readonly<{ status: "failed"; error: unknown }>;

/** Begins to watch a page; calls `onState` whenever it is known anew; the function that it returns stops it, and what is in flight. */
export type WatchPage<Item> = (page: number, onState: (state: PageState<Item>) => void) => () => void;

type Options = Readonly<{
  /** Items of a page. */
  pageSize: number;
  /** How long a page must stay wanted before it is asked for: a scrollbar that is dragged passes thousands of pages. */
  settleMs: number;
  /** Pages that stay known after they have left the view. */
  keptPages?: number;
}>;

/**
 * A list of any length of which only the pages in view are fetched, in any order. Holds no total: the caller knows how many items
 * there are. An external store: pass `subscribe` and `getVersion` to `useSyncExternalStore`.
 */
export class PageWindow<Item> {
  readonly #watch: WatchPage<Item>;
  readonly #options: Required<Options>;
  /** Insertion order is the order of the last change, for forgetting the oldest. */
  readonly #pages = new Map<number, PageState<Item>>();
  readonly #watched = new Map<number, () => void>();
  readonly #waiting = new Map<number, ReturnType<typeof setTimeout>>();
  readonly #listeners = new Set<() => void>();
  #wanted: Range = EMPTY_RANGE;
  #version = 0;

  constructor(watch: WatchPage<Item>, options: Options) {
    this.#watch = watch;
    this.#options = { keptPages: 20, ...options };
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => {
      this.#listeners.delete(listener);
    };
  };

  /** Grows whenever an item may have changed. */
  readonly getVersion = (): number => this.#version;

  /** The item, or `undefined` while its page is not there. */
  itemAt(index: number): Item | undefined {
    const state = this.#pages.get(Math.floor(index / this.#options.pageSize));
    return state?.status === "ready" ? state.items[index % this.#options.pageSize] : undefined;
  }

  /** Why a wanted page is missing, if one failed. */
  failure(): unknown {
    for (let page = this.#wanted.start; page < this.#wanted.stop; page++) {
      const state = this.#pages.get(page);
      if (state?.status === "failed") return state.error;
    }
    return undefined;
  }

  /** Says which pages are in view now; all others are let go. */
  show(wanted: Range): void {
    const first = this.#watched.size === 0 && this.#waiting.size === 0;
    this.#wanted = wanted;
    const isWanted = (page: number) => page >= wanted.start && page < wanted.stop;
    for (const page of [...this.#waiting.keys()]) if (!isWanted(page)) this.#stopWaiting(page);
    for (const page of [...this.#watched.keys()]) if (!isWanted(page)) this.#stopWatching(page);
    for (let page = wanted.start; page < wanted.stop; page++) {
      if (this.#watched.has(page) || this.#waiting.has(page)) continue;
      if (first) this.#begin(page);
      else
        this.#waiting.set(
          page,
          setTimeout(() => this.#begin(page), this.#options.settleMs),
        );
    }
  }

  /** Asks again for the wanted pages that failed. */
  retry(): void {
    for (let page = this.#wanted.start; page < this.#wanted.stop; page++) {
      if (this.#pages.get(page)?.status !== "failed") continue;
      this.#stopWatching(page);
      this.#pages.delete(page);
      this.#begin(page);
    }
    this.#changed();
  }

  /** Stops everything; `show` begins again. */
  stop(): void {
    this.show(EMPTY_RANGE);
  }

  #begin(page: number): void {
    this.#stopWaiting(page);
    // A page may be known at once (cache): then `onState` is called before `watch` returns, and a listener may call `show`.
    this.#watched.set(page, () => {});
    const stop = this.#watch(page, (state) => {
      this.#pages.delete(page);
      this.#pages.set(page, state);
      this.#forgetOld();
      this.#changed();
    });
    this.#watched.set(page, stop);
  }

  #stopWaiting(page: number): void {
    clearTimeout(this.#waiting.get(page));
    this.#waiting.delete(page);
  }

  #stopWatching(page: number): void {
    this.#watched.get(page)?.();
    this.#watched.delete(page);
  }

  #forgetOld(): void {
    for (const page of this.#pages.keys()) {
      if (this.#pages.size <= this.#options.keptPages) return;
      if (page < this.#wanted.start || page >= this.#wanted.stop) this.#pages.delete(page);
    }
  }

  #changed(): void {
    this.#version++;
    for (const listener of [...this.#listeners]) listener();
  }
}
