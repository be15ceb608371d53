import type { ErrorComponentProps } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { QueryError } from "../mikro/react/query-error.tsx";
import { Page } from "../ui/page.tsx";

/** What stands in place of a page that threw; the shell around it stays. */
export function RouteError({ error, reset }: ErrorComponentProps): ReactNode {
  return (
    <Page title="This page failed">
      <QueryError error={error} onRetry={reset} />
    </Page>
  );
}
