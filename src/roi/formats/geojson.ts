import { z } from "zod";
import { vectorsOfRegion } from "../encode.ts";
import { RoiError } from "../errors.ts";
import { boundingBox, ellipseWithin, isAreal, outlineOf, type Point, type Ring, type Shape } from "../geometry.ts";
import { ringContains } from "../measures.ts";
import { type Extent, isSpectral, ROI_KINDS, regionOf } from "../vectors.ts";
import type { PortableRegion, ReadRegions } from "./portable.ts";

const ONE_PLANE: Extent = { c: [0, 1], t: [0, 1], z: [0, 1] };
/** Chords of an ellipse for readers that know no `isEllipse`. */
const CHORDS = 128;

/**
 * Regions as a GeoJSON FeatureCollection in the flavour of QuPath: pixels, y down, `plane` and `isEllipse` in the geometry, name,
 * `color` and `classification` (the group) in the properties. `mikro` holds what GeoJSON cannot say, to the last bit.
 */
export function toGeoJson(regions: readonly PortableRegion[]): string {
  return JSON.stringify({ type: "FeatureCollection", features: regions.map(featureOf) });
}

function featureOf(region: PortableRegion): object {
  const { shape, extent, name, colour, group, isLocked } = region;
  const color = colour === undefined ? undefined : [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));
  const { z: depth, t } = extent ?? ONE_PLANE;
  const plane = extent === undefined ? {} : { plane: { c: -1, z: depth[0], t: t[0] } };
  return {
    type: "Feature",
    geometry: { ...geometryOf(shape), ...plane },
    properties: {
      objectType: "annotation",
      ...(name !== undefined && { name }),
      ...(color !== undefined && { color }),
      ...(group !== undefined && { classification: { name: group, ...(color !== undefined && { color }) } }),
      ...(isLocked === true && { isLocked }),
      mikro: {
        ...vectorsOfRegion({ shape, extent: extent ?? ONE_PLANE }, region.isSpectral),
        isEverywhere: extent === undefined,
      },
    },
  };
}

function geometryOf(shape: Shape): object {
  if (shape.kind === "point") return { type: "Point", coordinates: shape.at };
  if (!isAreal(shape)) return { type: "LineString", coordinates: outlineOf(shape)[0] };
  const rings = outlineOf(shape, CHORDS);
  if (rings.length === 1) {
    const isEllipse = shape.kind === "ellipse" ? { isEllipse: true } : {};
    return { type: "Polygon", coordinates: [closed(rings[0]!)], ...isEllipse };
  }
  const parts = partsOf(rings);
  if (parts.length === 1) return { type: "Polygon", coordinates: parts[0] };
  return { type: "MultiPolygon", coordinates: parts };
}

/** Rings with the holes in them, by how deep they lie in each other: even ones are outlines, odd ones holes of the one around. */
function partsOf(rings: readonly Ring[]): Ring[][] {
  const around = rings.map((ring, i) =>
    rings.flatMap((other, j) => (i !== j && ringContains(other, ...ring[0]!) ? [j] : [])),
  );
  const parts = new Map<number, Ring[]>();
  around.forEach((outer, i) => {
    if (outer.length % 2 === 0) parts.set(i, [closed(rings[i]!)]);
  });
  around.forEach((outer, i) => {
    if (outer.length % 2 === 0) return;
    const parent = outer.find((j) => around[j]!.length === outer.length - 1);
    const part = parent === undefined ? undefined : parts.get(parent);
    // Rings that cross have no order: each is a part of its own.
    if (part === undefined) parts.set(i, [closed(rings[i]!)]);
    else part.push(closed(rings[i]!));
  });
  return [...parts.values()];
}

function closed(ring: Ring): Ring {
  return [...ring, ring[0]!];
}

const position = z
  .array(z.number())
  .min(2)
  .transform(([x, y]): Point => [x!, y!]);
const line = z.array(position);
const plane = z.object({ z: z.number().optional(), t: z.number().optional(), c: z.number().optional() }).optional();
const isEllipse = z.boolean().optional();
const geometrySchema = z.discriminatedUnion("type", [
  z.object({ type: z.literal("Point"), coordinates: position, plane }),
  z.object({ type: z.literal("MultiPoint"), coordinates: line, plane }),
  z.object({ type: z.literal("LineString"), coordinates: line.min(2), plane }),
  z.object({ type: z.literal("MultiLineString"), coordinates: z.array(line.min(2)), plane }),
  z.object({ type: z.literal("Polygon"), coordinates: z.array(line).min(1), plane, isEllipse }),
  z.object({ type: z.literal("MultiPolygon"), coordinates: z.array(z.array(line)).min(1), plane }),
]);
type Geometry = z.infer<typeof geometrySchema>;

const colour = z.union([z.array(z.number().int().min(0).max(255)).min(3), z.number().int()]).optional();
const propertiesSchema = z
  .object({
    name: z.string().optional(),
    color: colour,
    colorRGB: colour,
    classification: z.object({ name: z.string().optional(), color: colour, colorRGB: colour }).nullish(),
    isLocked: z.boolean().optional(),
    mikro: z
      .object({
        kind: z.enum(ROI_KINDS),
        vectors: z.array(z.array(z.number()).length(5)).min(1),
        isEverywhere: z.boolean().optional(),
      })
      .optional(),
  })
  .catch({});

/**
 * Regions of a GeoJSON text: a FeatureCollection, a list of features (as QuPath writes them), a feature or a geometry.
 *
 * @throws RoiError `BadFile` when the text is no GeoJSON at all
 */
export function fromGeoJson(text: string): ReadRegions {
  const regions: PortableRegion[] = [];
  const skipped: string[] = [];
  featuresIn(parsed(text)).forEach((feature, i) => {
    const { geometry, properties } = feature;
    const read = geometrySchema.safeParse(geometry);
    if (!read.success) {
      const type = (geometry as { type?: unknown } | null | undefined)?.type;
      skipped.push(`Feature ${i + 1}: ${typeof type === "string" ? `a ${type} that cannot be read` : "no geometry"}`);
      return;
    }
    regions.push(...regionsOf(read.data, propertiesSchema.parse(properties ?? {})));
  });
  return { regions, skipped };
}

type Loose = Readonly<{ geometry?: unknown; properties?: unknown }>;

function featuresIn(value: unknown): readonly Loose[] {
  if (Array.isArray(value)) return value.flatMap(featuresIn);
  const node = value as { type?: unknown; features?: unknown; geometry?: unknown; geometries?: unknown } | null;
  if (node?.type === "FeatureCollection" && Array.isArray(node.features)) return node.features.flatMap(featuresIn);
  if (node?.type === "GeometryCollection" && Array.isArray(node.geometries)) {
    return node.geometries.flatMap(featuresIn);
  }
  if (node?.type === "Feature") return [node];
  if (typeof node?.type === "string") return [{ geometry: node }];
  throw new RoiError("BadFile", "This is no GeoJSON of regions: it has neither features nor a geometry");
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new RoiError("BadFile", "This is no GeoJSON: it cannot be read as JSON", { cause });
  }
}

function regionsOf(geometry: Geometry, properties: z.infer<typeof propertiesSchema>): readonly PortableRegion[] {
  const { name, classification, isLocked, mikro } = properties;
  const rest = {
    name,
    group: classification?.name,
    colour:
      hexOf(properties.color) ??
      hexOf(properties.colorRGB) ??
      hexOf(classification?.color) ??
      hexOf(classification?.colorRGB),
    isLocked,
  };
  if (mikro !== undefined) {
    try {
      const roi = { kind: mikro.kind, vectors: mikro.vectors };
      const { shape, extent } = regionOf(roi);
      return [
        { shape, extent: mikro.isEverywhere === true ? undefined : extent, isSpectral: isSpectral(roi.kind), ...rest },
      ];
    } catch (error) {
      if (!(error instanceof RoiError)) throw error; // from another version: the geometry will do
    }
  }
  const { plane: at } = geometry;
  const index = (value: number | undefined): readonly [number, number] => [
    Math.max(0, value ?? 0),
    Math.max(0, value ?? 0) + 1,
  ];
  const extent: Extent | undefined = at && { c: [0, 1], t: index(at.t), z: index(at.z) };
  return shapesOf(geometry).map((shape) => ({ shape, extent, ...rest }));
}

function shapesOf(geometry: Geometry): readonly Shape[] {
  switch (geometry.type) {
    case "Point":
      return [{ kind: "point", at: geometry.coordinates }];
    case "MultiPoint":
      return geometry.coordinates.map((at): Shape => ({ kind: "point", at }));
    case "LineString":
      return [lineOf(geometry.coordinates)];
    case "MultiLineString":
      return geometry.coordinates.map(lineOf);
    case "Polygon":
    case "MultiPolygon": {
      const rings = (geometry.type === "Polygon" ? [geometry.coordinates] : geometry.coordinates).flat().map(opened);
      const kept = rings.filter(({ length }) => length >= 3);
      if (kept.length === 0) return [];
      const shape: Shape = { kind: "polygon", rings: kept };
      return [geometry.type === "Polygon" && geometry.isEllipse === true ? ellipseWithin(boundingBox(shape)) : shape];
    }
  }
}

function lineOf(points: readonly Point[]): Shape {
  return points.length === 2 ? { kind: "line", from: points[0]!, to: points[1]! } : { kind: "path", points };
}

function opened(ring: readonly Point[]): Ring {
  const [first, last] = [ring[0], ring.at(-1)];
  return first !== undefined && last !== undefined && ring.length > 1 && `${first}` === `${last}`
    ? ring.slice(0, -1)
    : ring;
}

function hexOf(value: readonly number[] | number | undefined): string | undefined {
  if (value === undefined) return undefined;
  const [r, g, b] = typeof value === "number" ? [(value >> 16) & 255, (value >> 8) & 255, value & 255] : value;
  return `#${[r!, g!, b!].map((part) => part.toString(16).padStart(2, "0")).join("")}`;
}
