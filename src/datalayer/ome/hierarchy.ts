import type { ByteSource } from "../array-spec.ts";

/** A tree of zarr groups and arrays, wherever it is stored. */
export interface Hierarchy {
  /** Where it is, without credentials; ids of its arrays begin with it. */
  readonly id: string;
  /** Its last name, for a person. */
  readonly name: string;
  /** Looking for what is not there costs nothing: files of this machine. */
  readonly isLocal: boolean;
  /** Documents asked for so far. */
  readonly requests: number;
  /**
   * A small document, or `undefined` when there is none.
   *
   * @param key from the root, as it is: any characters, not encoded
   * @throws DataError of the store; `AbortError`
   */
  read(key: string, signal?: AbortSignal): Promise<Uint8Array | undefined>;
  /** Where the chunks of the array at a path are. */
  sourceOf(path: string): ByteSource;
}
