import { basename } from "node:path";
import { Refused } from "../errors.ts";
import type { ChannelLabel, ChannelLook } from "../source.ts";
import { micrometresIn } from "../units.ts";
import type { TiffLayout } from "./layout.ts";
import { type PlaneGrid, pagesOfPlanes } from "./ome-planes.ts";
import { child, children, number, parseOmeXml, text, type XmlElement } from "./ome-xml.ts";
import type { TiffPage } from "./page.ts";

/** Also of documents that `parseOmeXml` will refuse. */
export function isOmeXml(description: string): boolean {
  return /^\s*</.test(description) && /<(\w+:)?OME[\s>]/.test(description);
}

const TYPES: Readonly<Record<string, string>> = { float: "float32", double: "float64", half: "float16" };

/**
 * The images that the OME-XML of a file describes.
 *
 * @throws Refused when pixels lie in other files or pages, or the description does not fit them
 */
export function omeLayouts(path: string, pages: readonly TiffPage[]): TiffLayout[] {
  const ome = parseOmeXml(pages[0]!.description);
  if (child(ome, "BinaryOnly") !== undefined) throw new Refused("OME-TIFF whose metadata is in a companion file");
  const images = children(ome, "Image");
  if (images.length === 0) throw new Refused("OME-XML without an image");
  return images.map((image, index) => {
    const name = text(image, "Name") ?? String(index);
    return layoutOf(path, ome, image, images.length === 1 ? undefined : name, pages);
  });
}

function layoutOf(
  path: string,
  ome: XmlElement,
  image: XmlElement,
  seriesName: string | undefined,
  pages: readonly TiffPage[],
): TiffLayout {
  const pixels = child(image, "Pixels");
  const size = (axis: string) => {
    const value = number(pixels, `Size${axis}`);
    if (value === undefined || !Number.isSafeInteger(value) || value < 1)
      throw new Refused(`OME-XML without Size${axis}`);
    return value;
  };
  refuseOtherFiles(path, ome, pixels);
  const channels = children(pixels, "Channel");
  const samples = samplesOf(channels, pages[0]!.samples);
  const sizeC = size("C");
  if (sizeC % samples !== 0) throw new Refused(`OME-XML with ${sizeC} channels in groups of ${samples}`);
  const grid: PlaneGrid = {
    order: text(pixels, "DimensionOrder") ?? "XYCZT",
    C: sizeC / samples,
    Z: size("Z"),
    T: size("T"),
  };
  const planes = pagesOfPlanes(children(pixels, "TiffData"), grid, pages.length);
  const layout: TiffLayout = {
    seriesName,
    sizeC,
    sizeT: grid.T,
    sizeZ: grid.Z,
    pageIndex: (c, t, z) => planes[(Math.floor(c / samples) * grid.T + t) * grid.Z + z]!,
    pixelSizeUm: { x: physicalSize(pixels, "X"), y: physicalSize(pixels, "Y"), z: physicalSize(pixels, "Z") },
    labels: labelsOf(channels, samples, sizeC),
    looks: looksOf(channels, samples, sizeC),
    notes: [],
  };
  refuseMisfit(layout, pages, samples, { x: size("X"), y: size("Y") }, text(pixels, "Type"));
  return layout;
}

function refuseOtherFiles(path: string, ome: XmlElement, pixels: XmlElement | undefined): void {
  const own = text(ome, "UUID");
  for (const data of children(pixels, "TiffData")) {
    const uuid = child(data, "UUID");
    if (uuid === undefined) continue;
    const fileName = text(uuid, "FileName");
    // A renamed file keeps its UUID; without one, its name has to tell.
    if (own !== undefined && text(uuid, "#text") === own) continue;
    if (fileName !== undefined && basename(fileName) === basename(path)) continue;
    throw new Refused(`OME-TIFF of several files: a plane is in ${fileName ?? "another file"}`);
  }
}

function samplesOf(channels: readonly XmlElement[], stored: number): number {
  const counts = new Set(channels.map((channel) => number(channel, "SamplesPerPixel") ?? stored));
  if (counts.size > 1) throw new Refused("OME-XML with channels of different numbers of samples");
  return [...counts][0] ?? stored;
}

function refuseMisfit(
  layout: TiffLayout,
  pages: readonly TiffPage[],
  samples: number,
  size: Readonly<{ x: number; y: number }>,
  type: string | undefined,
): void {
  const page = pages[layout.pageIndex(0, 0, 0)]!;
  if (page.samples !== samples)
    throw new Refused(`OME-XML with ${samples} samples a pixel where the page has ${page.samples}`);
  if (page.width !== size.x || page.height !== size.y) {
    throw new Refused(`OME-XML of ${size.x} x ${size.y} pixels where the page has ${page.width} x ${page.height}`);
  }
  if (type !== undefined && (TYPES[type] ?? type) !== page.stored) {
    throw new Refused(`OME-XML of type ${type} where the page has ${page.stored}`);
  }
}

function physicalSize(pixels: XmlElement | undefined, axis: string): number | undefined {
  const size = number(pixels, `PhysicalSize${axis}`);
  const um = micrometresIn(text(pixels, `PhysicalSize${axis}Unit`) ?? "µm");
  return size === undefined || size <= 0 || um === undefined ? undefined : size * um;
}

function labelsOf(channels: readonly XmlElement[], samples: number, sizeC: number): ChannelLabel[] | undefined {
  if (channels.length * samples !== sizeC) return undefined;
  return channels.flatMap((channel) => {
    const label = {
      name: text(channel, "Name"),
      emissionNm: wavelength(channel, "Emission"),
      excitationNm: wavelength(channel, "Excitation"),
    };
    return new Array<ChannelLabel>(samples).fill(label);
  });
}

function wavelength(channel: XmlElement, kind: string): number | undefined {
  const value = number(channel, `${kind}Wavelength`);
  const um = micrometresIn(text(channel, `${kind}WavelengthUnit`) ?? "nm");
  return value === undefined || um === undefined ? undefined : value * um * 1000;
}

/** Colours count only when every channel has one; -1 is OME-XML's default, white. */
function looksOf(channels: readonly XmlElement[], samples: number, sizeC: number): ChannelLook[] | undefined {
  if (samples > 1 || channels.length !== sizeC) return undefined;
  const colors = channels.map((channel) => number(channel, "Color"));
  if (colors.some((color) => color === undefined)) return undefined;
  return colors.map((color) => {
    const rgba = color! | 0;
    return { color: [(rgba >>> 24) & 255, (rgba >>> 16) & 255, (rgba >>> 8) & 255], limits: undefined, active: true };
  });
}
