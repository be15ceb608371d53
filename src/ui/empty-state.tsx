import { EmptyState as MantineEmptyState } from "@mantine/core";
import type { ReactNode } from "react";

type Props = Readonly<{
  icon: ReactNode;
  title: string;
  description?: ReactNode;
  /** Buttons, or a command to copy. */
  children?: ReactNode;
}>;

/** What a page says when there is nothing to show: why, and what to do next. */
export function EmptyState({ icon, title, description, children }: Props): ReactNode {
  return (
    <MantineEmptyState py="xl" size="sm" icon={icon} title={title} description={description} withIndicatorBackground>
      {children !== undefined && <MantineEmptyState.Actions>{children}</MantineEmptyState.Actions>}
    </MantineEmptyState>
  );
}
