import { Skeleton, Stack } from "@mantine/core";
import type { ReactNode } from "react";

/** While the code of a page is on its way. */
export function PagePending(): ReactNode {
  return (
    <Stack p="lg" gap="md" aria-busy="true" aria-label="Loading the page" role="status">
      <Skeleton height={28} width={220} />
      <Skeleton height={160} />
      <Skeleton height={160} />
    </Stack>
  );
}
