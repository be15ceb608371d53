import { useLocalStorage } from "@mantine/hooks";
import type { SaveMode } from "./region-store.ts";

/** How a person works with regions; kept by the browser. */
export type RegionPreferences = Readonly<{
  saveMode: SaveMode;
  snapToPixels: boolean;
  snapToVertices: boolean;
  showMembers: boolean;
}>;

const USUAL: RegionPreferences = { saveMode: "atOnce", snapToPixels: true, snapToVertices: false, showMembers: false };

export function useRegionPreferences(): readonly [RegionPreferences, (change: Partial<RegionPreferences>) => void] {
  const [kept, setKept] = useLocalStorage<Partial<RegionPreferences>>({
    key: "mikro-web:region-preferences",
    defaultValue: {},
    getInitialValueInEffect: false,
  });
  return [{ ...USUAL, ...kept }, (change) => setKept((old) => ({ ...old, ...change }))];
}
