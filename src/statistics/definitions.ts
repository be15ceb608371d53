/** One line a column: shown with the column's heading and written at the head of exported files. */
export const DEFINITIONS = {
  n: "Pixels whose centre lies inside the region and inside the image and whose value is a finite number.",
  nNaN: "Pixels of the region that are not a number (NaN); left out of everything else.",
  nInf: "Pixels of the region that are infinite; left out of everything else.",
  nOutside: "Pixels of the region that lie beyond the edges of the image; left out of everything else.",
  areaPx: "Area in pixels: n.",
  areaUm2: "Area in square micrometres: n times the area of a pixel.",
  mean: "Arithmetic mean: sum / n.",
  sd: "Sample standard deviation: divisor n - 1.",
  min: "Smallest value.",
  max: "Largest value.",
  sum: "Sum of the values (raw integrated density); exact for integers.",
  median: "Median: the middle value, or the mean of the two middle values (percentile type 7).",
} as const;

export type ColumnName = keyof typeof DEFINITIONS;

export const MEMBERSHIP_RULE =
  "A pixel is in a rectangle or polygon when left < centre <= right and top < centre <= bottom, by the even-odd rule; " +
  "in an ellipse when its centre lies in or on it. Decided in level-0 pixels.";

/** Changes when a definition does: numbers of different versions may differ. */
export const DEFINITIONS_VERSION = 1;
