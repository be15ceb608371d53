import type { GetCredentials } from "../datalayer/credentials.ts";
import type { DataPool } from "../datalayer/data-pool.ts";
import { NoDataLayerFound } from "./errors.ts";

export type PoolOptions = Readonly<{
  /** Decoded bytes that the workers together may keep; by default see `defaultBudgetBytes`. */
  budgetBytes?: number | undefined;
}>;

const MIB = 1024 * 1024;

/**
 * An eighth of the device's memory, as far as it tells (browsers cap the answer at 8 GiB), between 256 MiB and 1 GiB;
 * 512 MiB where it does not.
 */
export function defaultBudgetBytes(deviceMemoryGib: number | undefined): number {
  if (deviceMemoryGib === undefined || !(deviceMemoryGib > 0)) return 512 * MIB;
  return Math.min(1024, Math.max(256, (deviceMemoryGib * 1024) / 8)) * MIB;
}

/** The device's memory in GiB, where the browser tells. */
export function deviceMemoryGib(): number | undefined {
  const { deviceMemory } = (globalThis.navigator ?? {}) as { deviceMemory?: number };
  return deviceMemory;
}

/** The data workers of a session. */
export function createPool(_getCredentials: GetCredentials, options: PoolOptions = {}): DataPool {
  const budgetBytes = options.budgetBytes ?? defaultBudgetBytes(deviceMemoryGib());
  throw new NoDataLayerFound(`No data workers for ${budgetBytes} bytes`);
}
