import { mkdtemp, rm } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { AllowedOrigins } from "./cors.ts";
import { openFileStorage } from "./file-storage.ts";
import { createGrantKeeper } from "./grant-keeper.ts";
import type { GrantScope } from "./grants.ts";
import { MultipartUploads } from "./multipart-uploads.ts";
import { createS3Handler } from "./s3-handler.ts";

type EndpointOptions = Readonly<{ maxObjectBytes?: number; allowedOrigins?: AllowedOrigins; publicHost?: string }>;

/** For tests: an endpoint on a free loopback port over a temporary directory, with a clock that can be turned. */
export async function startTestEndpoint(options: EndpointOptions = {}) {
  const directory = await mkdtemp(join(tmpdir(), "mikro-s3-"));
  const storage = await openFileStorage(join(directory, "objects"));
  const clock = { offsetMs: 0 };
  const now = () => Date.now() + clock.offsetMs;
  const keeper = createGrantKeeper({
    masterSecret: Buffer.alloc(32, 7),
    region: "lab-1",
    maxGrantS: 7200,
    now,
  });
  const owners = new Map<string, string>();
  const faults: unknown[] = [];
  const handler = createS3Handler({
    storage,
    uploads: await MultipartUploads.open(join(directory, "uploads"), storage),
    keeper,
    ownerOf: (bucket, key) => Promise.resolve(owners.get(`${bucket}/${key}`)),
    buckets: new Set(["zarr", "bigfile", "media"]),
    zarrBucket: "zarr",
    maxObjectBytes: options.maxObjectBytes ?? Number.POSITIVE_INFINITY,
    allowedOrigins: options.allowedOrigins ?? "*",
    onFault: (_message, error) => faults.push(error),
    now,
    ...(options.publicHost === undefined ? {} : { publicHost: options.publicHost }),
  });
  const server = createServer(handler);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    url,
    storage,
    keeper,
    clock,
    /** `bucket/key` to organisation, for grants of a whole organisation. */
    owners,
    /** Errors that were the server's own. */
    faults,
    grant: (scope: GrantScope, expiresInS = 3600) => keeper.issue(scope, expiresInS),
    async stop(): Promise<void> {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await rm(directory, { recursive: true });
    },
  };
}

export type TestEndpoint = Awaited<ReturnType<typeof startTestEndpoint>>;
