import { decodedChunkBytes } from "../array-spec.ts";
import type { DecodedChunk } from "../decode.ts";
import type { ArraySource } from "../worker/array-source.ts";
import type { Workspace } from "../worker/workspace.ts";

/** What a derived chunk needs to be made. */
export type Making = Readonly<{ signal: AbortSignal; onDecode: () => void; workspace: Workspace }>;

/** Base chunks of one derived chunk that are under way at a time: small ones wait for the network, large ones for memory. */
const AHEAD = 3;
const LARGE_CHUNK_BYTES = 8 << 20;

/**
 * Loads chunks of the base one after the other, a few ahead, and has each used in order. Their memory is the workspace's: it is
 * given back as soon as `use` returns. However it ends, nothing is left under way.
 *
 * @throws DataError of a chunk; `AbortError`
 */
export async function forEachBaseChunk(
  base: ArraySource,
  places: readonly (readonly number[])[],
  making: Making,
  use: (chunk: DecodedChunk, coords: readonly number[]) => void,
): Promise<void> {
  const ahead = decodedChunkBytes(base.spec) > LARGE_CHUNK_BYTES ? 1 : AHEAD;
  // Whoever stops waiting for one stops them all.
  const own = new AbortController();
  const all = { ...making, signal: AbortSignal.any([making.signal, own.signal]) };
  const running: Promise<Held>[] = [];
  try {
    for (const [i, coords] of places.entries()) {
      while (running.length < ahead && i + running.length < places.length)
        running.push(hold(base, places[i + running.length]!, all));
      const { chunk, release } = await running[0]!;
      running.shift();
      try {
        making.signal.throwIfAborted();
        use(chunk, coords);
      } finally {
        release();
      }
    }
  } finally {
    own.abort();
    // Their ends concern nobody any more; unheard they would count as errors of nobody's.
    for (const left of await Promise.allSettled(running)) if (left.status === "fulfilled") left.value.release();
  }
}

type Held = Readonly<{ chunk: DecodedChunk; release: () => void }>;

async function hold(
  base: ArraySource,
  coords: readonly number[],
  { signal, onDecode, workspace }: Making,
): Promise<Held> {
  const bytes = decodedChunkBytes(base.spec);
  // A base that is derived itself waits for room in its turn, with nothing in its hands.
  const release = base.spec.derivation === undefined ? await workspace.take(bytes, signal) : workspace.add(bytes);
  try {
    return { chunk: await base.load(coords, signal, onDecode), release };
  } catch (error) {
    release();
    throw error;
  }
}
