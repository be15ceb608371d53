import { mkdtemp, rm } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createAuthenticator } from "../auth/authenticator.ts";
import type { Database } from "../db/connect.ts";
import { startTestDatabase } from "../db/test-database.ts";
import { openFileStorage } from "../objects/file-storage.ts";
import { createGrantKeeper, type GrantKeeper } from "../objects/grant-keeper.ts";
import type { ObjectStorage } from "../objects/storage.ts";
import { EventBus } from "./events.ts";
import { createGraphqlHandler } from "./handler.ts";

/** An answer over HTTP. */
export type TestAnswer<T> = {
  data: T;
  errors?: { message: string; path?: (string | number)[]; extensions: { code: string } }[];
};

type Variables = Record<string, unknown>;

/** A GraphQL server on a free port with its own database and objects, and short ways to use it. */
export type TestLab = Readonly<{
  url: string;
  database: Database;
  objects: ObjectStorage;
  grants: GrantKeeper;
  events: EventBus;
  /** SQL statements since the lab was started; set its length to 0 to count anew. */
  statements: string[];
  /** What was logged. */
  logged: string[];
  /** Sends an operation and gives the answer as it is; the token is "test" unless said otherwise, null for none. */
  send<T = unknown>(query: string, variables?: Variables, token?: string | null): Promise<TestAnswer<T>>;
  /** The data of an operation that must not fail. */
  ask<T>(query: string, variables?: Variables, token?: string): Promise<T>;
  /** Code and message of the first error of an operation that must fail. */
  refusal(query: string, variables?: Variables, token?: string | null): Promise<{ code: string; message: string }>;
  /** A finished upload of an array of zeros; the id of its store. */
  upload(shape?: readonly number[], token?: string): Promise<string>;
  /** An image of a new array; its id. */
  image(input: Variables & { name: string; shape?: readonly number[] }, token?: string): Promise<string>;
  stop(): Promise<void>;
}>;

/** The contract's two identities of different organisations, and one of the first that may not write. */
const TOKENS = {
  test: { sub: "1", iss: "lok", preferred_username: "tester" },
  othertest: { sub: "9", active_org: "other_org" },
  colleague: { sub: "2", preferred_username: "colleague" },
  reader: { sub: "3", roles: ["viewer"] },
};

export function zarrJson(shape: readonly number[], overrides: Variables = {}): Uint8Array {
  return new TextEncoder().encode(
    JSON.stringify({
      zarr_format: 3,
      node_type: "array",
      shape,
      data_type: "uint16",
      chunk_grid: { name: "regular", configuration: { chunk_shape: shape.map((size) => Math.max(1, size)) } },
      chunk_key_encoding: { name: "default", configuration: { separator: "/" } },
      fill_value: 0,
      codecs: [{ name: "bytes", configuration: { endian: "little" } }],
      attributes: {},
      dimension_names: ["c", "t", "z", "y", "x"],
      storage_transformers: [],
      ...overrides,
    }),
  );
}

export async function startLab(): Promise<TestLab> {
  const statements: string[] = [];
  const logged: string[] = [];
  const { database, stop: stopDatabase } = await startTestDatabase((statement) => statements.push(statement));
  const root = await mkdtemp(join(tmpdir(), "mikro-objects-"));
  const objects = await openFileStorage(root);
  const grants = createGrantKeeper({ masterSecret: new Uint8Array(32).fill(7), region: "us-east-1", maxGrantS: 7200 });
  const events = new EventBus();
  const handler = createGraphqlHandler({
    events,
    database,
    objects,
    grants,
    auth: await createAuthenticator({ staticTokens: TOKENS, issuers: [] }),
    publicS3Url: "http://localhost:6890",
    log: { warn: (message) => logged.push(message), error: (message) => logged.push(message) },
  });
  const server = createServer((request, response) => {
    handler.handle(request, response).then(
      (isOwn) => isOwn || response.writeHead(404).end(),
      (error: unknown) => response.destroy(error instanceof Error ? error : undefined),
    );
  });
  handler.attachWebSocket(server);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

  const lab: TestLab = {
    url,
    database,
    objects,
    grants,
    events,
    statements,
    logged,
    async send<T>(query: string, variables: Variables = {}, token: string | null = "test") {
      const response = await fetch(`${url}/graphql`, {
        method: "POST",
        headers: {
          "content-type": "application/json",
          ...(token === null ? {} : { authorization: `Bearer ${token}` }),
        },
        body: JSON.stringify({ query, variables }),
      });
      return (await response.json()) as TestAnswer<T>;
    },
    async ask<T>(query: string, variables: Variables = {}, token = "test") {
      const { data, errors } = await lab.send<T>(query, variables, token);
      if (errors !== undefined)
        throw new Error(`${errors[0]?.extensions.code}: ${errors[0]?.message} ${logged.at(-1) ?? ""}`);
      return data;
    },
    async refusal(query, variables = {}, token = "test") {
      const { errors } = await lab.send(query, variables, token);
      const [first] = errors ?? [];
      if (first === undefined) throw new Error("The operation did not fail");
      return { code: first.extensions.code, message: first.message };
    },
    async upload(shape = [1, 1, 1, 8, 8], token = "test") {
      const { requestZarrUpload } = await lab.ask<{ requestZarrUpload: { store: string; key: string } }>(
        "mutation { requestZarrUpload(input: {}) { store key } }",
        {},
        token,
      );
      await objects.put("zarr", `${requestZarrUpload.key}/zarr.json`, zarrJson(shape));
      const finish = "mutation ($id: String!) { finishZarrUpload(input: { storeId: $id }) { id } }";
      await lab.ask(finish, { id: requestZarrUpload.store }, token);
      return requestZarrUpload.store;
    },
    async image({ shape, ...input }, token = "test") {
      const array = await lab.upload(shape, token);
      const { fromArrayLike } = await lab.ask<{ fromArrayLike: { id: string } }>(
        "mutation ($input: FromArrayLikeInput!) { fromArrayLike(input: $input) { id } }",
        { input: { array, ...input } },
        token,
      );
      return fromArrayLike.id;
    },
    async stop() {
      await handler.dispose();
      await new Promise((resolve) => server.close(resolve).closeAllConnections());
      await stopDatabase();
      await rm(root, { recursive: true });
    },
  };
  return lab;
}
