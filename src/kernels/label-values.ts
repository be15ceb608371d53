import type { LabelValues } from "./label-columns.ts";
import { createFloatValues } from "./label-values-float.ts";
import { createLongValues } from "./label-values-long.ts";
import { createNarrowValues } from "./label-values-narrow.ts";
import { createWordValues } from "./label-values-word.ts";
import { isFloating, isNarrow, keyBits } from "./reduce-keys.ts";
import type { PixelDtype } from "./reduce-pixels.ts";

/** @param count labels; `pixels` of all of them together */
export function createLabelValues(dtype: PixelDtype, count: number, pixels: number, percents: number): LabelValues {
  if (isNarrow(dtype)) return createNarrowValues(dtype, count, pixels, percents);
  if (isFloating(dtype)) return createFloatValues(dtype, count, pixels, percents);
  return keyBits(dtype) === 32
    ? createWordValues(dtype, count, pixels, percents)
    : createLongValues(dtype, count, pixels, percents);
}
