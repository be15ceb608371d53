import { Button, Code, EmptyState, Spoiler, Text } from "@mantine/core";
import { IconAlertTriangle, IconRefresh } from "@tabler/icons-react";
import type { ReactNode } from "react";

type Props = Readonly<{
  title: string;
  /** What happened, in a sentence that a person can act on. */
  message: string;
  /** The words of the machine, shown small. */
  detail?: string | undefined;
  onRetry?: (() => void) | undefined;
  children?: ReactNode;
}>;

/** What stands where something could not be shown. Announced to screen readers when it appears. */
export function ErrorState({ title, message, detail, onRetry, children }: Props): ReactNode {
  return (
    <EmptyState role="alert" py="xl" size="sm" variant="light" color="red" icon={<IconAlertTriangle aria-hidden />}>
      <EmptyState.Title>{title}</EmptyState.Title>
      <EmptyState.Description>
        <Text span inherit style={{ overflowWrap: "anywhere" }}>
          {message}
        </Text>
        {detail !== undefined && detail !== message && (
          <Spoiler mt="xs" maxHeight={60} showLabel="Show all" hideLabel="Show less">
            <Code block ta="left" style={{ whiteSpace: "pre-wrap" }}>
              {detail}
            </Code>
          </Spoiler>
        )}
      </EmptyState.Description>
      <EmptyState.Actions>
        {onRetry !== undefined && (
          <Button leftSection={<IconRefresh size={16} aria-hidden />} onClick={onRetry}>
            Try again
          </Button>
        )}
        {children}
      </EmptyState.Actions>
    </EmptyState>
  );
}
