/** What a call in another thread came to. Comlink itself keeps an error's message only; the sender knows how to keep more. */
export type Outcome<T> = Readonly<{ ok: true; value: T } | { ok: false; error: unknown }>;

/** Makes errors plain data for a message and back. */
export type ErrorCodec = Readonly<{ send: (error: unknown) => unknown; receive: (sent: unknown) => Error }>;

/** A value whose buffers move to the other thread instead of being copied. */
export class Moved<T> {
  constructor(
    readonly value: T,
    readonly transferables: Transferable[],
  ) {}
}

/** Functions that a worker offers. Each may return at once or later, and may return its result as `Moved`. */
export type WorkerApi = { [name: string]: (...args: never[]) => unknown };

type Unmoved<T> = T extends Moved<infer V> ? V : T;

/** The same functions seen from the other side. */
export type Remote<Api> = {
  readonly [Name in keyof Api]: Api[Name] extends (...args: infer Args) => infer R
    ? (...args: Args) => Promise<Unmoved<Awaited<R>>>
    : never;
};
