import { intersect, isEmpty, type Rect } from "../math/rect.ts";

/** An area made of rectangles that do not overlap. */
export type Region = readonly Rect[];

/** The parts of a region inside a rectangle. */
export function within(region: Region, rect: Rect): Region {
  return region.map((part) => intersect(part, rect)).filter((part) => !isEmpty(part));
}

/** The region without a rectangle. Edges are those of the operands, bit for bit. */
export function without(region: Region, rect: Rect): Region {
  return region.flatMap((part) => {
    const hole = intersect(part, rect);
    if (isEmpty(hole)) return [part];
    const rests: Rect[] = [
      { x0: part.x0, y0: part.y0, x1: part.x1, y1: hole.y0 },
      { x0: part.x0, y0: hole.y0, x1: hole.x0, y1: hole.y1 },
      { x0: hole.x1, y0: hole.y0, x1: part.x1, y1: hole.y1 },
      { x0: part.x0, y0: hole.y1, x1: part.x1, y1: part.y1 },
    ];
    return rests.filter((rest) => !isEmpty(rest));
  });
}
