import { Refused } from "../errors.ts";

/**
 * Undoes predictor 2 in place: every sample was stored as the difference to the one of the pixel before it in its row.
 *
 * @param bytes samples in the machine's byte order
 */
export function undoDifferences(bytes: Uint8Array, sampleBytes: number, rowSamples: number, samples: number): void {
  const values = unsigned(bytes, sampleBytes);
  for (let row = 0; row + rowSamples <= values.length; row += rowSamples) {
    for (let i = row + samples; i < row + rowSamples; i++) values[i] = values[i]! + values[i - samples]!;
  }
}

function unsigned(bytes: Uint8Array, sampleBytes: number): Uint8Array | Uint16Array | Uint32Array {
  const { buffer, byteOffset, byteLength } = bytes;
  if (sampleBytes === 1) return bytes;
  if (sampleBytes === 2) return new Uint16Array(buffer, byteOffset, byteLength >> 1);
  if (sampleBytes === 4) return new Uint32Array(buffer, byteOffset, byteLength >> 2);
  throw new Refused(`TIFF predictor 2 on ${8 * sampleBytes} bits`);
}

/**
 * Undoes predictor 3: the bytes of a row's floats were sorted from the highest byte of all to the lowest of all, whatever the
 * file's byte order, and stored as differences.
 *
 * @returns floats in little endian order
 */
export function undoFloatDifferences(
  bytes: Uint8Array,
  sampleBytes: number,
  rowSamples: number,
  samples: number,
): Uint8Array {
  const out = new Uint8Array(bytes.length);
  const rowBytes = rowSamples * sampleBytes;
  for (let row = 0; row + rowBytes <= bytes.length; row += rowBytes) {
    for (let i = row + samples; i < row + rowBytes; i++) bytes[i] = bytes[i]! + bytes[i - samples]!;
    for (let i = 0; i < rowSamples; i++) {
      for (let byte = 0; byte < sampleBytes; byte++) {
        out[row + i * sampleBytes + byte] = bytes[row + (sampleBytes - 1 - byte) * rowSamples + i]!;
      }
    }
  }
  return out;
}
