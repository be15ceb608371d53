import type { Context } from "./context.ts";
import type { Owned, Row } from "./reader.ts";

/** One event of a subscription, as the contract has it: exactly one member is set. */
type RowEvent<T extends Owned> = { create?: Row<T>; update?: Row<T>; delete?: string };

/**
 * The changes told under a topic, each with its object as it is then. Subscribed from the call on. What is gone again
 * before it could be read is skipped; its deletion is told as well.
 */
export function changedRows<T extends Owned>(
  context: Context,
  topic: string,
  table: T,
): AsyncGenerator<RowEvent<T>, void, undefined> {
  const { reader, services } = context;
  const changes = services.events.subscribe(topic);
  const next = async (): Promise<IteratorResult<RowEvent<T>, void>> => {
    for (;;) {
      const step = await changes.next();
      if (step.done) return { done: true, value: undefined };
      const { change, id } = step.value;
      // Each event has its own reads: loaders remember, and this operation lasts.
      reader.clear();
      if (change === "delete") return { done: false, value: { delete: String(id) } as RowEvent<T> };
      const row = await reader.byId(table, id);
      if (row !== undefined) return { done: false, value: { [change]: row } as RowEvent<T> };
    }
  };
  const end = async (): Promise<IteratorResult<RowEvent<T>, void>> => {
    await changes.return();
    return { done: true, value: undefined };
  };
  return {
    next,
    return: end,
    throw: async (error: unknown) => {
      await end();
      throw error;
    },
    [Symbol.asyncIterator]() {
      return this;
    },
    [Symbol.asyncDispose]: async () => {
      await end();
    },
  };
}
