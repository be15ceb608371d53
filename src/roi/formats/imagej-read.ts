import { strFromU8, unzipSync } from "fflate";
import { RoiError } from "../errors.ts";
import { shapeInFrame } from "../frame.ts";
import { ellipseWithin, type Point, polygonOf, type Ring, rectangleBetween, type Shape } from "../geometry.ts";
import type { Extent } from "../vectors.ts";
import { AT, AT2, CENTRE, OPTION, SEGMENT, SUBTYPE, TYPE } from "./imagej-layout.ts";
import type { PortableRegion, ReadRegions } from "./portable.ts";

/**
 * Regions of an ImageJ `.roi` file or a `RoiSet.zip`.
 *
 * @param fileName what a single region is called when the file does not say
 * @throws RoiError `BadFile` when it is neither
 */
export function fromImageJ(bytes: Uint8Array, fileName: string): ReadRegions {
  if (strFromU8(bytes.subarray(0, 2), true) !== "PK") return readAll([[fileName, bytes]]);
  const files = Object.entries(unzipped(bytes)).filter(([name]) => /\.roi$/i.test(name));
  if (files.length === 0) throw new RoiError("BadFile", "There is no .roi file in this zip file");
  return readAll(files);
}

function unzipped(bytes: Uint8Array): Record<string, Uint8Array> {
  try {
    return unzipSync(bytes);
  } catch (cause) {
    throw new RoiError("BadFile", "The zip file cannot be read: it is cut off or damaged", { cause });
  }
}

function readAll(files: readonly (readonly [string, Uint8Array])[]): ReadRegions {
  const regions: PortableRegion[] = [];
  const skipped: string[] = [];
  for (const [name, bytes] of files) {
    const label = name.replace(/^.*\//, "").replace(/\.roi$/i, "");
    try {
      regions.push(...readRoi(bytes, label));
    } catch (error) {
      if (!(error instanceof RoiError) && !(error instanceof RangeError)) throw error;
      const reason = error instanceof RoiError ? error.message : "the file is cut off";
      if (files.length === 1) throw new RoiError("BadFile", `${label}: ${reason}`, { cause: error });
      skipped.push(`${label}: ${reason}`);
    }
  }
  return { regions, skipped };
}

function readRoi(bytes: Uint8Array, label: string): readonly PortableRegion[] {
  if (strFromU8(bytes.subarray(0, 4), true) !== "Iout") throw new RoiError("BadFile", "this is no ImageJ region");
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const version = view.getInt16(AT.version);
  const argb = version >= 218 ? view.getUint32(AT.strokeColour) : 0;
  const rest = {
    name: nameIn(view, version) ?? label,
    colour: argb === 0 ? undefined : `#${(argb & 0xffffff).toString(16).padStart(6, "0")}`,
    extent: extentIn(view, version),
    group: groupIn(view, version),
  };
  return shapesIn(view, version).map((shape) => ({ shape, ...rest }));
}

function shapesIn(view: DataView, version: number): readonly Shape[] {
  const type = view.getUint8(AT.type);
  const subtype = view.getInt16(AT.subtype);
  const options = view.getInt16(AT.options);
  const isSubPixel = (options & OPTION.subPixel) !== 0 && version >= 222;
  if (view.getInt32(AT.shapeSize) > 0) return [compositeIn(view)];
  if (subtype === SUBTYPE.text) throw new RoiError("BadFile", "a text is no region");
  if (subtype === SUBTYPE.image) throw new RoiError("BadFile", "an image overlay is no region");
  if ((options & OPTION.spline) !== 0 && type !== TYPE.point) {
    throw new RoiError("BadFile", "a spline is not read: convert it to a polygon in ImageJ");
  }
  const [a, b, c, d] = [0, 4, 8, 12].map((at) => view.getFloat32(AT.floats + at)) as [number, number, number, number];
  if (type === TYPE.rectangle || type === TYPE.oval) {
    if (type === TYPE.rectangle && version >= 218 && view.getInt16(AT.arcSize) > 0) {
      throw new RoiError("BadFile", "a rectangle with round corners is not read");
    }
    const left = shortAt(view, AT.left);
    const top = shortAt(view, AT.top);
    const box =
      isSubPixel && version >= 223
        ? rectangleBetween([a, b], [a + c, b + d])
        : rectangleBetween([left, top], [shortAt(view, AT.right), shortAt(view, AT.bottom)]);
    return [type === TYPE.rectangle ? box : ellipseWithin(box)];
  }
  if (type === TYPE.line) return [{ kind: "line", from: [a + CENTRE, b + CENTRE], to: [c + CENTRE, d + CENTRE] }];
  if (type === TYPE.freehand && (subtype === SUBTYPE.ellipse || subtype === SUBTYPE.rotatedRectangle)) {
    return [alongLine([a, b], [c, d], view.getFloat32(AT.parameter), subtype === SUBTYPE.ellipse)];
  }
  const points = verticesIn(view, isSubPixel);
  const centred = points.map(([x, y]): Point => [x + CENTRE, y + CENTRE]);
  if (type === TYPE.point) return centred.map((at): Shape => ({ kind: "point", at }));
  if (type === TYPE.polyline || type === TYPE.freeline || type === TYPE.angle) {
    return [
      centred.length === 2 ? { kind: "line", from: centred[0]!, to: centred[1]! } : { kind: "path", points: centred },
    ];
  }
  if (type === TYPE.polygon || type === TYPE.freehand || type === TYPE.traced) return [polygonOf(points)];
  throw new RoiError("BadFile", `a region of ImageJ's type ${type} is not known`);
}

/** An ellipse by its long axis and aspect, or a rectangle by its middle line and width. */
function alongLine(from: Point, to: Point, parameter: number, isEllipse: boolean): Shape {
  const u: Point = [(to[0] - from[0]) / 2, (to[1] - from[1]) / 2];
  const long = Math.hypot(...u);
  if (long === 0) throw new RoiError("BadFile", "the region has no length");
  const half = isEllipse ? long * parameter : parameter / 2;
  return shapeInFrame(isEllipse ? "ellipse" : "rectangle", {
    centre: [(from[0] + to[0]) / 2, (from[1] + to[1]) / 2],
    u,
    v: [(-u[1] * half) / long, (u[0] * half) / long],
  });
}

function verticesIn(view: DataView, isSubPixel: boolean): Ring {
  const short = view.getUint16(AT.count);
  const count = short === 0 ? view.getInt32(AT.floats) : short;
  const points: Point[] = [];
  if (isSubPixel) {
    const xs = AT.coordinates + 4 * count;
    for (let i = 0; i < count; i++) points.push([view.getFloat32(xs + 4 * i), view.getFloat32(xs + 4 * (count + i))]);
    return points;
  }
  const [left, top] = [shortAt(view, AT.left), shortAt(view, AT.top)];
  for (let i = 0; i < count; i++) {
    const x = view.getInt16(AT.coordinates + 2 * i);
    const y = view.getInt16(AT.coordinates + 2 * (count + i));
    points.push([left + Math.max(0, x), top + Math.max(0, y)]);
  }
  return points;
}

/** Paths of straight edges; each part becomes a ring. */
function compositeIn(view: DataView): Shape {
  const end = AT.coordinates + 4 * view.getInt32(AT.shapeSize);
  const rings: Point[][] = [];
  for (let at: number = AT.coordinates; at < end; ) {
    const segment = view.getFloat32(at);
    const point: Point = at + 12 <= end ? [view.getFloat32(at + 4), view.getFloat32(at + 8)] : [0, 0];
    if (segment === SEGMENT.quadratic || segment === SEGMENT.cubic) {
      throw new RoiError("BadFile", "a composite region with curves is not read");
    }
    if (segment === SEGMENT.move) rings.push([point]);
    else if (segment === SEGMENT.line) rings.at(-1)?.push(point);
    else if (segment !== SEGMENT.close) throw new RoiError("BadFile", "the composite region cannot be understood");
    at += segment === SEGMENT.close ? 4 : 12;
  }
  const opened = rings.map((ring) => (ring.length > 1 && `${ring[0]}` === `${ring.at(-1)}` ? ring.slice(0, -1) : ring));
  const kept = opened.filter(({ length }) => length >= 3);
  if (kept.length === 0) throw new RoiError("BadFile", "the composite region encloses nothing");
  return { kind: "polygon", rings: kept };
}

/** Signed, but large coordinates are unsigned: as ImageJ tells them apart. */
function shortAt(view: DataView, at: number): number {
  const value = view.getInt16(at);
  return value < -5000 ? value + 65_536 : value;
}

function header2(view: DataView, version: number): number | undefined {
  const at = version >= 218 ? view.getInt32(AT.header2) : 0;
  return at > 0 && at + AT2.nameLength + 4 <= view.byteLength ? at : undefined;
}

function nameIn(view: DataView, version: number): string | undefined {
  const at = header2(view, version);
  if (at === undefined) return undefined;
  const [offset, length] = [view.getInt32(at + AT2.nameOffset), view.getInt32(at + AT2.nameLength)];
  if (offset <= 0 || length <= 0 || offset + 2 * length > view.byteLength) return undefined;
  return Array.from({ length }, (_, i) => String.fromCharCode(view.getUint16(offset + 2 * i))).join("");
}

function groupIn(view: DataView, version: number): string | undefined {
  const at = header2(view, version);
  const group =
    at !== undefined && version >= 228 && at + AT2.group < view.byteLength ? view.getUint8(at + AT2.group) : 0;
  return group === 0 ? undefined : `Group ${group}`;
}

/** ImageJ counts from 1; 0 is every plane. Without z or t, one position counts through the stack: taken for z. */
function extentIn(view: DataView, version: number): Extent | undefined {
  const at = header2(view, version);
  const [c, z, t] = at === undefined ? [0, 0, 0] : [AT2.c, AT2.z, AT2.t].map((place) => view.getInt32(at + place));
  const position = version >= 218 ? view.getInt32(AT.position) : 0;
  const slice = z === 0 && t === 0 && c === 0 ? position : z!;
  if (slice === 0 && t === 0) return undefined;
  const one = (index: number): readonly [number, number] => (index > 0 ? [index - 1, index] : [0, Infinity]);
  return { c: [0, 1], t: one(t!), z: one(slice) };
}
