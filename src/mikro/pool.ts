import { createDataPool, type DataPoolOptions } from "../datalayer/create-pool.ts";
import type { GetCredentials } from "../datalayer/credentials.ts";
import type { DataPool } from "../datalayer/data-pool.ts";
import { readLoadingSettings } from "./loading-settings.ts";

export type PoolOptions = Pick<DataPoolOptions, "workers" | "maxInFlight"> &
  Readonly<{
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
function deviceMemoryGib(): number | undefined {
  const { deviceMemory } = (globalThis.navigator ?? {}) as { deviceMemory?: number };
  return deviceMemory;
}

/** The data workers of a session; each starts with its first request. */
export function createPool(getCredentials: GetCredentials, options: PoolOptions = {}): DataPool {
  const { workers, maxInFlight } = options;
  const { memoryMib } = readLoadingSettings();
  const chosen = memoryMib === undefined ? defaultBudgetBytes(deviceMemoryGib()) : memoryMib * MIB;
  const budgetBytes = options.budgetBytes ?? chosen;
  return createDataPool({ getCredentials, budgetBytes, workers, maxInFlight });
}

/** Data workers for what is on no mikro server. */
export function createPoolWithoutServer(options: PoolOptions = {}): DataPool {
  return createPool(async (storeId) => {
    throw new TypeError(`Without a server there is no store ${storeId}`);
  }, options);
}
