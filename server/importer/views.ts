import type {
  ColorMap,
  PartialAffineTransformationViewInput,
  PartialChannelViewInput,
  PartialRgbViewInput,
  PartialScaleViewInput,
} from "./generated/operations.ts";
import type { ChannelLabel, ChannelLook, FiveD, Placement } from "./source.ts";

/** Colours that the contract has a colormap for; every other is INTENSITY with that base colour. */
const NAMED: Readonly<Record<string, ColorMap>> = {
  "255,0,0": "RED",
  "0,255,0": "GREEN",
  "0,0,255": "BLUE",
  "0,255,255": "CYAN",
  "255,0,255": "MAGENTA",
  "255,255,0": "YELLOW",
};

/** One view a channel that the file says anything about. */
export function channelViews(labels: readonly ChannelLabel[]): PartialChannelViewInput[] {
  return labels.flatMap((label, c) => {
    const { name, emissionNm, excitationNm } = label;
    if (name === undefined && emissionNm === undefined && excitationNm === undefined) return [];
    return [
      {
        cMin: c,
        cMax: c + 1,
        ...(name === undefined ? {} : { name }),
        ...(emissionNm === undefined ? {} : { emissionWavelength: emissionNm }),
        ...(excitationNm === undefined ? {} : { excitationWavelength: excitationNm }),
      },
    ];
  });
}

export function rgbViews(looks: readonly ChannelLook[]): PartialRgbViewInput[] {
  return looks.map(({ color, limits, active }, c) => ({
    cMin: c,
    cMax: c + 1,
    active,
    ...colorMapOf(color),
    ...(limits === undefined ? {} : { contrastLimitMin: limits[0], contrastLimitMax: limits[1] }),
  }));
}

function colorMapOf(color: ChannelLook["color"]): Pick<PartialRgbViewInput, "colorMap" | "baseColor"> {
  if (typeof color === "string") return { colorMap: color };
  const named = NAMED[color.join(",")];
  return named === undefined ? { colorMap: "INTENSITY", baseColor: [...color, 255] } : { colorMap: named };
}

/** Maps pixel indices, whole numbers at pixel centres, to micrometres. */
export function affineView(
  { sizeUm, originUm }: Placement,
  stage: string | undefined,
): PartialAffineTransformationViewInput {
  return {
    affineMatrix: [
      [sizeUm.x, 0, 0, originUm.x],
      [0, sizeUm.y, 0, originUm.y],
      [0, 0, sizeUm.z, originUm.z],
      [0, 0, 0, 1],
    ],
    ...(stage === undefined ? {} : { stage }),
  };
}

export function scaleView(parent: string, [c, t, z, y, x]: FiveD): PartialScaleViewInput {
  return { parent, scaleC: c, scaleT: t, scaleZ: z, scaleY: y, scaleX: x };
}

/**
 * Where the pixels of a level made by halving lie: the centre of a pixel of `factor` finer ones is `(factor - 1) / 2` of them
 * further in than the first one's.
 */
export function halvedPlacement(fine: Placement, factorY: number, factorX: number): Placement {
  const { sizeUm, originUm } = fine;
  return {
    sizeUm: { x: sizeUm.x * factorX, y: sizeUm.y * factorY, z: sizeUm.z },
    originUm: {
      x: originUm.x + (sizeUm.x * (factorX - 1)) / 2,
      y: originUm.y + (sizeUm.y * (factorY - 1)) / 2,
      z: originUm.z,
    },
  };
}
