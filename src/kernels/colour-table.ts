import { checkLook, colourIndex, preparedColours } from "./colour.ts";
import { gammaEdges } from "./gamma-edges.ts";
import { idColours } from "./ids.ts";
import type { Blending, ChannelLook } from "./look.ts";
import type { PixelDtype } from "./reduce-pixels.ts";
import type { Kernels } from "./wasm.ts";

/** Where in the kernels' memory the colours of a look lie. */
export type ColourTable = Readonly<{
  /** `all`: one colour for each value of 8 or 16 bits, by the value's bits. `ramp`: 256 colours. */
  kind: "all" | "ramp";
  address: number;
  /** Of `GammaEdges`; 0 without gamma. */
  bins: number;
  edges: number;
}>;

type Slot = { address: number; bytes: number; key: string; colormap: Uint8Array; table: ColourTable };

/** 16 bits of colours. Small slots hold 256 colours, bins and edges: 1024 + 1040 + 2056 bytes. */
const LARGE_BYTES = 65_536 * 4;
const SMALL_BYTES = 8192;
const BINS_AT = 1024;
const EDGES_AT = 2064;
/** Looks that are kept of each size: twice the channels that a tile may have. At most 16 MB. */
const SLOTS = 64;

/** Colour tables in the kernels' memory, made once a look: while contrast stays as it is, tiles cost no table. */
export class ColourTables {
  readonly #kernels: Kernels;
  /** Least recently used first. */
  readonly #large: Slot[] = [];
  readonly #small: Slot[] = [];

  constructor(kernels: Kernels) {
    this.#kernels = kernels;
  }

  /**
   * May grow the kernels' memory, which detaches views of it. The table is valid until 63 others have been asked for.
   *
   * @throws RangeError when the look is none
   */
  tableOf(dtype: PixelDtype, look: ChannelLook, blending: Blending): ColourTable {
    checkLook(look);
    if (look.ids) return this.#idTable(look, blending);
    const all = valueRange(dtype);
    const slots = all !== undefined && all.bits === 16 ? this.#large : this.#small;
    const key = [all === undefined ? "ramp" : dtype, blending, look.categorical, ...look.limits, look.gamma].join();
    const { slot, isKnown } = this.#slotFor(slots, key, look);
    if (isKnown) return slot.table;
    const colours = preparedColours(look.colormap, blending);
    slot.table =
      all === undefined
        ? this.#writeRamp(slot.address, colours, look)
        : this.#writeAll(slot.address, colours, look, all);
    return slot.table;
  }

  /** One table for all types: pixels are brought to 16 bits first (see `ids.ts`). */
  #idTable(look: ChannelLook, blending: Blending): ColourTable {
    const { slot, isKnown } = this.#slotFor(this.#large, `ids ${blending}`, look);
    if (!isKnown) {
      const table = new Uint32Array(this.#kernels.memory.buffer, slot.address, 65_536);
      table.set(preparedColours(idColours(look.colormap), blending));
      slot.table = { kind: "all", address: slot.address, bins: 0, edges: 0 };
    }
    return slot.table;
  }

  /** The slot of a table, the most recently used from now on; it must be written when it is not known. */
  #slotFor(slots: Slot[], key: string, { colormap }: ChannelLook): Readonly<{ slot: Slot; isKnown: boolean }> {
    const at = slots.findLastIndex((slot) => slot.key === key && sameBytes(slot.colormap, colormap));
    const slot = at === -1 ? this.#emptySlot(slots) : slots.splice(at, 1)[0]!;
    slots.push(slot);
    if (at === -1) Object.assign(slot, { key, colormap: colormap.slice() });
    return { slot, isKnown: at !== -1 };
  }

  #emptySlot(slots: Slot[]): Slot {
    if (slots.length === SLOTS) return { ...slots.shift()!, key: "" };
    const bytes = slots === this.#large ? LARGE_BYTES : SMALL_BYTES;
    const address = this.#kernels.arena.keep(bytes);
    return { address, bytes, key: "", colormap: new Uint8Array(), table: { kind: "ramp", address, bins: 0, edges: 0 } };
  }

  #writeAll(address: number, colours: Uint32Array, look: ChannelLook, { bits, signed }: ValueRange): ColourTable {
    const count = 2 ** bits;
    const table = new Uint32Array(this.#kernels.memory.buffer, address, count);
    if (look.categorical) {
      for (let at = 0; at < count; at += 256) table.set(colours, at);
    } else if (signed) {
      // By bits: 0 .. most, then least .. -1.
      fillRuns(table.subarray(0, count / 2), 0, colours, look);
      fillRuns(table.subarray(count / 2), -count / 2, colours, look);
    } else {
      fillRuns(table, 0, colours, look);
    }
    return { kind: "all", address, bins: 0, edges: 0 };
  }

  #writeRamp(address: number, colours: Uint32Array, look: ChannelLook): ColourTable {
    const { buffer } = this.#kernels.memory;
    new Uint32Array(buffer, address, 256).set(colours);
    if (look.categorical || look.gamma === 1) return { kind: "ramp", address, bins: 0, edges: 0 };
    const { bins, edges } = gammaEdges(look.gamma);
    new Uint8Array(buffer, address + BINS_AT, bins.length).set(bins);
    new Float64Array(buffer, address + EDGES_AT, edges.length).set(edges);
    return { kind: "ramp", address, bins: address + BINS_AT, edges: address + EDGES_AT };
  }
}

/** Colours of the values `first, first + 1, ...`. The index never turns round along the values: equal ends mean an equal middle. */
function fillRuns(table: Uint32Array, first: number, colours: Uint32Array, look: ChannelLook): void {
  const indexAt = (i: number) => colourIndex(first + i, look);
  const fill = (start: number, startIndex: number, last: number, lastIndex: number): void => {
    if (startIndex === lastIndex) {
      table.fill(colours[startIndex]!, start, last + 1);
    } else if (last - start === 1) {
      table[start] = colours[startIndex]!;
      table[last] = colours[lastIndex]!;
    } else {
      const middle = (start + last) >> 1;
      const middleIndex = indexAt(middle);
      fill(start, startIndex, middle, middleIndex);
      fill(middle, middleIndex, last, lastIndex);
    }
  };
  fill(0, indexAt(0), table.length - 1, indexAt(table.length - 1));
}

type ValueRange = Readonly<{ bits: 8 | 16; signed: boolean }>;

function valueRange(dtype: PixelDtype): ValueRange | undefined {
  switch (dtype) {
    case "bool":
    case "uint8":
      return { bits: 8, signed: false };
    case "int8":
      return { bits: 8, signed: true };
    case "uint16":
      return { bits: 16, signed: false };
    case "int16":
      return { bits: 16, signed: true };
    default:
      return undefined;
  }
}

function sameBytes(a: Uint8Array, b: Uint8Array): boolean {
  if (a.length !== b.length) return false;
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return false;
  return true;
}
