import { z } from "zod";
import type { Connection } from "./connection.ts";
import { type ConnectionError, NotAMikroServer, Unauthorised, Unreachable } from "./errors.ts";
import { withoutToken } from "./redact.ts";
import { mixedContent } from "./urls.ts";

/** Asks for what only a mikro server has, and for data, so that the token is tried too. */
const PROBE = "query Probe { images(pagination: { limit: 1 }) { id store { id } } }";

const answerSchema = z.object({
  data: z.unknown().optional(),
  errors: z
    .array(z.object({ message: z.string(), extensions: z.object({ code: z.string().optional() }).nullish() }))
    .nullish(),
});
type Answer = z.infer<typeof answerSchema>;

export type ProbeOptions = Readonly<{
  fetch?: typeof fetch;
  signal?: AbortSignal | undefined;
  /** Of the page that asks, when there is one. */
  pageUrl?: string | undefined;
}>;

/**
 * Whether the connection leads to a mikro server that accepts the token: one request.
 *
 * @returns `undefined` when all is well, else the reason: `Unreachable`, `Unauthorised` or `NotAMikroServer`
 * @throws `AbortError`; what `getToken` throws
 */
export async function probe(connection: Connection, options: ProbeOptions = {}): Promise<ConnectionError | undefined> {
  const { host } = new URL(connection.graphqlUrl);
  const blocked = options.pageUrl === undefined ? undefined : mixedContent(options.pageUrl, connection.graphqlUrl);
  if (blocked !== undefined) return new Unreachable(blocked);
  const token = await connection.getToken();
  let response: Response;
  try {
    response = await (options.fetch ?? fetch)(connection.graphqlUrl, {
      method: "POST",
      headers: { "content-type": "application/json", accept: "application/json", authorization: `Bearer ${token}` },
      body: JSON.stringify({ query: PROBE, operationName: "Probe" }),
      signal: options.signal ?? null,
    });
  } catch (cause) {
    if (options.signal?.aborted) throw cause;
    return new Unreachable(`${host} does not answer`, { cause });
  }
  return verdict(host, response, token);
}

async function verdict(host: string, response: Response, token: string): Promise<ConnectionError | undefined> {
  if (response.status === 401 || response.status === 403) return new Unauthorised(`${host} refused the token`);
  if (response.status >= 500) return new Unreachable(`${host} answered HTTP ${response.status}`);
  const answer = answerSchema.safeParse(await jsonOrUndefined(response));
  if (!answer.success || (answer.data.data === undefined && !answer.data.errors)) {
    return new NotAMikroServer(`${host} answered, but not as a GraphQL server (HTTP ${response.status})`);
  }
  return ofErrors(host, answer.data, token);
}

function ofErrors(host: string, answer: Answer, token: string): ConnectionError | undefined {
  const first = answer.errors?.[0];
  if (!first) return undefined;
  const message = withoutToken(first.message, token);
  const code = first.extensions?.code;
  // Upstream sends no codes (contract, D1): there the message is all there is.
  if (code === "UNAUTHENTICATED" || code === "FORBIDDEN") return new Unauthorised(`${host}: ${message}`);
  if (code === "GRAPHQL_VALIDATION_FAILED" || /^(Cannot query field|Unknown (type|argument))/.test(message)) {
    return new NotAMikroServer(`${host} is a GraphQL server, but not of mikro: ${message}`);
  }
  if (code === undefined && /token|authenticat|unauthori[sz]ed|permission|credential/i.test(message)) {
    return new Unauthorised(`${host}: ${message}`);
  }
  return new Unreachable(`${host} is failing: ${message}`);
}

async function jsonOrUndefined(response: Response): Promise<unknown> {
  try {
    return await response.json();
  } catch {
    return undefined; // HTML or nothing: the caller says what that means
  }
}

/**
 * Whether anything answers at the object service. It cannot tell more: without a grant every request is refused.
 *
 * @returns `undefined` when something answers
 * @throws `AbortError`
 */
export async function probeObjects(
  connection: Connection,
  options: ProbeOptions = {},
): Promise<ConnectionError | undefined> {
  const { host } = new URL(connection.s3Url);
  const blocked = options.pageUrl === undefined ? undefined : mixedContent(options.pageUrl, connection.s3Url);
  if (blocked !== undefined) return new Unreachable(blocked);
  try {
    await (options.fetch ?? fetch)(`${connection.s3Url}/`, { signal: options.signal ?? null });
    return undefined;
  } catch (cause) {
    if (options.signal?.aborted) throw cause;
    return new Unreachable(`The object service ${host} does not answer, or does not allow this page`, { cause });
  }
}
