import type { Db } from "../db/connect.ts";
import type { Context } from "./context.ts";
import { Reader } from "./reader.ts";

/** What a change works with: its transaction, reads within it, and what is to happen once it is committed. */
export type Change = Readonly<{
  tx: Db;
  reader: Reader;
  organizationId: number;
  userId: number;
  /** Runs after commit, in order; a failure is logged and does not undo anything. */
  afterCommit(effect: () => void | Promise<void>): void;
}>;

/** Runs all statements of a mutation as one transaction, then its effects: events, and bytes that may go. */
export async function commit<T>(context: Context, work: (change: Change) => Promise<T>): Promise<T> {
  const { identity, services } = context;
  const { organizationId, userId } = identity;
  const effects: (() => void | Promise<void>)[] = [];
  const result = await services.db.transaction(async (tx) =>
    work({
      tx,
      reader: new Reader(tx, organizationId),
      organizationId,
      userId,
      afterCommit: (effect) => effects.push(effect),
    }),
  );
  context.reader.clear();
  for (const effect of effects) {
    try {
      await effect();
    } catch (error) {
      services.log.error(`After a change was committed: ${error instanceof Error ? error.message : String(error)}`);
    }
  }
  return result;
}
