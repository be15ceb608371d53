/** No number, and why: shown as an empty cell with the reason. */
export type Blank = Readonly<{ blank: string }>;
export type Value = number | bigint | Blank;

export function isBlank(value: Value): value is Blank {
  return typeof value === "object";
}
