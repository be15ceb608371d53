import type { ReactNode } from "react";
import { ErrorState } from "../../ui/error-state.tsx";
import { describeError } from "./describe-error.ts";

type Props = Readonly<{ error: unknown; onRetry?: (() => void) | undefined; children?: ReactNode }>;

/** An error of the graph, in place of what it was to show. */
export function QueryError({ error, onRetry, children }: Props): ReactNode {
  const { title, message, detail, retry } = describeError(error);
  return (
    <ErrorState title={title} message={message} detail={detail} onRetry={retry ? onRetry : undefined}>
      {children}
    </ErrorState>
  );
}
