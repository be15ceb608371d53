/** A growing run of bytes, big-endian. */
export class ByteWriter {
  #bytes = new Uint8Array(256);
  #view = new DataView(this.#bytes.buffer);
  #length = 0;

  get length(): number {
    return this.#length;
  }

  int8(at: number, value: number): void {
    this.#reach(at + 1);
    this.#view.setInt8(at, value);
  }

  int16(at: number, value: number): void {
    this.#reach(at + 2);
    this.#view.setInt16(at, value);
  }

  int32(at: number, value: number): void {
    this.#reach(at + 4);
    this.#view.setInt32(at, value);
  }

  float32(at: number, value: number): void {
    this.#reach(at + 4);
    this.#view.setFloat32(at, value);
  }

  toBytes(): Uint8Array {
    return this.#bytes.slice(0, this.#length);
  }

  #reach(length: number): void {
    this.#length = Math.max(this.#length, length);
    if (length <= this.#bytes.length) return;
    const larger = new Uint8Array(Math.max(length, 2 * this.#bytes.length));
    larger.set(this.#bytes);
    this.#bytes = larger;
    this.#view = new DataView(larger.buffer);
  }
}
