import {
  AbortMultipartUploadCommand,
  CompleteMultipartUploadCommand,
  CreateMultipartUploadCommand,
  DeleteObjectCommand,
  DeleteObjectsCommand,
  GetBucketLocationCommand,
  GetObjectCommand,
  HeadObjectCommand,
  ListObjectsV2Command,
  type S3Client,
  UploadPartCommand,
} from "@aws-sdk/client-s3";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { GrantScope } from "./grants.ts";
import { startTestEndpoint, type TestEndpoint } from "./test-endpoint.ts";
import { at, clientFor, failureOf, getWith, OTHER_STORE, putWith, STORE, WRITE_STORE } from "./test-sdk.ts";

let endpoint: TestEndpoint;
let writer: S3Client;

beforeAll(async () => {
  endpoint = await startTestEndpoint({ maxObjectBytes: 40 * 1024 * 1024 });
  writer = await clientFor(endpoint, WRITE_STORE);
});
afterAll(async () => {
  await endpoint.stop();
  expect(endpoint.faults).toEqual([]);
});

const put = (key: string, body: Parameters<typeof putWith>[2], more = {}) => putWith(writer, key, body, more);
const get = (key: string, range?: string) => getWith(writer, key, range);

describe("objects through the AWS SDK", () => {
  it("puts, heads and gets an object, with equal etags", async () => {
    const body = crypto.getRandomValues(new Uint8Array(60_000));
    const { ETag } = await put(`${STORE}/c/0/0`, body);
    const answer = await get(`${STORE}/c/0/0`);
    expect(answer.bytes).toEqual(body);
    const head = await writer.send(new HeadObjectCommand(at(`${STORE}/c/0/0`)));
    expect(ETag).toMatch(/^".+"$/);
    expect([answer.ETag, head.ETag]).toEqual([ETag, ETag]);
    expect(head).toMatchObject({ ContentLength: 60_000, AcceptRanges: "bytes", LastModified: expect.any(Date) });
  });

  it("sends large objects and streams, whole and in part", async () => {
    const body = Buffer.alloc(6 * 1024 * 1024 + 5, "0123456789abcdef");
    await put(`${STORE}/large`, body);
    expect(Buffer.compare(body, (await get(`${STORE}/large`)).bytes)).toBe(0);
    const part = await get(`${STORE}/large`, "bytes=3-5000002");
    expect(Buffer.compare(body.subarray(3, 5_000_003), part.bytes)).toBe(0);
    expect(part.ContentRange).toBe(`bytes 3-5000002/${body.length}`);
  });

  it("keeps an object of no bytes", async () => {
    await put(`${STORE}/empty`, "");
    expect((await get(`${STORE}/empty`)).bytes).toHaveLength(0);
    expect(await failureOf(get(`${STORE}/empty`, "bytes=0-1"))).toEqual(["InvalidRange", 416]);
  });

  it("serves ranges as HTTP defines them", async () => {
    await put(`${STORE}/r`, "0123456789");
    const part = async (range: string) => {
      const { bytes, ContentRange } = await get(`${STORE}/r`, range);
      return [Buffer.from(bytes).toString(), ContentRange];
    };
    expect(await part("bytes=2-4")).toEqual(["234", "bytes 2-4/10"]);
    expect(await part("bytes=7-")).toEqual(["789", "bytes 7-9/10"]);
    expect(await part("bytes=-3")).toEqual(["789", "bytes 7-9/10"]);
    expect(await part("bytes=-64")).toEqual(["0123456789", "bytes 0-9/10"]);
    expect(await part("bytes=5-99")).toEqual(["56789", "bytes 5-9/10"]);
    expect(await part("bytes=0-1,4-5")).toEqual(["0123456789", undefined]);
    expect(await failureOf(part("bytes=10-"))).toEqual(["InvalidRange", 416]);
    expect(await failureOf(part("bytes=-0"))).toEqual(["InvalidRange", 416]);
  });

  it("tells a missing object from a missing bucket", async () => {
    expect(await failureOf(get(`${STORE}/c/9`))).toEqual(["NoSuchKey", 404]);
    expect(await failureOf(writer.send(new HeadObjectCommand(at(`${STORE}/.zarray`))))).toEqual(["NotFound", 404]);
    const elsewhere = writer.send(new GetObjectCommand({ Bucket: "nowhere", Key: STORE }));
    expect(await failureOf(elsewhere)).toEqual(["NoSuchBucket", 404]);
  });

  it("puts only what is absent when told so", async () => {
    await put(`${STORE}/once`, "first", { IfNoneMatch: "*" });
    expect(await failureOf(put(`${STORE}/once`, "second", { IfNoneMatch: "*" }))).toEqual(["PreconditionFailed", 412]);
    expect(Buffer.from((await get(`${STORE}/once`)).bytes).toString()).toBe("first");
    expect(await failureOf(put(`${STORE}/once`, "x", { IfMatch: '"1"' }))).toEqual(["NotImplemented", 501]);
  });

  it("deletes one object, and one that is not there", async () => {
    await put(`${STORE}/gone`, "x");
    for (let i = 0; i < 2; i++) {
      const { $metadata } = await writer.send(new DeleteObjectCommand(at(`${STORE}/gone`)));
      expect($metadata.httpStatusCode).toBe(204);
    }
    expect(await failureOf(get(`${STORE}/gone`))).toEqual(["NoSuchKey", 404]);
  });

  it("deletes many objects and names those that it may not", async () => {
    const keys = ["007", " blank ", "a&b<c>", "é"].map((name) => `${STORE}/bulk/${name}`);
    for (const key of keys) await put(key, "x");
    await endpoint.storage.put("zarr", `${OTHER_STORE}/zarr.json`, Buffer.from("{}"));
    const Objects = [...keys, `${OTHER_STORE}/zarr.json`].map((Key) => ({ Key }));
    const answer = await writer.send(new DeleteObjectsCommand({ Bucket: "zarr", Delete: { Objects } }));
    expect(answer.Deleted?.map(({ Key }) => Key)).toEqual(keys);
    expect(answer.Errors).toEqual([expect.objectContaining({ Key: `${OTHER_STORE}/zarr.json`, Code: "AccessDenied" })]);
    for (const key of keys) expect(await endpoint.storage.head("zarr", key)).toBeUndefined();
    expect(await endpoint.storage.head("zarr", `${OTHER_STORE}/zarr.json`)).toBeDefined();
  });

  it("checks the digests that a client sends", async () => {
    const wrongMd5 = put(`${STORE}/digest`, "body", { ContentMD5: "1B2M2Y8AsgTpgAmY7PhCfg==" });
    expect(await failureOf(wrongMd5)).toEqual(["BadDigest", 400]);
    const wrongCrc = put(`${STORE}/digest`, "body", { ChecksumCRC32: "AAAAAA==" });
    expect(await failureOf(wrongCrc)).toEqual(["BadDigest", 400]);
    for (const ChecksumAlgorithm of ["CRC32", "SHA1", "SHA256"])
      await put(`${STORE}/digest`, "b", { ChecksumAlgorithm });
    const unknown = put(`${STORE}/digest`, "b", { ChecksumAlgorithm: "CRC32C" });
    expect(await failureOf(unknown)).toEqual(["NotImplemented", 501]);
  });

  it("takes streams, which the SDK sends in chunks with a trailing digest", async () => {
    async function* pieces() {
      for (let i = 0; i < 300; i++) yield Buffer.alloc(1000, i % 251);
    }
    const { Readable } = await import("node:stream");
    await put(`${STORE}/streamed`, Readable.from(pieces()), { ContentLength: 300_000 });
    const { bytes } = await get(`${STORE}/streamed`);
    expect(bytes).toHaveLength(300_000);
    expect([bytes[0], bytes[999], bytes[1000], bytes[299_999]]).toEqual([0, 0, 1, 299 % 251]);
  });

  it("refuses what is larger than an object may be, and keeps the connection usable", async () => {
    const tooLarge = put(`${STORE}/too-large`, Buffer.alloc(40 * 1024 * 1024 + 1));
    expect(await failureOf(tooLarge)).toEqual(["EntityTooLarge", 400]);
    expect(await failureOf(get(`${STORE}/too-large`))).toEqual(["NoSuchKey", 404]);
  });

  it("refuses operations that it does not have instead of mistaking them for others", async () => {
    const { CopyObjectCommand, GetObjectAclCommand, HeadBucketCommand } = await import("@aws-sdk/client-s3");
    const copy = writer.send(new CopyObjectCommand({ ...at(`${STORE}/copy`), CopySource: `zarr/${STORE}/r` }));
    expect(await failureOf(copy)).toEqual(["NotImplemented", 501]);
    expect(await endpoint.storage.head("zarr", `${STORE}/copy`)).toBeUndefined();
    expect(await failureOf(writer.send(new GetObjectAclCommand(at(`${STORE}/r`))))).toEqual(["NotImplemented", 501]);
    expect((await failureOf(writer.send(new HeadBucketCommand({ Bucket: "zarr" }))))[1]).toBe(501);
  });
});

describe("listing through the AWS SDK", () => {
  const list = (more: object) => writer.send(new ListObjectsV2Command({ Bucket: "zarr", ...more }));

  it("pages through a prefix", async () => {
    const keys = Array.from({ length: 25 }, (_, i) => `${STORE}/page/${String(i).padStart(2, "0")}`);
    for (const key of keys) await put(key, "xyz");
    const seen: (string | undefined)[] = [];
    let ContinuationToken: string | undefined;
    do {
      const page = await list({ Prefix: `${STORE}/page/`, MaxKeys: 10, ContinuationToken });
      seen.push(...(page.Contents ?? []).map(({ Key }) => Key));
      expect(page.KeyCount).toBe(page.Contents?.length);
      expect(page.Contents?.[0]).toMatchObject({ Size: 3, LastModified: expect.any(Date) });
      ContinuationToken = page.NextContinuationToken;
      expect(page.IsTruncated).toBe(ContinuationToken !== undefined);
    } while (ContinuationToken !== undefined);
    expect(seen).toEqual(keys);
  });

  it("rolls up by delimiter and escapes what XML or URLs need escaped", async () => {
    for (const name of ["a&b/1", "a&b/2", "c<d>/1", "e f+g%"]) await put(`${STORE}/tree/${name}`, "x");
    for (const EncodingType of [undefined, "url"]) {
      const page = await list({ Prefix: `${STORE}/tree/`, Delimiter: "/", EncodingType });
      const decode = (text = "") => (EncodingType ? decodeURIComponent(text) : text).slice(STORE.length);
      expect(page.CommonPrefixes?.map(({ Prefix }) => decode(Prefix))).toEqual(["/tree/a&b/", "/tree/c<d>/"]);
      expect(page.Contents?.map(({ Key }) => decode(Key))).toEqual(["/tree/e f+g%"]);
    }
  });

  it("lists nothing beside the grant", async () => {
    await endpoint.storage.put("zarr", `${STORE}beside/x`, Buffer.from("x"));
    const page = await list({ Prefix: STORE });
    expect(page.Contents?.some(({ Key }) => Key?.includes("beside"))).toBe(false);
    expect((await list({ Prefix: STORE, Delimiter: "/" })).CommonPrefixes).toEqual([{ Prefix: `${STORE}/` }]);
    for (const Prefix of ["", STORE.slice(0, 10), OTHER_STORE, `${STORE}beside/`]) {
      expect(await failureOf(list({ Prefix }))).toEqual(["AccessDenied", 403]);
    }
  });

  it("tells the region of the bucket", async () => {
    const answer = await writer.send(new GetBucketLocationCommand({ Bucket: "zarr" }));
    expect(answer.LocationConstraint).toBe("lab-1");
  });
});

describe("uploads in parts through the AWS SDK", () => {
  const file: GrantScope = { organizationId: "1", bucket: "bigfile", access: "write", key: STORE, isPrefix: false };
  const target = { Bucket: "bigfile", Key: STORE };
  const begin = async (client: S3Client) => (await client.send(new CreateMultipartUploadCommand(target))).UploadId!;

  it("joins the parts in their order", async () => {
    const client = await clientFor(endpoint, file);
    const UploadId = await begin(client);
    const parts = await Promise.all(
      [3, 1, 2].map(async (PartNumber) => {
        const Body = Buffer.alloc(5 * 1024 * 1024 + PartNumber, PartNumber);
        const { ETag } = await client.send(new UploadPartCommand({ ...target, UploadId, PartNumber, Body }));
        return { PartNumber, ETag };
      }),
    );
    const complete = (Parts: typeof parts) =>
      client.send(new CompleteMultipartUploadCommand({ ...target, UploadId, MultipartUpload: { Parts } }));
    expect(await failureOf(complete(parts))).toEqual(["InvalidPartOrder", 400]);
    parts.sort((a, b) => a.PartNumber - b.PartNumber);
    expect(await failureOf(complete([{ PartNumber: 1, ETag: '"wrong"' }]))).toEqual(["InvalidPart", 400]);
    const { ETag } = await complete(parts);
    const stored = await endpoint.storage.open("bigfile", STORE);
    expect(`"${stored?.etag}"`).toBe(ETag);
    const expected = [1, 2, 3].map((n) => Buffer.alloc(5 * 1024 * 1024 + n, n));
    expect(Buffer.compare(Buffer.concat(expected), (await stored!.bytes()) as Buffer)).toBe(0);
    expect(await failureOf(complete(parts))).toEqual(["NoSuchUpload", 404]);
  });

  it("aborts, and gives no other grant a hold of the upload", async () => {
    const client = await clientFor(endpoint, file);
    const UploadId = await begin(client);
    const other = await clientFor(endpoint, { ...file, key: OTHER_STORE });
    const part = { ...target, UploadId, PartNumber: 1, Body: "x" };
    expect(await failureOf(other.send(new UploadPartCommand(part)))).toEqual(["AccessDenied", 403]);
    const foreign = other.send(new UploadPartCommand({ ...part, Key: OTHER_STORE }));
    expect(await failureOf(foreign)).toEqual(["NoSuchUpload", 404]);
    await client.send(new AbortMultipartUploadCommand({ ...target, UploadId }));
    expect(await failureOf(client.send(new UploadPartCommand(part)))).toEqual(["NoSuchUpload", 404]);
  });
});
