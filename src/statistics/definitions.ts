export const MEMBERSHIP_RULE =
  "A pixel is in a rectangle or polygon when left < centre <= right and top < centre <= bottom, by the even-odd rule; " +
  "in an ellipse when its centre lies in or on it. Decided in level-0 pixels.";

/** Changes when a definition does: numbers of different versions may differ. */
export const DEFINITIONS_VERSION = 2;
