import {
  GetObjectCommand,
  PutObjectCommand,
  type PutObjectCommandInput,
  S3Client,
  type S3ServiceException,
} from "@aws-sdk/client-s3";
import type { GrantScope } from "./grants.ts";
import type { TestEndpoint } from "./test-endpoint.ts";

export const STORE = "0123456789abcdef0123456789abcdef";
export const OTHER_STORE = "fedcba9876543210fedcba9876543210";
export const WRITE_STORE = {
  organizationId: "1",
  bucket: "zarr",
  access: "write",
  key: STORE,
  isPrefix: true,
} as const satisfies GrantScope;

type Credentials = { accessKeyId: string; secretAccessKey: string; sessionToken: string };

/** For tests: Amazon's client with the credentials of a fresh grant, changed before they are used. */
export async function clientFor(
  endpoint: TestEndpoint,
  scope: GrantScope,
  change: (grant: Credentials) => Credentials = (grant) => grant,
): Promise<S3Client> {
  const { accessKey, secretKey, sessionToken, region } = await endpoint.grant(scope);
  const credentials = change({ accessKeyId: accessKey, secretAccessKey: secretKey, sessionToken });
  return new S3Client({ endpoint: endpoint.url, region, forcePathStyle: true, maxAttempts: 1, credentials });
}

/** Code and HTTP status of the error that a call ends in. */
export async function failureOf(call: Promise<unknown>): Promise<[string, number | undefined]> {
  try {
    await call;
  } catch (error) {
    const { name, $metadata } = error as S3ServiceException;
    return [name, $metadata?.httpStatusCode];
  }
  throw new Error("The call succeeded");
}

export const at = (key: string) => ({ Bucket: "zarr", Key: key });

export const putWith = (
  client: S3Client,
  key: string,
  body: NonNullable<PutObjectCommandInput["Body"]>,
  more: object = {},
) => client.send(new PutObjectCommand({ ...at(key), Body: body, ...more }));

export async function getWith(client: S3Client, key: string, range?: string) {
  const part = range === undefined ? {} : { Range: range };
  const answer = await client.send(new GetObjectCommand({ ...at(key), ...part }));
  return { ...answer, bytes: await answer.Body!.transformToByteArray() };
}
