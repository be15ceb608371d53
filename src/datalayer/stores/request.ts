import { abortError, DataError, reasonOf } from "../errors.ts";
import type { ByteRange, Traffic } from "./object-store.ts";

export type ObjectRequest = Readonly<{
  url: string;
  method: "GET" | "HEAD";
  /** For messages; the URL may hold a signature. */
  key: string;
  range?: ByteRange | undefined;
  signal?: AbortSignal | undefined;
  /** See `ReadOptions`. */
  onAnswer?: (() => void) | undefined;
}>;

export type RequestSettings = Readonly<{
  fetch: typeof fetch;
  traffic: Traffic;
  /** Give up when nothing arrives for so long. */
  stallMs: number;
  credentials?: RequestCredentials | undefined;
}>;

export type ObjectAnswer =
  | Readonly<{ kind: "found"; bytes: Uint8Array<ArrayBuffer>; totalBytes: number | undefined }>
  | Readonly<{ kind: "missing" }>
  /** 401 or 403; `code` and `serverTimeMs` of the S3 error where it is one. */
  | Readonly<{ kind: "denied"; status: number; code: string | undefined; serverTimeMs: number | undefined }>
  | Readonly<{ kind: "failed"; status: number; retryAfterMs: number | undefined }>;

/**
 * One request, no second try.
 *
 * @throws DataError `NetworkFailure` (no answer, cut, stalled), `RangeIgnored`, `HttpStatus` (416); `AbortError`
 */
export async function requestObject(request: ObjectRequest, settings: RequestSettings): Promise<ObjectAnswer> {
  const { key, signal, range } = request;
  if (signal?.aborted) throw abortError(signal);
  const watch = watchStalls(settings.stallMs, signal);
  try {
    settings.traffic.requests++;
    const response = await settings.fetch(request.url, {
      method: request.method,
      signal: watch.signal,
      ...(settings.credentials && { credentials: settings.credentials }),
      // Chromium serves ranges of one URL one after the other while its cache is on (crbug 969828).
      ...(range && { headers: { range: rangeHeader(range) }, cache: "no-store" }),
    });
    watch.alive();
    if (response.ok) request.onAnswer?.();
    return await readAnswer(request, response, settings, watch.alive);
  } catch (error) {
    if (signal?.aborted) throw abortError(signal);
    if (error instanceof DataError) throw error;
    const reason = watch.signal.aborted ? `nothing arrived for ${settings.stallMs / 1000} s` : networkReason(error);
    throw new DataError("NetworkFailure", { key, reason }, { cause: error });
  } finally {
    watch.stop();
  }
}

async function readAnswer(
  { key, method, range }: ObjectRequest,
  response: Response,
  settings: RequestSettings,
  alive: () => void,
): Promise<ObjectAnswer> {
  const { status } = response;
  if (status === 404 || status === 410) {
    await discard(response);
    return { kind: "missing" };
  }
  if (status === 401 || status === 403) return await readDenial(response);
  const totalBytes = headerNumber(response, "content-length");
  if (method === "HEAD" && response.ok) return { kind: "found", bytes: new Uint8Array(), totalBytes };
  const whole = status === 200 && range !== undefined;
  if (whole && !isWhole(range, totalBytes)) {
    await discard(response);
    throw new DataError("RangeIgnored", { key });
  }
  if (status !== 200 && status !== 206) {
    await discard(response);
    if (status === 416) throw new DataError("HttpStatus", { key, status });
    const seconds = headerNumber(response, "retry-after");
    return { kind: "failed", status, retryAfterMs: seconds === undefined ? undefined : seconds * 1000 };
  }
  if (status === 206) checkContentRange(key, response, range);
  const encoded = response.headers.has("content-encoding");
  const bytes = await readBody(response, encoded ? undefined : totalBytes, settings.traffic, alive);
  if (range !== undefined && bytes.length > rangeLength(range)) throw new DataError("RangeIgnored", { key });
  return { kind: "found", bytes, totalBytes };
}

/** Reads as it comes, so that a stall is seen and bytes of an aborted answer are counted. */
async function readBody(
  response: Response,
  expectedBytes: number | undefined,
  traffic: Traffic,
  alive: () => void,
): Promise<Uint8Array<ArrayBuffer>> {
  let bytes = new Uint8Array(expectedBytes ?? 65_536);
  let length = 0;
  const reader = response.body?.getReader();
  for (;;) {
    const piece = await reader?.read();
    if (piece === undefined || piece.done) break;
    alive();
    traffic.bytesFetched += piece.value.length;
    if (length + piece.value.length > bytes.length) {
      const larger = new Uint8Array(2 * (length + piece.value.length));
      larger.set(bytes.subarray(0, length));
      bytes = larger;
    }
    bytes.set(piece.value, length);
    length += piece.value.length;
  }
  if (expectedBytes !== undefined && length !== expectedBytes) {
    throw new Error(`the answer broke off after ${length} of ${expectedBytes} bytes`);
  }
  return length === bytes.length ? bytes : bytes.slice(0, length);
}

async function readDenial(response: Response): Promise<ObjectAnswer> {
  const text = (await response.text()).slice(0, 4096);
  const field = (name: string) => text.match(new RegExp(`<${name}>([^<]*)</${name}>`))?.[1];
  const time = Date.parse(field("ServerTime") ?? response.headers.get("date") ?? "");
  return {
    kind: "denied",
    status: response.status,
    code: field("Code"),
    serverTimeMs: Number.isNaN(time) ? undefined : time,
  };
}

function rangeHeader(range: ByteRange): string {
  if ("suffixLength" in range) return `bytes=-${range.suffixLength}`;
  return `bytes=${range.offset}-${range.offset + range.length - 1}`;
}

function rangeLength(range: ByteRange): number {
  return "suffixLength" in range ? range.suffixLength : range.length;
}

/** A 200 that happens to be all that was asked for. */
function isWhole(range: ByteRange, totalBytes: number | undefined): boolean {
  return totalBytes === rangeLength(range) && ("suffixLength" in range || range.offset === 0);
}

/** Servers are known that answer a suffix range with the first bytes. The header is hidden from browsers unless exposed. */
function checkContentRange(key: string, response: Response, range: ByteRange | undefined): void {
  const [, start, end, total] = response.headers.get("content-range")?.match(/^bytes (\d+)-(\d+)\/(\d+|\*)$/) ?? [];
  if (range === undefined || start === undefined) return;
  const toEnd = total === "*" || Number(end) === Number(total) - 1;
  const right = "suffixLength" in range ? toEnd : Number(start) === range.offset;
  if (!right) throw new DataError("RangeIgnored", { key });
}

function headerNumber(response: Response, name: string): number | undefined {
  const text = response.headers.get(name);
  return text !== null && /^\d+$/.test(text) ? Number(text) : undefined;
}

async function discard(response: Response): Promise<void> {
  await response.body?.cancel();
}

/** Node says "fetch failed" and hides why in the cause. */
function networkReason(error: unknown): string {
  const cause = error instanceof Error && error.cause !== undefined ? `: ${reasonOf(error.cause)}` : "";
  return `${reasonOf(error)}${cause}`;
}

function watchStalls(stallMs: number, signal: AbortSignal | undefined) {
  const controller = new AbortController();
  const abort = () => controller.abort();
  signal?.addEventListener("abort", abort, { once: true });
  let timer = setTimeout(abort, stallMs);
  return {
    signal: controller.signal,
    alive() {
      clearTimeout(timer);
      timer = setTimeout(abort, stallMs);
    },
    stop() {
      clearTimeout(timer);
      signal?.removeEventListener("abort", abort);
    },
  };
}
