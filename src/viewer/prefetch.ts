import { type ChunkRef, chunkKey } from "../datalayer/array-spec.ts";
import { PRIORITY } from "../datalayer/data-pool.ts";
import { type Camera, pixelsPerDevicePixel, visibleQuad } from "./camera.ts";
import type { ChannelSetting } from "./channels.ts";
import type { Clock } from "./clock.ts";
import type { PlaneIndex } from "./levels.ts";
import { chunkBytes, type FramePlan } from "./plan.ts";
import { planPrefetch } from "./prefetch-plan.ts";
import { NO_PREFETCH, type PrefetchPolicy } from "./prefetch-policy.ts";
import type { ViewerStatus } from "./status.ts";
import type { ViewerImage, ViewerPool } from "./viewer-types.ts";

/** What of a viewer decides what is loaded ahead. */
export type PrefetchSubject = Readonly<{
  image: ViewerImage | undefined;
  plane: PlaneIndex;
  channels: readonly ChannelSetting[];
  camera: Camera | undefined;
  plan: FramePlan;
  status: ViewerStatus;
}>;

/**
 * Loads ahead of a person or a player, as its policy says, in the lowest tier of priorities. When the view wants chunks of its
 * own, what runs and is not among them is let go, but for policies that go on (`duringLoads`).
 */
export class Prefetcher {
  readonly #pool: Pick<ViewerPool, "load" | "isResident" | "budgetBytes">;
  readonly #clock: Clock;
  readonly #subject: PrefetchSubject;
  #policy = NO_PREFETCH;
  readonly #running = new Map<string, AbortController>();
  /** Not asked for again until the image changes: when they are looked at, the view asks and tells why they do not come. */
  readonly #failed = new Set<string>();
  #imageId: string | undefined;
  #cancelTimer: (() => void) | undefined;

  constructor(pool: ViewerPool, clock: Clock, subject: PrefetchSubject) {
    this.#pool = pool;
    this.#clock = clock;
    this.#subject = subject;
  }

  /** Chunks on their way that nobody looks at. */
  get loading(): number {
    return this.#running.size;
  }

  get isOn(): boolean {
    return this.#policy !== NO_PREFETCH;
  }

  setPolicy(policy: PrefetchPolicy): void {
    this.#policy = policy;
    this.#keep(new Set());
    this.update();
  }

  /** The subject has changed in some way. Cheap when it has no policy. */
  update(): void {
    const { image, status } = this.#subject;
    if (image?.id !== this.#imageId) this.#failed.clear();
    this.#imageId = image?.id;
    this.#cancelTimer?.();
    this.#cancelTimer = undefined;
    if (this.#policy.budgetBytes <= 0) return;
    const mayRun = this.#policy.duringLoads ? image !== undefined : status.isSettled;
    if (!mayRun) {
      // A movement alone keeps what is on its way: it may well be where the view goes.
      if (image === undefined || status.isLoading) this.#keep(new Set());
    } else if (this.#policy.restMs === 0) this.#run();
    else this.#cancelTimer = this.#clock.after(this.#policy.restMs, () => this.#run());
  }

  dispose(): void {
    this.#policy = NO_PREFETCH;
    this.#cancelTimer?.();
    this.#keep(new Set());
  }

  #run(): void {
    this.#cancelTimer = undefined;
    const { image, camera, plan, plane, channels } = this.#subject;
    if (image === undefined || camera === undefined) return;
    const { multiscale } = image;
    const shown = channels.filter(({ visible }) => visible).map(({ index }) => index);
    const viewBytes = shown.length * chunkBytes(multiscale.levels[plan.level]!, plan.tiles);
    const poolBytes = this.#pool.budgetBytes;
    // Half of the memory is the view's own: nothing that is looked at may be dropped for what may never be.
    const budgetBytes = Math.min(
      this.#policy.budgetBytes,
      this.#policy.budgetShare * poolBytes,
      Math.max(0, 0.75 * poolBytes - viewBytes),
    );
    const view = visibleQuad(camera);
    const request = {
      multiscale,
      plane,
      plan,
      view,
      pixelsPerDevicePixel: pixelsPerDevicePixel(camera),
      channels: shown,
    };
    const chunks = planPrefetch(request, this.#policy, budgetBytes);
    this.#keep(new Set(chunks.map(chunkKey)));
    for (const [rank, chunk] of chunks.entries()) this.#load(chunk, PRIORITY.prefetch - Math.min(rank, 999));
  }

  #load(chunk: ChunkRef, priority: number): void {
    const key = chunkKey(chunk);
    if (this.#running.has(key) || this.#failed.has(key) || this.#pool.isResident(chunk)) return;
    const controller = new AbortController();
    this.#running.set(key, controller);
    const end = (): void => {
      if (this.#running.get(key) === controller) this.#running.delete(key);
    };
    this.#pool.load(chunk, { priority, signal: controller.signal }).then(end, () => {
      if (!controller.signal.aborted) this.#failed.add(key);
      end();
    });
  }

  /** Lets go of all loads but some. */
  #keep(keys: ReadonlySet<string>): void {
    for (const [key, controller] of this.#running) {
      if (keys.has(key)) continue;
      this.#running.delete(key);
      controller.abort();
    }
  }
}
