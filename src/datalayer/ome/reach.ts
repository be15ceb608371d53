/** Why an address could not be read though its server may run, as far as a page can find out. */
export type Unreachable = "mixed-content" | "cors" | "offline" | "no-answer";

/**
 * Finds out why a request failed. Browsers tell pages nothing but "failed"; an answer that may not be read shows that there is a
 * server, which then forbids pages of other origins to read (CORS).
 *
 * @param url of a document that was asked for
 * @param pageUrl of this page
 */
export async function whyUnreachable(
  url: string,
  pageUrl: string,
  { fetch: send = globalThis.fetch, isOnline = true, signal }: ReachOptions = {},
): Promise<Unreachable> {
  const [target, page] = [new URL(url), new URL(pageUrl)];
  const isLoopback = /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])$/.test(target.hostname);
  if (page.protocol === "https:" && target.protocol === "http:" && !isLoopback) return "mixed-content";
  if (target.origin === page.origin) return isOnline ? "no-answer" : "offline";
  try {
    await send(url, { mode: "no-cors", cache: "no-store", credentials: "omit", ...(signal && { signal }) });
    return "cors";
  } catch (error) {
    if (signal?.aborted) throw error;
    return isOnline || isLoopback ? "no-answer" : "offline";
  }
}

type ReachOptions = Readonly<{ fetch?: typeof fetch; isOnline?: boolean; signal?: AbortSignal | undefined }>;
