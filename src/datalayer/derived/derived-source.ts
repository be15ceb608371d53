import type { ArraySpec, Derivation } from "../array-spec.ts";
import type { ArraySource } from "../worker/array-source.ts";
import type { Workspace } from "../worker/workspace.ts";
import { createProjectionSource } from "./projection-source.ts";
import { createReductionSource } from "./reduction-source.ts";
import { createSectionSource } from "./section-source.ts";

/** The chunks of an array that is stored nowhere; what is needed to make them is the workspace's. */
export function createDerivedSource(
  spec: ArraySpec,
  base: ArraySource,
  derivation: Derivation,
  workspace: Workspace,
): ArraySource {
  switch (derivation.kind) {
    case "projection":
      return createProjectionSource(spec, base, derivation, workspace);
    case "section":
      return createSectionSource(spec, base, derivation, workspace);
    case "reduction":
      return createReductionSource(spec, base, derivation, workspace);
  }
}
