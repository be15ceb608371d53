import { RoiError } from "../errors.ts";
import { rectangleOfCorners } from "../frame.ts";
import { outlineOf, type Point, type Shape } from "../geometry.ts";
import { geometricArea, perimeter } from "../measures.ts";
import type { Extent } from "../vectors.ts";
import type { PortableRegion, ReadRegions } from "./portable.ts";

const COLUMNS = [
  "name",
  "kind",
  "group",
  "colour",
  "z_first",
  "z_last",
  "t_first",
  "t_last",
  "area_px",
  "length_px",
  "points",
];
/** Points of an ellipse in a column that has only points. */
const CHORDS = 128;

/**
 * Regions as a table, a row each: RFC 4180, coordinates in level-0 pixels from the corner of the image as `x y` pairs, rings
 * separated by `;`. An ellipse is `centre; u; v`, the ends of its half axes from the centre.
 */
export function toCsv(regions: readonly PortableRegion[]): string {
  const rows = regions.map((region) => rowOf(region).map(quoted).join(","));
  return `${[COLUMNS.join(","), ...rows].join("\r\n")}\r\n`;
}

function rowOf({ shape, extent, name, group, colour }: PortableRegion): readonly (string | number)[] {
  const last = (range: readonly [number, number] | undefined) =>
    range === undefined || range[1] === Infinity ? "" : range[1] - 1;
  return [
    name ?? "",
    kindOf(shape),
    group ?? "",
    colour ?? "",
    extent?.z[0] ?? "",
    last(extent?.z),
    extent?.t[0] ?? "",
    last(extent?.t),
    geometricArea(shape),
    perimeter(shape),
    pointsOf(shape),
  ];
}

function kindOf(shape: Shape): string {
  if (shape.kind === "rotatedRectangle") return "rectangle";
  return shape.kind === "rotatedEllipse" ? "ellipse" : shape.kind;
}

function pointsOf(shape: Shape): string {
  if (shape.kind === "ellipse") return pairs([shape.centre], [[shape.radii[0], 0]], [[0, shape.radii[1]]]);
  if (shape.kind === "rotatedEllipse") return pairs([shape.centre], [shape.u], [shape.v]);
  return pairs(...outlineOf(shape, CHORDS));
}

function pairs(...rings: readonly (readonly Point[])[]): string {
  return rings.map((ring) => ring.map(([x, y]) => `${x} ${y}`).join(" ")).join("; ");
}

/**
 * Regions of a table with the columns `kind` and `points`; the others may be absent, in any order.
 *
 * @throws RoiError `BadFile` when the columns are not there
 */
export function fromCsv(text: string): ReadRegions {
  const [header = [], ...rows] = cellsOf(text);
  const at = (name: string) => header.findIndex((cell) => cell.trim().toLowerCase() === name);
  if (at("kind") === -1 || at("points") === -1) {
    throw new RoiError("BadFile", "This table has no columns named kind and points: it is not a list of regions");
  }
  const regions: PortableRegion[] = [];
  const skipped: string[] = [];
  rows.forEach((cells, i) => {
    const cell = (name: string) => (at(name) === -1 ? "" : (cells[at(name)] ?? "").trim());
    const shape = shapeOf(cell("kind"), cell("points"));
    if (shape === undefined) {
      skipped.push(`Row ${i + 2}: no ${cell("kind") || "region"} can be made of its points`);
      return;
    }
    const colour = cell("colour").toLowerCase();
    regions.push({
      shape,
      extent: extentOf(cell),
      name: cell("name") || undefined,
      group: cell("group") || undefined,
      colour: /^#[0-9a-f]{6}$/.test(colour) ? colour : undefined,
    });
  });
  return { regions, skipped };
}

function shapeOf(kind: string, text: string): Shape | undefined {
  const rings = text.split(";").map((part) => part.trim().split(/\s+/).filter(Boolean).map(Number));
  if (rings.some((ring) => ring.length === 0 || ring.length % 2 === 1 || !ring.every(Number.isFinite)))
    return undefined;
  const points = rings.map((ring) =>
    Array.from({ length: ring.length / 2 }, (_, i): Point => [ring[2 * i]!, ring[2 * i + 1]!]),
  );
  const [first, second, third] = points;
  if (first === undefined) return undefined;
  switch (kind) {
    case "point":
      return { kind: "point", at: first[0]! };
    case "line":
      return first.length === 2 ? { kind: "line", from: first[0]!, to: first[1]! } : undefined;
    case "path":
      return first.length >= 2 ? { kind: "path", points: first } : undefined;
    case "rectangle":
      return rectangleOfCorners(first);
    case "ellipse": {
      const [centre, u, v] = [first[0], second?.[0], third?.[0]];
      if (centre === undefined || u === undefined || v === undefined) return undefined;
      if (u[1] === 0 && v[0] === 0) return { kind: "ellipse", centre, radii: [Math.abs(u[0]), Math.abs(v[1])] };
      return { kind: "rotatedEllipse", centre, u, v };
    }
    case "polygon":
      return points.every(({ length }) => length >= 3) ? { kind: "polygon", rings: points } : undefined;
    default:
      return undefined;
  }
}

function extentOf(cell: (name: string) => string): Extent | undefined {
  const range = (axis: "z" | "t"): readonly [number, number] | undefined => {
    const [first, last] = [cell(`${axis}_first`), cell(`${axis}_last`)];
    if (first === "" || !Number.isInteger(Number(first))) return undefined;
    return [Number(first), last === "" || !Number.isInteger(Number(last)) ? Infinity : Number(last) + 1];
  };
  const [z, t] = [range("z"), range("t")];
  if (z === undefined && t === undefined) return undefined;
  return { c: [0, 1], z: z ?? [0, Infinity], t: t ?? [0, Infinity] };
}

function quoted(value: string | number): string {
  const text = String(value);
  // A leading = + - @ would be run as a formula by a spreadsheet; numbers are numbers.
  const safe =
    typeof value === "string" && /^[=+\-@]/.test(text) && !Number.isFinite(Number(text.split(" ")[0]))
      ? `'${text}`
      : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** RFC 4180, with either line ending, and tabs or semicolons where the header has no commas. */
function cellsOf(text: string): readonly (readonly string[])[] {
  const head = text.slice(0, text.search(/[\r\n]|$/));
  const separator = head.includes(",") ? "," : head.includes("\t") ? "\t" : ";";
  const rows: string[][] = [];
  let row: string[] = [];
  let cell = "";
  let isQuoted = false;
  const endCell = () => {
    row.push(cell);
    cell = "";
  };
  const endRow = () => {
    endCell();
    if (row.some((value) => value !== "")) rows.push(row);
    row = [];
  };
  for (let i = 0; i < text.length; i++) {
    const letter = text[i]!;
    if (isQuoted) {
      if (letter !== '"') cell += letter;
      else if (text[i + 1] === '"') cell += text[++i];
      else isQuoted = false;
    } else if (letter === '"' && cell === "") isQuoted = true;
    else if (letter === separator) endCell();
    else if (letter === "\n") endRow();
    else if (letter !== "\r") cell += letter;
  }
  endRow();
  return rows;
}
