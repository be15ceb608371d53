import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { presignGet } from "./presign.ts";
import { startTestEndpoint, type TestEndpoint } from "./test-endpoint.ts";

let endpoint: TestEndpoint;
beforeAll(async () => {
  endpoint = await startTestEndpoint({ publicHost: "objects.lab:9000" });
  await endpoint.storage.put("media", "a b+c", Uint8Array.of(1, 2, 3));
});
afterAll(() => endpoint.stop());

async function link(host: string, key = "a b+c"): Promise<string> {
  const grant = await endpoint.grant({ organizationId: "1", bucket: "media", access: "read", key, isPrefix: false });
  return presignGet({ grant, bucket: "media", key, host, nowMs: Date.now() });
}

describe("presignGet", () => {
  it("makes links that a plain GET answers, under any name of the service", async () => {
    for (const host of [new URL(endpoint.url).host, "objects.lab:9000"]) {
      const response = await fetch(endpoint.url + (await link(host)));
      expect(response.status).toBe(200);
      expect(new Uint8Array(await response.arrayBuffer())).toEqual(Uint8Array.of(1, 2, 3));
    }
    expect((await fetch(endpoint.url + (await link("elsewhere")))).status).toBe(403);
  });

  it("opens only its object, and only until it expires", async () => {
    const path = await link("objects.lab:9000");
    expect((await fetch(endpoint.url + path.replace("a%20b%2Bc", "other"))).status).toBe(403);
    expect((await fetch(endpoint.url + path, { method: "PUT", body: "x" })).status).toBe(403);
    endpoint.clock.offsetMs = 3_601_000;
    expect((await fetch(endpoint.url + path)).status).toBe(403);
    endpoint.clock.offsetMs = 0;
  });
});
