/** What views may have in common, each on its own. */
export const ASPECTS = ["place", "z", "t", "contrast"] as const;
export type Aspect = (typeof ASPECTS)[number];
