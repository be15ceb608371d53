import { Group, RangeSlider, Text } from "@mantine/core";
import { type ReactNode, useCallback, useMemo, useState } from "react";
import type { Dtype } from "../../datalayer/dtype.ts";
import { messageOf } from "../../ui/message-of.ts";
import type { ChannelSetting, Limits } from "../channels.ts";
import { colormapOf } from "../colormaps.ts";
import { autoLimits } from "../contrast.ts";
import type { Viewer } from "../viewer.ts";
import classes from "./channel-panel.module.css";
import { areLimits, contrastRangeOf, formatLimit, unitOf, valueAt } from "./contrast-range.ts";
import { HistogramCanvas } from "./histogram-canvas.tsx";
import { LimitInput } from "./limit-input.tsx";
import { LimitPresets } from "./limit-presets.tsx";
import { useHistogram } from "./use-histogram.ts";

type Props = Readonly<{
  viewer: Viewer;
  setting: ChannelSetting;
  name: string;
  dtype: Dtype;
  limits: Limits;
  onChange: (change: Partial<ChannelSetting>) => void;
}>;

/** Contrast limits: a slider under the histogram, two numbers, and what the pixels suggest. */
export function LimitsEditor({ viewer, setting, name, dtype, limits, onChange }: Props): ReactNode {
  const [isLog, setIsLog] = useState(true);
  const { histogram, error } = useHistogram(viewer, setting.index, true);
  const [failure, setFailure] = useState<unknown>();
  const [low, high] = limits;
  const found = contrastRangeOf(dtype, histogram, limits);
  // The same object while it spans the same: what is drawn for it can be kept.
  const range = useMemo(
    () => ({ min: found.min, max: found.max, units: found.units, isWhole: found.isWhole }),
    [found.min, found.max, found.units, found.isWhole],
  );
  const set = useCallback(
    ([nextLow, nextHigh]: Limits): void => {
      if (areLimits(nextLow, nextHigh)) onChange({ low: nextLow, high: nextHigh });
    },
    [onChange],
  );
  const { index } = setting;
  const setPercent = useCallback(
    (percent: number) => {
      const part = percent / 100;
      viewer.histogramOf(index, [part, 1 - part]).then((found) => found && set(autoLimits(found)), setFailure);
    },
    [viewer, index, set],
  );
  const setLow = useCallback((value: number) => set([value, high]), [set, high]);
  const setHigh = useCallback((value: number) => set([low, value]), [set, low]);
  return (
    <>
      {histogram !== undefined && (
        <HistogramCanvas
          histogram={histogram}
          range={range}
          limits={limits}
          gamma={setting.gamma}
          colormap={colormapOf(setting.colormap, setting.baseColor)}
          isLog={isLog}
          invert={setting.invert}
          onChange={set}
        />
      )}
      {(error ?? failure) !== undefined && (
        <Text size="xs" c="var(--mantine-color-error)">
          {messageOf(error ?? failure)}
        </Text>
      )}
      <RangeSlider
        className={classes.range}
        size="xs"
        thumbSize={14}
        min={0}
        max={range.units}
        minRange={1}
        step={1}
        value={[unitOf(range, low), unitOf(range, high)]}
        onChange={([from, to]) => {
          // A thumb that was not moved keeps its exact value.
          const nextLow = from === unitOf(range, low) ? low : valueAt(range, from);
          set([nextLow, to === unitOf(range, high) ? high : valueAt(range, to)]);
        }}
        label={null}
        thumbFromLabel={`${name}: low contrast limit`}
        thumbToLabel={`${name}: high contrast limit`}
        thumbValueText={(unit) => formatLimit(valueAt(range, unit), range.isWhole)}
      />
      <Group gap={6} wrap="nowrap" justify="space-between" align="flex-start">
        <LimitInput label={`${name}: low limit as a number`} value={low} below={high} onChange={setLow} />
        <LimitInput label={`${name}: high limit as a number`} value={high} above={low} onChange={setHigh} />
      </Group>
      <LimitPresets
        name={name}
        dtype={dtype}
        histogram={histogram}
        isLog={isLog}
        onLog={setIsLog}
        onSet={set}
        onPercent={setPercent}
      />
    </>
  );
}
