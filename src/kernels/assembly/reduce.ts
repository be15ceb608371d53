// Pixels to partials, block by block: counts, exact sums, moments, places.
export { countKeys32, countKeys64, countSlice32, countSlice64 } from "./reduce-counts";
export * from "./reduce-floats";
export * from "./reduce-narrow";
export * from "./reduce-places";
export * from "./reduce-powers";
export * from "./reduce-sums";
