import { Disconnected, type GraphError } from "./errors.ts";
import type { EventSink } from "./socket.ts";

/** Events of a subscription: iterate with `for await`. Not an async generator, whose `return` would wait for the next event. */
export type EventStream<Data> = AsyncIterableIterator<Data, undefined>;

/**
 * A subscription as an async iterator, started by the first `next`. `return` (leaving the loop) and an abort end it at once, also
 * for those who wait for an event; what had come before is still given.
 *
 * @param until ends the stream: with the reason when that is Disconnected, else quietly
 * @throws GraphError that ended the subscription, from `next`
 */
export function eventStream<Data>(subscribe: (sink: EventSink) => () => void, until: AbortSignal): EventStream<Data> {
  type Waiting = { resolve: (result: IteratorResult<Data, undefined>) => void; reject: (error: GraphError) => void };
  const events: Data[] = [];
  const waiting: Waiting[] = [];
  let failure: GraphError | undefined;
  let ended = false;
  let stop: (() => void) | undefined;

  const end = (error?: GraphError): void => {
    if (ended) return;
    ended = true;
    until.removeEventListener("abort", onAbort);
    stop?.();
    failure = error;
    for (const each of waiting.splice(0)) settle(each);
  };
  const onAbort = (): void => end(until.reason instanceof Disconnected ? until.reason : undefined);
  const start = (): void => {
    if (until.aborted) {
      onAbort();
      return;
    }
    until.addEventListener("abort", onAbort, { once: true });
    stop = subscribe({
      next: (data) => {
        events.push(data as Data);
        const first = waiting.shift();
        if (first) settle(first);
      },
      error: end,
      complete: end,
    });
    if (ended) stop();
  };
  const settle = ({ resolve, reject }: Waiting): void => {
    if (events.length > 0) resolve({ done: false, value: events.shift() as Data });
    else if (failure) {
      const error = failure;
      failure = undefined;
      reject(error);
    } else resolve({ done: true, value: undefined });
  };

  const stream: EventStream<Data> = {
    next: () => {
      if (!ended && !stop) start();
      return new Promise((resolve, reject) => {
        const each = { resolve, reject };
        if (ended || events.length > 0) settle(each);
        else waiting.push(each);
      });
    },
    return: () => {
      events.length = 0;
      end();
      return Promise.resolve({ done: true, value: undefined });
    },
    [Symbol.asyncIterator]: () => stream,
  };
  return stream;
}

/** The same stream with each event seen through `of`. */
export function mapped<From, To>(stream: EventStream<From>, of: (event: From) => To): EventStream<To> {
  const events: EventStream<To> = {
    async next() {
      const result = await stream.next();
      return result.done ? result : { done: false, value: of(result.value) };
    },
    async return() {
      await stream.return?.();
      return { done: true, value: undefined };
    },
    [Symbol.asyncIterator]: () => events,
  };
  return events;
}
