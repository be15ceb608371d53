import { setTimeout as elapse } from "node:timers/promises";
import type { Page } from "playwright";
import { levelSizes, type Part, type Slide, type SlideRequest, type SlideServer } from "./slide-server.ts";

/** What one action of a person came to. */
export type Action = Readonly<{
  firstPixelMs: number;
  settledMs: number;
  /** From the moment the person acted, what the page did before it knew what to show included. */
  sinceActMs: number;
  /** Chunks asked for until the view was complete, their bytes, and bytes of chunks that were neither visible nor the coarse level's. */
  requests: number;
  bytes: number;
  wastedBytes: number;
  /** By all data workers. */
  decodes: number;
  /** Bytes of the visible chunks that were not there before, at the level shown. */
  neededBytes: number;
  /** On the page's main thread, in time of the processor: what other programs took is not counted. */
  longestTaskMs: number;
  framesMs: readonly number[];
  heapMb: number;
}>;

/** One slide in the app, with what was asked of the server for it. */
export class ViewerPage {
  readonly page: Page;
  readonly #server: SlideServer;
  readonly #slide: Slide;
  readonly #name: string;
  #decodes = 0;
  /** Chunks that have come, as `level/c/z/y/x`. */
  readonly #had = new Set<string>();

  constructor(page: Page, server: SlideServer, name: string, slide: Slide) {
    this.page = page;
    this.#server = server;
    this.#slide = slide;
    this.#name = name;
  }

  /** Waits until nothing was asked of the server for a while: what is loaded ahead has come. */
  async quiet(): Promise<void> {
    for (let seen = -1; seen !== this.#server.log.length || this.#server.log.some((r) => r.endMs === undefined); ) {
      seen = this.#server.log.length;
      await elapse(400);
    }
  }

  /** Runs something that changes the view and waits until the picture is complete. */
  async measure(act: () => Promise<unknown>): Promise<Action> {
    const { page } = this;
    await page.evaluate(() => {
      const state = { from: performance.now(), actedMs: 0, frames: [] as number[], isOn: true };
      let last = performance.now();
      const frame = (now: number) => {
        state.frames.push(now - last);
        last = now;
        if (state.isOn) requestAnimationFrame(frame);
      };
      requestAnimationFrame(frame);
      for (const name of ["mikro:view-change", "mikro:first-pixel", "mikro:settled"]) performance.clearMarks(name);
      Object.assign(globalThis, { benchState: state });
    });
    const logged = this.#server.log.length;
    const browser = page.context().browser()!;
    await browser.startTracing(page, { categories: ["toplevel"] });
    await page.evaluate(() => {
      const { benchState } = globalThis as unknown as { benchState: { actedMs: number } };
      benchState.actedMs = performance.now();
    });
    await act();
    const times = await this.#times();
    const longestTaskMs = longestTask(await browser.stopTracing());
    const until = await page.evaluate(() => performance.now());
    const wasMs = performance.now() - (until - times.settledAt);
    const mine = this.#server.log.slice(logged).filter((r) => r.path.includes("/c/") && r.startMs <= wasMs + 20);
    const decodes = times.decodes - this.#decodes;
    this.#decodes = times.decodes;
    return { ...times, decodes, longestTaskMs, ...(await this.#traffic(mine)) };
  }

  /** Chunks of the log that were asked for more than once although they had come. */
  fetchedTwice(): number {
    const mine = this.#server.log.filter((r) => this.#isMine(r) && !r.isAborted);
    const names = mine.flatMap(({ parts }) => parts.map(({ name }) => name));
    return names.length - new Set(names).size;
  }

  metadataRequests(): readonly SlideRequest[] {
    return this.#server.log.filter((r) => r.path.startsWith(`${this.#name}/`) && r.path.endsWith("zarr.json"));
  }

  /** The chunks that the window shows now, at the level that is shown. */
  async visibleChunks(): Promise<ReadonlySet<string>> {
    const state = await this.page.evaluate(() => {
      const viewport = document.querySelector<HTMLElement>("[role=application]")!;
      const { width, height } = viewport.getBoundingClientRect();
      return { search: location.search, width, height, level: Number(viewport.dataset.level) };
    });
    const search = new URLSearchParams(state.search);
    const { size, chunk, channels } = this.#slide;
    const sizes = levelSizes(this.#slide);
    const fitted = Math.max(size / state.width, size / state.height) / 0.96;
    const resolution = Number(search.get("res") ?? fitted);
    const scale = size / sizes[state.level]!;
    const range = (key: string, lengthPx: number): number[] => {
      const centre = Number(search.get(key) ?? size / 2);
      const low = Math.max(0, (centre - (lengthPx * resolution) / 2) / scale);
      const high = Math.min(sizes[state.level]!, (centre + (lengthPx * resolution) / 2) / scale);
      const first = Math.floor(low / chunk + 1e-6);
      return Array.from({ length: Math.ceil(high / chunk - 1e-6) - first }, (_, i) => first + i);
    };
    const z = Number(search.get("z") ?? Math.floor(this.#slide.planes / 2));
    const found = new Set<string>();
    for (let c = 0; c < channels; c++) {
      for (const y of range("y", state.height)) {
        for (const x of range("x", state.width)) found.add(`${state.level}/${c}/${z}/${y}/${x}`);
      }
    }
    return found;
  }

  #isMine({ path }: SlideRequest): boolean {
    return path.startsWith(`${this.#name}/`) && path.includes("/c/");
  }

  async #times() {
    await this.page.waitForFunction(() => performance.getEntriesByName("mikro:settled").length > 0);
    // The place is written into the link at the end of a movement.
    await this.page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 350)));
    return await this.page.evaluate(() => {
      type State = { from: number; actedMs: number; frames: number[]; isOn: boolean };
      const state = (globalThis as unknown as { benchState: State }).benchState;
      state.isOn = false;
      const at = (name: string) => performance.getEntriesByName(name).at(-1)?.startTime ?? Number.NaN;
      const change = performance.getEntriesByName("mikro:view-change")[0]?.startTime ?? state.from;
      const memory = (performance as unknown as { memory?: { usedJSHeapSize: number } }).memory;
      return {
        firstPixelMs: at("mikro:first-pixel") - change,
        settledMs: at("mikro:settled") - change,
        sinceActMs: at("mikro:settled") - state.actedMs,
        settledAt: at("mikro:settled"),
        decodes: (performance.getEntriesByName("mikro:settled").at(-1) as PerformanceMark).detail.decodes as number,
        framesMs: state.frames.slice(1),
        heapMb: (memory?.usedJSHeapSize ?? Number.NaN) / 1e6,
      };
    });
  }

  async #traffic(requests: readonly SlideRequest[]) {
    const visible = await this.visibleChunks();
    const parts = requests.flatMap((request) => request.parts);
    const sum = (some: readonly Part[]): number => some.reduce((total, { bytes }) => total + bytes, 0);
    const needed = parts.filter(({ name }) => visible.has(name) && !this.#had.has(name));
    const levelOf = ({ name }: Part): number => Number(name.split("/")[0]);
    const coarsest = Math.max(...parts.map(levelOf), -1);
    const useful = parts.filter((part) => visible.has(part.name) || levelOf(part) === coarsest);
    for (const request of requests) if (!request.isAborted) for (const { name } of request.parts) this.#had.add(name);
    return {
      requests: requests.length,
      bytes: requests.reduce((total, { bytes }) => total + bytes, 0),
      neededBytes: sum(needed),
      wastedBytes: sum(parts) - sum(useful),
    };
  }
}

type TraceEvent = Readonly<{
  name: string;
  ph: string;
  pid: number;
  tid: number;
  tdur?: number;
  args: { name?: string };
}>;

function longestTask(trace: Buffer): number {
  const { traceEvents } = JSON.parse(trace.toString()) as { traceEvents: readonly TraceEvent[] };
  const idOf = ({ pid, tid }: TraceEvent): string => `${pid}/${tid}`;
  const threads = traceEvents.filter(({ name, args }) => name === "thread_name" && args.name === "CrRendererMain");
  const mains = new Set(threads.map(idOf));
  const tasks = traceEvents.filter((event) => event.ph === "X" && /RunTask/.test(event.name) && mains.has(idOf(event)));
  return tasks.reduce((longest, { tdur = 0 }) => Math.max(longest, tdur / 1000), 0);
}
