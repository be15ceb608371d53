import { Group, Slider, Text } from "@mantine/core";
import { memo, type ReactNode } from "react";
import classes from "./channel-panel.module.css";

type Props = Readonly<{
  /** What it sets, in a word. */
  label: string;
  /** Name of the channel or layer, for people who do not see where it stands. */
  name: string;
  value: number;
  min: number;
  max: number;
  step: number;
  /** Where a double click goes back to. */
  usual: number;
  textOf: (value: number) => string;
  onChange: (value: number) => void;
}>;

/** A labelled slider in one line, its value in figures beside it; a double click takes the usual value. */
export const SliderLine = memo(function SliderLine(props: Props): ReactNode {
  const { label, name, value, min, max, step, usual, textOf, onChange } = props;
  return (
    <Group gap={8} wrap="nowrap">
      <Text component="span" size="xs" w="7ch" aria-hidden="true">
        {label}
      </Text>
      <Slider
        className={classes.lineSlider}
        size="xs"
        thumbSize={14}
        min={min}
        max={max}
        step={step}
        value={value}
        onChange={onChange}
        onDoubleClick={() => onChange(usual)}
        label={null}
        thumbLabel={`${name}: ${label}`}
        thumbValueText={textOf}
      />
      <Text component="span" size="xs" ff="monospace" w="5ch" ta="right" aria-hidden="true">
        {textOf(value)}
      </Text>
    </Group>
  );
});
