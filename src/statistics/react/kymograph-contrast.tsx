import { Button, Group, RangeSlider, Text } from "@mantine/core";
import type { ReactNode } from "react";
import type { Contrast } from "./kymograph-pixels.ts";
import { readable } from "./numbers.ts";

type Props = Readonly<{
  contrast: Contrast;
  /** The least and the greatest value. */
  full: Contrast;
  /** `undefined`: the full range again. */
  onChange: (contrast: Contrast | undefined) => void;
}>;

/** The values that are shown black and in full colour. */
export function KymographContrast({ contrast, full, onChange }: Props): ReactNode {
  return (
    <Group gap="sm" wrap="nowrap" maw={520}>
      <Text size="xs" c="dimmed" style={{ whiteSpace: "nowrap" }}>
        {readable(contrast.low)} to {readable(contrast.high)}
      </Text>
      <RangeSlider
        flex={1}
        size="xs"
        min={full.low}
        max={full.high > full.low ? full.high : full.low + 1}
        step={(full.high - full.low) / 256 || 1}
        minRange={0}
        label={null}
        thumbFromLabel="Contrast: black"
        thumbToLabel="Contrast: full colour"
        value={[contrast.low, contrast.high]}
        onChange={([low, high]) => onChange({ low, high })}
      />
      <Button size="compact-xs" variant="default" onClick={() => onChange(undefined)}>
        Full contrast
      </Button>
    </Group>
  );
}
