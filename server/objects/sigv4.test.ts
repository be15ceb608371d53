import type { IncomingHttpHeaders } from "node:http";
import { describe, expect, it } from "vitest";
import { decodeAwsChunked } from "./aws-chunked.ts";
import { isSignatureRight, parseClaim, type SignatureClaim } from "./sigv4.ts";
import { parseTarget } from "./target.ts";

// The worked examples of Amazon's S3 reference ("Authenticating Requests: AWS Signature Version 4").
const SECRET = "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY";
const CREDENTIAL = "AKIAIOSFODNN7EXAMPLE/20130524/us-east-1/s3/aws4_request";
const EMPTY = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";

function isRight(method: string, url: string, headers: IncomingHttpHeaders, secret = SECRET): boolean {
  const target = parseTarget(method, url);
  return isSignatureRight(parseClaim(target, headers)!, secret, target, headers);
}

function example(signedHeaders: string, signature: string, more: IncomingHttpHeaders): IncomingHttpHeaders {
  return {
    host: "examplebucket.s3.amazonaws.com",
    "x-amz-date": "20130524T000000Z",
    "x-amz-content-sha256": EMPTY,
    authorization: `AWS4-HMAC-SHA256 Credential=${CREDENTIAL},SignedHeaders=${signedHeaders},Signature=${signature}`,
    ...more,
  };
}

const getObject = example(
  "host;range;x-amz-content-sha256;x-amz-date",
  "f0e8bdb87c964420e857bd35b5d6ed310bd44f0170aba48dd91039c6036bdb41",
  { range: "bytes=0-9" },
);
const putObject = example(
  "date;host;x-amz-content-sha256;x-amz-date;x-amz-storage-class",
  "98ad721746da40c64f1a55b78f14c238d841ea1380cd77a1b5971af0ece108bd",
  {
    date: "Fri, 24 May 2013 00:00:00 GMT",
    "x-amz-storage-class": "REDUCED_REDUNDANCY",
    "x-amz-content-sha256": "44ce7dd67c959e0d3524ffac1771dfbba87d2b6b4b4e99e42034a8b803f8b072",
  },
);
const listObjects = example(
  "host;x-amz-content-sha256;x-amz-date",
  "34b48302e7b5fa45bde8084f4b7868a86f0a534bc59db6670ed5711ef69dc6f7",
  {},
);
const presigned =
  `/test.txt?X-Amz-Algorithm=AWS4-HMAC-SHA256&X-Amz-Credential=${CREDENTIAL.replaceAll("/", "%2F")}` +
  "&X-Amz-Date=20130524T000000Z&X-Amz-Expires=86400&X-Amz-SignedHeaders=host" +
  "&X-Amz-Signature=aeeed9bbccd4d02ee5c0109b86d86835f995330da4c265957d157751f604d404";

describe("isSignatureRight", () => {
  it("agrees with Amazon's examples", () => {
    expect(isRight("GET", "/test.txt", getObject)).toBe(true);
    expect(isRight("PUT", "/test%24file.text", putObject)).toBe(true);
    expect(isRight("GET", "/?max-keys=2&prefix=J", listObjects)).toBe(true);
    expect(isRight("GET", presigned, { host: "examplebucket.s3.amazonaws.com" })).toBe(true);
  });

  it("does not care how the path and query were percent-encoded or ordered", () => {
    expect(isRight("PUT", "/test$file.text", putObject)).toBe(true);
    expect(isRight("GET", "/?prefix=%4A&max-keys=2", listObjects)).toBe(true);
  });

  it("finds every change", () => {
    expect(isRight("PUT", "/test.txt", getObject)).toBe(false);
    expect(isRight("GET", "/test.tx", getObject)).toBe(false);
    expect(isRight("GET", "/test.txt?x", getObject)).toBe(false);
    expect(isRight("GET", "/test.txt", { ...getObject, range: "bytes=0-8" })).toBe(false);
    expect(isRight("GET", "/test.txt", { ...getObject, host: "other" })).toBe(false);
    expect(isRight("GET", "/test.txt", { ...getObject, "x-amz-content-sha256": "UNSIGNED-PAYLOAD" })).toBe(false);
    expect(isRight("GET", "/test.txt", getObject, `${SECRET}x`)).toBe(false);
    const short = getObject.authorization!.slice(0, -2);
    expect(isRight("GET", "/test.txt", { ...getObject, authorization: short })).toBe(false);
    const longer = presigned.replace("X-Amz-Expires=86400", "X-Amz-Expires=604800");
    expect(isRight("GET", longer, { host: "examplebucket.s3.amazonaws.com" })).toBe(false);
  });
});

describe("parseClaim", () => {
  const target = parseTarget("GET", "/a/b");

  it("finds no claim in an anonymous request", () => {
    expect(parseClaim(target, { host: "h" })).toBeUndefined();
  });

  it.each([
    ["Basic abc", "must use AWS4-HMAC-SHA256"],
    ["AWS4-HMAC-SHA256", "must use AWS4-HMAC-SHA256"],
    ["AWS4-HMAC-SHA256 Credential=a/20130524/us-east-1/s3, SignedHeaders=host, Signature=0", "credential must be"],
    ["AWS4-HMAC-SHA256 Credential=a/20130524/us-east-1/ec2/aws4_request, SignedHeaders=host", "credential must be"],
    [`AWS4-HMAC-SHA256 Credential=${CREDENTIAL}, SignedHeaders=x-amz-date, Signature=0`, "host is not signed"],
    [`AWS4-HMAC-SHA256 Credential=${CREDENTIAL}, SignedHeaders=host, Signature=0`, "x-amz-date is not signed"],
  ])("refuses %s", (authorization, message) => {
    const headers = { host: "h", "x-amz-date": "20130524T000000Z", authorization, "x-amz-content-sha256": EMPTY };
    expect(() => parseClaim(target, headers)).toThrow(message);
  });

  it("refuses a query signature without a life", () => {
    expect(() => parseClaim(parseTarget("GET", presigned.replace("86400", "soon")), { host: "h" })).toThrow(
      "X-Amz-Expires",
    );
  });
});

describe("parseTarget", () => {
  it("keeps dots and slashes as they were sent", () => {
    expect(parseTarget("GET", "/zarr/a/../b//c%2F%2e%2e")).toMatchObject({ bucket: "zarr", key: "a/../b//c/.." });
    expect(parseTarget("GET", "/zarr")).toMatchObject({ bucket: "zarr", key: "" });
  });

  it("refuses what cannot be decoded and what is there twice", () => {
    expect(() => parseTarget("GET", "/zarr/%zz")).toThrow("percent-encoded");
    expect(() => parseTarget("GET", "http://h/zarr")).toThrow("slash");
    expect(() => parseTarget("GET", "/zarr?prefix=a&prefix=b")).toThrow("twice");
  });
});

describe("decodeAwsChunked", () => {
  const claim = (signature: string) => ({ ...parseClaim(parseTarget("GET", "/"), listObjects)!, signature });
  // 65 KiB of "a" in chunks of 64 KiB, as in "Transferring Payload in Multiple Chunks".
  const SEED = "4f232c4386841ef735655705268965c44a0e4690baa4adea153f7db9fa80a0a9";
  const CHUNKS = [
    "ad80c730a21e5b8d04586a2213dd63b9a0e99e0e2307b0ade35a65485a288648",
    "0055627c9e194cb4542bae2aa5492e3c1575bbb81b612b7d234b86a503ef5497",
    "b6c6ea8a5354eaf15b3cb7646744f4275b71ea724fed81ceb9323e279d449df9",
  ];
  const TRAILER_SEED = "106e2a8a18243abcf37539882f36619c00e2dfc72633413f02d3b74544bfeb8e";
  const TRAILER_CHUNKS = [
    "b474d8862b1487a5145d686f57f013e54db672cee1c953b3010fb58501ef5aa2",
    "1c1344b170168f8e65b41376b44b20fe354e373826ccbbe2c1d40a8cae51e5c7",
    "2ca2aba2005185cf7159c6277faf83795951dd77a3a99e6e65d5c9f85863f992",
  ];
  const TRAILER_SIGNATURE = "d81f82fc3505edab99d459891051a732e8730629a2e4a59689829ca17fe2e435";

  const body = (signatures: readonly string[], trailer = "\r\n", a = "a") =>
    `10000;chunk-signature=${signatures[0]}\r\n${a.repeat(65536)}\r\n` +
    `400;chunk-signature=${signatures[1]}\r\n${"a".repeat(1024)}\r\n0;chunk-signature=${signatures[2]}\r\n${trailer}`;

  async function decode(text: string, seed?: string, pieceBytes = 1000) {
    async function* pieces() {
      for (let i = 0; i < text.length; i += pieceBytes) yield Buffer.from(text.slice(i, i + pieceBytes));
    }
    const trailers = new Map<string, string>();
    const signer = seed === undefined ? undefined : { claim: claim(seed) as SignatureClaim, secretKey: SECRET };
    const decoded: Uint8Array[] = [];
    for await (const piece of decodeAwsChunked(pieces(), signer, trailers)) decoded.push(piece);
    return { content: Buffer.concat(decoded).toString(), trailers: Object.fromEntries(trailers) };
  }

  it("agrees with Amazon's example of signed chunks, however the bytes arrive", async () => {
    for (const pieceBytes of [1, 7, 65536, 1e6]) {
      const { content } = await decode(body(CHUNKS), SEED, pieceBytes);
      expect(content).toBe("a".repeat(66560));
    }
  });

  it("agrees with Amazon's example of a signed trailer", async () => {
    const trailer = `x-amz-checksum-crc32c:sOO8/Q==\r\nx-amz-trailer-signature:${TRAILER_SIGNATURE}\r\n\r\n`;
    const { content, trailers } = await decode(body(TRAILER_CHUNKS, trailer), TRAILER_SEED);
    expect(content).toHaveLength(66560);
    expect(trailers).toEqual({ "x-amz-checksum-crc32c": "sOO8/Q==" });
    const changed = trailer.replace("sOO8", "sOO9");
    await expect(decode(body(TRAILER_CHUNKS, changed), TRAILER_SEED)).rejects.toMatchObject({
      code: "SignatureDoesNotMatch",
    });
  });

  it("finds changed content, swapped chunks and a missing end", async () => {
    const wrong = { code: "SignatureDoesNotMatch" };
    await expect(decode(body(CHUNKS, "\r\n", "b"), SEED)).rejects.toMatchObject(wrong);
    await expect(decode(body([CHUNKS[1]!, CHUNKS[0]!, CHUNKS[2]!]), SEED)).rejects.toMatchObject(wrong);
    await expect(decode("0\r\n\r\n", SEED)).rejects.toMatchObject(wrong);
    const cut = body(CHUNKS).slice(0, 66_000);
    await expect(decode(cut, SEED)).rejects.toMatchObject({ code: "IncompleteBody" });
  });

  it("reads unsigned chunks and refuses broken coding", async () => {
    expect(await decode("3\r\nabc\r\n0\r\nX-Sum: 1\r\n\r\n")).toEqual({ content: "abc", trailers: { "x-sum": "1" } });
    for (const text of ["", "3\r\nab", "2\r\nabc\r\n0\r\n\r\n", "zz\r\n", "-1\r\n", "x".repeat(9000)]) {
      await expect(decode(text)).rejects.toMatchObject({ code: "IncompleteBody" });
    }
  });
});
