/** Time as the viewer sees it; tests bring their own. */
export type Clock = Readonly<{
  /** Milliseconds, from any origin. */
  now: () => number;
  /** Calls back once after so many milliseconds. Returns a function that calls it off. */
  after: (delayMs: number, callback: () => void) => () => void;
}>;

export const SYSTEM_CLOCK: Clock = {
  now: () => performance.now(),
  after: (delayMs, callback) => {
    const timer = setTimeout(callback, delayMs);
    return () => clearTimeout(timer);
  },
};
