import { Box, Group, Title } from "@mantine/core";
import { useDocumentTitle } from "@mantine/hooks";
import type { ReactNode } from "react";
import classes from "./page.module.css";

type Props = Readonly<{
  /** Heading of the page, and the tab's title. */
  title: string;
  /** Where this stands, above the heading: breadcrumbs. */
  above?: ReactNode;
  /** Beside the heading: counts, badges. */
  beside?: ReactNode;
  /** At the right end of the heading: buttons. */
  actions?: ReactNode;
  children: ReactNode;
}>;

/** The frame of a page that scrolls. The heading takes the focus after a change of page, see app/route-focus.ts. */
export function Page({ title, above, beside, actions, children }: Props): ReactNode {
  useDocumentTitle(documentTitle(title));
  return (
    <Box className={classes.page}>
      {above}
      <Group justify="space-between" align="center" gap="sm" mb="md" mih={32}>
        <Group gap="sm" align="center" wrap="nowrap" miw={0} style={{ flex: "1 1 auto" }}>
          <Title order={1} className={classes.heading} tabIndex={-1} data-page-heading>
            {title}
          </Title>
          {beside}
        </Group>
        {actions !== undefined && <Group gap="xs">{actions}</Group>}
      </Group>
      {children}
    </Box>
  );
}

/** What the browser's tab says. */
export function documentTitle(title: string): string {
  return `${title} \u00b7 mikro-web`;
}
