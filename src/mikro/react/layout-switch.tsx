import { SegmentedControl, VisuallyHidden } from "@mantine/core";
import { IconLayoutGrid, IconList } from "@tabler/icons-react";
import type { ReactNode } from "react";

export type Layout = "grid" | "list";

const OPTIONS = [
  { value: "grid", label: "Grid", icon: IconLayoutGrid },
  { value: "list", label: "List", icon: IconList },
] as const;

/** Pictures or rows. */
export function LayoutSwitch({
  value,
  onChange,
}: Readonly<{ value: Layout; onChange: (layout: Layout) => void }>): ReactNode {
  return (
    <SegmentedControl
      aria-label="Layout"
      value={value}
      onChange={onChange}
      data={OPTIONS.map(({ value: layout, label, icon: LayoutIcon }) => ({
        value: layout,
        label: (
          <>
            <LayoutIcon size={16} aria-hidden style={{ display: "block" }} />
            <VisuallyHidden>{label}</VisuallyHidden>
          </>
        ),
      }))}
    />
  );
}
