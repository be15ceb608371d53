import type { ColumnDefinition, ColumnUnit } from "./column.ts";

/** Columns that follow from the region alone: exact before a pixel is read. */
export const REGION_COLUMNS = {
  areaPx: {
    heading: "area_px",
    label: "Area (px)",
    unit: "px2",
    group: "area",
    text: "Area in pixels: n.",
    formula: "n",
    source: "ImageJ: pixels, not the area of the drawn outline.",
    preview: "about",
  },
  areaUm2: {
    heading: "area_um2",
    label: "Area (\u00b5m\u00b2)",
    unit: "um2",
    group: "area",
    text: "Area in square micrometres: n times the area of a pixel.",
    formula: "n * size_x * size_y",
    source: "ImageJ: pixels, not the area of the drawn outline.",
    preview: "about",
  },
  outlineAreaPx: outline(
    "outline_area_px",
    "Outline area (px)",
    "px2",
    "Area of the drawn outline, fractions of pixels included.",
  ),
  outlineAreaUm2: outline("outline_area_um2", "Outline area (\u00b5m\u00b2)", "um2", "Area of the drawn outline."),
  perimeterPx: outline("perimeter_px", "Perimeter (px)", "px", "True length of the drawn outline, holes included."),
  perimeterUm: outline(
    "perimeter_um",
    "Perimeter (\u00b5m)",
    "um",
    "True length of the drawn outline, holes included.",
  ),
  circularity: shape(
    "circularity",
    "Circularity",
    "",
    "1 for a circle, less for anything else; from the drawn outline in micrometres where the pixel size is known.",
    "4 pi outline_area / perimeter^2",
    "ImageJ, but from the outline instead of its pixels, and so never above 1.",
  ),
  feretPx: shape(
    "feret_max_px",
    "Feret max (px)",
    "px",
    "Largest distance of two points of the outline.",
    "",
    "ImageJ's Feret.",
  ),
  feretUm: shape(
    "feret_max_um",
    "Feret max (\u00b5m)",
    "um",
    "Largest distance of two points of the outline.",
    "",
    "ImageJ's Feret.",
  ),
  minFeretPx: shape(
    "feret_min_px",
    "Feret min (px)",
    "px",
    "Smallest distance of two parallels around the outline.",
    "",
    "ImageJ's MinFeret (rotating calipers).",
  ),
  minFeretUm: shape(
    "feret_min_um",
    "Feret min (\u00b5m)",
    "um",
    "Smallest distance of two parallels around the outline.",
    "",
    "ImageJ's MinFeret (rotating calipers).",
  ),
  feretAngle: shape(
    "feret_angle",
    "Feret angle",
    "degrees",
    "Direction of the largest distance, counter-clockwise from the x axis, 0 to 180; the smallest of several.",
    "",
    "ImageJ's FeretAngle.",
  ),
  aspectRatio: shape(
    "aspect_ratio",
    "Aspect ratio",
    "",
    "Long over short axis of the ellipse with the same second moments as the region's pixels in the image.",
    "sqrt(lambda_1 / lambda_2) of cov + 1/12",
    "ImageJ's AR; lengths along x and y by their own pixel size.",
  ),
  roundness: shape(
    "roundness",
    "Roundness",
    "",
    "Short over long axis of the same ellipse.",
    "1 / aspect_ratio",
    "ImageJ's Round.",
  ),
  solidity: shape(
    "solidity",
    "Solidity",
    "",
    "Area of the outline over that of its convex hull.",
    "outline_area / hull_area",
    "ImageJ.",
  ),
  centroidX: place(
    "centroid_x",
    "Centroid x",
    "Mean column of the region's pixels in the image; pixel centres lie at half pixels.",
  ),
  centroidY: place(
    "centroid_y",
    "Centroid y",
    "Mean row of the region's pixels in the image; pixel centres lie at half pixels.",
  ),
  boxX: place(
    "box_x",
    "Box x",
    "Left edge of the smallest rectangle of pixels around the region's pixels in the image.",
  ),
  boxY: place(
    "box_y",
    "Box y",
    "Top edge of the smallest rectangle of pixels around the region's pixels in the image.",
  ),
  boxWidth: place("box_width", "Box width", "Width of that rectangle."),
  boxHeight: place("box_height", "Box height", "Height of that rectangle."),
} as const satisfies Readonly<Record<string, ColumnDefinition>>;

function place(heading: string, label: string, text: string): ColumnDefinition {
  const source = "ImageJ; scikit-image counts from pixel centres, half a pixel less.";
  return { heading, label, unit: "px", group: "place", text, formula: "", source, preview: "same" };
}

function outline(heading: string, label: string, unit: ColumnUnit, text: string): ColumnDefinition {
  const source = "Plane geometry; ellipses by the arithmetic-geometric mean.";
  const group = unit.endsWith("2") ? "area" : "shape";
  return { heading, label, unit, group, text, formula: "", source, preview: "same" };
}

function shape(
  heading: string,
  label: string,
  unit: ColumnUnit,
  text: string,
  formula: string,
  source: string,
): ColumnDefinition {
  return { heading, label, unit, group: "shape", text, formula, source, preview: "same" };
}
