import { Code, Group } from "@mantine/core";
import type { ReactNode } from "react";
import { CopyButton } from "./copy-button.tsx";

/** A command to type in a terminal, with a button that copies it. */
export function CommandLine({ command }: Readonly<{ command: string }>): ReactNode {
  return (
    <Group gap="xs" wrap="nowrap" maw="100%">
      <Code
        fz="sm"
        px="sm"
        py={6}
        style={{ overflowX: "auto", whiteSpace: "nowrap" }}
        tabIndex={0}
        aria-label="Command"
      >
        {command}
      </Code>
      <CopyButton value={command} what="command" />
    </Group>
  );
}
