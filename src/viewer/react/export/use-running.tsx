import { Text } from "@mantine/core";
import { type ReactNode, useState } from "react";
import { messageOf } from "../../../ui/message-of.ts";

/** One thing at a time, by its name, and why the last one failed. */
export function useRunning(onDone: () => void) {
  const [running, setRunning] = useState<string>();
  const [problem, setProblem] = useState<string>();
  const run = (what: string, work: () => Promise<unknown>): void => {
    setRunning(what);
    setProblem(undefined);
    work()
      .then(onDone, (error: unknown) => {
        // Whoever cancels knows it.
        if (!(error instanceof Error && error.name === "AbortError")) setProblem(messageOf(error));
      })
      .finally(() => setRunning(undefined));
  };
  return { running, problem, run };
}

export function Problem({ text }: Readonly<{ text: string | undefined }>): ReactNode {
  if (text === undefined) return null;
  return (
    <Text size="xs" c="var(--mantine-color-error)" role="alert">
      {text}
    </Text>
  );
}
