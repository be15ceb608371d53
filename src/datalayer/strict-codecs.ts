import { registry } from "zarrita";
import { withoutCrc32c } from "./crc32c.ts";

type Loader = NonNullable<ReturnType<typeof registry.get>>;
type Codec = ReturnType<Awaited<ReturnType<Loader>>["fromConfig"]>;
type Chunk = { data: ArrayBufferView; shape: number[]; stride: number[] };

const ARRAYS = {
  int8: Int8Array,
  uint8: Uint8Array,
  int16: Int16Array,
  uint16: Uint16Array,
  int32: Int32Array,
  uint32: Uint32Array,
  int64: BigInt64Array,
  uint64: BigUint64Array,
  float32: Float32Array,
  float64: Float64Array,
} as const;

/** Of every blosc buffer; the last four bytes of it say how long the buffer is. */
const BLOSC_HEADER_BYTES = 16;
const loadBlosc = registry.get("blosc")!;

/**
 * Replaces three codecs of zarrita: its `bytes` takes any number of bytes (a truncated chunk gives fewer pixels, an odd byte is
 * dropped) and swaps byte order slowly; its `crc32c` cuts the checksum off unread; its `blosc` reads on past the end of a truncated
 * chunk and gives whatever lies there in memory.
 */
export function installStrictCodecs(): void {
  const entry = (fromConfig: unknown) => ({ fromConfig }) as Awaited<ReturnType<Loader>>;
  registry.set("bytes", async () => entry(strictBytes));
  registry.set("crc32c", async () => entry(strictCrc32c));
  registry.set("blosc", async () => {
    const blosc = await loadBlosc();
    return entry((...args: Parameters<typeof blosc.fromConfig>) => strictBlosc(blosc.fromConfig(...args)));
  });
}

function strictBlosc(blosc: Codec): Codec {
  const decode = (bytes: Uint8Array) => {
    const header = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const length = bytes.length < BLOSC_HEADER_BYTES ? undefined : header.getUint32(12, true);
    if (length !== bytes.length) throw new Error(`it has ${bytes.length} bytes where blosc says ${length ?? "more"}`);
    return (blosc.decode as (bytes: Uint8Array) => unknown)(bytes);
  };
  return { kind: "bytes_to_bytes", encode: notHere, decode } as unknown as Codec;
}

function strictCrc32c(): Codec {
  return {
    kind: "bytes_to_bytes",
    encode: notHere,
    decode(bytes: Uint8Array) {
      const checked = withoutCrc32c(bytes);
      if (checked === undefined) throw new Error("its checksum is wrong");
      return checked;
    },
  } as unknown as Codec;
}

function strictBytes(config: unknown, meta: { dataType: string; shape: number[] }): Codec {
  const { endian } = config as { endian: "little" | "big" };
  const ArrayOf = ARRAYS[meta.dataType as keyof typeof ARRAYS];
  const length = meta.shape.reduce((product, size) => product * size, 1);
  const expected = length * ArrayOf.BYTES_PER_ELEMENT;
  const stride = meta.shape.map((_, axis) => meta.shape.slice(axis + 1).reduce((product, size) => product * size, 1));
  return {
    kind: "array_to_bytes",
    encode: notHere,
    decode(bytes: Uint8Array): Chunk {
      if (bytes.length !== expected) throw new Error(`it has ${bytes.length} bytes where ${expected} belong`);
      // In a buffer of its own and aligned: decoders give views of larger memory.
      const own = bytes.byteLength === bytes.buffer.byteLength ? bytes : bytes.slice();
      if (endian === "big") swap(own, ArrayOf.BYTES_PER_ELEMENT);
      return { data: new ArrayOf(own.buffer as ArrayBuffer, 0, length), shape: meta.shape, stride };
    },
  } as unknown as Codec;
}

/** Turns the byte order of every element round, in place. */
function swap(bytes: Uint8Array, bytesPerElement: number): void {
  if (bytesPerElement === 2) {
    const words = new Uint16Array(bytes.buffer, bytes.byteOffset, bytes.length / 2);
    for (let i = 0; i < words.length; i++) words[i] = (words[i]! << 8) | (words[i]! >> 8);
  } else if (bytesPerElement === 4) {
    const words = new Uint32Array(bytes.buffer, bytes.byteOffset, bytes.length / 4);
    for (let i = 0; i < words.length; i++) words[i] = swapped(words[i]!);
  } else if (bytesPerElement === 8) {
    const words = new Uint32Array(bytes.buffer, bytes.byteOffset, bytes.length / 4);
    for (let i = 0; i < words.length; i += 2) {
      const first = swapped(words[i]!);
      words[i] = swapped(words[i + 1]!);
      words[i + 1] = first;
    }
  }
}

function swapped(word: number): number {
  return (word << 24) | ((word & 0xff00) << 8) | ((word >>> 8) & 0xff00) | (word >>> 24);
}

function notHere(): never {
  throw new Error("This codec only decodes");
}
