import { bytesPerElement } from "../datalayer/dtype.ts";
import type { ImageModel } from "../mikro/image.ts";
import { formatAreaSizeUm, formatBytes, formatCount, formatLengthUm, formatSizePx } from "../ui/format.ts";

/** A fact of an image in words. */
export type Fact = Readonly<{ label: string; value: string }>;

/** The numbers of an image, those that are known: size, pixels, storage. */
export function imageFacts({ multiscale, pixelSizeUm, axisParallel }: ImageModel): readonly Fact[] {
  const { size, levels } = multiscale;
  const { array } = levels[0]!;
  const facts: (Fact | undefined)[] = [
    { label: "Size", value: `${formatSizePx(size.x, size.y)} px` },
    { label: "Axes", value: (["c", "t", "z"] as const).map((axis) => `${axis} ${formatCount(size[axis])}`).join(", ") },
    pixelSizeUm && {
      label: "Field of view",
      value: formatAreaSizeUm(size.x * pixelSizeUm.x, size.y * pixelSizeUm.y),
    },
    pixelSizeUm && {
      label: "Pixel size",
      value: `${pixelSizeText(pixelSizeUm)}${axisParallel ? "" : ", rotated on the stage"}`,
    },
    { label: "Data type", value: array.dtype },
    { label: "Chunks", value: `${array.chunkShape.map(formatCount).join(" \u00d7 ")} (${array.dims.join(", ")})` },
    { label: "Levels", value: levelsText(multiscale) },
    { label: "Full resolution", value: `${formatBytes(bytesOf(array))} uncompressed` },
  ];
  return facts.filter((fact) => fact !== undefined);
}

function pixelSizeText({ x, y, z }: NonNullable<ImageModel["pixelSizeUm"]>): string {
  const inPlane = x === y ? `${formatLengthUm(x)}` : `${formatLengthUm(x)} \u00d7 ${formatLengthUm(y)}`;
  return `${inPlane}, z ${formatLengthUm(z)}`;
}

/** `4: 1, 2, 4 and 8 times smaller`-like: how many, and by which factors along x. */
function levelsText({ levels }: ImageModel["multiscale"]): string {
  if (levels.length === 1) return "1, no smaller ones";
  return `${levels.length} (${levels.map(({ scale }) => `${Number(scale.x.toFixed(2))}\u00d7`).join(", ")})`;
}

function bytesOf(array: ImageModel["multiscale"]["levels"][number]["array"]): number {
  return array.shape.reduce((product, length) => product * length, bytesPerElement(array.dtype));
}
