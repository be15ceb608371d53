let table: Int32Array | undefined;

/** Remainders of all bytes; polynomial of ISO 3309, as in PNG and zip. */
function remainders(): Int32Array {
  if (table !== undefined) return table;
  table = new Int32Array(256);
  for (let byte = 0; byte < 256; byte++) {
    let rest = byte;
    for (let bit = 0; bit < 8; bit++) rest = rest & 1 ? 0xedb88320 ^ (rest >>> 1) : rest >>> 1;
    table[byte] = rest;
  }
  return table;
}

/**
 * The CRC-32 of PNG and zip, 0 .. 2^32 - 1.
 *
 * @param before of the bytes before these
 */
export function crc32(bytes: Uint8Array, before = 0): number {
  const of = remainders();
  let rest = ~before;
  for (let i = 0; i < bytes.length; i++) rest = of[(rest ^ bytes[i]!) & 0xff]! ^ (rest >>> 8);
  return ~rest >>> 0;
}
