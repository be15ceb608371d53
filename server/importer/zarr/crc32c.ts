import { registry } from "zarrita";

const POLYNOMIAL = 0x82f63b78;
const BYTES = 4;

const table = Uint32Array.from({ length: 256 }, (_, byte) => {
  let crc = byte;
  for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ POLYNOMIAL : crc >>> 1;
  return crc;
});

/** CRC-32C (Castagnoli) of some bytes. */
export function crc32c(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (let i = 0; i < bytes.length; i++) crc = (crc >>> 8) ^ table[(crc ^ bytes[i]!) & 0xff]!;
  return (crc ^ 0xffffffff) >>> 0;
}

/** The zarr codec that keeps a check sum behind the bytes. zarrita's own cuts it off without looking at it. */
const CheckedCrc32c = {
  fromConfig: () => ({
    kind: "bytes_to_bytes" as const,
    encode() {
      throw new Error("the importer writes no check sums");
    },
    decode(bytes: Uint8Array): Uint8Array {
      if (bytes.length < BYTES) throw new Error("it is shorter than its check sum");
      const content = bytes.subarray(0, bytes.length - BYTES);
      const stored = new DataView(bytes.buffer, bytes.byteOffset + content.length, BYTES).getUint32(0, true);
      if (stored !== crc32c(content)) throw new Error("its check sum is wrong");
      return content;
    },
    computeEncodedSize: (size: number) => size + BYTES,
  }),
};

/** Makes zarrita look at check sums. */
export function checkSums(): void {
  registry.set("crc32c", () => CheckedCrc32c as never);
}
