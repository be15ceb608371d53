import { ActionIcon, Tooltip } from "@mantine/core";
import { useClipboard } from "@mantine/hooks";
import { type Icon, IconCheck, IconCopy } from "@tabler/icons-react";
import type { ReactNode } from "react";

type Props = Readonly<{
  /** The text, or a way to have it when the button is pressed. */
  value: string | (() => string);
  /** Names the text for the tooltip and for screen readers: `Copy {what}`. */
  what: string;
  icon?: Icon;
}>;

export function CopyButton({ value, what, icon: CopyIcon = IconCopy }: Props): ReactNode {
  const { copy, copied, error } = useClipboard({ timeout: 1500 });
  const label = error !== null ? "The browser refused to copy" : copied ? "Copied" : `Copy ${what}`;
  return (
    <Tooltip label={label}>
      <ActionIcon
        variant="subtle"
        color={copied ? "teal" : "gray"}
        size="sm"
        aria-label={`Copy ${what}`}
        onClick={() => copy(typeof value === "string" ? value : value())}
      >
        {copied ? <IconCheck size={14} aria-hidden /> : <CopyIcon size={14} aria-hidden />}
      </ActionIcon>
    </Tooltip>
  );
}
