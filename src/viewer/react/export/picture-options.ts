import { useLocalStorage } from "@mantine/hooks";

/** What a picture of the view holds. */
export type PictureOptions = Readonly<{
  /** Pixels of the picture to a CSS pixel of the screen. */
  scale: 1 | 2 | 3 | 4;
  scaleBar: boolean;
  regions: boolean;
  legend: boolean;
  /** Lines between pixels, where the view shows them. */
  grid: boolean;
}>;

const USUAL: PictureOptions = { scale: 1, scaleBar: true, regions: true, legend: false, grid: true };

/** What pictures hold is a choice of the person, for all images; the key that copies a view heeds it too. */
export function usePictureOptions(): readonly [PictureOptions, (options: PictureOptions) => void] {
  const [stored, setStored] = useLocalStorage<PictureOptions>({
    key: "mikro-web:export-picture",
    defaultValue: USUAL,
    getInitialValueInEffect: false,
  });
  return [{ ...USUAL, ...stored }, setStored];
}
