import { RoiError } from "./errors.ts";
import type { Point, PolygonShape, Ring, Shape } from "./geometry.ts";
import { type ImageSize, spansOf } from "./spans.ts";

export type LabelRegion = Readonly<{ label: number; shape: PolygonShape }>;

/** More would make a page of outlines that nobody can use. */
export const MOST_LABELS = 50_000;

/**
 * The outline of every label of a plane but 0, by ascending label: along the edges of pixels, with its holes and parts, so that its
 * member pixels are exactly the pixels of the label.
 *
 * @param labels row by row, `width * height`
 * @throws RoiError `BadFile` for more than 50,000 labels: the plane is no label image
 */
export function regionsOfLabels(labels: ArrayLike<number>, { width, height }: ImageSize): readonly LabelRegion[] {
  const edges = new Map<number, number[]>();
  const at = (x: number, y: number) => (x < 0 || y < 0 || x >= width || y >= height ? 0 : labels[y * width + x]!);
  const corner = (x: number, y: number) => y * (width + 1) + x;
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const label = labels[y * width + x]!;
      if (label === 0) continue;
      let own = edges.get(label);
      if (own === undefined) {
        own = [];
        edges.set(label, own);
        if (edges.size > MOST_LABELS) {
          throw new RoiError("BadFile", `This plane has more than ${MOST_LABELS} values: it is no image of labels`);
        }
      }
      // Clockwise on the screen: the label lies to the right of each edge.
      if (at(x, y - 1) !== label) own.push(corner(x, y), corner(x + 1, y));
      if (at(x + 1, y) !== label) own.push(corner(x + 1, y), corner(x + 1, y + 1));
      if (at(x, y + 1) !== label) own.push(corner(x + 1, y + 1), corner(x, y + 1));
      if (at(x - 1, y) !== label) own.push(corner(x, y + 1), corner(x, y));
    }
  }
  return [...edges]
    .sort(([a], [b]) => a - b)
    .map(([label, own]) => ({ label, shape: { kind: "polygon", rings: ringsOf(own, width + 1) } }));
}

/**
 * Regions as a plane of labels: 1 for the first, and so on; where they overlap, the later one.
 *
 * @returns row by row
 */
export function labelsOfRegions(shapes: readonly Shape[], image: ImageSize): Uint32Array {
  const labels = new Uint32Array(image.width * image.height);
  shapes.forEach((shape, i) => {
    const { spans } = spansOf(shape, image);
    for (let k = 0; k < spans.length; k += 3) {
      const row = spans[k]! * image.width;
      labels.fill(i + 1, row + spans[k + 1]!, row + spans[k + 2]!);
    }
  });
  return labels;
}

/** Chains pairs of corners to closed rings; corners on a straight edge are left out. */
function ringsOf(edges: readonly number[], stride: number): Ring[] {
  const next = new Map<number, number[]>();
  for (let i = 0; i < edges.length; i += 2) {
    const ends = next.get(edges[i]!);
    if (ends === undefined) next.set(edges[i]!, [edges[i + 1]!]);
    else ends.push(edges[i + 1]!);
  }
  const rings: Ring[] = [];
  for (const start of next.keys()) {
    while ((next.get(start)?.length ?? 0) > 0) {
      const corners: number[] = [];
      let here = start;
      do {
        corners.push(here);
        here = next.get(here)!.pop()!;
      } while (here !== start);
      rings.push(
        corners
          .filter((each, i) => turns(corners, i, each))
          .map((each): Point => [each % stride, Math.floor(each / stride)]),
      );
    }
  }
  return rings;
}

function turns(corners: readonly number[], i: number, here: number): boolean {
  const before = corners.at(i - 1)!;
  const after = corners[(i + 1) % corners.length]!;
  return here - before !== after - here;
}
