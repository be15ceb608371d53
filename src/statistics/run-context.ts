import type { FinishContext, ValueRange } from "./finish.ts";

/** What the numbers of a channel are finished with besides what its passes find. */
export type RunContext = Pick<FinishContext, "region" | "pixelSizeUm" | "backgroundMean"> &
  Readonly<{ percents: readonly number[]; range: ValueRange | undefined }>;
