import { zipSync } from "fflate";
import { frameOf } from "../frame.ts";
import { boundingBox, outlineOf, type Point, type Ring, type Shape } from "../geometry.ts";
import { ByteWriter } from "./bytes.ts";
import { AT, AT2, CENTRE, OPTION, SEGMENT, SUBTYPE, TYPE, VERSION } from "./imagej-layout.ts";
import type { PortableRegion } from "./portable.ts";

/** ImageJ's own number. */
const CHORDS = 72;

/** Regions as an ImageJ `RoiSet.zip`, one file each, in their order. */
export function toImageJZip(regions: readonly PortableRegion[]): Uint8Array {
  const files: Record<string, Uint8Array> = {};
  regions.forEach((region, i) => {
    const name = (region.name ?? `${i + 1}`.padStart(4, "0")).replaceAll(/[/\\:*?"<>|]/g, "_");
    let unique = name;
    for (let n = 2; files[`${unique}.roi`] !== undefined; n++) unique = `${name}-${n}`;
    files[`${unique}.roi`] = toImageJ(region);
  });
  return zipSync(files, { mtime: new Date(1980, 0, 1) });
}

/**
 * One region as an ImageJ `.roi` file; coordinates as 32-bit floats where they are no whole pixels. A range of planes becomes
 * every plane: ImageJ knows one or all.
 */
export function toImageJ({ shape, extent, name, colour }: PortableRegion): Uint8Array {
  const out = new ByteWriter();
  for (const [i, letter] of [..."Iout"].entries()) out.int8(i, letter.charCodeAt(0));
  out.int16(AT.version, VERSION);
  writeBounds(out, shape);
  writeShape(out, shape);
  if (colour !== undefined) out.int32(AT.strokeColour, 0xff000000 | Number.parseInt(colour.slice(1), 16) | 0);
  const at = Math.max(out.length, AT.coordinates);
  out.int32(AT.header2, at);
  const one = (range: readonly [number, number] | undefined) =>
    range !== undefined && range[1] - range[0] === 1 ? range[0] + 1 : 0;
  out.int32(at + AT2.z, one(extent?.z));
  out.int32(at + AT2.t, one(extent?.t));
  out.int32(at + AT2.size - 4, 0);
  if (name !== undefined && name !== "") {
    out.int32(at + AT2.nameOffset, at + AT2.size);
    out.int32(at + AT2.nameLength, name.length);
    for (let i = 0; i < name.length; i++) out.int16(at + AT2.size + 2 * i, name.charCodeAt(i));
  }
  return out.toBytes();
}

function writeBounds(out: ByteWriter, shape: Shape): void {
  const { x0, y0, x1, y1 } = boundingBox(shape);
  out.int16(AT.top, Math.floor(y0));
  out.int16(AT.left, Math.floor(x0));
  out.int16(AT.bottom, Math.ceil(y1));
  out.int16(AT.right, Math.ceil(x1));
}

function writeShape(out: ByteWriter, shape: Shape): void {
  switch (shape.kind) {
    case "rectangle":
    case "ellipse": {
      const { x0, y0, x1, y1 } = boundingBox(shape);
      out.int8(AT.type, shape.kind === "rectangle" ? TYPE.rectangle : TYPE.oval);
      if ([x0, y0, x1, y1].every(isShort)) return;
      out.int16(AT.options, OPTION.subPixel);
      writeFloats(out, [x0, y0, x1 - x0, y1 - y0]);
      return;
    }
    case "line":
      out.int8(AT.type, TYPE.line);
      writeFloats(
        out,
        [...shape.from, ...shape.to].map((value) => value - CENTRE),
      );
      return;
    case "rotatedRectangle": {
      const { centre, u, v } = frameOf(shape);
      writeVertices(out, TYPE.freehand, shape.corners, 0);
      writeAlong(out, centre, u, 2 * Math.hypot(...v), SUBTYPE.rotatedRectangle);
      return;
    }
    case "rotatedEllipse": {
      const [long, short] = Math.hypot(...shape.u) >= Math.hypot(...shape.v) ? [shape.u, shape.v] : [shape.v, shape.u];
      writeVertices(out, TYPE.freehand, outlineOf(shape, CHORDS)[0]!, 0);
      writeAlong(out, shape.centre, long, Math.hypot(...short) / Math.hypot(...long), SUBTYPE.ellipse);
      return;
    }
    case "point":
      writeVertices(out, TYPE.point, [shape.at], CENTRE);
      return;
    case "path":
      writeVertices(out, TYPE.polyline, shape.points, CENTRE);
      return;
    case "polygon":
      if (shape.rings.length === 1) writeVertices(out, TYPE.polygon, shape.rings[0]!, 0);
      else writeComposite(out, shape.rings);
  }
}

/** Beside the vertices, which readers need that do not know the subtype, and ImageJ to size its arrays. */
function writeAlong(out: ByteWriter, [x, y]: Point, [ux, uy]: Point, parameter: number, subtype: number): void {
  out.int16(AT.subtype, subtype);
  writeFloats(out, [x - ux, y - uy, x + ux, y + uy]);
  out.float32(AT.parameter, parameter);
}

/** Whole coordinates as shorts, relative to the bounds; others as floats besides. */
function writeVertices(out: ByteWriter, type: number, points: Ring, shift: number): void {
  const shifted = points.map(([x, y]): Point => [x - shift, y - shift]);
  const left = Math.floor(Math.min(...shifted.map(([x]) => x)));
  const top = Math.floor(Math.min(...shifted.map(([, y]) => y)));
  const count = shifted.length;
  const isWhole = isShort(left) && isShort(top) && shifted.every((point) => point.every(isShort));
  out.int8(AT.type, type);
  out.int16(AT.left, left);
  out.int16(AT.top, top);
  if (count <= 65_535) out.int16(AT.count, count);
  else out.int32(AT.floats, count);
  shifted.forEach(([x, y], i) => {
    out.int16(AT.coordinates + 2 * i, Math.round(x - left));
    out.int16(AT.coordinates + 2 * (count + i), Math.round(y - top));
  });
  if (isWhole) return;
  out.int16(AT.options, OPTION.subPixel);
  const xs = AT.coordinates + 4 * count;
  shifted.forEach(([x, y], i) => {
    out.float32(xs + 4 * i, x);
    out.float32(xs + 4 * (count + i), y);
  });
}

function writeComposite(out: ByteWriter, rings: readonly Ring[]): void {
  const floats = rings.flatMap((ring) => [
    ...ring.flatMap(([x, y], i) => [i === 0 ? SEGMENT.move : SEGMENT.line, x, y]),
    SEGMENT.close,
  ]);
  out.int8(AT.type, TYPE.rectangle);
  out.int32(AT.shapeSize, floats.length);
  floats.forEach((value, i) => {
    out.float32(AT.coordinates + 4 * i, value);
  });
}

function writeFloats(out: ByteWriter, values: readonly number[]): void {
  values.forEach((value, i) => {
    out.float32(AT.floats + 4 * i, value);
  });
}

/** A whole number that 16 bits hold. */
function isShort(value: number): boolean {
  return Number.isInteger(value) && value >= -5000 && value < 32_768;
}
