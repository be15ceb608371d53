// The entry of the kernels. One file a task; every exported function takes byte addresses inside the module's own memory.
export * from "./compose";

/** First address that no static data uses; the loader's arena starts here. */
export function heapBase(): usize {
  return __heap_base;
}
