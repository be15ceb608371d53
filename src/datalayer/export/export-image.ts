import type { Crop } from "./crop.ts";

/** How a channel is called and shown. */
export type ExportChannel = Readonly<{
  name: string;
  /** Red, green, blue, 0..255, of its brightest pixels. */
  color: readonly [number, number, number];
  /** In raw counts; `undefined`: nobody knows. */
  limits: readonly [low: number, high: number] | undefined;
  isVisible: boolean;
}>;

/** What a file tells of the image that a crop is of. */
export type ExportImage = Readonly<{
  name: string;
  /** What was cropped out of what, for a person. */
  description: string;
  /** One for each of the crop's channels. */
  channels: readonly ExportChannel[];
  /** Micrometres along a level-0 pixel; z may be unknown. */
  pixelSizeUm: Readonly<{ x: number; y: number; z?: number | undefined }> | undefined;
  /** 4 x 4, level-0 pixel centres (x, y, z, 1) to micrometres of the stage. */
  pixelToStage: readonly (readonly number[])[] | undefined;
  /** Pixels name objects: smaller levels take pixels, not means. */
  isLabels: boolean;
}>;

/** Stage micrometres of the centre of the crop's first pixel on a plane; `undefined` where the stage is not known. */
export function stagePosition(
  { pixelToStage }: ExportImage,
  { x, y }: Crop,
  z: number,
): readonly [x: number, y: number, z: number] | undefined {
  if (pixelToStage === undefined) return undefined;
  const pixel = [x[0], y[0], z, 1];
  const along = (row: number) => pixel.reduce((sum, value, i) => sum + value * (pixelToStage[row]?.[i] ?? 0), 0);
  return [along(0), along(1), along(2)];
}
