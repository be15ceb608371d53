import { type IncomingMessage, request, type ServerResponse } from "node:http";
import { type Endpoint, listen } from "./listen.ts";

/** What came back, with header names in lower case. */
export type Answer = Readonly<{ status: number; headers: IncomingMessage["headers"]; body: Buffer }>;

/** For tests: serves a handler on a free port while `action` runs. */
export async function serving<T>(
  handler: (request: IncomingMessage, response: ServerResponse) => void | Promise<void>,
  action: (endpoint: Endpoint) => Promise<T>,
  host = "127.0.0.1",
): Promise<T> {
  const endpoint = await listen(host, 0, "a test", (req, res) => {
    Promise.resolve(handler(req, res)).catch((error: unknown) => res.destroy(error as Error));
  });
  try {
    return await action(endpoint);
  } finally {
    await endpoint.stop(0);
  }
}

/** A request exactly as given: `fetch` neither lets the `Host` be set nor leaves dots in paths alone. */
export function send(
  port: number,
  path: string,
  headers: Readonly<Record<string, string>> = {},
  { method = "GET", address = "127.0.0.1" } = {},
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const sent = request({ host: address, port, path, method, headers, agent: false }, async (answer) => {
      const body = Buffer.concat(await answer.toArray());
      resolve({ status: answer.statusCode ?? 0, headers: answer.headers, body });
    });
    sent.on("error", reject).end();
  });
}
