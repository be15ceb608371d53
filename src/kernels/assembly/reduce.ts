// Pixels to partials, block by block: counts, exact sums, moments.
export * from "./reduce-counts";
export * from "./reduce-floats";
export * from "./reduce-sums";
