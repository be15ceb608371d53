/** The values of the rows by key, each group in the order of the rows. */
export function groupBy<T, V>(
  rows: readonly T[],
  keyOf: (row: T) => number,
  valueFor: (row: T) => V,
): Map<number, V[]> {
  const groups = new Map<number, V[]>();
  for (const row of rows) {
    const group = groups.get(keyOf(row));
    if (group === undefined) groups.set(keyOf(row), [valueFor(row)]);
    else group.push(valueFor(row));
  }
  return groups;
}
