import type { ReactNode } from "react";
import { ErrorBoundary } from "react-error-boundary";
import { ErrorState } from "./error-state.tsx";
import { messageOf } from "./message-of.ts";

type Props = Readonly<{
  /** What failed, as a title: `This panel failed`. */
  title: string;
  children: ReactNode;
}>;

/** Keeps a failure to one part of a page; the rest goes on. */
export function Boundary({ title, children }: Props): ReactNode {
  return (
    <ErrorBoundary
      fallbackRender={({ error, resetErrorBoundary }) => (
        <ErrorState title={title} message={messageOf(error)} onRetry={resetErrorBoundary} />
      )}
    >
      {children}
    </ErrorBoundary>
  );
}
