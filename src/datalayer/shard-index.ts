import { withoutCrc32c } from "./crc32c.ts";
import { DataError } from "./errors.ts";
import type { Sharding } from "./metadata/parsed-array.ts";
import type { ByteRange } from "./stores/object-store.ts";

/** Offsets and lengths of the inner chunks of one shard, in C order of their coordinates in it. */
export type ShardIndex = Readonly<{ offsets: Float64Array; lengths: Float64Array }>;

/** Of both numbers of a chunk that is not stored: 2^64 - 1. */
const ABSENT = 0xffff_ffff_ffff_ffffn;
const CHECKSUM_BYTES = 4;

export function shardIndexRange(sharding: Sharding): ByteRange {
  const length = 16 * chunkCount(sharding) + (sharding.indexChecksum ? CHECKSUM_BYTES : 0);
  return sharding.indexLocation === "start" ? { offset: 0, length } : { suffixLength: length };
}

/** @throws DataError `BadChunk` when the bytes are no index */
export function readShardIndex(bytes: Uint8Array, sharding: Sharding, key: string): ShardIndex {
  const bad = (reason: string) => new DataError("BadChunk", { key, reason: `its shard index ${reason}` });
  const entries = sharding.indexChecksum ? withoutCrc32c(bytes) : bytes;
  if (entries === undefined) throw bad("has a wrong checksum");
  const count = chunkCount(sharding);
  if (entries.length !== 16 * count) throw bad(`has ${entries.length} bytes where ${16 * count} belong`);
  const view = new DataView(entries.buffer, entries.byteOffset, entries.byteLength);
  const little = sharding.indexEndian === "little";
  const offsets = new Float64Array(count);
  const lengths = new Float64Array(count);
  for (let i = 0; i < count; i++) {
    const offset = view.getBigUint64(16 * i, little);
    const length = view.getBigUint64(16 * i + 8, little);
    const absent = offset === ABSENT && length === ABSENT;
    if (!absent && offset + length > Number.MAX_SAFE_INTEGER) throw bad(`points to byte ${offset}`);
    offsets[i] = absent ? -1 : Number(offset);
    lengths[i] = absent ? 0 : Number(length);
  }
  return { offsets, lengths };
}

/** Where a chunk lies in its shard; `undefined` when it is not stored. */
export function chunkRange(index: ShardIndex, sharding: Sharding, coords: readonly number[]) {
  let at = 0;
  for (const [axis, per] of sharding.chunksPerShard.entries()) at = at * per + (coords[axis]! % per);
  const offset = index.offsets[at]!;
  return offset < 0 ? undefined : { offset, length: index.lengths[at]! };
}

function chunkCount({ chunksPerShard }: Sharding): number {
  return chunksPerShard.reduce((product, count) => product * count, 1);
}
