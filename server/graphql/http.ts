import type { IncomingMessage, ServerResponse } from "node:http";
import { sql } from "drizzle-orm";
import { OperationTypeNode } from "graphql";
import { z } from "zod";
import { bearerToken } from "../auth/authenticator.ts";
import type { Db } from "../db/connect.ts";
import type { OperationRequest, Operations } from "./operations.ts";

export type HttpOptions = Readonly<{
  db: Db;
  operations: Operations;
  schemaSource: string;
  /** "*", or the origins that may read answers. */
  allowedOrigins: "*" | readonly string[];
  publicS3Url: string;
}>;

/** Outlines of regions are the largest inputs: 100,000 points take about 5 MB. */
const MAX_BODY_BYTES = 32 * 1024 * 1024;
const PREFLIGHT_MAX_AGE_S = 86_400;
const ALLOWED_HEADERS = "Authorization, X-Authorization, Content-Type, rekuest-task, provenance-token";

const QUERIES = [OperationTypeNode.QUERY];
const QUERIES_AND_MUTATIONS = [OperationTypeNode.QUERY, OperationTypeNode.MUTATION];

const operationRequest = z.object({
  query: z.string(),
  variables: z.record(z.string(), z.unknown()).nullish(),
  operationName: z.string().nullish(),
});

/** Serves one request whose path, without the mount prefix, is one of `HTTP_PATHS`. */
export async function serveHttp(
  path: string,
  request: IncomingMessage,
  response: ServerResponse,
  options: HttpOptions,
): Promise<void> {
  allowOrigin(request, response, options.allowedOrigins);
  if (request.method === "OPTIONS") return preflight(response);
  const isGraphql = path === "/graphql" || path === "/graphql/";
  if (isGraphql && request.method === "POST") return post(request, response, options.operations);
  if (request.method !== "GET") {
    response.setHeader("Allow", isGraphql ? "GET, POST, OPTIONS" : "GET, OPTIONS");
    return send(response, 405, "text/plain", "Method not allowed\n");
  }
  if (isGraphql) return get(request, response, options);
  if (path === "/schema") return send(response, 200, "text/plain; charset=utf-8", options.schemaSource);
  if (path === "/ht") return health(response, options.db);
  return send(response, 200, "text/plain", "ok\n");
}

export const HTTP_PATHS: readonly string[] = [
  "/graphql",
  "/graphql/",
  "/schema",
  "/ht",
  "/.well-known/fakts-challenge",
];

function allowOrigin(request: IncomingMessage, response: ServerResponse, allowed: HttpOptions["allowedOrigins"]): void {
  const { origin } = request.headers;
  if (allowed === "*") response.setHeader("Access-Control-Allow-Origin", "*");
  else if (origin !== undefined && allowed.includes(origin)) {
    response.setHeader("Access-Control-Allow-Origin", origin);
    response.setHeader("Vary", "Origin");
  }
}

function preflight(response: ServerResponse): void {
  response.setHeader("Access-Control-Allow-Methods", "GET, POST, OPTIONS");
  response.setHeader("Access-Control-Allow-Headers", ALLOWED_HEADERS);
  response.setHeader("Access-Control-Max-Age", String(PREFLIGHT_MAX_AGE_S));
  response.writeHead(200, { "Content-Length": 0 }).end();
}

function send(response: ServerResponse, status: number, type: string, body: string): void {
  const bytes = Buffer.from(body);
  response.writeHead(status, { "Content-Type": type, "Content-Length": bytes.length, "Cache-Control": "no-store" });
  response.end(bytes);
}

/** The contract's form for requests that never became an operation. */
function refuse(response: ServerResponse, status: number, message: string): void {
  const body = { data: null, errors: [{ message, extensions: { code: "BAD_USER_INPUT" } }] };
  send(response, status, "application/json", JSON.stringify(body));
}

async function health(response: ServerResponse, db: Db): Promise<void> {
  try {
    await db.execute(sql`select 1`);
    send(response, 200, "application/json", '{"status":"ok"}\n');
  } catch {
    // The reason is the database's, and shows in every operation; this is asked by machines, and often.
    send(response, 503, "application/json", '{"status":"the database does not answer"}\n');
  }
}

async function post(request: IncomingMessage, response: ServerResponse, operations: Operations): Promise<void> {
  if (request.headers["content-type"]?.startsWith("multipart/") === true) {
    return refuse(response, 400, "Multipart uploads are not taken; bytes go to the object store");
  }
  const body = await readBody(request);
  if (body === undefined) {
    response.setHeader("Connection", "close");
    return refuse(response, 413, `The body has more than ${MAX_BODY_BYTES} bytes`);
  }
  const parsed = operationRequest.safeParse(parseJson(body));
  if (!parsed.success) return refuse(response, 400, "The body must be JSON with the text of an operation as `query`");
  return answer(request, response, operations, parsed.data, QUERIES_AND_MUTATIONS);
}

async function get(request: IncomingMessage, response: ServerResponse, options: HttpOptions): Promise<void> {
  const { searchParams } = new URL(request.url ?? "/", "http://localhost");
  const query = searchParams.get("query");
  if (query === null) return send(response, 200, "text/html; charset=utf-8", page(options.publicS3Url));
  const variables = searchParams.get("variables");
  const parsed = operationRequest.safeParse({
    query,
    variables: variables === null ? undefined : parseJson(variables),
    operationName: searchParams.get("operationName"),
  });
  if (!parsed.success) return refuse(response, 400, "`variables` must be a JSON object");
  return answer(request, response, options.operations, parsed.data, QUERIES);
}

/** Whatever happens in an operation, also to its text, is told with status 200. */
async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  operations: Operations,
  { query, variables, operationName }: z.output<typeof operationRequest>,
  kinds: readonly OperationTypeNode[],
): Promise<void> {
  const { authorization, "x-authorization": other } = request.headers;
  const token = bearerToken(authorization) ?? bearerToken(Array.isArray(other) ? other[0] : other);
  const asked: OperationRequest = {
    query,
    variables: variables ?? undefined,
    operationName: operationName ?? undefined,
  };
  let body: object;
  try {
    const result = await operations.run(await operations.prepare(asked, token, kinds));
    if (Symbol.asyncIterator in result) throw new TypeError("Only subscriptions answer more than once");
    body = operations.answer(result);
  } catch (error) {
    body = operations.failure(error);
  }
  send(response, 200, "application/json", JSON.stringify(body));
}

/** Undefined if it is too long. */
async function readBody(request: IncomingMessage): Promise<string | undefined> {
  const parts: Buffer[] = [];
  let length = 0;
  for await (const part of request as AsyncIterable<Buffer>) {
    length += part.length;
    if (length > MAX_BODY_BYTES) return undefined;
    parts.push(part);
  }
  return Buffer.concat(parts).toString("utf8");
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function page(publicS3Url: string): string {
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>mikro GraphQL endpoint</title>
<h1>mikro GraphQL endpoint</h1>
<p>Send operations here as POST requests with a JSON body and a bearer token.
<p>The schema is at <a href="schema">schema</a>; objects are served at ${escapeHtml(publicS3Url)}.
</html>
`;
}

const escapeHtml = (text: string): string => text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);
