import type { OperationTypeNode } from "graphql";
import type { WebSocket } from "ws";
import { z } from "zod";
import type { Operations, Result } from "./operations.ts";

const payload = z.record(z.string(), z.unknown()).nullish();

const message = z.discriminatedUnion("type", [
  z.object({ type: z.literal("connection_init"), payload }),
  z.object({
    type: z.literal("start"),
    id: z.string(),
    payload: z.object({ query: z.string(), variables: payload, operationName: z.string().nullish() }),
  }),
  z.object({ type: z.literal("stop"), id: z.string() }),
  z.object({ type: z.literal("connection_terminate") }),
  z.object({ type: z.literal("ping") }),
  z.object({ type: z.literal("pong") }),
]);
type Start = Extract<z.output<typeof message>, { type: "start" }>;

const INVALID_MESSAGE = 4400;
/** Proxies cut connections on which nothing is said for a minute. */
const PING_EVERY_MS = 12_000;

type LegacyOptions = Readonly<{
  operations: Operations;
  /** What operations this transport carries. */
  kinds: readonly OperationTypeNode[];
  tokenOf(initial: z.output<typeof payload>): string | undefined;
}>;

/**
 * The sub-protocol "graphql-ws" of old, which the Python client speaks: connection_init, connection_ack, start, data,
 * error, complete, stop. No answer carries an id that was not started, or was stopped.
 */
export function serveLegacy(socket: WebSocket, { operations, kinds, tokenOf }: LegacyOptions): void {
  let token: string | undefined;
  /** Running operations; the value ends one. */
  const running = new Map<string, () => void>();
  const send = (answer: object): void => socket.send(JSON.stringify(answer));

  async function start({ id, payload: { query, variables, operationName } }: Start): Promise<void> {
    running.get(id)?.();
    let stream: AsyncIterator<Result> | undefined;
    let stopped = false;
    const stop = (): void => {
      stopped = true;
      void stream?.return?.();
    };
    running.set(id, stop);
    const request = { query, variables: variables ?? undefined, operationName: operationName ?? undefined };
    try {
      const result = await operations.run(await operations.prepare(request, token, kinds));
      if (Symbol.asyncIterator in result) {
        stream = result[Symbol.asyncIterator]();
        if (stopped) await stream.return?.();
        for (let step = await stream.next(); !step.done && !stopped; step = await stream.next()) {
          send({ type: "data", id, payload: operations.answer(step.value) });
        }
      } else if (!stopped) send({ type: "data", id, payload: operations.answer(result) });
      if (!stopped) send({ type: "complete", id });
    } catch (error) {
      if (!stopped) send({ type: "error", id, payload: operations.failure(error).errors });
    } finally {
      if (running.get(id) === stop) running.delete(id);
    }
  }

  socket.on("message", (bytes) => {
    const parsed = message.safeParse(parseJson(String(bytes)));
    if (!parsed.success) return socket.close(INVALID_MESSAGE, "Invalid message");
    const received = parsed.data;
    if (received.type === "connection_init") {
      token = tokenOf(received.payload);
      send({ type: "connection_ack" });
    } else if (received.type === "start") void start(received);
    else if (received.type === "stop") {
      running.get(received.id)?.();
      running.delete(received.id);
    } else if (received.type === "connection_terminate") socket.close(1000);
    else if (received.type === "ping") send({ type: "pong" });
  });
  const pings = setInterval(() => socket.ping(), PING_EVERY_MS);
  socket.on("close", () => {
    clearInterval(pings);
    for (const stop of running.values()) stop();
    running.clear();
  });
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
