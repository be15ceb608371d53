import {
  type FragmentDefinitionNode,
  GraphQLError,
  Kind,
  type SelectionSetNode,
  type ValidationContext,
  type ValidationRule,
} from "graphql";
import { badInput } from "./errors.ts";

/** Nested fields. The deepest of the known clients' operations has 8, introspection 15. */
const MAX_DEPTH = 24;
/** Fields once all fragments are in their places. The largest of the known clients' operations has about 700. */
const MAX_FIELDS = 10_000;

type Size = Readonly<{ depth: number; fields: number }>;
const EMPTY: Size = { depth: 0, fields: 0 };

/**
 * Refuses operations that could cost without measure before any of them runs. Linear in the text, however often
 * fragments use each other.
 */
export const limitSize: ValidationRule = (context: ValidationContext) => {
  const measured = new Map<FragmentDefinitionNode, Size>();

  function ofFragment(name: string): Size {
    const fragment = context.getFragment(name);
    if (fragment == null) return EMPTY;
    let size = measured.get(fragment);
    if (size === undefined) {
      // A fragment inside itself is another rule's matter; here it ends.
      measured.set(fragment, EMPTY);
      size = measure(fragment.selectionSet);
      measured.set(fragment, size);
    }
    return size;
  }

  function measure(set: SelectionSetNode): Size {
    let depth = 0;
    let fields = 0;
    for (const selection of set.selections) {
      const isField = selection.kind === Kind.FIELD;
      const inner =
        selection.kind === Kind.FRAGMENT_SPREAD
          ? ofFragment(selection.name.value)
          : selection.selectionSet === undefined
            ? EMPTY
            : measure(selection.selectionSet);
      depth = Math.max(depth, inner.depth + (isField ? 1 : 0));
      fields += inner.fields + (isField ? 1 : 0);
    }
    return { depth, fields };
  }

  return {
    OperationDefinition(node) {
      const { depth, fields } = measure(node.selectionSet);
      const refuse = (what: string) => {
        const { message, extensions } = badInput(what);
        context.reportError(new GraphQLError(message, { nodes: node, extensions }));
      };
      if (depth > MAX_DEPTH) refuse(`The operation is nested ${depth} deep; at most ${MAX_DEPTH} are answered`);
      if (fields > MAX_FIELDS) refuse(`The operation selects ${fields} fields; at most ${MAX_FIELDS} are answered`);
    },
  };
};
