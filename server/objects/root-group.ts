/**
 * `{zarr bucket}/zarr.json` does not exist as an object: zarr clients expect a group above their arrays and may try to
 * make one. Everyone with a grant for the bucket reads this document, and nobody stores anything there.
 */
const ROOT_GROUP_KEY = "zarr.json";
const DOCUMENT = Buffer.from('{"zarr_format": 3, "node_type": "group", "attributes": {}}');
const LAST_MODIFIED = new Date(0);

export const ROOT_GROUP = {
  document: DOCUMENT,
  stat: { sizeBytes: DOCUMENT.length, etag: "zarr-root-group", lastModified: LAST_MODIFIED },
} as const;

export function isRootGroup(bucket: string, key: string, zarrBucket: string): boolean {
  return bucket === zarrBucket && key === ROOT_GROUP_KEY;
}
