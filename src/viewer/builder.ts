import { type DataPool, PRIORITY } from "../datalayer/data-pool.ts";
import type { Multiscale } from "../datalayer/multiscale.ts";
import { type AutoLimits, contrastSource } from "./auto-limits.ts";
import { type ChannelSetting, lookOf } from "./channels.ts";
import type { Clock } from "./clock.ts";
import { type Composed, Composer } from "./composer.ts";
import { planeOfLevel } from "./levels.ts";
import { type Picture, type Progress, shouldSwap } from "./picture.ts";
import { EMPTY_PLAN, type FramePlan, type LevelTiles, type Tile } from "./plan.ts";
import { type TileFailure, TileScheduler, type WantedTile } from "./schedule.ts";
import { closeImage, TileCache, tileKey } from "./tile-cache.ts";
import { TileChunks } from "./tile-chunks.ts";

type Pool = Pick<DataPool, "load" | "setPriority" | "isResident" | "compose">;

/** Places within a tier of priorities. */
const RANKS = 999;
/** A chunk that was dropped before its tile was drawn is loaded again so often; then the view is too large for the memory. */
const MAX_RELOADS = 2;

/**
 * Brings about what is wanted: has chunks loaded, tiles drawn as their chunks arrive, and the picture on the screen replaced
 * when the next one is fit to be seen. A picture that needs no loading is finished before the next one begins, so that
 * contrast follows a dragging hand at whatever rate the workers reach; one that needs loading gives way at once.
 */
export class PictureBuilder {
  readonly cache = new TileCache();
  readonly #clock: Clock;
  readonly #limits: AutoLimits;
  readonly #onChange: (isVisible: boolean) => void;
  readonly #scheduler: TileScheduler;
  readonly #composer: Composer;
  readonly #chunks: TileChunks;
  readonly #reloads = new Map<string, number>();
  #multiscale: Multiscale | undefined;
  #plan: FramePlan = EMPTY_PLAN;
  #signature = "";
  #wanted: Picture | undefined;
  #working: Picture | undefined;
  #shown: Picture | undefined;
  #isDirty = false;
  #cancelTimer: () => void = () => undefined;

  /** @param onChange called when loads or tiles have changed; with `true` when a frame would look different */
  constructor(pool: Pool, limits: AutoLimits, clock: Clock, onChange: (isVisible: boolean) => void) {
    this.#limits = limits;
    this.#clock = clock;
    this.#onChange = onChange;
    this.#scheduler = new TileScheduler(pool, () => this.pump(), clock);
    this.#composer = new Composer(pool);
    this.#chunks = new TileChunks(pool);
  }

  /** What stands on the screen; its tiles are in the cache. */
  get shown(): Picture | undefined {
    return this.#shown;
  }

  get loading(): number {
    return this.#scheduler.loading;
  }

  get failures(): readonly TileFailure[] {
    return this.#scheduler.failures;
  }

  /** Whether all of what is wanted stands on the screen, but for tiles that failed. */
  get isDone(): boolean {
    const wanted = this.#wanted;
    return wanted !== undefined && this.#shown === wanted && this.#progress(wanted).isTargetDone;
  }

  /** Another image: forgets all pictures and aborts all loads. */
  reset(multiscale: Multiscale | undefined): void {
    this.#cancelTimer();
    this.#multiscale = multiscale;
    this.#plan = EMPTY_PLAN;
    this.#signature = "";
    this.#wanted = this.#working = this.#shown = undefined;
    this.#scheduler.want([]);
    this.#chunks.reset(multiscale);
    this.#reloads.clear();
    this.cache.clear();
  }

  /** Aims at a plan and a picture. Cheap when neither has changed. */
  want(plan: FramePlan, picture: Picture): void {
    this.#plan = plan;
    this.#wanted = picture;
    const tiles = [...(plan.coarse?.tiles ?? []), ...plan.tiles];
    const signature = [picture.key, ...tiles.map(tileKey)].join(" ");
    if (signature === this.#signature) return;
    this.#signature = signature;
    this.#reloads.clear();
    this.#chunks.retain([picture, this.#working ?? picture], tiles);
    this.#scheduler.want([
      ...this.#missing(picture, plan.coarse, "coarse"),
      ...this.#missing(picture, plan, "visible"),
    ]);
    this.pump();
  }

  /** Whether every tile of a level could be shown without loading anything. */
  isPresent(tiles: LevelTiles): boolean {
    const wanted = this.#wanted;
    return (
      wanted !== undefined &&
      tiles.tiles.every((tile) => this.#isDrawn(wanted, tile) || this.#chunks.isResident(wanted, tile))
    );
  }

  /** Goes on as far as it can now. */
  pump(): void {
    const wanted = this.#wanted;
    if (wanted === undefined) return;
    this.#measureLimits(wanted);
    const working = this.#choose(wanted);
    this.#working = working;
    this.#composeReady(working);
    if (this.#swap(working) && working !== wanted) {
      this.pump();
      return;
    }
    const isVisible = this.#isDirty;
    this.#isDirty = false;
    this.#onChange(isVisible);
  }

  /** Keeps the tiles that a frame was drawn from, and those that the plan wants; others may go when memory is short. */
  keep(drawn: readonly string[]): void {
    const planned = [...this.#plan.tiles, ...(this.#plan.coarse?.tiles ?? [])].map(tileKey);
    const pictures = new Set([this.#shown?.key, this.#working?.key, this.#wanted?.key]);
    const kept: (readonly [string, string])[] = [];
    for (const picture of pictures) {
      if (picture !== undefined) for (const key of [...drawn, ...planned]) kept.push([picture, key]);
    }
    this.cache.keep(kept);
  }

  /** Loads again what failed: one tile, or all. */
  retry(tile?: string): void {
    this.#limits.retry();
    this.#reloads.clear();
    this.#scheduler.retry(tile);
    this.pump();
  }

  dispose(): void {
    this.#composer.dispose();
    this.reset(undefined);
  }

  /** The picture to draw tiles for: the one begun, if it can be finished without loading; else the wanted one. */
  #choose(wanted: Picture): Picture {
    const working = this.#working;
    if (working === undefined || working === this.#shown || working.key === wanted.key) return wanted;
    const isKnown = working.channels.every((channel) => this.#limits.isKnown(channel, working.limitsScope));
    const canFinish = this.#plan.tiles.every(
      (tile) => this.#isDrawn(working, tile) || this.#chunks.isResident(working, tile),
    );
    return isKnown && canFinish ? working : wanted;
  }

  #composeReady(picture: Picture): void {
    if (!picture.channels.every((channel) => this.#limits.isKnown(channel, picture.limitsScope))) return;
    const coarse = this.#plan.coarse?.tiles ?? [];
    const target = this.#plan.tiles;
    // A complete target hides the coarse level, which then only waits for the next move.
    const isTargetReady = target.every((tile) => this.#isDrawn(picture, tile) || this.#isReady(picture, tile));
    for (const tile of isTargetReady ? [...target, ...coarse] : [...coarse, ...target]) {
      if (this.#composer.isFull) return;
      const key = tileKey(tile);
      const isUnderWay = this.#composer.isRunning(`${picture.key} ${key}`);
      if (isUnderWay || this.#isDrawn(picture, tile) || !this.#isReady(picture, tile)) continue;
      this.#compose(picture, tile, key);
    }
  }

  #compose(picture: Picture, tile: Tile, key: string): void {
    const level = this.#multiscale?.levels[tile.level];
    if (level === undefined) return;
    const channels = picture.channels.flatMap((setting) => {
      const plane = planeOfLevel(level, picture.plane, setting.index);
      const look = lookOf(setting, this.#limits.limitsOf(setting.index, picture.limitsScope));
      return plane === undefined ? [] : [{ plane, look }];
    });
    const image = this.#multiscale;
    this.#composer.start(
      `${picture.key} ${key}`,
      { rect: tile.rect, channels, blending: picture.blending },
      (result) => {
        if (this.#multiscale === image) {
          this.#composed(picture, tile, key, result);
          return;
        }
        if (isImage(result)) closeImage(result);
        // A drawing of the image before held a place, and a name that its successor may have too.
        this.pump();
      },
    );
  }

  #composed(picture: Picture, tile: Tile, key: string, result: Composed): void {
    if (isImage(result)) {
      const isOfUse = [this.#wanted, this.#working, this.#shown].some((p) => p?.looksVersion === picture.looksVersion);
      if (isOfUse) this.cache.add(picture.key, key, { tile, image: result });
      else closeImage(result);
      if (picture.key === this.#shown?.key) this.#isDirty = true;
    } else if (picture.key !== this.#wanted?.key) this.#working = undefined;
    else if (result === undefined) this.#reload(key);
    else this.#scheduler.fail(key, result);
    this.pump();
  }

  #reload(key: string): void {
    const reloads = this.#reloads.get(key) ?? 0;
    this.#reloads.set(key, reloads + 1);
    if (reloads < MAX_RELOADS) this.#scheduler.reload(key);
    else this.#scheduler.fail(key, new Error("The view needs more memory than there is for decoded chunks"));
  }

  #swap(next: Picture): boolean {
    if (this.#shown === next) return false;
    this.#cancelTimer();
    const answer = shouldSwap(this.#shown, next, this.#progress(next), this.#clock.now());
    if (typeof answer === "number") this.#cancelTimer = this.#clock.after(answer, () => this.pump());
    if (answer !== true) return false;
    this.#shown = next;
    this.#isDirty = true;
    const kept = [next, this.#wanted].map((picture) => `${picture?.looksVersion}:`);
    this.cache.retain((key) => kept.some((prefix) => key.startsWith(prefix)));
    return true;
  }

  #progress(picture: Picture): Progress {
    const target = this.#plan.tiles;
    const coarse = this.#plan.coarse?.tiles ?? [];
    const isDone = (tile: Tile): boolean => this.#isDrawn(picture, tile) || this.#hasFailed(picture, tile);
    const isDrawn = (tile: Tile): boolean => this.#isDrawn(picture, tile);
    return {
      hasAny: target.some(isDrawn) || coarse.some(isDrawn),
      isTargetDone: target.every(isDone),
      isCoarseDone: coarse.length > 0 && coarse.every(isDone),
      isCaughtUp: [...target, ...coarse].every((tile) => isDone(tile) || !this.#isReady(picture, tile)),
    };
  }

  #measureLimits(picture: Picture): void {
    const { limitsScope } = picture;
    const isUnknown = (channel: ChannelSetting): boolean => !this.#limits.isKnown(channel, limitsScope);
    const unknown = picture.channels.filter(isUnknown).map(({ index }) => index);
    const multiscale = this.#multiscale;
    if (unknown.length === 0 || multiscale === undefined) return;
    // A coarse level that failed leaves the target level.
    for (const plan of [this.#plan, { ...this.#plan, coarse: undefined }]) {
      const source = contrastSource(multiscale, plan);
      if (source.tiles.some((tile) => this.#scheduler.stateOf(tileKey(tile)) === "loading")) return;
      const tiles = source.tiles.filter((tile) => this.#chunks.isResident(picture, tile));
      if (tiles.length === 0) continue;
      this.#limits.measure(unknown, multiscale, { ...source, tiles }, picture.plane, limitsScope);
      break;
    }
    const error = unknown
      .map((channel) => this.#limits.errorOf(channel, limitsScope))
      .find((found) => found !== undefined);
    if (error === undefined) return;
    for (const tile of [...this.#plan.tiles, ...(this.#plan.coarse?.tiles ?? [])])
      this.#scheduler.fail(tileKey(tile), error);
  }

  #missing(picture: Picture, tiles: LevelTiles | undefined, tier: "coarse" | "visible"): readonly WantedTile[] {
    return (tiles?.tiles ?? []).flatMap((tile, rank) => {
      if (this.#isDrawn(picture, tile)) return [];
      const priority = PRIORITY[tier] - Math.min(rank, RANKS);
      return [{ key: tileKey(tile), priority, chunks: this.#chunks.of(picture, tile) }];
    });
  }

  #isDrawn(picture: Picture, tile: Tile): boolean {
    return this.cache.has(picture.key, tileKey(tile));
  }

  #isReady(picture: Picture, tile: Tile): boolean {
    const state = picture.key === this.#wanted?.key ? this.#scheduler.stateOf(tileKey(tile)) : undefined;
    return state === undefined ? this.#chunks.isResident(picture, tile) : state === "ready";
  }

  #hasFailed(picture: Picture, tile: Tile): boolean {
    return picture.key === this.#wanted?.key && this.#scheduler.stateOf(tileKey(tile)) === "failed";
  }
}

function isImage(result: Composed): result is Exclude<Composed, Error | undefined> {
  return result !== undefined && !(result instanceof Error);
}
