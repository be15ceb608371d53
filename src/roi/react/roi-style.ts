import type { FeatureLike } from "ol/Feature.js";
import CircleStyle from "ol/style/Circle.js";
import Fill from "ol/style/Fill.js";
import RegularShape from "ol/style/RegularShape.js";
import Stroke from "ol/style/Stroke.js";
import Style from "ol/style/Style.js";
import type { Shape } from "../geometry.ts";
import { handleGeometryOf } from "./place.ts";

/** Lies on images, not on the page: the same in both themes. */
export const DEFAULT_COLOUR = "#ffd43b";
const CASING = "rgba(0, 0, 0, 0.65)";

export type FeatureLook = Readonly<{ shape: Shape; colour: string; isSelected: boolean; isHovered: boolean }>;

/** A line in the region's colour on a dark casing, seen on black and on white; the selected one wider, with handles. */
export function stylesOf(look: FeatureLook, isSketch = false): Style[] {
  const { shape, colour, isSelected, isHovered } = look;
  const width = isSelected ? 2.5 : isHovered ? 2.25 : 1.5;
  const dash = isSketch ? { lineDash: [6, 4] } : {};
  const fill = new Fill({ color: withAlpha(colour, isSelected ? 0.1 : isHovered ? 0.14 : 0.001) });
  const dot = new CircleStyle({
    radius: isSelected ? 6 : 5,
    fill: new Fill({ color: colour }),
    stroke: new Stroke({ color: CASING, width: 1.5 }),
  });
  const styles = [
    new Style({ stroke: new Stroke({ color: CASING, width: width + 2 }), fill }),
    new Style({ stroke: new Stroke({ color: colour, width, ...dash }), image: dot }),
  ];
  if (isSelected && !isSketch && shape.kind !== "point") styles.push(handleStyle(shape, colour));
  return styles;
}

/** The sketch of a polygon under way, and the mark under the pointer. */
export function sketchStyles(feature: FeatureLike, colour: string): Style[] {
  if (feature.getGeometry()?.getType() === "Point") {
    const image = new CircleStyle({
      radius: 4,
      fill: new Fill({ color: "#ffffff" }),
      stroke: new Stroke({ color: CASING, width: 1.5 }),
    });
    return [new Style({ image })];
  }
  const dashed = new Stroke({ color: colour, width: 1.5, lineDash: [6, 4] });
  return [
    new Style({
      stroke: new Stroke({ color: CASING, width: 3.5 }),
      fill: new Fill({ color: withAlpha(colour, 0.08) }),
    }),
    new Style({ stroke: dashed }),
  ];
}

function handleStyle(shape: Shape, colour: string): Style {
  const image = new RegularShape({
    points: 4,
    radius: 6,
    angle: Math.PI / 4,
    fill: new Fill({ color: "#ffffff" }),
    stroke: new Stroke({ color: colour === "#ffffff" ? "#000000" : colour, width: 1.5 }),
  });
  return new Style({ image, geometry: () => handleGeometryOf(shape), zIndex: 2 });
}

/** `#rrggbb` with an opacity. */
function withAlpha(colour: string, alpha: number): string {
  const channel = (at: number) => Number.parseInt(colour.slice(at, at + 2), 16);
  return `rgba(${channel(1)}, ${channel(3)}, ${channel(5)}, ${alpha})`;
}
