import { print, type TypedQueryDocumentNode } from "graphql";
import { GraphFailed, isAbort } from "./errors.ts";

/** Where a mikro server is, and who asks. */
export type ImportTarget = Readonly<{
  graphqlUrl: string;
  /** Base URL of the object service; addressing is path-style. */
  s3Url: string;
  token: string;
  /** Replaces the global `fetch`. */
  fetch?: typeof fetch;
}>;

/** A lost answer is noticed after this time: mutations here take milliseconds. */
const ANSWER_TIMEOUT_MS = 60_000;

/**
 * Sends one operation and gives its data.
 *
 * Requests are not aborted once sent: whether a mutation was carried out must be known, or nothing could be cleaned up after it.
 *
 * @throws GraphFailed with the server's messages
 */
export async function execute<Data, Variables>(
  target: ImportTarget,
  operation: TypedQueryDocumentNode<Data, Variables>,
  variables: Variables,
): Promise<Data> {
  const answer = await post(target, JSON.stringify({ query: print(operation), variables }));
  const text = await answer.text();
  const body = parse(text);
  if (body === undefined) {
    throw new GraphFailed(`${target.graphqlUrl} answered ${answer.status} and no JSON`, {
      outcomeUnknown: answer.status >= 500,
    });
  }
  if (body.errors !== undefined && body.errors.length > 0) {
    throw new GraphFailed(`the server says: ${body.errors.map((error) => error.message).join("; ")}`);
  }
  if (body.data === undefined || body.data === null) throw new GraphFailed("the server answered without data");
  return body.data as Data;
}

async function post(target: ImportTarget, body: string): Promise<Response> {
  const send = target.fetch ?? fetch;
  try {
    return await send(target.graphqlUrl, {
      method: "POST",
      headers: { "content-type": "application/json", authorization: `Bearer ${target.token}` },
      body,
      signal: AbortSignal.timeout(ANSWER_TIMEOUT_MS),
    });
  } catch (cause) {
    if (isAbort(cause)) throw cause;
    throw new GraphFailed(`no answer from ${target.graphqlUrl}`, { cause, outcomeUnknown: true });
  }
}

function parse(text: string): { data?: unknown; errors?: { message: string }[] } | undefined {
  try {
    return JSON.parse(text) as { data?: unknown; errors?: { message: string }[] };
  } catch {
    return undefined;
  }
}
