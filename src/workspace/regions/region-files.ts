import { fromGeoJson, toGeoJson } from "../../roi/formats/geojson.ts";
import type { PortableRegion, ReadRegions } from "../../roi/formats/portable.ts";

export const REGION_FORMATS = [
  { name: "GeoJSON (QuPath)", extension: ".geojson", type: "application/geo+json" },
  { name: "ImageJ RoiSet", extension: ".zip", type: "application/zip" },
  { name: "CSV", extension: ".csv", type: "text/csv" },
] as const;
export type RegionFormat = (typeof REGION_FORMATS)[number];

/** What a file picker offers. */
export const READABLE = ".roi,.zip,.json,.geojson,.csv,.tsv,.txt";

/** Formats are loaded when they are wanted: 20 kB that few visits need. GeoJSON is there already, for the clipboard. */
export async function writeRegions(format: RegionFormat, regions: readonly PortableRegion[]): Promise<Blob> {
  const parts = { type: format.type };
  if (format.extension === ".csv") return new Blob([(await import("../../roi/formats/csv.ts")).toCsv(regions)], parts);
  if (format.extension === ".zip") {
    const { toImageJZip } = await import("../../roi/formats/imagej-write.ts");
    return new Blob([toImageJZip(regions) as Uint8Array<ArrayBuffer>], parts);
  }
  return new Blob([toGeoJson(regions)], parts);
}

/**
 * Regions of a file, by what is in it and not by its name alone.
 *
 * @throws RoiError `BadFile`
 */
export async function readRegions(name: string, bytes: Uint8Array): Promise<ReadRegions> {
  const head = new TextDecoder("latin1").decode(bytes.subarray(0, 4));
  if (head === "Iout" || head.startsWith("PK") || /\.(roi|zip)$/i.test(name)) {
    return (await import("../../roi/formats/imagej-read.ts")).fromImageJ(bytes, name);
  }
  const text = new TextDecoder().decode(bytes).replace(/^\uFEFF/, "");
  if (/^\s*[{[]/.test(text)) return fromGeoJson(text);
  return (await import("../../roi/formats/csv.ts")).fromCsv(text);
}
