import { Refused } from "../errors.ts";
import { micrometresIn } from "../units.ts";
import type { TiffLayout } from "./layout.ts";
import type { TiffPage } from "./page.ts";

/** Whether ImageJ or Fiji wrote the file, or a program that writes as they do. */
export function isImageJ(description: string): boolean {
  return description.startsWith("ImageJ=");
}

/** The `key=value` lines of ImageJ's image description; characters beyond ASCII may be written as `\u00B5`. */
function valuesOf(description: string): Map<string, string> {
  const values = new Map<string, string>();
  for (const line of description.split(/\r?\n/)) {
    const at = line.indexOf("=");
    if (at <= 0) continue;
    const value = line
      .slice(at + 1)
      .replace(/\\u([0-9a-fA-F]{4})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
    values.set(line.slice(0, at), value.trim());
  }
  return values;
}

/** How many planes an ImageJ description promises. */
export function imageJPlanes(description: string): number {
  return count(valuesOf(description), "images");
}

/**
 * The layout of an ImageJ stack: pages run along channels first, then planes, then frames.
 *
 * @param pages all pages, lower resolutions left out
 * @throws Refused when channels x slices x frames is not the number of pages
 */
export function imageJLayout(pages: readonly TiffPage[]): TiffLayout {
  const page = pages[0]!;
  const values = valuesOf(page.description);
  const channels = count(values, "channels");
  const frames = count(values, "frames");
  const known = values.has("channels") || values.has("slices") || values.has("frames");
  const slices = known ? count(values, "slices") : pages.length;
  if (channels * slices * frames !== pages.length) {
    throw new Refused(`an ImageJ stack of ${channels} x ${slices} x ${frames} planes in ${pages.length} pages`);
  }
  const unit = values.get("unit");
  const um = micrometresIn(unit);
  const yUm = micrometresIn(values.get("yunit") ?? unit);
  const zUm = micrometresIn(values.get("zunit") ?? unit);
  const spacing = Number(values.get("spacing") ?? Number.NaN);
  const { x, y } = page.resolution;
  return {
    seriesName: undefined,
    sizeC: channels * page.samples,
    sizeT: frames,
    sizeZ: slices,
    pageIndex: (c, t, z) => (t * slices + z) * channels + Math.floor(c / page.samples),
    pixelSizeUm: {
      x: um !== undefined && x !== undefined ? um / x : undefined,
      y: yUm !== undefined && y !== undefined ? yUm / y : undefined,
      // ImageJ keeps the direction of a stack in the sign.
      z: zUm !== undefined && Math.abs(spacing) > 0 ? zUm * Math.abs(spacing) : undefined,
    },
    labels: undefined,
    looks: undefined,
    notes: [],
  };
}

function count(values: Map<string, string>, key: string): number {
  const value = Number(values.get(key) ?? 1);
  if (!Number.isSafeInteger(value) || value < 1)
    throw new Refused(`an ImageJ description with ${key}=${values.get(key)}`);
  return value;
}
