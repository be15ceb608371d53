import { bytesPerElement, type Dtype, type PixelArray } from "../dtype.ts";

export type OmeTiffImage = Readonly<{
  name: string;
  width: number;
  height: number;
  dtype: Dtype;
  /** Names of the channels; the planes of a channel lie one after the other. */
  channels: readonly string[];
  sizeZ: number;
  /** Micrometres along a pixel. */
  pixelSizeUm?: Readonly<{ x: number; y: number; z?: number | undefined }> | undefined;
  /** `channels.length * sizeZ` planes, z fastest, each `height * width` elements in C order. */
  planes: readonly PixelArray[];
}>;

/** TIFF counts bytes in 32 bits; some readers take them for signed. */
const MOST_BYTES = 2 ** 31 - 1;

/** OME's name of a type and TIFF's sample format: 1 unsigned, 2 signed, 3 float. Halves are decoded to floats. */
const TYPES: Partial<Record<Dtype, readonly [ome: string, sampleFormat: number]>> = {
  bool: ["uint8", 1],
  uint8: ["uint8", 1],
  int8: ["int8", 2],
  uint16: ["uint16", 1],
  int16: ["int16", 2],
  uint32: ["uint32", 1],
  int32: ["int32", 2],
  float16: ["float", 3],
  float32: ["float", 3],
  float64: ["double", 3],
};

/** Whether OME-TIFF has the type; it has no 64-bit integers. */
export function isOmeTiffType(dtype: Dtype): boolean {
  return TYPES[dtype] !== undefined;
}

/**
 * An OME-TIFF (2016-06 schema, little endian, uncompressed, one strip a plane), as parts for a Blob.
 *
 * @throws RangeError for a type that OME-TIFF lacks, or past 2 GiB
 */
export function writeOmeTiff(image: OmeTiffImage): readonly (Uint8Array<ArrayBuffer> | PixelArray)[] {
  const type = TYPES[image.dtype];
  if (type === undefined) throw new RangeError(`OME-TIFF has no ${image.dtype}`);
  const { width, height, planes } = image;
  const sampleBytes = image.dtype === "float16" ? 4 : bytesPerElement(image.dtype);
  const planeBytes = width * height * sampleBytes;
  // Word boundaries: the padding of an odd plane.
  const padding = planeBytes % 2;
  const xml = new TextEncoder().encode(`${omeXml(image, type[0])}\0`);
  const xmlAt = 8;
  const pixelsAt = even(xmlAt + xml.length);
  const tagsAt = pixelsAt + planes.length * (planeBytes + padding);
  const entries = (plane: number): readonly (readonly number[])[] => [
    [256, LONG, 1, width],
    [257, LONG, 1, height],
    [258, SHORT, 1, 8 * sampleBytes],
    [259, SHORT, 1, 1],
    [262, SHORT, 1, 1],
    ...(plane === 0 ? [[270, ASCII, xml.length, xmlAt]] : []),
    [273, LONG, 1, pixelsAt + plane * (planeBytes + padding)],
    [277, SHORT, 1, 1],
    [278, LONG, 1, height],
    [279, LONG, 1, planeBytes],
    [339, SHORT, 1, type[1]],
  ];
  const ifdBytes = (plane: number): number => 2 + 12 * entries(plane).length + 4;
  const total = tagsAt + planes.reduce((sum, _, i) => sum + ifdBytes(i), 0);
  if (total > MOST_BYTES)
    throw new RangeError("The picture is larger than the 2 GiB that a TIFF holds: choose less of it");

  const head = new Uint8Array(pixelsAt);
  const headView = new DataView(head.buffer);
  headView.setUint16(0, 0x4949, true);
  headView.setUint16(2, 42, true);
  headView.setUint32(4, tagsAt, true);
  head.set(xml, xmlAt);
  const tags = new Uint8Array(total - tagsAt);
  const view = new DataView(tags.buffer);
  let at = 0;
  for (let plane = 0; plane < planes.length; plane++) {
    const list = entries(plane);
    view.setUint16(at, list.length, true);
    at += 2;
    for (const [tag = 0, kind = 0, count = 0, value = 0] of list) {
      view.setUint16(at, tag, true);
      view.setUint16(at + 2, kind, true);
      view.setUint32(at + 4, count, true);
      if (kind === SHORT) view.setUint16(at + 8, value, true);
      else view.setUint32(at + 8, value, true);
      at += 12;
    }
    const next = plane === planes.length - 1 ? 0 : tagsAt + at + 4;
    view.setUint32(at, next, true);
    at += 4;
  }
  const pixels = planes.flatMap((plane) => (padding === 0 ? [plane] : [plane, new Uint8Array(1)]));
  return [head, ...pixels, tags];
}

const ASCII = 2;
const SHORT = 3;
const LONG = 4;

function even(offset: number): number {
  return offset + (offset % 2);
}

function omeXml(image: OmeTiffImage, type: string): string {
  const { name, width, height, channels, sizeZ, pixelSizeUm } = image;
  const size = (axis: "X" | "Y" | "Z", um: number | undefined): string =>
    um === undefined || !(um > 0) ? "" : ` PhysicalSize${axis}="${um}" PhysicalSize${axis}Unit="\u00b5m"`;
  const sizes = size("X", pixelSizeUm?.x) + size("Y", pixelSizeUm?.y) + size("Z", pixelSizeUm?.z);
  const list = channels
    .map((channel, i) => `<Channel ID="Channel:0:${i}" Name="${escaped(channel)}" SamplesPerPixel="1"/>`)
    .join("");
  return (
    `<?xml version="1.0" encoding="UTF-8"?>` +
    `<OME xmlns="http://www.openmicroscopy.org/Schemas/OME/2016-06">` +
    `<Image ID="Image:0" Name="${escaped(name)}"><Pixels ID="Pixels:0" DimensionOrder="XYZCT" Type="${type}" ` +
    `SizeX="${width}" SizeY="${height}" SizeZ="${sizeZ}" SizeC="${channels.length}" SizeT="1" ` +
    `BigEndian="false"${sizes}>${list}<TiffData/></Pixels></Image></OME>`
  );
}

function escaped(text: string): string {
  const signs: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
  // Control characters have no place in XML.
  return text.replace(/[&<>"]/g, (sign) => signs[sign]!).replace(/\p{Cc}/gu, " ");
}
