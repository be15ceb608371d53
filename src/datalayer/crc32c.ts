/** Eight tables of 256: slicing by 8, about 1 GB/s in JavaScript. Castagnoli's polynomial, reflected. */
const TABLES = makeTables();

function makeTables(): readonly Uint32Array[] {
  const first = new Uint32Array(256);
  for (let i = 0; i < 256; i++) {
    let value = i;
    for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ 0x82f63b78 : value >>> 1;
    first[i] = value;
  }
  const tables = [first];
  for (let k = 1; k < 8; k++) {
    const before = tables[k - 1]!;
    tables.push(before.map((value) => (value >>> 8) ^ first[value & 0xff]!));
  }
  return tables;
}

/** CRC-32C, as the codec of zarr v3 appends it (4 bytes, little endian). */
export function crc32c(bytes: Uint8Array): number {
  const [t0, t1, t2, t3, t4, t5, t6, t7] = TABLES as [Uint32Array, ...Uint32Array[]] & { length: 8 };
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let crc = 0xffffffff;
  let at = 0;
  for (const end = bytes.length - 7; at < end; at += 8) {
    const a = view.getUint32(at, true) ^ crc;
    const b = view.getUint32(at + 4, true);
    crc =
      t7![a & 0xff]! ^
      t6![(a >>> 8) & 0xff]! ^
      t5![(a >>> 16) & 0xff]! ^
      t4![a >>> 24]! ^
      t3![b & 0xff]! ^
      t2![(b >>> 8) & 0xff]! ^
      t1![(b >>> 16) & 0xff]! ^
      t0[b >>> 24]!;
  }
  for (; at < bytes.length; at++) crc = (crc >>> 8) ^ t0[(crc ^ bytes[at]!) & 0xff]!;
  return ~crc >>> 0;
}

/** The bytes before the checksum, or `undefined` when it does not match. */
export function withoutCrc32c(bytes: Uint8Array): Uint8Array | undefined {
  const length = bytes.length - 4;
  if (length < 0) return undefined;
  const stored = new DataView(bytes.buffer, bytes.byteOffset + length, 4).getUint32(0, true);
  const checked = bytes.subarray(0, length);
  return crc32c(checked) === stored ? checked : undefined;
}
