import { gunzipSync } from "fflate";
import { afterEach, describe, expect, it, vi } from "vitest";
import { registry } from "zarrita";

const zstd = registry.get("zstd")!;

afterEach(() => {
  registry.set("zstd", zstd);
  vi.resetModules();
});

describe("packerHere", () => {
  it("takes zstd where it runs", async () => {
    const { packerHere } = await import("./pack.ts");
    const { packing, pack } = await packerHere();
    // The magic number of zstd frames.
    expect([packing, ...(await pack(new Uint8Array(100))).subarray(0, 4)]).toEqual(["zstd", 0x28, 0xb5, 0x2f, 0xfd]);
  });

  it("takes gzip where the page forbids eval, and says so in the metadata", async () => {
    registry.set("zstd", () => Promise.reject(new EvalError("'unsafe-eval' is not allowed")));
    const { packerHere, packingCodec } = await import("./pack.ts");
    const { packing, pack } = await packerHere();
    const bytes = Uint8Array.from({ length: 1000 }, (_, i) => i % 7);
    expect(gunzipSync(await pack(bytes))).toEqual(bytes);
    expect(packingCodec(packing)).toEqual({ name: "gzip", configuration: { level: 6 } });
  });

  it("hands on every other failure", async () => {
    registry.set("zstd", () => Promise.reject(new TypeError("the codec did not load")));
    const { packerHere } = await import("./pack.ts");
    await expect(packerHere()).rejects.toThrow("the codec did not load");
  });
});
