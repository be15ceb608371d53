import { z } from "zod";
import { BadConfig, Unreachable } from "./errors.ts";

/** What the server that delivered this page knows about its services: the answer of `/config.json`. */
const configSchema = z.object({
  graphqlUrl: z.url(),
  graphqlWsUrl: z.url().optional(),
  s3Url: z.url(),
  /** Given only to loopback hosts of the same origin. */
  token: z.string().min(1).optional(),
  version: z.string(),
});

export type ServerConfig = Readonly<z.infer<typeof configSchema>>;

/**
 * Reads the configuration of the server that delivered the page.
 *
 * @param url absolute, or relative to the page
 * @returns `undefined` when there is none (404, or the single-page app's HTML): the person must say where to connect
 * @throws BadConfig when there is one that cannot be read; Unreachable when nothing answers; `AbortError`
 */
export async function loadConfig(
  url = "/config.json",
  options: Readonly<{ fetch?: typeof fetch; signal?: AbortSignal }> = {},
): Promise<ServerConfig | undefined> {
  const response = await get(url, options.fetch ?? fetch, options.signal);
  if (response.status === 404) return undefined;
  if (!response.ok) throw new BadConfig(`${url} answered HTTP ${response.status}`);
  if (!(response.headers.get("content-type") ?? "").includes("json")) return undefined;
  const parsed = configSchema.safeParse(await json(url, response));
  if (parsed.success) return parsed.data;
  // Only the path of each problem is shown: values may be secrets.
  const problems = parsed.error.issues.map((issue) => `${issue.path.join(".") || "the whole"}: ${issue.code}`);
  throw new BadConfig(`${url} is not a usable configuration (${problems.join("; ")})`);
}

async function get(url: string, fetcher: typeof fetch, signal: AbortSignal | undefined): Promise<Response> {
  try {
    // no-store: the token of a restarted lab must not come from a cache
    return await fetcher(url, { cache: "no-store", headers: { accept: "application/json" }, signal: signal ?? null });
  } catch (cause) {
    if (signal?.aborted) throw cause;
    throw new Unreachable(`${url} does not answer`, { cause });
  }
}

async function json(url: string, response: Response): Promise<unknown> {
  try {
    return await response.json();
  } catch (cause) {
    throw new BadConfig(`${url} is not JSON`, { cause });
  }
}
