import { shapeInFrame } from "../../frame.ts";
import type { Point } from "../../geometry.ts";
import type { PortableRegion } from "../portable.ts";

const triangle: Point[] = [
  [10, 10],
  [40, 12],
  [25, 44],
];
const square = (a: number, b: number): Point[] => [
  [a, a],
  [b, a],
  [b, b],
  [a, b],
];

/** One region of each kind, as ImageJ reads them in `fixtures/roi/imagej/read.json`. */
export const SAMPLES: Readonly<Record<string, PortableRegion>> = {
  rectangle: { shape: { kind: "rectangle", x0: 10, y0: 20, x1: 40, y1: 60 }, name: "Zelle µ" },
  "rectangle-float": { shape: { kind: "rectangle", x0: 10.25, y0: 20.5, x1: 40.5, y1: 60 } },
  ellipse: { shape: { kind: "ellipse", centre: [15.5, 11.5], radii: [10.5, 5.5] }, colour: "#4dabf7" },
  line: { shape: { kind: "line", from: [1.5, 2.5], to: [30.5, 14.5] } },
  path: {
    shape: {
      kind: "path",
      points: [
        [3.5, 4.5],
        [9.5, 8.5],
        [12.25, 2.5],
      ],
    },
  },
  point: { shape: { kind: "point", at: [7.5, 8.5] }, extent: { c: [0, 1], t: [3, 4], z: [2, 3] } },
  polygon: { shape: { kind: "polygon", rings: [triangle] } },
  "polygon-float": { shape: { kind: "polygon", rings: [triangle.map(([x, y]): Point => [x + 0.25, y])] } },
  composite: { shape: { kind: "polygon", rings: [square(10, 50), square(20, 30), square(60, 65)] } },
  "rotated-rectangle": { shape: shapeInFrame("rectangle", { centre: [30, 30], u: [12, 9], v: [-3, 4] }) },
  "rotated-ellipse": { shape: shapeInFrame("ellipse", { centre: [30, 30], u: [12, 9], v: [-3, 4] }) },
};
