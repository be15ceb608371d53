import { type ErrorCodec, Moved } from "../outcome.ts";

export type EchoApi = {
  add(a: number, b: number): number;
  fill(length: number, value: number): Promise<Moved<Uint8Array<ArrayBuffer>>>;
  fail(message: string): never;
  /** Ends by `cancel` only. */
  wait(requestId: number): Promise<string>;
  die(): void;
  cancel(requestId: number): void;
};

export class Tagged extends Error {
  constructor(readonly tag: string) {
    super(`tagged ${tag}`);
  }
}

export const ECHO_ERRORS: ErrorCodec = {
  send: (error) => (error instanceof Tagged ? { tag: error.tag } : { message: String(error) }),
  receive: (sent) => {
    const { tag, message } = sent as { tag?: string; message?: string };
    return tag === undefined ? new Error(message) : new Tagged(tag);
  },
};

export function createEchoApi(): EchoApi {
  const waiting = new Map<number, () => void>();
  return {
    add: (a, b) => a + b,
    fill: async (length, value) => {
      const bytes = new Uint8Array(length).fill(value);
      return new Moved(bytes, [bytes.buffer]);
    },
    fail: (message) => {
      throw new Tagged(message);
    },
    wait: (requestId) => new Promise((resolve) => waiting.set(requestId, () => resolve(`cancelled ${requestId}`))),
    die: () => {
      setTimeout(() => {
        throw new Error("I die");
      });
    },
    cancel: (requestId) => waiting.get(requestId)?.(),
  };
}
