import type { JsonObject } from "./json.ts";

/** A zarr group with OME-Zarr metadata, and the zarr format that its arrays have then. */
export type OmeGroup = Readonly<{ directory: string; zarrFormat: 2 | 3; ome: JsonObject }>;
