import { z } from "zod";

/** Something that was opened in this browser. */
export type RecentPlace = Readonly<{ url: string; name: string; zarrFormat: 2 | 3; openedAtMs: number }>;

const KEY = "mikro-web:opened";
const MOST = 12;
const schema = z.array(
  z.object({
    url: z.string().min(1),
    name: z.string(),
    zarrFormat: z.union([z.literal(2), z.literal(3)]),
    openedAtMs: z.number(),
  }),
);

/** Latest first. What cannot be read counts as none. */
export function readRecent(storage: Storage): readonly RecentPlace[] {
  const text = storage.getItem(KEY);
  if (text === null) return [];
  try {
    const parsed = schema.safeParse(JSON.parse(text));
    return parsed.success ? parsed.data : [];
  } catch {
    return []; // cut off by a crash
  }
}

/** Keeps a place. Addresses with a query are not kept: it may be a signature or a token. */
export function rememberPlace(storage: Storage, place: RecentPlace): void {
  if (place.url.includes("?")) return;
  const others = readRecent(storage).filter(({ url }) => url !== place.url);
  write(storage, [place, ...others].slice(0, MOST));
}

export function forgetPlace(storage: Storage, url: string): void {
  write(
    storage,
    readRecent(storage).filter((place) => place.url !== url),
  );
}

function write(storage: Storage, places: readonly RecentPlace[]): void {
  try {
    storage.setItem(KEY, JSON.stringify(places));
  } catch (error) {
    console.warn("The list of opened files cannot be kept", error);
  }
}
