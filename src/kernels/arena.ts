const PAGE_BYTES = 65_536;
/** 16: the width of a SIMD load. */
const ALIGN = 16;
const FIRST_REGION_BYTES = 1 << 20;

/**
 * Addresses inside the kernels' memory. `allocate` gives scratch room that `reset` takes back as a whole; `keep` gives room for
 * good. Memory grows when it must and is used again, never returned: after the largest job nothing grows any more.
 *
 * Growing detaches every typed array over the memory: allocate first, make views after.
 */
export class Arena {
  readonly #memory: WebAssembly.Memory;
  readonly #regions: { start: number; end: number }[] = [];
  #current = 0;
  #next: number;

  /** @param heapBase first address that no static data uses */
  constructor(memory: WebAssembly.Memory, heapBase: number) {
    this.#memory = memory;
    this.#regions.push({ start: heapBase, end: memory.buffer.byteLength });
    this.#next = aligned(heapBase);
  }

  /** The address of `bytes` bytes of scratch, aligned to 16, contents unknown, valid until `reset`. */
  allocate(bytes: number): number {
    for (;;) {
      const region = this.#regions[this.#current]!;
      if (this.#next + bytes <= region.end) {
        const address = this.#next;
        this.#next = aligned(address + bytes);
        return address;
      }
      this.#current++;
      if (this.#current === this.#regions.length) {
        const last = region.end - region.start;
        this.#regions.push(this.#grow(Math.max(bytes, 2 * last, FIRST_REGION_BYTES)));
      }
      this.#next = this.#regions[this.#current]!.start;
    }
  }

  /** The address of `bytes` bytes that are never given to anyone else. */
  keep(bytes: number): number {
    return this.#grow(bytes).start;
  }

  /** Takes back all that `allocate` gave. */
  reset(): void {
    this.#current = 0;
    this.#next = aligned(this.#regions[0]!.start);
  }

  get memoryBytes(): number {
    return this.#memory.buffer.byteLength;
  }

  #grow(bytes: number): { start: number; end: number } {
    const start = this.#memory.buffer.byteLength;
    this.#memory.grow(Math.ceil(bytes / PAGE_BYTES));
    return { start, end: this.#memory.buffer.byteLength };
  }
}

function aligned(address: number): number {
  return Math.ceil(address / ALIGN) * ALIGN;
}
