/**
 * A channel's colour as a line on the page: white on white and blue on black are moved towards the other end until they are seen.
 *
 * @param colour `#rrggbb`
 */
export function legibleColour(colour: string, scheme: "light" | "dark"): string {
  const target = scheme === "light" ? 0 : 255;
  let [r, g, b] = [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16)) as [number, number, number];
  for (let step = 0; step < 20 && !isSeen(luminanceOf(r, g, b), scheme); step++) {
    r += (target - r) * 0.15;
    g += (target - g) * 0.15;
    b += (target - b) * 0.15;
  }
  return `#${[r, g, b].map((channel) => Math.round(channel).toString(16).padStart(2, "0")).join("")}`;
}

/** 3 : 1, what WCAG asks of graphics, against white and against the dark page. */
function isSeen(luminance: number, scheme: "light" | "dark"): boolean {
  return scheme === "light" ? 1.05 / (luminance + 0.05) >= 3 : (luminance + 0.05) / 0.06 >= 3;
}

/** Relative luminance of sRGB, 0 to 1. */
export function luminanceOf(r: number, g: number, b: number): number {
  const linear = (channel: number) => {
    const value = channel / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return 0.2126 * linear(r) + 0.7152 * linear(g) + 0.0722 * linear(b);
}
