import type { ReactNode } from "react";
import { ErrorState } from "../../ui/error-state.tsx";
import { explainOpenError } from "./explain-open-error.ts";
import { useUnreachable } from "./use-opened.ts";

type Props = Readonly<{ url: string; error: unknown; onRetry: () => void }>;

/** Why an address could not be opened, and what to do. */
export function OpenError({ url, error, onRetry }: Props): ReactNode {
  const { title, message, detail, retry } = explainOpenError(error, useUnreachable(url, error));
  return <ErrorState title={title} message={message} detail={detail} onRetry={retry ? onRetry : undefined} />;
}
