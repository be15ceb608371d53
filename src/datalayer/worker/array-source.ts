import { LRUCache } from "lru-cache";
import type { ArraySpec } from "../array-spec.ts";
import { type ChunkDecoder, createChunkDecoder, type DecodedChunk } from "../decode.ts";
import { DataError } from "../errors.ts";
import { objectKeyOf, type ParsedArray } from "../metadata/parsed-array.ts";
import { parsedArrayOf } from "../metadata.ts";
import { chunkRange, readShardIndex, type ShardIndex, shardIndexRange } from "../shard-index.ts";
import { SharedTasks } from "../shared-task.ts";
import type { ObjectStore } from "../stores/object-store.ts";
import { RangeBatches } from "../stores/range-batches.ts";

/** Bytes of shard indexes that are kept: those of 16 shards of 64 x 64 chunks; small beside any chunk budget. */
const INDEX_BYTES = 1 << 20;

/** An absent shard is remembered as such. */
type KnownIndex = ShardIndex | "absent";

/** One array: from chunk coordinates to decoded pixels. */
export interface ArraySource {
  readonly spec: ArraySpec;
  /**
   * @param onDecode called when the bytes are there; an abort from then on changes nothing
   * @param onAnswer called when they begin to come
   * @throws DataError of the store, or `BadChunk`; `AbortError`
   */
  load(
    coords: readonly number[],
    signal: AbortSignal,
    onDecode: () => void,
    onAnswer?: () => void,
  ): Promise<DecodedChunk>;
}

export function createArraySource(spec: ArraySpec, store: ObjectStore): ArraySource {
  const parsed = parsedArrayOf(spec);
  const decoder: ChunkDecoder = createChunkDecoder(parsed);
  const fetchBytes = parsed.sharding === undefined ? fetchObject : createShardReader(spec, parsed, store);

  async function fetchObject(coords: readonly number[], signal: AbortSignal, onAnswer: (() => void) | undefined) {
    return await store.read(objectKeyOf(parsed, coords), { signal, onAnswer });
  }
  return {
    spec,
    async load(coords, signal, onDecode, onAnswer) {
      decoder.prepare();
      const bytes = await fetchBytes(coords, signal, onAnswer);
      if (bytes === undefined) return decoder.fill;
      onDecode();
      return await decoder.decode(bytes, `${spec.id}/${objectKeyOf(parsed, coords)}`);
    },
  };
}

function createShardReader(spec: ArraySpec, parsed: ParsedArray, store: ObjectStore) {
  const sharding = parsed.sharding!;
  const indexes = new LRUCache<string, KnownIndex>({
    maxSize: INDEX_BYTES,
    maxEntrySize: 64 * INDEX_BYTES,
    sizeCalculation: (index) => (index === "absent" ? 64 : Math.min(INDEX_BYTES, 16 * index.offsets.length)),
  });
  const reading = new SharedTasks<KnownIndex>();
  const parts = new RangeBatches(store);

  async function indexOf(key: string, signal: AbortSignal): Promise<KnownIndex> {
    const known = indexes.get(key);
    if (known !== undefined) return known;
    // Chunks of one shard share the reading of its index, and only when all of them are aborted is it aborted.
    return await reading.run(key, signal, async (taskSignal) => {
      const bytes = await store.read(key, { range: shardIndexRange(sharding), signal: taskSignal });
      const index = bytes === undefined ? "absent" : readShardIndex(bytes, sharding, `${spec.id}/${key}`);
      indexes.set(key, index);
      return index;
    });
  }
  return async (coords: readonly number[], signal: AbortSignal) => {
    const key = objectKeyOf(parsed, coords);
    const index = await indexOf(key, signal);
    if (index === "absent") return undefined;
    const range = chunkRange(index, sharding, coords);
    if (range === undefined) return undefined;
    const bytes = range.length > 0 ? await parts.read(key, range, signal) : undefined;
    if (bytes?.length === range.length) return bytes;
    const reason = `its shard holds ${bytes?.length ?? 0} bytes where the index says ${range.length}`;
    throw new DataError("BadChunk", { key: `${spec.id}/${key}`, reason });
  };
}
