import { addCounts, type Counts, KEY_COUNT, NO_COUNTS, packCounts, shiftCounts } from "./partial-counts.ts";
import type { Kernels } from "./wasm.ts";

/** Counts below 2^32 fit a cell. */
const CELL_LIMIT = 0xffff_ffff;
/** Tables of 256 KB that a thread keeps; as many channels, or ranks of a later pass, are counted in turn without moving counts. */
const SLOTS = 16;

/** Counts by 16-bit key of any number of pixels. */
export interface CountTable {
  /** Address of 65,536 cells that have room for `pixels` more in any cell; good until another table is asked. */
  cells(pixels: number): number;
  /**
   * The counts since the last `take`; the table is empty afterwards.
   *
   * @param first no key below was counted: what is known to be empty costs nothing
   * @param last no key above was counted
   */
  take(first?: number, last?: number): Counts;
}

type Slot = { address: number; owner: Owner | undefined; usedAt: number };
type Owner = Readonly<{ moveOut: (cells: Uint32Array) => void }>;

const slotsOf = new WeakMap<Kernels, Slot[]>();
let clock = 0;

/**
 * A table in the kernels' memory. Few such tables exist, and a reducer may be dropped unfinished: so none is owned for good. Who
 * needs one takes the least recently used, whose counts move to its owner first.
 */
export function createCountTable(kernels: Kernels): CountTable {
  let moved: Float64Array | undefined;
  let pending = 0;
  const owner: Owner = {
    moveOut(cells) {
      moved ??= new Float64Array(KEY_COUNT);
      addCounts(moved, { first: 0, keys: undefined, counts: cells });
      pending = 0;
    },
  };
  const view = (slot: Slot) => new Uint32Array(kernels.memory.buffer, slot.address, KEY_COUNT);
  return {
    cells(pixels) {
      const slot = claim(kernels, owner);
      if (pending + pixels > CELL_LIMIT) {
        owner.moveOut(view(slot));
        view(slot).fill(0);
      }
      pending += pixels;
      return slot.address;
    },
    take(first = 0, last = KEY_COUNT - 1) {
      const slot = slotsOf.get(kernels)?.find((one) => one.owner === owner);
      if (slot !== undefined && moved !== undefined) owner.moveOut(view(slot));
      let counts = NO_COUNTS;
      if (moved !== undefined) counts = packCounts(moved);
      else if (slot !== undefined) counts = shiftCounts(packCounts(view(slot).subarray(first, last + 1)), first);
      if (slot !== undefined) {
        // Counts that were moved may have lain anywhere.
        if (moved === undefined) view(slot).fill(0, first, last + 1);
        else view(slot).fill(0);
        slot.owner = undefined;
      }
      moved = undefined;
      pending = 0;
      return counts;
    },
  };
}

function claim(kernels: Kernels, owner: Owner): Slot {
  let slots = slotsOf.get(kernels);
  if (slots === undefined) {
    slots = [];
    slotsOf.set(kernels, slots);
  }
  let slot = slots.find((one) => one.owner === owner);
  if (slot === undefined) {
    slot = slots.find((one) => one.owner === undefined);
    if (slot === undefined && slots.length < SLOTS) {
      slot = { address: kernels.arena.keep(4 * KEY_COUNT), owner: undefined, usedAt: 0 };
      slots.push(slot);
      new Uint32Array(kernels.memory.buffer, slot.address, KEY_COUNT).fill(0);
    }
    slot ??= slots.reduce((oldest, one) => (one.usedAt < oldest.usedAt ? one : oldest));
    if (slot.owner !== undefined) {
      const cells = new Uint32Array(kernels.memory.buffer, slot.address, KEY_COUNT);
      slot.owner.moveOut(cells);
      cells.fill(0);
    }
    slot.owner = owner;
  }
  slot.usedAt = ++clock;
  return slot;
}
