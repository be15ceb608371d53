import type { DataPool } from "../datalayer/data-pool.ts";
import { type LabelStatistics, labelStatistics } from "../statistics/labels/label-statistics.ts";
import { createLabelRun } from "../statistics/labels/measure-labels.ts";
import { finishRun } from "../statistics/run.ts";
import type { ImageModel } from "./image.ts";
import type { RegionOptions } from "./image-region.ts";
import { byIndex } from "./placement.ts";

export type LabelOptions = RegionOptions &
  Readonly<{
    /** Percentiles (0 to 100) besides those that are columns, as `statistics.percentiles`. */
    percents?: readonly number[] | undefined;
    /** Channel of the mask; by default the first. */
    maskChannel?: number | undefined;
  }>;

/** The labels of a mask over an image. */
export type ImageLabels = Readonly<{
  /**
   * Every label but 0, in ascending order, each with the columns of the interface: one pass over both images. On the plane `z`, `t`,
   * by default the first; a mask of one plane lies on all planes of the image.
   *
   * @throws StatisticsError `BadLabels` when the mask has another size or holds no whole numbers; DataError; `AbortError`
   */
  statistics: (options?: LabelOptions) => Promise<readonly LabelStatistics[]>;
}>;

export function imageLabels(
  mask: Readonly<{ model: Pick<ImageModel, "multiscale"> }>,
  { multiscale, pixelSizeUm }: ImageModel,
  pool: DataPool,
): ImageLabels {
  return {
    async statistics({ channels, z = 0, t = 0, percents, maskChannel = 0, ...options } = {}) {
      const { levels, size } = mask.model.multiscale;
      // Beyond the mask's last plane: asked for as it is, and refused by name.
      const plane = byIndex(size)({ z, t }) ?? { z, t };
      const run = createLabelRun({
        pool,
        array: multiscale.levels[0]!.array,
        channels: channels ?? Array.from({ length: multiscale.size.c }, (_, c) => c),
        z,
        t,
        labels: { array: levels[0]!.array, c: maskChannel, ...plane },
        percents,
      });
      const measured = await finishRun(run, options);
      return measured.map((label) => labelStatistics(label, pixelSizeUm, percents));
    },
  };
}
