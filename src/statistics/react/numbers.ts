import { formatSignificant } from "../../ui/format.ts";
import type { Value } from "../finish.ts";

const WHOLE = new Intl.NumberFormat("en", { maximumFractionDigits: 0 });

/** For reading: whole numbers in full with separators, others with six significant digits. Copies and files have all digits. */
export function readable(value: Exclude<Value, { blank: string }>): string {
  if (typeof value === "bigint") return WHOLE.format(value);
  return Number.isSafeInteger(value) ? WHOLE.format(value) : formatSignificant(value, 6);
}
