import { Group, Slider, Text } from "@mantine/core";
import { memo, type ReactNode } from "react";
import classes from "./channel-panel.module.css";

type Props = Readonly<{ name: string; gamma: number; onChange: (change: { gamma: number }) => void }>;

/** Gamma from 0.1 to 10, 1 in the middle; a double click goes back there. */
export const GammaEditor = memo(function GammaEditor({ name, gamma, onChange }: Props): ReactNode {
  return (
    <Group gap={8} wrap="nowrap">
      <Text component="span" size="xs" aria-hidden="true">
        gamma
      </Text>
      <Slider
        className={classes.gamma}
        size="xs"
        thumbSize={14}
        min={-1}
        max={1}
        step={0.01}
        value={Math.log10(gamma)}
        onChange={(exponent) => onChange({ gamma: Number((10 ** exponent).toPrecision(3)) })}
        onDoubleClick={() => onChange({ gamma: 1 })}
        label={null}
        thumbLabel={`${name}: gamma`}
        thumbValueText={(exponent) => (10 ** exponent).toPrecision(3)}
      />
      <Text component="span" size="xs" ff="monospace" w="4ch" aria-hidden="true">
        {Number(gamma.toPrecision(3))}
      </Text>
    </Group>
  );
});
