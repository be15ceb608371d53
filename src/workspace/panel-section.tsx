import { Stack, Title } from "@mantine/core";
import type { ReactNode } from "react";

/** One part of a panel under its heading. */
export function PanelSection({ title, children }: Readonly<{ title: string; children: ReactNode }>): ReactNode {
  return (
    <Stack component="section" gap={8} aria-label={title}>
      <Title order={2} size="xs" c="dimmed" tt="uppercase" lts="0.04em">
        {title}
      </Title>
      {children}
    </Stack>
  );
}
