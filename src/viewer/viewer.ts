import { AutoLimits, contrastSource, isDecoded } from "./auto-limits.ts";
import { PictureBuilder } from "./builder.ts";
import {
  type Camera,
  canvasSize,
  imageToScreen,
  pixelsPerDevicePixel,
  sameCamera,
  visibleQuad,
  visibleRect,
} from "./camera.ts";
import { type DrawTarget, drawFrame } from "./canvas.ts";
import {
  type ChannelBlending,
  type ChannelSetting,
  hasLimits,
  type Limits,
  resolveLimits,
  signatureOf,
} from "./channels.ts";
import { type Clock, SYSTEM_CLOCK } from "./clock.ts";
import { isCategorical } from "./colormaps.ts";
import type { ChannelHistogram } from "./contrast.ts";
import { drawOrder, failedPlaces } from "./draw-order.ts";
import { Emitter } from "./events.ts";
import { clampPlane, type PlaneIndex } from "./levels.ts";
import { type Picture, pictureOf } from "./picture.ts";
import { EMPTY_PLAN, type FramePlan, planFrame } from "./plan.ts";
import { Prefetcher } from "./prefetch.ts";
import type { PrefetchPolicy } from "./prefetch-policy.ts";
import { type Probe, probeAt } from "./probe.ts";
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
  #channels: readonly ChannelSetting[] = [];
  #blending: ChannelBlending = "ADDITIVE";
  #camera: Camera | undefined;
  #destination: Camera | undefined;
  /** What the plan was made for. */
  #planned: Camera | undefined;
  #isMoving = false;
  #plan: FramePlan = EMPTY_PLAN;
  #picture: Picture | undefined;
  #looks = { version: 0, signature: "" };
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

  get image(): ViewerImage | undefined {
    return this.#image;
  }

  get plane(): PlaneIndex {
    return this.#plane;
  }

  get channels(): readonly ChannelSetting[] {
    return this.#channels;
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
  setImage(image: ViewerImage | undefined): void {
    this.#image = image;
    this.#camera = this.#destination = this.#planned = undefined;
    this.#plan = EMPTY_PLAN;
    this.#picture = undefined;
    this.#limits.reset();
    this.#builder.reset(image?.multiscale);
    if (image !== undefined) {
      this.#plane = clampPlane(image.multiscale, image.plane);
      this.#channels = image.channels;
      this.#blending = image.blending ?? "ADDITIVE";
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
  setChannels(channels: readonly ChannelSetting[], blending: ChannelBlending = this.#blending): void {
    this.#channels = channels;
    this.#blending = blending;
    this.#events.emit("channels");
    if (signatureOf(channels, blending) !== this.#looks.signature) this.#replan("channels");
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
   */
  draw(context: DrawTarget, surround?: string): void {
    const camera = this.#camera;
    const { multiscale } = this.#image ?? {};
    if (camera === undefined || multiscale === undefined) return;
    const shown = this.#builder.shown;
    const visible = visibleRect(camera);
    const tiles = drawOrder(this.drawnTiles, multiscale, this.#plan.level, visible);
    const frame = {
      image: { x0: 0, y0: 0, x1: multiscale.size.x, y1: multiscale.size.y },
      visible,
      tiles,
      imageToScreen: imageToScreen(camera),
      marked: failedPlaces(multiscale, this.#plan, this.#status.failures),
      surround,
      isMoving: this.#isMoving,
      isCategorical: shown?.channels.some(({ colormap }) => isCategorical(colormap)) ?? false,
    };
    const drawn = drawFrame(context, frame, canvasSize(camera));
    if (shown === undefined) return;
    this.#builder.keep(tiles.map((tile) => tile.key));
    if (shown === this.#picture && drawn > 0) this.#timing.drew(this.#plan.level);
    this.#updateStatus();
    if (this.#status.isSettled) this.#timing.settled(this.#plan.level, this.#status.failures.length);
  }

  /** The contrast limits in force; `undefined` until they are known. */
  limitsOf(channel: number): Limits | undefined {
    const setting = this.#channels.find(({ index }) => index === channel);
    const auto = this.#limits.limitsOf(channel);
    return setting === undefined || !(hasLimits(setting) || auto) ? undefined : resolveLimits(setting, auto);
  }

  /** The channels with the limits in force written out, as far as they are known: what a link must hold to look the same. */
  get resolvedChannels(): readonly ChannelSetting[] {
    return this.#channels.map((setting) => {
      const limits = isCategorical(setting.colormap) ? undefined : this.limitsOf(setting.index);
      return limits === undefined ? setting : { ...setting, low: limits[0], high: limits[1] };
    });
  }

  /**
   * The histogram of a channel in the plane that is looked at, from the coarse level or, without one, from the middle of the
   * view. Loads nothing: `undefined` when its chunks are not there (yet), or when no pixel is finite.
   *
   * @throws DataError; `AbortError` when the image changes meanwhile
   */
  async histogramOf(channel: number): Promise<ChannelHistogram | undefined> {
    if (this.#image === undefined) return undefined;
    const { multiscale } = this.#image;
    const source = contrastSource(multiscale, this.#plan);
    if (source.tiles.length === 0 || !isDecoded(this.#pool, multiscale, source, this.#plane, channel)) return undefined;
    return await this.#limits.histogram(channel, multiscale, source, this.#plane);
  }

  /**
   * Raw values of all channels at a level-0 pixel, each from the finest level that is decoded; `undefined` outside the image.
   * Loads nothing.
   */
  async peek(x: number, y: number): Promise<Probe | undefined> {
    const { multiscale } = this.#image ?? {};
    const channels = this.#channels.map(({ index }) => index);
    return multiscale && (await probeAt(this.#pool, multiscale, this.#plane, channels, Math.floor(x), Math.floor(y)));
  }

  /** What is loaded before anybody asks for it; nothing unless told so. */
  setPrefetchPolicy(policy: PrefetchPolicy): void {
    this.#prefetcher.setPolicy(policy);
  }

  /** Loads again what failed: one tile by the key in `status.failures`, or all. */
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
    this.#planned = camera;
    const before = this.#plan;
    this.#plan = planFrame({
      multiscale: image.multiscale,
      plane: this.#plane,
      view: visibleQuad(camera),
      pixelsPerDevicePixel: pixelsPerDevicePixel(camera),
      previousLevel: before === EMPTY_PLAN ? undefined : before.level,
      presentCoarse:
        before.coarse !== undefined && this.#builder.isPresent(before.coarse) ? before.coarse.level : undefined,
    });
    this.#picture = this.#nextPicture();
    this.#timing.changed(image.id, reason, this.#plan.level);
    this.#builder.want(
      this.#picture.channels.length === 0 ? { ...EMPTY_PLAN, level: this.#plan.level } : this.#plan,
      this.#picture,
    );
    this.#prefetcher.update();
    this.#updateStatus();
    this.#events.emit("change");
  }

  #nextPicture(): Picture {
    const signature = signatureOf(this.#channels, this.#blending);
    if (signature !== this.#looks.signature) this.#looks = { version: this.#looks.version + 1, signature };
    const { version } = this.#looks;
    const next = pictureOf(version, this.#plane, this.#channels, this.#blending, this.#clock.now());
    return this.#picture?.key === next.key ? this.#picture : next;
  }

  #updateStatus(): void {
    const isOpen = this.#image !== undefined && this.#picture !== undefined;
    const next = isOpen ? statusOf(this.#builder, this.#plan, this.#picture, this.#isMoving) : NO_STATUS;
    if (sameStatus(this.#status, next)) return;
    this.#status = next;
    this.#prefetcher.update();
    this.#events.emit("status");
  }
}
