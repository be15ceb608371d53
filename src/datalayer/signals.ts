/** Tells Node that many wait for one signal here, which it takes for a leak from the eleventh on. Nothing in browsers. */
export function expectManyListeners(signal: AbortSignal): void {
  if (typeof process === "undefined" || typeof process.getBuiltinModule !== "function") return;
  process.getBuiltinModule("node:events").setMaxListeners(0, signal);
}
