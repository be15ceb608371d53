// Written by scripts/build-kernels.mjs from src/kernels/assembly. Do not edit; run `npm run build:kernels`.

/** The functions of the module. Addresses and counts are numbers, 64-bit integers are bigint. */
export type KernelFunctions = {
  heapBase(): number;
  addTable8(out: number, pixels: number, count: number, table: number): void;
};

export const KERNELS_WASM_BASE64 =
  "AGFzbQEAAAABDAJgAAF/YAR/f39/AAMDAgABBQMBAAEHIQMIaGVhcEJhc2UAAAlhZGRUYWJsZTgAAQZtZW1vcnkCAApMAgUAQYAIC0QBAn8DQCACIARKBEAgACAEQQJ0aiIFIAMgASAEai0AAEECdGooAgD9ESAFKAIA/RH9cP0bADYCACAEQQFqIQQMAQsLCw==";
