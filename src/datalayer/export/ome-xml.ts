import { type Crop, lengthOf, planesOf } from "./crop.ts";
import { type ExportImage, stagePosition } from "./export-image.ts";

/** Positions are told plane by plane; a file of more planes tells that of the first alone. */
const MOST_POSITIONS = 10_000;

/**
 * The OME-XML (2016-06) of a crop whose planes lie in one file with z fastest, then c, then t.
 *
 * @param type OME's name of the type
 */
export function omeXml(image: ExportImage, crop: Crop, type: string): string {
  const { pixelSizeUm, channels } = image;
  const size = (axis: "X" | "Y" | "Z", um: number | undefined): string =>
    um === undefined || !(um > 0) ? "" : ` PhysicalSize${axis}="${um}" PhysicalSize${axis}Unit="\u00b5m"`;
  const sizes = size("X", pixelSizeUm?.x) + size("Y", pixelSizeUm?.y) + size("Z", pixelSizeUm?.z);
  const list = channels
    .map(
      ({ name, color }, i) =>
        `<Channel ID="Channel:0:${i}" Name="${escaped(name)}" SamplesPerPixel="1" Color="${colorOf(color)}"/>`,
    )
    .join("");
  return (
    `<?xml version="1.0" encoding="UTF-8"?>` +
    `<OME xmlns="http://www.openmicroscopy.org/Schemas/OME/2016-06">` +
    `<Image ID="Image:0" Name="${escaped(image.name)}"><Description>${escaped(image.description)}</Description>` +
    `<Pixels ID="Pixels:0" DimensionOrder="XYZCT" Type="${type}" ` +
    `SizeX="${lengthOf(crop.x)}" SizeY="${lengthOf(crop.y)}" SizeZ="${lengthOf(crop.z)}" ` +
    `SizeC="${channels.length}" SizeT="${lengthOf(crop.t)}" BigEndian="false"${sizes}>` +
    `${list}<TiffData/>${positions(image, crop)}</Pixels></Image></OME>`
  );
}

function positions(image: ExportImage, crop: Crop): string {
  if (image.pixelToStage === undefined) return "";
  const [planes, channels, times] =
    planesOf(crop) > MOST_POSITIONS ? [1, 1, 1] : [lengthOf(crop.z), crop.channels.length, lengthOf(crop.t)];
  const found: string[] = [];
  for (let t = 0; t < times; t++) {
    for (let c = 0; c < channels; c++) {
      for (let z = 0; z < planes; z++) {
        const at = stagePosition(image, crop, crop.z[0] + z)!;
        const text = ["X", "Y", "Z"].map((axis, i) => ` Position${axis}="${at[i]}" Position${axis}Unit="\u00b5m"`);
        found.push(`<Plane TheZ="${z}" TheC="${c}" TheT="${t}"${text.join("")}/>`);
      }
    }
  }
  return found.join("");
}

/** RGBA as one signed number of 32 bits. */
function colorOf([red, green, blue]: readonly [number, number, number]): number {
  return (red << 24) | (green << 16) | (blue << 8) | 0xff;
}

function escaped(text: string): string {
  const signs: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
  // Control characters have no place in XML.
  return text.replace(/[&<>"]/g, (sign) => signs[sign]!).replace(/\p{Cc}/gu, " ");
}
