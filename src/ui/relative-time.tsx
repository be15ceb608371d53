import type { ReactNode } from "react";
import { formatDateTime, formatRelativeTime } from "./format.ts";
import { useNow } from "./now.ts";

/** `3 days ago`, with the exact time on hover and for machines. */
export function RelativeTime({ iso }: Readonly<{ iso: string }>): ReactNode {
  const nowMs = useNow();
  const timeMs = Date.parse(iso);
  return (
    <time dateTime={iso} title={formatDateTime(iso)}>
      {Number.isNaN(timeMs) ? iso : formatRelativeTime(timeMs, nowMs)}
    </time>
  );
}
