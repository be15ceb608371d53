import type { ArraySpec, Derivation } from "../array-spec.ts";
import type { ArraySource } from "../worker/array-source.ts";
import { createProjectionSource } from "./projection-source.ts";
import { createSectionSource } from "./section-source.ts";

/** The chunks of an array that is stored nowhere. */
export function createDerivedSource(spec: ArraySpec, base: ArraySource, derivation: Derivation): ArraySource {
  return derivation.kind === "projection"
    ? createProjectionSource(spec, base, derivation)
    : createSectionSource(spec, base, derivation);
}
