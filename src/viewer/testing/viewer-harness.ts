import type { ComposeJob } from "../../datalayer/data-pool.ts";
import type { Multiscale } from "../../datalayer/multiscale.ts";
import type { Camera } from "../camera.ts";
import { type ChannelSetting, defaultChannel } from "../channels.ts";
import type { Clock } from "../clock.ts";
import { type MarkDetail, ViewTiming } from "../timing.ts";
import { Viewer } from "../viewer.ts";
import { FakePool, settle } from "./fake-pool.ts";
import { makePyramid } from "./images.ts";
import { PixelCanvas } from "./pixel-canvas.ts";

/** 4 z planes and 3 channels of 2048 x 2048 in chunks of 256; levels of 2048, 1024, ... 64 pixels. */
export const IMAGE = makePyramid({ id: "i", size: { x: 2048, y: 2048, z: 4, c: 3 }, levels: 6 });

/** Time that passes when the test says so. */
export class FakeClock implements Clock {
  #now = 0;
  #timers: { at: number; callback: () => void }[] = [];

  now = (): number => this.#now;

  after = (delayMs: number, callback: () => void): (() => void) => {
    const timer = { at: this.#now + delayMs, callback };
    this.#timers.push(timer);
    return () => {
      this.#timers = this.#timers.filter((other) => other !== timer);
    };
  };

  async pass(ms: number): Promise<void> {
    this.#now += ms;
    const due = this.#timers.filter(({ at }) => at <= this.#now);
    this.#timers = this.#timers.filter(({ at }) => at > this.#now);
    for (const { callback } of due) callback();
    await settle();
  }
}

/** A channel with limits, so that nothing needs to be measured. */
export function makeChannel(index: number, options: Partial<ChannelSetting> = {}): ChannelSetting {
  return { ...defaultChannel(index), low: 0, high: 100, ...options };
}

/** 512 x 512 pixels of level 0 around the middle of the image. */
export function makeCamera(options: Partial<Camera> = {}): Camera {
  const viewport = { width: 512, height: 512 };
  return { centre: { x: 1024, y: 1024 }, resolution: 1, rotation: 0, viewport, devicePixelRatio: 1, ...options };
}

/** Red tells plane and level: 10 z + level + 1. */
export function byPlace({ channels }: ComposeJob): number {
  const plane = channels[0]?.plane;
  return plane === undefined ? 0 : 10 * plane.z + Number(plane.array.id.at(-1)) + 1;
}

export type OpenOptions = Readonly<{
  image?: Multiscale;
  channels?: readonly ChannelSetting[];
  camera?: Partial<Camera>;
  z?: number;
}>;

/** A viewer over a pool, a clock and a canvas that obey the test. */
export class ViewerHarness {
  readonly pool = new FakePool();
  readonly clock = new FakeClock();
  readonly canvas = new PixelCanvas(512, 512);
  readonly marks: { name: string; detail: MarkDetail }[] = [];
  readonly viewer: Viewer;

  constructor() {
    const mark = (name: string, options?: PerformanceMarkOptions): PerformanceMark => {
      this.marks.push({ name, detail: options?.detail as MarkDetail });
      return {} as PerformanceMark;
    };
    const timing = new ViewTiming({ mark, clearMarks: () => undefined });
    this.viewer = new Viewer(this.pool, { clock: this.clock, timing });
  }

  open(options: OpenOptions = {}): void {
    const channels = options.channels ?? [makeChannel(0)];
    this.viewer.setImage({ id: "i", multiscale: options.image ?? IMAGE, plane: { z: options.z ?? 0, t: 0 }, channels });
    this.viewer.setView(makeCamera(options.camera));
  }

  /** Draws; the colour of the screen, or all of its colours where there are several. */
  screen(): number | number[] {
    this.viewer.draw(this.canvas);
    const colors = this.canvas.colors();
    return colors.length === 1 ? colors[0]! : colors.sort((a, b) => a - b);
  }

  /** Every load that was asked for, as level, c, z, and row,column of the chunk. */
  loads(): readonly string[] {
    return this.pool.started.map((key) => key.replace(/^i-(\d)\/(\d+)\/0\/(\d+)\/(\d+)\/(\d+)$/, "$1 c$2 z$3 $4,$5"));
  }

  /** Marks and their reasons, in order. */
  markNames(): readonly string[] {
    return this.marks.map(({ name, detail }) => `${name.replace("mikro:", "")} ${detail.reason}`);
  }
}
