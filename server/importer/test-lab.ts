import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { AwsV4Signer } from "aws4fetch";
import { FetchStore, get, open } from "zarrita";
import { type Lab, startLab } from "../lab.ts";
import type { ImportTarget } from "./graph-client.ts";

/** A lab of its own in a directory that goes with it. */
export async function startTestLab(): Promise<AsyncDisposable & { lab: Lab; target: ImportTarget }> {
  const dataDir = await mkdtemp(join(tmpdir(), "importer-lab-"));
  const lab = await startLab({ dataDir, port: 0, s3Port: 0 });
  return {
    lab,
    target: { graphqlUrl: lab.graphqlUrl, s3Url: lab.s3Url, token: lab.token },
    async [Symbol.asyncDispose]() {
      await lab.stop();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

/** Asks the graph in words, without anything of the importer. */
export async function ask<Data>(target: ImportTarget, query: string, variables: object = {}): Promise<Data> {
  const answer = await fetch(target.graphqlUrl, {
    method: "POST",
    headers: { "content-type": "application/json", authorization: `Bearer ${target.token}` },
    body: JSON.stringify({ query, variables }),
  });
  const { data, errors } = (await answer.json()) as { data: Data; errors?: unknown };
  if (errors !== undefined) throw new Error(JSON.stringify(errors));
  return data;
}

type Grant = {
  bucket: string;
  key: string;
  accessKey: string;
  secretKey: string;
  sessionToken: string;
  region: string;
};

async function accessTo(target: ImportTarget, store: string): Promise<Grant> {
  const { requestZarrAccess } = await ask<{ requestZarrAccess: Grant }>(
    target,
    `mutation($store: String!) { requestZarrAccess(input: { storeId: $store }) {
      bucket key accessKey secretKey sessionToken region } }`,
    { store },
  );
  return requestZarrAccess;
}

function signedFetch(grant: Grant): typeof fetch {
  return async (input, init) => {
    const url = input instanceof Request ? input.url : String(input);
    const method = input instanceof Request ? input.method : (init?.method ?? "GET");
    const { accessKey: accessKeyId, secretKey: secretAccessKey, sessionToken, region } = grant;
    const signer = new AwsV4Signer({ method, url, accessKeyId, secretAccessKey, sessionToken, region, service: "s3" });
    const signed = await signer.sign();
    return fetch(signed.url, { method, headers: signed.headers });
  };
}

/** An array as zarrita reads it from the object service. */
export async function readStore(target: ImportTarget, store: string) {
  const grant = await accessTo(target, store);
  const url = `${target.s3Url}/${grant.bucket}/${grant.key}`;
  const array = await open.v3(new FetchStore(url, { fetch: signedFetch(grant) }), { kind: "array" });
  const { data } = await get(array);
  const view = data as unknown as { buffer: ArrayBuffer; byteOffset: number; byteLength: number };
  const bytes = Buffer.from(view.buffer, view.byteOffset, view.byteLength);
  return { shape: array.shape, chunks: array.chunks, dtype: array.dtype, data, bytes };
}

/** Keys of all objects of the lab, in the directory where it keeps them. */
export async function objectKeys(lab: Lab): Promise<string[]> {
  const { readdir } = await import("node:fs/promises");
  const entries = await readdir(lab.dataDir.objectsDir, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
}
