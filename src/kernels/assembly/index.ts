// The entry of the kernels. One file a task; every exported function takes byte addresses inside the module's own memory.
export { clear, finishProduct, meetColour, meetTable8, meetTable16 } from "./compose";
export * from "./compose-labels";
export * from "./compose-ramp";
export * from "./reduce";

/** First address that no static data uses; the loader's arena starts here. */
export function heapBase(): usize {
  return __heap_base;
}
