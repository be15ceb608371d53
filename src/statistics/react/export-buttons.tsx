import { Button, Group, Text } from "@mantine/core";
import { IconCheck, IconCopy, IconDownload } from "@tabler/icons-react";
import { type ReactNode, useEffect, useState } from "react";
import { messageOf } from "../../ui/message-of.ts";
import { saveFile } from "../../ui/save-file.ts";

type Props = Readonly<{
  /** Both are made when they are asked for. */
  makeTsv: () => string;
  makeCsv: () => string;
  /** Without extension. */
  fileName: string;
  isDisabled: boolean;
}>;

type Outcome = Readonly<{ kind: "copied" } | { kind: "failed"; reason: string }>;

/** Numbers at full precision for a spreadsheet: by the clipboard or as a file. */
export function ExportButtons({ makeTsv, makeCsv, fileName, isDisabled }: Props): ReactNode {
  const [outcome, setOutcome] = useState<Outcome>();
  useEffect(() => {
    if (outcome?.kind !== "copied") return;
    const timer = setTimeout(() => setOutcome(undefined), 2000);
    return () => clearTimeout(timer);
  }, [outcome]);
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(makeTsv());
      setOutcome({ kind: "copied" });
    } catch (error) {
      setOutcome({ kind: "failed", reason: messageOf(error) });
    }
  };
  const hasCopied = outcome?.kind === "copied";
  return (
    <>
      <Group gap="xs">
        <Button
          size="compact-sm"
          variant="default"
          disabled={isDisabled}
          leftSection={hasCopied ? <IconCheck size={14} aria-hidden /> : <IconCopy size={14} aria-hidden />}
          onClick={() => void copy()}
        >
          {hasCopied ? "Copied" : "Copy as TSV"}
        </Button>
        <Button
          size="compact-sm"
          variant="default"
          disabled={isDisabled}
          leftSection={<IconDownload size={14} aria-hidden />}
          onClick={() => saveFile(makeCsv(), "text/csv;charset=utf-8", `${fileName}.csv`)}
        >
          Download CSV
        </Button>
      </Group>
      {outcome?.kind === "failed" && (
        <Text size="xs" c="red" role="alert">
          The clipboard cannot be written: {outcome.reason}. Download the file instead.
        </Text>
      )}
    </>
  );
}
