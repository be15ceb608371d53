import { z } from "zod";

/** What a person typed into the connect page, kept for this tab only and only when asked to. */
const rememberedSchema = z.object({ graphqlUrl: z.string(), s3Url: z.string(), token: z.string() });
export type Remembered = Readonly<z.infer<typeof rememberedSchema>>;

const KEY = "mikro-web:connection";

/** Keeps a connection until the tab closes. Call it only when the person asked for it: it holds the token. */
export function remember(storage: Storage, connection: Remembered): void {
  storage.setItem(KEY, JSON.stringify(connection));
}

/** @returns `undefined` when nothing usable is kept; something unusable is removed */
export function recall(storage: Storage): Remembered | undefined {
  const text = storage.getItem(KEY);
  if (text === null) return undefined;
  const parsed = rememberedSchema.safeParse(parse(text));
  if (parsed.success) return parsed.data;
  forget(storage);
  return undefined;
}

export function forget(storage: Storage): void {
  storage.removeItem(KEY);
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
