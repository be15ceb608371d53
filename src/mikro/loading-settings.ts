/** What a person chose about loading, kept by this browser. */
export type LoadingSettings = Readonly<{
  /** MiB that decoded chunks may take; `undefined`: as the device suggests. */
  memoryMib: number | undefined;
  /** Whether what may be looked at next is loaded before it is. */
  loadsAhead: boolean;
}>;

const MEMORY_KEY = "mikro-web:chunk-memory-mib";
const AHEAD_KEY = "mikro-web:load-ahead";
/** Below, one view of four channels on a large screen does not fit; above, tabs are known to die. */
export const MEMORY_MIB = { min: 128, max: 4096 } as const;

type Store = Pick<Storage, "getItem" | "setItem" | "removeItem">;

/** The choice of this browser; the usual where there is none, or no storage, as in Node. */
export function readLoadingSettings(store: Store | undefined = browserStore()): LoadingSettings {
  const text = store?.getItem(MEMORY_KEY) ?? "";
  const mib = /^\d+$/.test(text) ? Number(text) : undefined;
  const memoryMib = mib === undefined ? undefined : Math.min(MEMORY_MIB.max, Math.max(MEMORY_MIB.min, mib));
  return { memoryMib, loadsAhead: store?.getItem(AHEAD_KEY) !== "off" };
}

/** Holds from the next start of the page on. */
export function writeLoadingSettings(
  { memoryMib, loadsAhead }: LoadingSettings,
  store: Store | undefined = browserStore(),
): void {
  if (memoryMib === undefined) store?.removeItem(MEMORY_KEY);
  else store?.setItem(MEMORY_KEY, String(memoryMib));
  if (loadsAhead) store?.removeItem(AHEAD_KEY);
  else store?.setItem(AHEAD_KEY, "off");
}

/** Reading the property throws where a page may keep nothing. */
function browserStore(): Store | undefined {
  try {
    return (globalThis as { localStorage?: Storage }).localStorage;
  } catch {
    return undefined;
  }
}
