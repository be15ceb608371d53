// Pixels to partials, block by block: counts, exact sums, moments, places.
export * from "./reduce-counts";
export * from "./reduce-floats";
export * from "./reduce-places";
export * from "./reduce-powers";
export * from "./reduce-sums";
