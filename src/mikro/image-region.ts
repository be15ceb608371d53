import type { DataPool } from "../datalayer/data-pool.ts";
import type { RoiFieldsFragment } from "../graph/generated/operations.ts";
import type { Region } from "../roi/vectors.ts";
import { type Colocalisation, createColocalisationRun } from "../statistics/colocalisation.ts";
import { createKymographRun, type Kymograph } from "../statistics/kymograph.ts";
import type { ChannelStatistics } from "../statistics/measure.ts";
import { createProfileRun, type Profile } from "../statistics/profile.ts";
import { finishRun } from "../statistics/run.ts";
import { createSeriesRun } from "../statistics/series.ts";
import { createTraceRun, type Trace } from "../statistics/trace.ts";
import type { ImageModel } from "./image.ts";
import { regionOfNode } from "./roi.ts";

/** Where and how to measure; by default all channels on the region's first plane. */
export type RegionOptions = Readonly<{
  channels?: readonly number[] | undefined;
  z?: number | undefined;
  t?: number | undefined;
  signal?: AbortSignal | undefined;
  /** Gets the work done, 0 to 1. */
  onProgress?: ((progress: number) => void) | undefined;
}>;

export type StatisticsOptions = RegionOptions &
  Readonly<{
    /** Percentiles (0 to 100) besides those that are columns: `statistics.percentiles`, in this order. */
    percents?: readonly number[] | undefined;
    /** Both ends included: `statistics.nInRange`, `percentInRange`, `sumInRange`. */
    range?: Readonly<{ low: number; high: number }> | undefined;
  }>;

export type ProfileOptions = RegionOptions &
  Readonly<{ width?: number | undefined /** Side of a rectangle. */; along?: "x" | "y" | undefined }>;

export type ColocalisationOptions = Omit<RegionOptions, "channels"> &
  Readonly<{ thresholdA?: number | undefined; thresholdB?: number | undefined }>;

/**
 * A region of an image, to be measured exactly at full resolution. All methods throw StatisticsError for what cannot be measured,
 * DataError when a chunk cannot be read, and `AbortError`.
 */
export type ImageRegion = Region &
  Readonly<{
    /**
     * One entry a channel, every column of the interface. NaN and infinities are left out and counted; every other value counts:
     * images of the contract name no value that stands for none, so `nNodata` is 0.
     *
     * @throws RangeError for a percentile outside 0 to 100, or a range whose ends are no numbers
     */
    statistics: (options?: StatisticsOptions) => Promise<readonly ChannelStatistics[]>;
    /**
     * Pearson, Manders' M1 and M2 and the joint histogram of two channels; a pixel is signal when it is greater than its threshold,
     * by default 0.
     */
    colocalisation: (a: number, b: number, options?: ColocalisationOptions) => Promise<Colocalisation>;
    /** Values along the line, path or shape: see `trackOf` for the places. */
    profile: (options?: ProfileOptions) => Promise<Profile>;
    /** Statistics on every plane along an axis. */
    trace: (along: "z" | "t", options?: RegionOptions) => Promise<Trace>;
    /** Profiles on every plane along an axis, a row a plane. */
    kymograph: (over: "z" | "t", options?: ProfileOptions) => Promise<Kymograph>;
  }>;

/** @throws RoiError `BadVectors` */
export function imageRegion(
  roi: Readonly<Pick<RoiFieldsFragment, "kind" | "vectors">>,
  model: ImageModel,
  pool: DataPool,
): ImageRegion {
  const region = regionOfNode(roi);
  const { shape, extent } = region;
  const { levels, size } = model.multiscale;
  const inputOf = ({ channels, z, t }: RegionOptions) => ({
    pool,
    array: levels[0]!.array,
    shape,
    pixelSizeUm: model.pixelSizeUm,
    channels: channels ?? Array.from({ length: size.c }, (_, c) => c),
    z: z ?? within(extent.z[0], size.z),
    t: t ?? within(extent.t[0], size.t),
  });
  return {
    ...region,
    async statistics(options = {}) {
      const { percents, range } = options;
      for (const percent of percents ?? [])
        if (!(percent >= 0 && percent <= 100)) throw new RangeError(`A percentile is 0 to 100, not ${percent}`);
      if (range !== undefined && !(range.low <= range.high))
        throw new RangeError(`No range of values: ${range.low} to ${range.high}`);
      const { z, t, shape: own, ...input } = { ...inputOf(options), percents, range };
      const [statistics] = await finishRun(createSeriesRun({ ...input, items: [{ shape: own, z, t }] }), options);
      return statistics!.map((one, i) => ({ channel: input.channels[i]!, statistics: one }));
    },
    async colocalisation(a, b, options = {}) {
      const { thresholdA, thresholdB } = options;
      return await finishRun(createColocalisationRun({ ...inputOf(options), a, b, thresholdA, thresholdB }), options);
    },
    profile: async (options = {}) => {
      const { width, along } = options;
      return await finishRun(createProfileRun({ ...inputOf(options), width, along }), options);
    },
    trace: async (along, options = {}) => await finishRun(createTraceRun({ ...inputOf(options), along }), options),
    kymograph: async (over, options = {}) => {
      const { width, along } = options;
      return await finishRun(createKymographRun({ ...inputOf(options), over, width, along }), options);
    },
  };
}

function within(index: number, length: number): number {
  return Math.min(Math.max(0, Number.isFinite(index) ? index : 0), length - 1);
}
