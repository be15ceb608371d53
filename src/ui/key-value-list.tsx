import { DataList } from "@mantine/core";
import type { ReactNode } from "react";

export type KeyValue = Readonly<{ label: string; value: ReactNode }>;

/** Facts about one thing. Entries whose value is `undefined` are left out: unknown is not empty. */
export function KeyValueList({
  entries,
  labelWidth = "96px",
}: Readonly<{ entries: readonly KeyValue[]; labelWidth?: string }>): ReactNode {
  return (
    <DataList size="xs" gap={6} labelWidth={labelWidth}>
      {entries
        .filter(({ value }) => value !== undefined)
        .map(({ label, value }) => (
          <DataList.Item key={label}>
            <DataList.ItemLabel>{label}</DataList.ItemLabel>
            <DataList.ItemValue style={{ minWidth: 0, overflowWrap: "anywhere" }}>{value}</DataList.ItemValue>
          </DataList.Item>
        ))}
    </DataList>
  );
}
