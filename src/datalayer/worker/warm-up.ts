import { registry } from "zarrita";
import { loadKernels } from "../../kernels/wasm.ts";

/** A frame of zstd with nothing in it: decoding it instantiates the decoder. */
const EMPTY_ZSTD = Uint8Array.of(0x28, 0xb5, 0x2f, 0xfd, 0x20, 0x00, 0x01, 0x00, 0x00);

/** Compiles what the first chunk would wait for: the kernels, and the codec that nearly every new store has. */
export async function warmUp(): Promise<void> {
  loadKernels();
  const zstd = await registry.get("zstd")!();
  const codec = zstd.fromConfig({ level: 0 }, {} as never) as unknown as {
    decode(bytes: Uint8Array): Promise<unknown>;
  };
  await codec.decode(EMPTY_ZSTD);
}
