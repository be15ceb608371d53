import type { DataPool } from "../datalayer/data-pool.ts";
import { isReduced } from "../datalayer/derived/reduced-levels.ts";
import { isAbortError } from "../datalayer/errors.ts";
import type { Multiscale } from "../datalayer/multiscale.ts";
import { type ChannelSetting, hasLimits, type Limits } from "./channels.ts";
import { AUTO_QUANTILES, autoLimits, type ChannelHistogram, type Quantiles } from "./contrast.ts";
import { type PlaneIndex, planeOfLevel } from "./levels.ts";
import { measureChannel } from "./measure.ts";
import { chunkBytes, type FramePlan, type LevelTiles } from "./plan.ts";
import { chunkRefs } from "./tiles.ts";

/** Decoded bytes a channel that limits are measured over where there is no coarse level; the middle of the view. */
const SAMPLE_BYTES = 4 << 20;
/** Tiles of a level that is reduced while it is looked at: each stands for many pixels, and nothing is drawn before them. */
const REDUCED_TILES = 4;
/** Histograms kept; a person compares a few planes and channels. */
const HISTOGRAMS_KEPT = 64;

type Measured = Readonly<{ limits: Limits }> | Readonly<{ error: Error }> | "running";

/** The tiles that contrast is measured over: the coarse level, else the middle of the target level. Nothing is loaded for it. */
export function contrastSource(multiscale: Multiscale, plan: FramePlan): LevelTiles {
  if (plan.coarse !== undefined) return plan.coarse;
  const level = multiscale.levels[plan.level];
  let count = level !== undefined && isReduced(level) ? Math.min(REDUCED_TILES, plan.tiles.length) : plan.tiles.length;
  while (level !== undefined && count > 1 && chunkBytes(level, plan.tiles.slice(0, count)) > SAMPLE_BYTES) count--;
  return { level: plan.level, tiles: plan.tiles.slice(0, count) };
}

/** Whether all chunks of a channel under some tiles are decoded. */
function isDecoded(
  pool: Pick<DataPool, "isResident">,
  { levels }: Multiscale,
  { level, tiles }: LevelTiles,
  plane: PlaneIndex,
  channel: number,
): boolean {
  const ref = planeOfLevel(levels[level]!, plane, channel);
  return ref !== undefined && tiles.every(({ rect }) => chunkRefs(ref, rect).every((chunk) => pool.isResident(chunk)));
}

/** Where limits hold: "" for the whole image; else a plane's own, as `planeScope` names it. */
export function planeScope({ z, t }: PlaneIndex): string {
  return `${t}/${z}`;
}

/**
 * Limits for channels that were given none: measured once a channel and scope, then fixed, so that planes compare and tiles
 * match. Histograms are measured for every plane that someone asks about.
 */
export class AutoLimits {
  readonly #pool: Pick<DataPool, "reduce" | "isResident">;
  readonly #onChange: () => void;
  /** By scope and channel. */
  readonly #measured = new Map<string, Measured>();
  readonly #histograms = new Map<string, Promise<ChannelHistogram | undefined>>();
  #controller = new AbortController();

  /** @param onChange called when limits have been measured or could not be */
  constructor(pool: Pick<DataPool, "reduce" | "isResident">, onChange: () => void) {
    this.#pool = pool;
    this.#onChange = onChange;
  }

  limitsOf(channel: number, scope = ""): Limits | undefined {
    const measured = this.#measured.get(keyOf(channel, scope));
    return typeof measured === "object" && "limits" in measured ? measured.limits : undefined;
  }

  /** Whether a channel can be drawn now. */
  isKnown(setting: ChannelSetting, scope = ""): boolean {
    return hasLimits(setting) || this.limitsOf(setting.index, scope) !== undefined;
  }

  /** Why the limits of a channel could not be measured. */
  errorOf(channel: number, scope = ""): Error | undefined {
    const measured = this.#measured.get(keyOf(channel, scope));
    return typeof measured === "object" && "error" in measured ? measured.error : undefined;
  }

  /** Measures channels that were not measured yet; the chunks under `source` are resident. */
  measure(
    channels: readonly number[],
    multiscale: Multiscale,
    source: LevelTiles,
    plane: PlaneIndex,
    scope = "",
  ): void {
    const { signal } = this.#controller;
    for (const channel of channels) {
      const key = keyOf(channel, scope);
      if (this.#measured.has(key)) continue;
      this.#measured.set(key, "running");
      this.histogram(channel, multiscale, source, plane).then(
        (histogram) => {
          if (signal.aborted) return;
          // A plane of nothing but NaN looks the same with any limits.
          this.#measured.set(key, { limits: histogram === undefined ? [0, 1] : autoLimits(histogram) });
          this.#onChange();
        },
        (error: unknown) => {
          if (signal.aborted || isAbortError(error)) return;
          this.#measured.set(key, { error: error instanceof Error ? error : new Error(String(error)) });
          this.#onChange();
        },
      );
    }
  }

  /** The histogram of a channel over resident chunks; the same promise for the same question. */
  histogram(
    channel: number,
    multiscale: Multiscale,
    source: LevelTiles,
    plane: PlaneIndex,
    quantiles: Quantiles = AUTO_QUANTILES,
  ): Promise<ChannelHistogram | undefined> {
    const level = multiscale.levels[source.level]!;
    const places = source.tiles.map(({ rect }) => `${rect.x0},${rect.y0},${rect.x1},${rect.y1}`).sort();
    const key = [channel, plane.t, plane.z, source.level, ...quantiles, ...places].join("/");
    const known = this.#histograms.get(key);
    if (known !== undefined) return known;
    const found = measureChannel(this.#pool, level, source, plane, channel, this.#controller.signal, quantiles);
    found.catch(() => this.#histograms.delete(key));
    this.#histograms.set(key, found);
    for (const old of this.#histograms.keys()) {
      if (this.#histograms.size <= HISTOGRAMS_KEPT) break;
      this.#histograms.delete(old);
    }
    return found;
  }

  /** The histogram of what a plan shows of a channel, or `undefined` while its chunks are not there. Loads nothing. */
  async histogramOfPlan(
    channel: number,
    multiscale: Multiscale,
    plan: FramePlan,
    plane: PlaneIndex,
    quantiles?: Quantiles,
  ): Promise<ChannelHistogram | undefined> {
    const source = contrastSource(multiscale, plan);
    if (source.tiles.length === 0 || !isDecoded(this.#pool, multiscale, source, plane, channel)) return undefined;
    return await this.histogram(channel, multiscale, source, plane, quantiles);
  }

  /** Channels that could not be measured may be tried again. */
  retry(): void {
    for (const [key, measured] of this.#measured) {
      if (measured !== "running" && "error" in measured) this.#measured.delete(key);
    }
  }

  /** Forgets everything: another image. */
  reset(): void {
    this.#controller.abort();
    this.#controller = new AbortController();
    this.#measured.clear();
    this.#histograms.clear();
  }
}

function keyOf(channel: number, scope: string): string {
  return `${scope} ${channel}`;
}
