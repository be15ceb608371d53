import { Select } from "@mantine/core";
import { IconArrowsSort } from "@tabler/icons-react";
import type { ReactNode } from "react";
import { IMAGE_SORT_LABELS, IMAGE_SORTS, type ImageSort } from "./image-sorts.ts";

export function SortSelect({
  value,
  onChange,
}: Readonly<{ value: ImageSort; onChange: (sort: ImageSort) => void }>): ReactNode {
  return (
    <Select
      aria-label="Sort"
      w={148}
      leftSection={<IconArrowsSort size={16} aria-hidden />}
      data={IMAGE_SORTS.map((sort) => ({ value: sort, label: IMAGE_SORT_LABELS[sort] }))}
      value={value}
      onChange={(sort) => onChange(IMAGE_SORTS.find((each) => each === sort) ?? value)}
      allowDeselect={false}
    />
  );
}
