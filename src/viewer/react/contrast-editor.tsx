import { Button, Checkbox, Group, NumberInput, RangeSlider, Slider, Stack, Text } from "@mantine/core";
import { type ReactNode, useMemo, useState } from "react";
import type { Dtype } from "../../datalayer/dtype.ts";
import type { ChannelSetting, Limits } from "../channels.ts";
import { colormapOf, isCategorical } from "../colormaps.ts";
import { autoLimits, dtypeRange, extremeLimits } from "../contrast.ts";
import type { Viewer } from "../viewer.ts";
import classes from "./channel-panel.module.css";
import { areLimits, contrastRangeOf, formatLimit, unitOf, valueAt } from "./contrast-range.ts";
import { HistogramCanvas } from "./histogram-canvas.tsx";
import { useHistogram } from "./use-histogram.ts";
import { useLimits } from "./use-viewer.ts";

type Props = Readonly<{
  viewer: Viewer;
  setting: ChannelSetting;
  /** Name of the channel, for labels. */
  name: string;
  dtype: Dtype;
  onChange: (change: Partial<ChannelSetting>) => void;
}>;

/** Limits over the histogram, by hand, typed, or from the pixels; and gamma. */
export function ContrastEditor({ viewer, setting, name, dtype, onChange }: Props): ReactNode {
  const limits = useLimits(viewer, setting.index);
  if (isCategorical(setting.colormap)) {
    return (
      <Text size="xs" c="dimmed">
        Labels have colours of their own: contrast does not apply.
      </Text>
    );
  }
  if (limits === undefined) {
    return (
      <Text size="xs" c="dimmed">
        {setting.visible ? "Measuring contrast ..." : "Contrast is measured when the channel is shown."}
      </Text>
    );
  }
  return (
    <Stack gap={6}>
      <LimitsEditor viewer={viewer} setting={setting} name={name} dtype={dtype} limits={limits} onChange={onChange} />
      <GammaEditor name={name} gamma={setting.gamma} onChange={(gamma) => onChange({ gamma })} />
    </Stack>
  );
}

function LimitsEditor({
  viewer,
  setting,
  name,
  dtype,
  limits,
  onChange,
}: Props & Readonly<{ limits: Limits }>): ReactNode {
  const [isLog, setIsLog] = useState(true);
  const { histogram, error } = useHistogram(viewer, setting.index, true);
  const [low, high] = limits;
  const range = useMemo(() => contrastRangeOf(dtype, histogram, [low, high]), [dtype, histogram, low, high]);
  const set = ([nextLow, nextHigh]: Limits): void => {
    if (areLimits(nextLow, nextHigh)) onChange({ low: nextLow, high: nextHigh });
  };
  const whole = dtypeRange(dtype);
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
        />
      )}
      {error !== undefined && (
        <Text size="xs" c="var(--mantine-color-error)">
          {error.message}
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
          set([
            from === unitOf(range, low) ? low : valueAt(range, from),
            to === unitOf(range, high) ? high : valueAt(range, to),
          ]);
        }}
        label={null}
        thumbFromLabel={`${name}: low contrast limit`}
        thumbToLabel={`${name}: high contrast limit`}
        thumbValueText={(unit) => formatLimit(valueAt(range, unit), range.isWhole)}
      />
      <Group gap={6} wrap="nowrap" justify="space-between" align="flex-start">
        <LimitInput
          label={`${name}: low contrast limit`}
          value={low}
          check={(value) => (areLimits(value, high) ? undefined : "Not below the high limit")}
          onChange={(value) => set([value, high])}
        />
        <LimitInput
          label={`${name}: high contrast limit`}
          value={high}
          check={(value) => (areLimits(low, value) ? undefined : "Not above the low limit")}
          onChange={(value) => set([low, value])}
        />
      </Group>
      <Group gap={4}>
        <Preset
          label="Auto"
          title="Leave out one pixel in a thousand at either end"
          onClick={histogram && (() => set(autoLimits(histogram)))}
        />
        <Preset
          label="Min-max"
          title="From the lowest to the highest pixel"
          onClick={histogram && (() => set(extremeLimits(histogram)))}
        />
        <Preset label="Full range" title={`All values of ${dtype}`} onClick={whole && (() => set(whole))} />
        <Checkbox
          size="xs"
          ml="auto"
          label="log"
          checked={isLog}
          onChange={(event) => setIsLog(event.currentTarget.checked)}
        />
      </Group>
    </>
  );
}

type LimitInputProps = Readonly<{
  label: string;
  value: number;
  /** What is wrong with a value, if anything. */
  check: (value: number) => string | undefined;
  onChange: (value: number) => void;
}>;

/** A limit to type: taken when it is finished (Enter, or on leaving), so that the picture does not follow half a number. */
function LimitInput({ label, value, check, onChange }: LimitInputProps): ReactNode {
  const [draft, setDraft] = useState<string | number | undefined>(undefined);
  const typed = draft === undefined || draft === "" ? undefined : Number(draft);
  const error = typed === undefined ? undefined : check(typed);
  const finish = (): void => {
    setDraft(undefined);
    if (typed !== undefined && error === undefined) onChange(typed);
  };
  return (
    <NumberInput
      aria-label={label}
      size="xs"
      hideControls
      className={classes.limit}
      value={draft ?? Number(value.toPrecision(9))}
      error={error}
      onChange={setDraft}
      onBlur={finish}
      onKeyDown={(event) => {
        if (event.key === "Enter") finish();
        if (event.key === "Escape") setDraft(undefined);
      }}
    />
  );
}

function Preset({
  label,
  title,
  onClick,
}: Readonly<{ label: string; title: string; onClick: (() => void) | undefined }>): ReactNode {
  return (
    <Button size="compact-xs" variant="default" title={title} disabled={onClick === undefined} onClick={onClick}>
      {label}
    </Button>
  );
}

/** Gamma from 0.1 to 10, 1 in the middle. */
function GammaEditor({
  name,
  gamma,
  onChange,
}: Readonly<{ name: string; gamma: number; onChange: (gamma: number) => void }>): ReactNode {
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
        onChange={(exponent) => onChange(Number((10 ** exponent).toPrecision(3)))}
        onDoubleClick={() => onChange(1)}
        label={null}
        thumbLabel={`${name}: gamma`}
        thumbValueText={(exponent) => (10 ** exponent).toPrecision(3)}
      />
      <Text component="span" size="xs" ff="monospace" w="4ch" aria-hidden="true">
        {Number(gamma.toPrecision(3))}
      </Text>
    </Group>
  );
}
