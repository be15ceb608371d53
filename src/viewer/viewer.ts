import { AutoLimits } from "./auto-limits.ts";
import { PictureBuilder } from "./builder.ts";
import { type Camera, canvasSize, sameCamera } from "./camera.ts";
import type { DrawTarget } from "./canvas.ts";
import {
  type ChannelSetting,
  type Display,
  hasLimits,
  type Limits,
  resolveLimits,
  sameDisplay,
  withMeasured,
} from "./channels.ts";
import { type Clock, SYSTEM_CLOCK } from "./clock.ts";
import { isCategorical } from "./colormaps.ts";
import type { ChannelHistogram, Quantiles } from "./contrast.ts";
import { Emitter } from "./events.ts";
import { frameOf } from "./frame.ts";
import { clampPlane, type PlaneIndex } from "./levels.ts";
import { Looks } from "./looks.ts";
import type { Picture } from "./picture.ts";
import { EMPTY_PLAN, type FramePlan, placeOfView, planFrame } from "./plan.ts";
import { Prefetcher } from "./prefetch.ts";
import type { PrefetchPolicy } from "./prefetch-policy.ts";
import { type Probe, probeAt } from "./probe.ts";
import { blockValueOf, channelBudgetBytes, withReduced } from "./reduced-image.ts";
import { paintFrame, type Scratch } from "./smooth.ts";
import { NO_STATUS, sameStatus, statusOf, type ViewerStatus } from "./status.ts";
import type { CachedTile } from "./tile-cache.ts";
import { type ChangeReason, ViewTiming } from "./timing.ts";
import type { ViewerEvent, ViewerImage, ViewerPool, ViewOptions } from "./viewer-types.ts";

type ViewerParts = Readonly<{ clock?: Clock; timing?: ViewTiming }>;

/**
 * Shows planes of one image at a time on a canvas of the caller's. Setters are cheap and may be called at the rate of frames;
 * `draw` is synchronous and draws what is there. Owns its bitmaps and loads, not the pool.
 */
export class Viewer {
  readonly #pool: ViewerPool;
  readonly #clock: Clock;
  readonly #timing: ViewTiming;
  readonly #events = new Emitter<ViewerEvent>();
  readonly #limits: AutoLimits;
  readonly #builder: PictureBuilder;
  readonly #prefetcher: Prefetcher;
  #image: ViewerImage | undefined;
  #plane: PlaneIndex = { z: 0, t: 0 };
  #camera: Camera | undefined;
  #destination: Camera | undefined;
  /** What the plan was made for. */
  #planned: Camera | undefined;
  #isMoving = false;
  #plan: FramePlan = EMPTY_PLAN;
  #picture: Picture | undefined;
  readonly #looks = new Looks();
  #status: ViewerStatus = NO_STATUS;

  constructor(pool: ViewerPool, parts: ViewerParts = {}) {
    this.#pool = pool;
    this.#clock = parts.clock ?? SYSTEM_CLOCK;
    this.#timing = parts.timing ?? new ViewTiming();
    this.#prefetcher = new Prefetcher(pool, this.#clock, this);
    this.#limits = new AutoLimits(pool, () => {
      this.#events.emit("limits");
      this.#builder.pump();
    });
    this.#builder = new PictureBuilder(pool, this.#limits, this.#clock, (isVisible) => {
      const wasSettled = this.#status.isSettled;
      this.#updateStatus();
      // The frame after the last event is what gets the mark.
      if (isVisible || wasSettled !== this.#status.isSettled) this.#events.emit("change");
    });
  }

  get pool(): ViewerPool {
    return this.#pool;
  }

  get image(): ViewerImage | undefined {
    return this.#image;
  }

  get plane(): PlaneIndex {
    return this.#plane;
  }

  get channels(): readonly ChannelSetting[] {
    return this.#looks.channels;
  }

  get display(): Display {
    return this.#looks.display;
  }

  /** What the view wants, in the order in which it is loaded. */
  get plan(): FramePlan {
    return this.#plan;
  }

  get camera(): Camera | undefined {
    return this.#camera;
  }

  get status(): ViewerStatus {
    return this.#status;
  }

  /** What is drawn of the picture on the screen, at whatever place and level. */
  get drawnTiles(): Iterable<CachedTile> {
    const { shown, cache } = this.#builder;
    return shown === undefined ? [] : cache.tilesOf(shown.key);
  }

  /** @returns a function that stops listening */
  on(event: ViewerEvent, listener: () => void): () => void {
    return this.#events.on(event, listener);
  }

  /** Opens an image, or closes the one that is open. Nothing is loaded before the next `setView`. */
  setImage(given: ViewerImage | undefined): void {
    this.#image = given && withReduced(given);
    const image = this.#image;
    this.#camera = this.#destination = this.#planned = undefined;
    this.#plan = EMPTY_PLAN;
    this.#picture = undefined;
    this.#limits.reset();
    this.#builder.reset(image?.multiscale);
    if (image !== undefined) {
      this.#plane = clampPlane(image.multiscale, image.plane);
      this.#looks.begin(image.channels, image.display);
      this.#timing.changed(image.id, "open", 0);
    }
    this.#events.emit("image");
    this.#updateStatus();
    this.#events.emit("change");
  }

  /** Goes to a plane; indices beyond the image are taken for the nearest. The latest call wins. */
  setPlane(plane: PlaneIndex): void {
    if (this.#image === undefined) return;
    const next = clampPlane(this.#image.multiscale, plane);
    if (next.z === this.#plane.z && next.t === this.#plane.t) return;
    this.#plane = next;
    this.#events.emit("plane");
    this.#replan("plane");
  }

  /** How channels are shown. Never loads what is decoded; a channel that is switched on loads that channel. */
  setChannels(channels: readonly ChannelSetting[]): void {
    const { channels: before, display } = this.#looks;
    if (this.#image !== undefined && blockValueOf(channels) !== blockValueOf(before))
      this.setImage({ ...this.#image, plane: this.#plane, channels, display });
    this.#looks.channels = channels;
    this.#events.emit("channels");
    if (this.#looks.hasChanged) this.#replan("channels");
  }

  /** How the picture as a whole is shown; what is not given stays. Loads nothing that is decoded. */
  setDisplay(change: Partial<Display>): void {
    const next = { ...this.#looks.display, ...change };
    if (sameDisplay(next, this.#looks.display)) return;
    this.#looks.display = next;
    this.#events.emit("display");
    this.#events.emit("limits");
    if (this.#looks.hasChanged) this.#replan("channels");
    else this.#events.emit("change");
  }

  /** Looks at a place. Call for every frame, before `draw`. */
  setView(camera: Camera, options: ViewOptions = {}): void {
    this.#camera = camera;
    this.#destination = options.destination;
    this.#isMoving = options.isMoving ?? false;
    // Compared with what was planned, not with the frame before: small steps add up.
    if (!sameCamera(this.#planned, options.destination ?? camera)) this.#replan("view");
    this.#updateStatus();
  }

  /**
   * Draws what is there for the view that was set last.
   *
   * @param surround colour around the image; transparent by default
   * @param scratch a canvas to work on, without which magnified pixels stay squares
   */
  draw(context: DrawTarget, surround?: string, scratch?: Scratch): void {
    const [image, camera] = [this.#image, this.#camera];
    if (camera === undefined || image === undefined) return;
    const { shown } = this.#builder;
    const [plan, status, isMoving] = [this.#plan, this.#status, this.#isMoving];
    const frame = frameOf({ image, camera, plan, shown, cached: this.drawnTiles, status, surround, isMoving });
    const level = image.multiscale.levels[plan.level];
    const { interpolation } = this.#looks.display;
    const drawn = paintFrame(context, frame, canvasSize(camera), level, interpolation, scratch);
    if (shown === undefined) return;
    this.#builder.keep(frame.tiles.map((tile) => tile.key));
    if (shown === this.#picture && drawn > 0) this.#timing.drew(this.#plan.level);
    this.#updateStatus();
    if (!this.#status.isSettled) return;
    this.#timing.settled(plan.level, this.#status.failures.length, () => this.#pool.metrics());
  }

  /** The contrast limits in force; `undefined` until they are known. */
  limitsOf(channel: number): Limits | undefined {
    const setting = this.#looks.drawn.find(({ index }) => index === channel);
    const auto = this.#limits.limitsOf(channel, this.#looks.scopeOf(this.#plane));
    return setting === undefined || !(hasLimits(setting) || auto) ? undefined : resolveLimits(setting, auto);
  }

  /** The channels with the known limits written out, as a link must hold them; `fixed`: even if the next plane has others. */
  get resolvedChannels(): readonly ChannelSetting[] {
    return this.#looks.display.contrast === "plane" ? this.channels : this.fixedChannels;
  }

  get fixedChannels(): readonly ChannelSetting[] {
    return this.#looks.drawn.map((setting) => {
      const limits = isCategorical(setting.colormap) ? undefined : this.limitsOf(setting.index);
      return limits === undefined || hasLimits(setting) ? setting : withMeasured(setting, limits);
    });
  }

  /**
   * The histogram of a channel in the plane that is looked at, from the coarse level or, without one, from the middle of the
   * view. Loads nothing: `undefined` when its chunks are not there (yet), or when no pixel is finite.
   *
   * @param quantiles at which its `low` and `high` are taken
   * @throws DataError; `AbortError` when the image changes meanwhile
   */
  async histogramOf(channel: number, quantiles?: Quantiles): Promise<ChannelHistogram | undefined> {
    const { multiscale } = this.#image ?? {};
    if (multiscale === undefined) return undefined;
    return await this.#limits.histogramOfPlan(channel, multiscale, this.#plan, this.#plane, quantiles);
  }

  /**
   * Raw values of all channels at a level-0 pixel, each from the finest level that is decoded; `undefined` outside the image.
   * Loads nothing.
   */
  async peek(x: number, y: number): Promise<Probe | undefined> {
    const { multiscale } = this.#image ?? {};
    const channels = this.channels.map(({ index }) => index);
    return multiscale && (await probeAt(this.#pool, multiscale, this.#plane, channels, Math.floor(x), Math.floor(y)));
  }

  get loadsAhead(): boolean {
    return this.#prefetcher.isOn;
  }

  /** What is loaded before it is asked for; nothing unless told so. */
  setPrefetchPolicy(policy: PrefetchPolicy): void {
    this.#prefetcher.setPolicy(policy);
  }

  /** Loads again what failed: a tile by its key in `status.failures`, or all. */
  retry(tile?: string): void {
    this.#builder.retry(tile);
  }

  dispose(): void {
    this.#events.clear();
    this.#prefetcher.dispose();
    this.#limits.reset();
    this.#builder.dispose();
    this.#image = undefined;
  }

  #replan(reason: ChangeReason): void {
    const image = this.#image;
    const camera = this.#destination ?? this.#camera;
    if (image === undefined || camera === undefined) return;
    const before = this.#plan;
    this.#planned = camera;
    this.#plan = planFrame({
      ...placeOfView(image, camera),
      plane: this.#plane,
      channelBudgetBytes: channelBudgetBytes(this.#pool.budgetBytes, this.#looks.channels),
      previousLevel: before === EMPTY_PLAN ? undefined : before.level,
      presentCoarse: before.coarse && this.#builder.isPresent(before.coarse) ? before.coarse.level : undefined,
    });
    this.#picture = this.#looks.pictureOf(this.#plane, this.#clock.now());
    this.#timing.changed(image.id, reason, this.#plan.level);
    this.#builder.want(
      this.#picture.channels.length === 0 ? { ...EMPTY_PLAN, level: this.#plan.level } : this.#plan,
      this.#picture,
    );
    this.#prefetcher.update();
    this.#updateStatus();
    this.#events.emit("change");
  }

  #updateStatus(): void {
    const { levels } = this.#image?.multiscale ?? {};
    const picture = this.#picture;
    const next = levels && picture ? statusOf(this.#builder, levels, this.#plan, picture, this.#isMoving) : NO_STATUS;
    if (sameStatus(this.#status, next)) return;
    this.#status = next;
    this.#prefetcher.update();
    this.#events.emit("status");
  }
}
