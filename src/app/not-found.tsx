import { IconMap2 } from "@tabler/icons-react";
import type { ReactNode } from "react";
import { EmptyState } from "../ui/empty-state.tsx";
import { ButtonLink } from "../ui/links.tsx";
import { Page } from "../ui/page.tsx";

/** For addresses that no page has. */
export function NotFoundPage(): ReactNode {
  return (
    <Page title="Page not found">
      <EmptyState
        icon={<IconMap2 aria-hidden />}
        title="There is nothing at this address"
        description="The link may be old or incomplete."
      >
        <ButtonLink to="/">Go home</ButtonLink>
      </EmptyState>
    </Page>
  );
}
