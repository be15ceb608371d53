import { registry } from "zarrita";

/** How the bytes of a chunk are stored. */
export type Packing = "zstd" | "gzip";

export type Packer = Readonly<{
  packing: Packing;
  pack: (bytes: Uint8Array<ArrayBuffer>) => Promise<Uint8Array<ArrayBuffer>>;
}>;

/** What browsers do, as far as one can tell; readers need it for nothing. */
export const GZIP_LEVEL = 6;

let chosen: Promise<Packer> | undefined;

/**
 * zstd where it runs (contract, 8.6). Its program needs `eval`, which the policy of a page may forbid: there gzip, which every
 * reader of zarr knows too. The same answer each time; the codec is loaded with the first.
 */
export function packerHere(): Promise<Packer> {
  chosen ??= choose();
  return chosen;
}

async function choose(): Promise<Packer> {
  try {
    const zstd = await registry.get("zstd")?.();
    if (zstd === undefined) throw new Error("zarrita has no zstd codec");
    const about = { dataType: "uint8", shape: [], codecs: [], fillValue: 0 } as const;
    const codec = zstd.fromConfig({ level: 0 }, about as never) as unknown as Encoder;
    // The program is made with the first bytes.
    await codec.encode(new Uint8Array(1));
    // Bodies of requests need memory of their own kind; the codec's may be a view of its heap.
    return { packing: "zstd", pack: async (bytes) => new Uint8Array(await codec.encode(bytes)) };
  } catch (error) {
    if (!(error instanceof EvalError)) throw error;
    return { packing: "gzip", pack: gzipped };
  }
}

type Encoder = Readonly<{ encode: (bytes: Uint8Array) => Promise<Uint8Array> | Uint8Array }>;

/** Beside the page, by the browser itself. */
export async function gzipped(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> {
  const packed = new Blob([bytes]).stream().pipeThrough(new CompressionStream("gzip"));
  return new Uint8Array(await new Response(packed).arrayBuffer());
}

/** Of zarr v3. */
export function packingCodec(packing: Packing): object {
  return packing === "zstd"
    ? { name: "zstd", configuration: { level: 0, checksum: false } }
    : { name: "gzip", configuration: { level: GZIP_LEVEL } };
}
