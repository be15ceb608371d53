import { describe, expect, it } from "vitest";
import { get, open } from "zarrita";
import type { Dtype, PixelArray } from "../dtype.ts";
import { rowMajor, type StridedArray } from "./strided.ts";
import { writeArray } from "./write-array.ts";

const GRANT = {
  endpoint: "http://s3.test:6890",
  region: "us-east-1",
  bucket: "zarr",
  key: "0123",
  accessKey: "AK",
  secretKey: "top-secret",
  sessionToken: "session",
};
const RETRIES = { retries: 2, baseMs: 1, maxRetryAfterMs: 1 };

/** An object service in memory. `failing` says which of the next requests get which status. */
function memoryService(failing: (url: string, attempt: number) => number | undefined = () => undefined) {
  const objects = new Map<string, Uint8Array>();
  const requests: { url: string; headers: Headers; method: string }[] = [];
  const service = async (input: string | URL | Request, init: RequestInit = {}) => {
    const url = String(input);
    const attempt = requests.filter((request) => request.url === url).length;
    requests.push({ url, headers: new Headers(init.headers), method: init.method ?? "GET" });
    const status = failing(url, attempt);
    if (status !== undefined) return new Response("<Error/>", { status });
    objects.set(url.slice("http://s3.test:6890/zarr/0123".length), init.body as Uint8Array);
    return new Response(null, { status: 200 });
  };
  return { objects, requests, fetch: service as typeof fetch };
}

function makeArray(data: PixelArray, dtype: Dtype, shape: readonly number[]): StridedArray {
  return { data, dtype, shape, strides: rowMajor(shape), dims: ["c", "t", "z", "y", "x"].slice(-shape.length) };
}

async function readBack(objects: Map<string, Uint8Array>) {
  const store = { get: async (key: string) => objects.get(key) };
  return (await get(await open.v3(store as never, { kind: "array" }))) as { data: ArrayLike<unknown>; shape: number[] };
}

describe("writeArray", () => {
  it.each([
    ["uint8", Uint8Array.from({ length: 35 }, (_, i) => i * 7)],
    ["int16", Int16Array.from({ length: 35 }, (_, i) => (i - 17) * 1000)],
    ["uint64", BigUint64Array.from({ length: 35 }, (_, i) => 2n ** 60n + BigInt(i))],
    ["float32", Float32Array.from({ length: 35 }, (_, i) => (i - 17) / 3)],
    ["float64", Float64Array.of(...Array(30).fill(0), -0, Number.NaN, Number.POSITIVE_INFINITY, 5e-324, 0.1)],
  ] as [Dtype, PixelArray][])("writes %s so that another reader finds the same numbers", async (dtype, data) => {
    const { objects, fetch } = memoryService();
    await writeArray(GRANT, makeArray(data, dtype, [5, 7]), { chunkShape: [2, 3], fetch });
    const read = await readBack(objects);
    expect(read.shape).toEqual([5, 7]);
    expect(Array.from(read.data)).toEqual(Array.from(data as ArrayLike<unknown>));
  });

  it("writes zarr.json as the contract says, after the chunks, and leaves fill chunks out", async () => {
    const { objects, requests, fetch } = memoryService();
    const data = new Uint16Array(16);
    data[15] = 9;
    const progress: number[] = [];
    const sent = await writeArray(GRANT, makeArray(data, "uint16", [4, 4]), {
      chunkShape: [2, 2],
      fetch,
      onProgress: ({ doneChunks, chunks }) => progress.push(doneChunks / chunks),
    });
    expect([...objects.keys()]).toEqual(["/c/1/1", "/zarr.json"]);
    expect(requests.at(-1)?.url).toBe("http://s3.test:6890/zarr/0123/zarr.json");
    expect(sent.objects).toBe(2);
    expect(progress).toEqual([0.25, 0.5, 0.75, 1]);
    expect(JSON.parse(new TextDecoder().decode(objects.get("/zarr.json")))).toEqual({
      zarr_format: 3,
      node_type: "array",
      shape: [4, 4],
      data_type: "uint16",
      chunk_grid: { name: "regular", configuration: { chunk_shape: [2, 2] } },
      chunk_key_encoding: { name: "default", configuration: { separator: "/" } },
      fill_value: 0,
      codecs: [
        { name: "bytes", configuration: { endian: "little" } },
        { name: "zstd", configuration: { level: 0, checksum: false } },
      ],
      attributes: {},
      dimension_names: ["y", "x"],
      storage_transformers: [],
    });
  });

  it("has no byte order for one byte, and false for the fill of bools", async () => {
    const { objects, fetch } = memoryService();
    await writeArray(GRANT, makeArray(Uint8Array.of(1, 0), "bool", [1, 2]), { chunkShape: [1, 2], fetch });
    const document = JSON.parse(new TextDecoder().decode(objects.get("/zarr.json")));
    expect(document).toMatchObject({ data_type: "bool", fill_value: false, codecs: [{ name: "bytes" }, {}] });
    expect(document.codecs[0].configuration).toBeUndefined();
  });

  it("signs each request in its headers, with no secret in any URL", async () => {
    const { requests, fetch } = memoryService();
    await writeArray(GRANT, makeArray(Uint8Array.of(1), "uint8", [1]), { chunkShape: [1], fetch });
    for (const { url, headers, method } of requests) {
      expect(method).toBe("PUT");
      expect(headers.get("authorization")).toMatch(
        /^AWS4-HMAC-SHA256 Credential=AK\/\d{8}\/us-east-1\/s3\/aws4_request/,
      );
      expect(headers.get("x-amz-security-token")).toBe("session");
      expect(url).not.toMatch(/session|secret|AK|Signature/);
    }
  });

  it("tries again what may pass, and gives up at once on a refusal", async () => {
    const flaky = memoryService((_, attempt) => (attempt === 0 ? 503 : undefined));
    const array = makeArray(Uint8Array.of(1, 2), "uint8", [2]);
    await writeArray(GRANT, array, { chunkShape: [1], fetch: flaky.fetch, retries: RETRIES });
    expect(flaky.objects.size).toBe(3);
    const refused = memoryService(() => 403);
    const attempt = writeArray(GRANT, array, { chunkShape: [2], fetch: refused.fetch, retries: RETRIES });
    await expect(attempt).rejects.toMatchObject({
      tag: "AccessDenied",
      message: expect.stringContaining("zarr/0123/c/0"),
    });
    expect(refused.requests).toHaveLength(1);
    const dead = (() => Promise.reject(new TypeError("fetch failed"))) as typeof fetch;
    await expect(writeArray(GRANT, array, { chunkShape: [2], fetch: dead, retries: RETRIES })).rejects.toMatchObject({
      tag: "NetworkFailure",
    });
  });

  it("ends when one chunk fails or the caller aborts, and writes no zarr.json then", async () => {
    const broken = memoryService((url) => (url.endsWith("/c/3") ? 400 : undefined));
    const array = makeArray(
      Uint8Array.from({ length: 200 }, () => 1),
      "uint8",
      [200],
    );
    await expect(writeArray(GRANT, array, { chunkShape: [1], fetch: broken.fetch })).rejects.toMatchObject({
      tag: "HttpStatus",
    });
    expect(broken.objects.has("/zarr.json")).toBe(false);
    expect(broken.requests.length).toBeLessThan(20);
    const controller = new AbortController();
    const slow = memoryService();
    const attempt = writeArray(GRANT, array, {
      chunkShape: [1],
      fetch: slow.fetch,
      signal: controller.signal,
      onProgress: ({ doneChunks }) => {
        if (doneChunks === 5) controller.abort();
      },
    });
    await expect(attempt).rejects.toMatchObject({ name: "AbortError" });
    expect(slow.objects.has("/zarr.json")).toBe(false);
    expect(slow.requests.length).toBeLessThan(20);
  });
});
