import { boundingBox, isAreal, type Shape } from "./geometry.ts";
import { geometricArea, perimeter } from "./measures.ts";
import type { Extent } from "./vectors.ts";

export type ListSort = "order" | "name" | "size" | "place" | "plane";

type Listed = Readonly<{ id: string; name: string; shape: Shape; extent: Extent; group?: string | undefined }>;

export type ListRow<Item> =
  | Readonly<{ kind: "group"; name: string; ids: readonly string[]; isOpen: boolean }>
  | Readonly<{ kind: "region"; item: Item; index: number }>;

/**
 * The rows of a list: regions whose name, kind or group has the words of the filter, sorted, those of a group together under its
 * name (groups by name, what has none last).
 */
export function listRows<Item extends Listed>(
  items: readonly Item[],
  filter: string,
  sort: ListSort,
  closedGroups: ReadonlySet<string>,
): readonly ListRow<Item>[] {
  const words = filter.toLowerCase().split(/\s+/).filter(Boolean);
  const found =
    words.length === 0
      ? items
      : items.filter(({ name, group, shape }) => {
          const text = `${name} ${group ?? ""} ${shape.kind}`.toLowerCase();
          return words.every((word) => text.includes(word));
        });
  const sorted = sort === "order" ? found : found.toSorted(ORDERS[sort]);
  const named = new Set<string>();
  for (const { group } of sorted) if (group !== undefined) named.add(group);
  const groups = [...named].sort((a, b) => COLLATOR.compare(a, b));
  let index = 0;
  const regionRow = (item: Item): ListRow<Item> => ({ kind: "region", item, index: index++ });
  const rows: ListRow<Item>[] = [];
  for (const name of groups) {
    const members = sorted.filter(({ group }) => group === name);
    const isOpen = !closedGroups.has(name);
    rows.push({ kind: "group", name, ids: members.map(({ id }) => id), isOpen });
    if (isOpen) rows.push(...members.map(regionRow));
  }
  rows.push(...sorted.filter(({ group }) => group === undefined).map(regionRow));
  return rows;
}

const COLLATOR = new Intl.Collator("en", { numeric: true });
const sizes = new WeakMap<Shape, number>();

/** Area of what has an inside, length of lines, in pixels; remembered with the shape. */
export function sizeOf(shape: Shape): number {
  let size = sizes.get(shape);
  if (size === undefined) {
    size = isAreal(shape) ? geometricArea(shape) : perimeter(shape);
    sizes.set(shape, size);
  }
  return size;
}

const ORDERS: Readonly<Record<Exclude<ListSort, "order">, (a: Listed, b: Listed) => number>> = {
  name: (a, b) => COLLATOR.compare(a.name, b.name),
  size: (a, b) => sizeOf(b.shape) - sizeOf(a.shape),
  place: (a, b) => {
    const [p, q] = [boundingBox(a.shape), boundingBox(b.shape)];
    return p.y0 - q.y0 || p.x0 - q.x0;
  },
  plane: (a, b) => a.extent.t[0] - b.extent.t[0] || a.extent.z[0] - b.extent.z[0],
};
