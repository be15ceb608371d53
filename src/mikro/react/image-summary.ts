import { formatNoun, formatSizePx } from "../../ui/format.ts";

type Summarised = Readonly<{ store: Readonly<{ shape: readonly number[]; dtype: string | null }> }>;

/** Indices along the axes of an image's store (contract, 8.7). */
const C = 0;
const T = 1;
const Z = 2;
const Y = 3;
const X = 4;

/** The size of an image in a few words: `2,048 x 1,024`, then what is more than one: channels, slices, frames. */
export function summaryOf({ store: { shape } }: Summarised): string {
  const parts = [formatSizePx(shape[X] ?? 0, shape[Y] ?? 0)];
  if ((shape[C] ?? 1) > 1) parts.push(`${formatNoun(shape[C]!, "ch", "ch")}`);
  if ((shape[Z] ?? 1) > 1) parts.push(`${formatNoun(shape[Z]!, "z", "z")}`);
  if ((shape[T] ?? 1) > 1) parts.push(`${formatNoun(shape[T]!, "t", "t")}`);
  return parts.join(" \u00b7 ");
}
