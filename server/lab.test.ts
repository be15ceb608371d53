import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { AwsClient } from "aws4fetch";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { WebSocket } from "ws";
import type { RequestEntry } from "./http/request-log.ts";
import { send } from "./http/test-server.ts";
import { type Lab, startLab } from "./lab.ts";

const METADATA = {
  zarr_format: 3,
  node_type: "array",
  shape: [1, 1, 1, 4, 4],
  data_type: "uint8",
  chunk_grid: { name: "regular", configuration: { chunk_shape: [1, 1, 1, 4, 4] } },
  chunk_key_encoding: { name: "default", configuration: { separator: "/" } },
  codecs: [{ name: "bytes" }],
  fill_value: 0,
  attributes: {},
  storage_transformers: [],
  dimension_names: ["c", "t", "z", "y", "x"],
};

let parent: string;
let lab: Lab;
const requests: RequestEntry[] = [];

const options = () => ({
  dataDir: join(parent, "data"),
  appDir: join(parent, "app"),
  port: 0,
  s3Port: 0,
  requestLog: (entry: RequestEntry) => void requests.push(entry),
});

beforeAll(async () => {
  parent = await mkdtemp(join(tmpdir(), "mikro-lab-"));
  await mkdir(join(parent, "app"));
  await writeFile(join(parent, "app", "index.html"), "<!doctype html><title>app</title>");
  lab = await startLab(options());
}, 120_000);
afterAll(async () => {
  await lab.stop();
  await rm(parent, { recursive: true });
});

async function graphql<T>(query: string, token = lab.token): Promise<T> {
  const headers = { "content-type": "application/json", authorization: `Bearer ${token}` };
  const answer = await fetch(lab.graphqlUrl, { method: "POST", headers, body: JSON.stringify({ query }) });
  const { data, errors } = (await answer.json()) as { data: T; errors?: { message: string }[] };
  if (errors !== undefined) throw new Error(errors[0]?.message);
  return data;
}

type Grant = Readonly<{
  accessKey: string;
  secretKey: string;
  sessionToken: string;
  bucket: string;
  key: string;
  store: string;
}>;

const signer = ({ accessKey, secretKey, sessionToken }: Grant) =>
  new AwsClient({
    accessKeyId: accessKey,
    secretAccessKey: secretKey,
    sessionToken,
    service: "s3",
    region: "us-east-1",
    retries: 0,
  });

const FIELDS = "accessKey secretKey sessionToken bucket";

describe("startLab", () => {
  it("joins graph and objects: an array goes in by one grant, and comes out by others", async () => {
    const { requestZarrUpload: upload } = await graphql<{ requestZarrUpload: Grant }>(
      `mutation { requestZarrUpload(input: {}) { ${FIELDS} key store } }`,
    );
    const prefix = `${lab.s3Url}/${upload.bucket}/${upload.key}`;
    const pixels = Uint8Array.from({ length: 16 }, (_, i) => i);
    const writer = signer(upload);
    for (const [key, body] of [
      ["zarr.json", JSON.stringify(METADATA)],
      ["c/0/0/0/0/0", pixels],
    ] as const) {
      expect((await writer.fetch(`${prefix}/${key}`, { method: "PUT", body })).status).toBe(200);
    }
    await graphql(`mutation { finishZarrUpload(input: {storeId: "${upload.store}"}) { id } }`);
    const { fromArrayLike: image } = await graphql<{ fromArrayLike: { id: string; store: { shape: number[] } } }>(
      `mutation { fromArrayLike(input: {array: "${upload.store}", name: "ramp"}) { id store { shape } } }`,
    );
    expect(image.store.shape).toEqual([1, 1, 1, 4, 4]);

    const { one, all } = await graphql<{ one: Grant; all: Grant }>(
      `mutation { one: requestZarrAccess(input: {storeId: "${upload.store}"}) { ${FIELDS} }
        all: requestGeneralZarrAccess(input: {}) { ${FIELDS} } }`,
    );
    for (const reader of [signer(one), signer(all)]) {
      const chunk = await reader.fetch(`${prefix}/c/0/0/0/0/0`);
      expect(new Uint8Array(await chunk.arrayBuffer())).toEqual(pixels);
      expect((await reader.fetch(`${prefix}/c/0/0/0/0/1`)).status).toBe(404);
      expect((await reader.fetch(`${prefix}/c/0`, { method: "PUT", body: "x" })).status).toBe(403);
      expect((await reader.fetch(`${lab.s3Url}/${upload.bucket}/${"0".repeat(32)}/zarr.json`)).status).toBe(403);
    }
    expect(JSON.stringify(requests)).not.toContain(upload.accessKey);
  });

  it("serves the app with headers that guard its origin, apart from the stored content", async () => {
    const page = await send(Number(new URL(lab.appUrl).port), "/images/1", { accept: "text/html" });
    expect(page.body.toString()).toContain("<title>app</title>");
    expect(page.headers["content-security-policy"]).toContain("script-src 'self' 'wasm-unsafe-eval'");
    expect((await fetch(`${lab.appUrl}/assets/none.js`)).status).toBe(404);
    expect(new URL(lab.appUrl).port).not.toBe(new URL(lab.s3Url).port);
  });

  it("refuses tokens that are not the installation's", async () => {
    await expect(graphql("{ datasets { id } }", "wrong")).rejects.toThrow();
    expect(lab.token.length).toBeGreaterThan(40);
  });

  it("gives everything back when it cannot start, and stops with subscriptions open", async () => {
    const taken = createServer();
    await new Promise<void>((resolve) => taken.listen(0, "127.0.0.1", resolve));
    const { port } = taken.address() as AddressInfo;
    const { token } = lab;
    const socket = new WebSocket(lab.graphqlUrl.replace("http", "ws"), "graphql-transport-ws");
    await new Promise((resolve) => socket.once("open", resolve));
    const isClosed = new Promise((resolve) => socket.once("close", resolve));
    await lab.stop();
    await isClosed;
    await expect(startLab({ ...options(), s3Port: port })).rejects.toThrow(
      `Port ${port} for objects (--s3-port) is taken`,
    );
    await new Promise((resolve) => taken.close(resolve));
    lab = await startLab(options());
    expect(lab.token).toBe(token);
    expect(await graphql("{ images { name } }")).toEqual({ images: [{ name: "ramp" }] });
  });
});
