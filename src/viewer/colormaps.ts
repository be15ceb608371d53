import {
  interpolateCool,
  interpolateInferno,
  interpolateMagma,
  interpolatePlasma,
  interpolateSpectral,
  interpolateViridis,
  interpolateWarm,
} from "d3-scale-chromatic";

/** The contract's enum `ColorMap`. */
export type ColormapName =
  | "VIRIDIS"
  | "PLASMA"
  | "INFERNO"
  | "MAGMA"
  | "RED"
  | "GREEN"
  | "BLUE"
  | "INTENSITY"
  | "CYAN"
  | "MAGENTA"
  | "YELLOW"
  | "BLACK"
  | "WHITE"
  | "ORANGE"
  | "PURPLE"
  | "PINK"
  | "BROWN"
  | "GREY"
  | "RAINBOW"
  | "SPECTRAL"
  | "COOL"
  | "WARM";

/** Red, green, blue, each 0..255. */
export type Rgb = readonly [red: number, green: number, blue: number];

const WHITE: Rgb = [255, 255, 255];
const ENTRIES = 256;

/** Ramps from black to one colour. INTENSITY is one too, to the channel's own colour. */
const RAMPS: Partial<Record<ColormapName, Rgb>> = {
  RED: [255, 0, 0],
  GREEN: [0, 255, 0],
  BLUE: [0, 0, 255],
  CYAN: [0, 255, 255],
  MAGENTA: [255, 0, 255],
  YELLOW: [255, 255, 0],
  BLACK: [0, 0, 0],
  WHITE,
  ORANGE: [255, 165, 0],
  PURPLE: [160, 32, 240],
  PINK: [255, 105, 180],
  BROWN: [165, 42, 42],
  GREY: WHITE,
};

const SCALES: Partial<Record<ColormapName, (n: number) => string>> = {
  VIRIDIS: interpolateViridis,
  PLASMA: interpolatePlasma,
  INFERNO: interpolateInferno,
  MAGMA: interpolateMagma,
  SPECTRAL: interpolateSpectral,
  COOL: interpolateCool,
  WARM: interpolateWarm,
};

/** Every name, in the order in which a person chooses: plain colours, then maps, then labels. */
export const COLORMAP_NAMES: readonly ColormapName[] = [
  "GREY",
  "INTENSITY",
  "RED",
  "GREEN",
  "BLUE",
  "CYAN",
  "MAGENTA",
  "YELLOW",
  "ORANGE",
  "PURPLE",
  "PINK",
  "BROWN",
  "WHITE",
  "BLACK",
  "VIRIDIS",
  "PLASMA",
  "INFERNO",
  "MAGMA",
  "SPECTRAL",
  "COOL",
  "WARM",
  "RAINBOW",
];

export function isColormapName(name: string): name is ColormapName {
  return (COLORMAP_NAMES as readonly string[]).includes(name);
}

/** RAINBOW is a table of labels (value modulo 256), not a ramp. */
export function isCategorical(name: ColormapName): boolean {
  return name === "RAINBOW";
}

const baked = new Map<string, Uint8Array>();

/**
 * The 256 colours of a colormap, R,G,B,A bytes: the same array for the same arguments, so that it may serve as an identity.
 *
 * @param baseColor end of the ramp of INTENSITY; unused by the others
 */
export function colormapOf(name: ColormapName, baseColor: Rgb = WHITE): Uint8Array {
  const key = name === "INTENSITY" ? `${name} ${baseColor.join(" ")}` : name;
  let colors = baked.get(key);
  if (colors === undefined) {
    colors = bake(name, baseColor);
    baked.set(key, colors);
  }
  return colors;
}

const faded = new WeakMap<Uint8Array, Map<number, Uint8Array>>();

/**
 * The same colours, less opaque. Equal arguments give the same array.
 *
 * @param colors of `colormapOf`
 * @param opacity 0..1, taken in steps of 1/255
 */
export function withOpacity(colors: Uint8Array, opacity: number): Uint8Array {
  const alpha = Math.round(255 * Math.min(1, Math.max(0, opacity)));
  if (alpha === 255) return colors;
  const known = faded.get(colors) ?? new Map<number, Uint8Array>();
  faded.set(colors, known);
  const found =
    known.get(alpha) ?? colors.map((value, at) => (at % 4 === 3 ? Math.round((value * alpha) / 255) : value));
  known.set(alpha, found);
  return found;
}

/** One typical colour of a channel, for names and plots: the brightest end of its ramp. */
export function accentOf(name: ColormapName, baseColor: Rgb = WHITE): Rgb {
  const colors = colormapOf(name, baseColor);
  // Maps that end near white are known by what lies at three quarters.
  const at = 4 * (SCALES[name] === undefined ? ENTRIES - 1 : 191);
  return [colors[at]!, colors[at + 1]!, colors[at + 2]!];
}

function bake(name: ColormapName, baseColor: Rgb): Uint8Array {
  if (name === "RAINBOW") return labelPalette();
  const scale = SCALES[name];
  if (scale !== undefined) return table((i) => parseColor(scale(i / (ENTRIES - 1))));
  const end = RAMPS[name] ?? baseColor;
  return table((i) => [0, 1, 2].map((k) => Math.round((end[k]! * i) / (ENTRIES - 1))) as unknown as Rgb);
}

function table(colorAt: (i: number) => Rgb): Uint8Array {
  const colors = new Uint8Array(4 * ENTRIES);
  for (let i = 0; i < ENTRIES; i++) {
    colors.set(colorAt(i), 4 * i);
    colors[4 * i + 3] = 255;
  }
  return colors;
}

/**
 * 255 label colours, the same for ever; label 0 is background and transparent. Hues walk by the golden angle, so that
 * neighbouring labels differ most; lightness cycles through three steps, so that equal hues never meet equal lightness.
 */
function labelPalette(): Uint8Array {
  const colors = table((i) => hsl((i * 137.50776405) % 360, 0.65 + 0.3 * ((i >> 2) % 2), [0.5, 0.64, 0.4][i % 3]!));
  colors.fill(0, 0, 4);
  return colors;
}

/** @param hueDeg 0..360; saturation and lightness 0..1 */
function hsl(hueDeg: number, saturation: number, lightness: number): Rgb {
  const reach = saturation * Math.min(lightness, 1 - lightness);
  const at = (offset: number): number => {
    const k = (offset + hueDeg / 30) % 12;
    return Math.round(255 * (lightness - reach * Math.max(-1, Math.min(k - 3, 9 - k, 1))));
  };
  return [at(0), at(8), at(4)];
}

/** @param css `#rrggbb` or `rgb(r, g, b)`, the two forms in which the scales answer */
function parseColor(css: string): Rgb {
  const hex = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(css);
  if (hex) return [1, 2, 3].map((k) => Number.parseInt(hex[k]!, 16)) as unknown as Rgb;
  const parts = /^rgb\((\d+), (\d+), (\d+)\)$/.exec(css);
  if (parts) return [1, 2, 3].map((k) => Number(parts[k])) as unknown as Rgb;
  throw new RangeError(`Not a colour: ${css}`);
}
