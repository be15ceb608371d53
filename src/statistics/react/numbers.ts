import { formatSignificant } from "../../ui/format.ts";
import type { Value } from "../value.ts";

const SIX_DIGITS = new Intl.NumberFormat("en", { maximumSignificantDigits: 6 });
const WHOLE = new Intl.NumberFormat("en", { maximumFractionDigits: 0 });

/** For reading: whole numbers in full with separators, others with six significant digits. Copies and files have all digits. */
export function readable(value: Exclude<Value, { blank: string }>): string {
  if (typeof value === "bigint") return WHOLE.format(value);
  if (Number.isSafeInteger(value)) return WHOLE.format(value);
  const magnitude = Math.abs(value);
  return magnitude >= 1e-4 && magnitude < 1e9 ? SIX_DIGITS.format(value) : formatSignificant(value, 6);
}
