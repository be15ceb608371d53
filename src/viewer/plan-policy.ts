/** What the planner strives for, as data: numbers to argue about live here and nowhere else. */
export type PlanPolicy = Readonly<{
  /**
   * A level stays until another one is nearer to the screen's resolution and the point midway between both (in log scale)
   * lies behind by this factor.
   */
  levelHysteresis: number;
  /** The coarse level: the finest whose whole plane takes at most this many decoded bytes a channel ... */
  coarsePlaneBytes: number;
  /**
   * ... and at most this part of the bytes that the view needs at its own level; else the coarsest level, within the same part.
   * A view that is cheap gets no coarse level. With this, what is fetched stays within 1.10 x the visible bytes.
   */
  coarseShare: number;
  /**
   * Pixels of a level that one view may want. A 4K screen at the nearest level with ragged edges needs 25 million; only images
   * without a fitting level come near. Then the middle of the view is planned, and the plan says `clipped`.
   */
  maxPixels: number;
  /** Device pixels by which a tile must reach into the view: below half of one it is rounded away. */
  minOverlapDevicePx: number;
}>;

export const PLAN_POLICY: PlanPolicy = {
  levelHysteresis: 1.1,
  coarsePlaneBytes: 1 << 20,
  coarseShare: 0.08,
  maxPixels: 64 << 20,
  minOverlapDevicePx: 1 / 64,
};
