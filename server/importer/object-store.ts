import { AwsV4Signer } from "aws4fetch";
import { deadline } from "./deadline.ts";
import { StoreFailed } from "./errors.ts";
import type { ImportTarget } from "./graph-client.ts";
import { inLanes } from "./lanes.ts";
import { DEFAULT_RETRIES, type RetryRules, Transient, withRetries } from "./retry.ts";

/** What an upload grant says, as far as signing needs it. Kept in memory only. */
export type UploadGrant = Readonly<{
  bucket: string;
  /** Prefix of the store's objects. */
  key: string;
  accessKey: string;
  secretKey: string;
  sessionToken: string;
  /** Seconds from when it was given. */
  expiresIn: number;
}>;

/** Upload grants name no region; every mikro server accepts this one. */
const REGION = "us-east-1";
const ANSWER_TIMEOUT_MS = 120_000;
const DELETES_AT_A_TIME = 8;

/** The objects of one store: written during its upload, removed if it comes to nothing. */
export class ObjectStore {
  readonly #target: ImportTarget;
  readonly #grant: UploadGrant;
  readonly #retries: RetryRules;
  /** Signing keys by day, see aws4fetch. */
  readonly #signingKeys = new Map<string, ArrayBuffer>();

  constructor(target: ImportTarget, grant: UploadGrant, retries: RetryRules = DEFAULT_RETRIES) {
    this.#target = target;
    this.#grant = grant;
    this.#retries = retries;
  }

  /** Writes an object. @param key relative to the store */
  async put(key: string, bytes: Uint8Array, signal?: AbortSignal): Promise<void> {
    await this.#request("PUT", `/${this.#grant.key}/${key}`, { body: bytes, signal });
  }

  /** Writes the one object of a store that has only one. */
  async putWhole(bytes: Uint8Array, signal?: AbortSignal): Promise<void> {
    await this.#request("PUT", `/${this.#grant.key}`, { body: bytes, signal });
  }

  /** Removes every object of the store, also those of writes whose answer was lost. */
  async removeAll(): Promise<void> {
    for (;;) {
      const query = `?list-type=2&prefix=${encodeURIComponent(`${this.#grant.key}/`)}`;
      const listing = await this.#request("GET", query, {});
      const keys = [...listing.matchAll(/<Key>([^<]+)<\/Key>/g)].map((match) => match[1]!);
      await inLanes(keys, DELETES_AT_A_TIME, async (key) => {
        await this.#request("DELETE", `/${key}`, {});
      });
      if (keys.length === 0) return;
    }
  }

  async #request(
    method: string,
    path: string,
    options: { body?: Uint8Array; signal?: AbortSignal | undefined },
  ): Promise<string> {
    const url = `${this.#target.s3Url.replace(/\/$/, "")}/${this.#grant.bucket}${path}`;
    try {
      return await withRetries(this.#retries, () => this.#attempt(method, url, options), options.signal);
    } catch (error) {
      if (error instanceof Transient) throw new StoreFailed(error.message, { cause: error.cause });
      throw error;
    }
  }

  async #attempt(
    method: string,
    url: string,
    { body, signal }: { body?: Uint8Array; signal?: AbortSignal | undefined },
  ): Promise<string> {
    const signed = await new AwsV4Signer({
      method,
      url,
      accessKeyId: this.#grant.accessKey,
      secretAccessKey: this.#grant.secretKey,
      ...(this.#grant.sessionToken === "" ? {} : { sessionToken: this.#grant.sessionToken }),
      service: "s3",
      region: REGION,
      cache: this.#signingKeys,
    }).sign();
    const send = this.#target.fetch ?? fetch;
    const limit = deadline(signal, ANSWER_TIMEOUT_MS);
    try {
      const answer = await send(signed.url, {
        method,
        headers: signed.headers,
        ...(body === undefined ? {} : { body: body as Uint8Array<ArrayBuffer> }),
        signal: limit.signal,
      });
      // Read to its end in any case: only then the connection is free for the next request.
      const text = await answer.text();
      if (answer.ok) return text;
      throw refusal(answer.status, text, `${method} ${signed.url.pathname}`);
    } catch (cause) {
      if (cause instanceof Transient || cause instanceof StoreFailed || signal?.aborted) throw cause;
      throw new Transient(`no answer from the object service to ${method} ${signed.url.pathname}`, { cause });
    } finally {
      limit.end();
    }
  }
}

/** `Transient` when the same request may succeed later, else `StoreFailed`. */
function refusal(status: number, document: string, request: string): Transient | StoreFailed {
  const code = /<Code>([^<]*)<\/Code>/.exec(document)?.[1] ?? "no code";
  const message = `the object service answered ${status} (${code}) to ${request}`;
  if (status >= 500 || status === 429) return new Transient(message);
  if (code !== "ExpiredToken") return new StoreFailed(message);
  return new StoreFailed(`${message}: the upload took longer than its credentials last`);
}
