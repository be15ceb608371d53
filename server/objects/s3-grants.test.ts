import {
  CreateMultipartUploadCommand,
  DeleteObjectCommand,
  GetObjectCommand,
  ListObjectsV2Command,
  PutObjectCommand,
  type S3Client,
} from "@aws-sdk/client-s3";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { GrantScope } from "./grants.ts";
import { startTestEndpoint, type TestEndpoint } from "./test-endpoint.ts";
import { at, clientFor, failureOf, getWith, OTHER_STORE, putWith, STORE, WRITE_STORE } from "./test-sdk.ts";

let endpoint: TestEndpoint;
let writer: S3Client;

beforeAll(async () => {
  endpoint = await startTestEndpoint();
  writer = await clientFor(endpoint, WRITE_STORE);
});
afterAll(async () => {
  await endpoint.stop();
  expect(endpoint.faults).toEqual([]);
});

const put = (key: string, body: Parameters<typeof putWith>[2], more = {}) => putWith(writer, key, body, more);

describe("grants through the AWS SDK", () => {
  const read: GrantScope = { ...WRITE_STORE, access: "read" };
  const attempts = (client: S3Client, Bucket: string, Key: string) => ({
    get: () => client.send(new GetObjectCommand({ Bucket, Key })),
    put: () => client.send(new PutObjectCommand({ Bucket, Key, Body: "x" })),
    delete: () => client.send(new DeleteObjectCommand({ Bucket, Key })),
    list: () => client.send(new ListObjectsV2Command({ Bucket, Prefix: Key })),
    upload: () => client.send(new CreateMultipartUploadCommand({ Bucket, Key })),
  });
  /** Names of the attempts that were allowed. */
  async function allowed(scope: GrantScope, bucket: string, key: string): Promise<string[]> {
    const client = await clientFor(endpoint, scope);
    const names: string[] = [];
    for (const [name, attempt] of Object.entries(attempts(client, bucket, key))) {
      try {
        await attempt();
        names.push(name);
      } catch (error) {
        if ((error as Error).name !== "AccessDenied") throw error;
      }
    }
    return names;
  }

  it("allow what each kind is for and nothing else", async () => {
    const single = (access: "read" | "write"): GrantScope => ({
      ...WRITE_STORE,
      bucket: "media",
      access,
      isPrefix: false,
    });
    await endpoint.storage.put("media", STORE, Buffer.from("x"));
    expect(await allowed(single("read"), "media", STORE)).toEqual(["get"]);
    expect(await allowed(single("write"), "media", STORE)).toEqual(["put", "upload"]);
    for (const scope of [single("read"), single("write"), read, WRITE_STORE]) {
      for (const key of [OTHER_STORE, `${STORE}0/x`, `${STORE}x`])
        expect(await allowed(scope, "media", key)).toEqual([]);
    }
    expect(await allowed(single("read"), "media", `${STORE}/below`)).toEqual([]);
    await put(`${STORE}/zarr.json`, "{}");
    expect(await allowed(read, "zarr", `${STORE}/zarr.json`)).toEqual(["get", "list"]);
    expect(await allowed(WRITE_STORE, "zarr", `${STORE}/zarr.json`)).toEqual([
      "get",
      "put",
      "delete",
      "list",
      "upload",
    ]);
    expect(await allowed(read, "zarr", `${OTHER_STORE}/zarr.json`)).toEqual([]);
  });

  it("of a whole organisation read what it owns and list nothing", async () => {
    const scope: GrantScope = { organizationId: "1", bucket: "zarr", access: "read-organization" };
    await put(`${STORE}/zarr.json`, "{}");
    endpoint.owners.set(`zarr/${STORE}/zarr.json`, "1").set(`zarr/${OTHER_STORE}/zarr.json`, "2");
    expect(await allowed(scope, "zarr", `${STORE}/zarr.json`)).toEqual(["get"]);
    expect(await allowed(scope, "zarr", `${OTHER_STORE}/zarr.json`)).toEqual([]);
    expect(await allowed(scope, "zarr", `${STORE}/nobody-knows`)).toEqual([]);
  });

  it("do nothing with a wrong secret, a foreign token or a bogus one", async () => {
    const own = (change: Parameters<typeof clientFor>[2]) => clientFor(endpoint, WRITE_STORE, change);
    const other = await endpoint.grant({ ...WRITE_STORE, key: OTHER_STORE });
    const cases: [Promise<S3Client>, string][] = [
      [own((grant) => ({ ...grant, secretAccessKey: "wrong" })), "SignatureDoesNotMatch"],
      [own((grant) => ({ ...grant, sessionToken: other.sessionToken })), "InvalidAccessKeyId"],
      [own((grant) => ({ ...grant, accessKeyId: other.accessKey })), "InvalidAccessKeyId"],
      [own((grant) => ({ ...grant, sessionToken: "bogus" })), "InvalidAccessKeyId"],
      [own((grant) => ({ ...grant, sessionToken: `${grant.sessionToken}x` })), "InvalidAccessKeyId"],
      [own((grant) => ({ ...grant, sessionToken: "" })), "InvalidAccessKeyId"],
    ];
    for (const [client, code] of cases) {
      expect(await failureOf(getWith(await client, `${STORE}/zarr.json`))).toEqual([code, 403]);
    }
  });

  it("show the root group to everyone with a grant for the bucket, and store nothing there", async () => {
    const reader = await clientFor(endpoint, read);
    const document = { zarr_format: 3, node_type: "group", attributes: {} };
    const { bytes } = await getWith(reader, "zarr.json");
    expect(JSON.parse(Buffer.from(bytes).toString())).toEqual(document);
    expect(await failureOf(put("zarr.json", "{}", { IfNoneMatch: "*" }))).toEqual(["PreconditionFailed", 412]);
    await put("zarr.json", '{"mine": true}');
    expect(JSON.parse(Buffer.from((await getWith(writer, "zarr.json")).bytes).toString())).toEqual(document);
    expect(await endpoint.storage.head("zarr", "zarr.json")).toBeUndefined();
    expect(await failureOf(writer.send(new DeleteObjectCommand(at("zarr.json"))))).toEqual(["AccessDenied", 403]);
    const stranger = await clientFor(endpoint, { ...WRITE_STORE, bucket: "media" });
    expect(await failureOf(getWith(stranger, "zarr.json"))).toEqual(["AccessDenied", 403]);
  });
});
