import type { ColorFormat } from "../generated/resolvers.ts";
import type { RGBViewModel } from "../models.ts";

/** Colours that CSS has names for, as name:rrggbb; of two names for one colour the usual one. */
const CSS_COLOURS = `
  aliceblue:f0f8ff antiquewhite:faebd7 aquamarine:7fffd4 azure:f0ffff beige:f5f5dc bisque:ffe4c4 black:000000
  blanchedalmond:ffebcd blue:0000ff blueviolet:8a2be2 brown:a52a2a burlywood:deb887 cadetblue:5f9ea0
  chartreuse:7fff00 chocolate:d2691e coral:ff7f50 cornflowerblue:6495ed cornsilk:fff8dc crimson:dc143c cyan:00ffff
  darkblue:00008b darkcyan:008b8b darkgoldenrod:b8860b darkgray:a9a9a9 darkgreen:006400 darkkhaki:bdb76b
  darkmagenta:8b008b darkolivegreen:556b2f darkorange:ff8c00 darkorchid:9932cc darkred:8b0000 darksalmon:e9967a
  darkseagreen:8fbc8f darkslateblue:483d8b darkslategray:2f4f4f darkturquoise:00ced1 darkviolet:9400d3
  deeppink:ff1493 deepskyblue:00bfff dimgray:696969 dodgerblue:1e90ff firebrick:b22222 floralwhite:fffaf0
  forestgreen:228b22 gainsboro:dcdcdc ghostwhite:f8f8ff gold:ffd700 goldenrod:daa520 gray:808080 green:008000
  greenyellow:adff2f honeydew:f0fff0 hotpink:ff69b4 indianred:cd5c5c indigo:4b0082 ivory:fffff0 khaki:f0e68c
  lavender:e6e6fa lavenderblush:fff0f5 lawngreen:7cfc00 lemonchiffon:fffacd lightblue:add8e6 lightcoral:f08080
  lightcyan:e0ffff lightgoldenrodyellow:fafad2 lightgray:d3d3d3 lightgreen:90ee90 lightpink:ffb6c1
  lightsalmon:ffa07a lightseagreen:20b2aa lightskyblue:87cefa lightslategray:778899 lightsteelblue:b0c4de
  lightyellow:ffffe0 lime:00ff00 limegreen:32cd32 linen:faf0e6 magenta:ff00ff maroon:800000
  mediumaquamarine:66cdaa mediumblue:0000cd mediumorchid:ba55d3 mediumpurple:9370db mediumseagreen:3cb371
  mediumslateblue:7b68ee mediumspringgreen:00fa9a mediumturquoise:48d1cc mediumvioletred:c71585
  midnightblue:191970 mintcream:f5fffa mistyrose:ffe4e1 moccasin:ffe4b5 navajowhite:ffdead navy:000080
  oldlace:fdf5e6 olive:808000 olivedrab:6b8e23 orange:ffa500 orangered:ff4500 orchid:da70d6 palegoldenrod:eee8aa
  palegreen:98fb98 paleturquoise:afeeee palevioletred:db7093 papayawhip:ffefd5 peachpuff:ffdab9 peru:cd853f
  pink:ffc0cb plum:dda0dd powderblue:b0e0e6 purple:800080 red:ff0000 rosybrown:bc8f8f royalblue:4169e1
  saddlebrown:8b4513 salmon:fa8072 sandybrown:f4a460 seagreen:2e8b57 seashell:fff5ee sienna:a0522d silver:c0c0c0
  skyblue:87ceeb slateblue:6a5acd slategray:708090 snow:fffafa springgreen:00ff7f steelblue:4682b4 tan:d2b48c
  teal:008080 thistle:d8bfd8 tomato:ff6347 turquoise:40e0d0 violet:ee82ee wheat:f5deb3 white:ffffff
  whitesmoke:f5f5f5 yellow:ffff00 yellowgreen:9acd32
`;

const NAMES = new Map(
  CSS_COLOURS.trim()
    .split(/\s+/)
    .map((entry) => entry.split(":").reverse() as [string, string]),
);

type Rgb = readonly [number, number, number];

/** Bright ends of the colormaps of a single colour. */
const SINGLE: Partial<Record<RGBViewModel["colorMap"], Rgb>> = {
  RED: [255, 0, 0],
  GREEN: [0, 255, 0],
  BLUE: [0, 0, 255],
  CYAN: [0, 255, 255],
  MAGENTA: [255, 0, 255],
  YELLOW: [255, 255, 0],
  BLACK: [0, 0, 0],
  WHITE: [255, 255, 255],
  ORANGE: [255, 165, 0],
  PURPLE: [128, 0, 128],
  PINK: [255, 192, 203],
  BROWN: [165, 42, 42],
  GREY: [128, 128, 128],
};

/** CSS name of a base colour, whatever its alpha. */
export function colourName(baseColor: readonly number[] | null): string {
  const hex = (baseColor ?? []).slice(0, 3).map((value) => value.toString(16).padStart(2, "0"));
  return NAMES.get(hex.join("")) ?? "Unknown Color";
}

/** Bright end of the view's colormap as CSS text; empty for colormaps of many colours. */
export function fullColour(view: RGBViewModel, format: ColorFormat): string {
  const [r, g, b] = view.colorMap === "INTENSITY" ? (view.baseColor ?? []) : (SINGLE[view.colorMap] ?? []);
  if (r === undefined || g === undefined || b === undefined) return "";
  return format === "HSL" ? hsl([r, g, b]) : `rgb(${r},${g},${b})`;
}

function hsl([r, g, b]: Rgb): string {
  const max = Math.max(r, g, b) / 255;
  const min = Math.min(r, g, b) / 255;
  const range = max - min;
  const light = (max + min) / 2;
  const saturation = range === 0 ? 0 : range / (1 - Math.abs(2 * light - 1));
  const percent = (value: number) => `${Math.round(value * 100)}%`;
  return `hsl(${Math.round(hue([r / 255, g / 255, b / 255], max, range))},${percent(saturation)},${percent(light)})`;
}

/** Degrees, 0 for greys. */
function hue([r, g, b]: Rgb, max: number, range: number): number {
  if (range === 0) return 0;
  if (max === r) return (60 * ((g - b) / range) + 360) % 360;
  return max === g ? 60 * ((b - r) / range) + 120 : 60 * ((r - g) / range) + 240;
}

/** Degrees between the hues of neighbouring values: the golden angle, so that near values look different. */
const GOLDEN_ANGLE = 137.508;

/** `#rrggbb` of a pixel value of a mask, the same at all times; 0, which is nothing, is black. */
export function maskColour(value: number): string {
  if (value === 0) return "#000000";
  const hueDegrees = (value * GOLDEN_ANGLE) % 360;
  const channel = (offset: number) => {
    const k = (offset + hueDegrees / 30) % 12;
    // HSL with saturation 0.65 and lightness 0.55.
    const level = 0.55 - 0.65 * 0.45 * Math.max(-1, Math.min(k - 3, 9 - k, 1));
    return Math.round(level * 255)
      .toString(16)
      .padStart(2, "0");
  };
  return `#${channel(0)}${channel(8)}${channel(4)}`;
}
