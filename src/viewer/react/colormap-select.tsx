import { Group, Select, type SelectProps } from "@mantine/core";
import type { ReactNode } from "react";
import {
  COLORMAP_NAMES,
  type ColormapName,
  colormapOf,
  isCategorical,
  isColormapName,
  type Rgb,
} from "../colormaps.ts";
import classes from "./channel-panel.module.css";

type Props = Readonly<{
  label: string;
  value: ColormapName;
  /** Shown for INTENSITY. */
  baseColor: Rgb;
  onChange: (name: ColormapName) => void;
}>;

const OPTIONS = COLORMAP_NAMES.map((name) => ({ value: name, label: titleOf(name) }));

/** A list of all colormaps, each with its colours. */
export function ColormapSelect({ label, value, baseColor, onChange }: Props): ReactNode {
  const renderOption: SelectProps["renderOption"] = ({ option }) => (
    <Group gap={8} wrap="nowrap">
      <ColormapSwatch name={isColormapName(option.value) ? option.value : "GREY"} baseColor={baseColor} />
      {option.label}
    </Group>
  );
  return (
    <Select
      aria-label={label}
      size="xs"
      data={OPTIONS}
      value={value}
      onChange={(name) => name !== null && isColormapName(name) && onChange(name)}
      allowDeselect={false}
      renderOption={renderOption}
      leftSection={<ColormapSwatch name={value} baseColor={baseColor} />}
      leftSectionWidth={46}
      maxDropdownHeight={320}
      // Else every colormap is computed for a list that is closed: 25 ms.
      comboboxProps={{ shadow: "md", keepMounted: false }}
    />
  );
}

/** The colours of a colormap from low to high; labels as stripes. */
export function ColormapSwatch({
  name,
  baseColor,
  invert = false,
}: Readonly<{ name: ColormapName; baseColor: Rgb; invert?: boolean }>): ReactNode {
  const style = { background: gradientOf(name, baseColor), ...(invert && { transform: "scaleX(-1)" }) };
  return <span className={classes.colormap} style={style} aria-hidden="true" />;
}

function gradientOf(name: ColormapName, baseColor: Rgb): string {
  const colors = colormapOf(name, baseColor);
  const colorAt = (i: number): string => `rgb(${colors[4 * i]} ${colors[4 * i + 1]} ${colors[4 * i + 2]})`;
  if (isCategorical(name)) {
    const stripes = Array.from({ length: 8 }, (_, i) => `${colorAt(i + 1)} ${12.5 * i}% ${12.5 * (i + 1)}%`);
    return `linear-gradient(90deg, ${stripes.join(", ")})`;
  }
  return `linear-gradient(90deg, ${Array.from({ length: 9 }, (_, i) => colorAt(Math.round((255 * i) / 8))).join(", ")})`;
}

function titleOf(name: ColormapName): string {
  if (name === "INTENSITY") return "Own colour";
  if (name === "RAINBOW") return "Labels";
  return name.charAt(0) + name.slice(1).toLowerCase();
}
