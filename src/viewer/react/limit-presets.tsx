import { Button, Checkbox, Group, NumberInput } from "@mantine/core";
import { memo, type ReactNode, useState } from "react";
import { type Dtype, dtypeRange } from "../../datalayer/dtype.ts";
import type { Limits } from "../channels.ts";
import { AUTO_QUANTILES, type ChannelHistogram, extremeLimits } from "../contrast.ts";
import classes from "./channel-panel.module.css";

type Props = Readonly<{
  name: string;
  dtype: Dtype;
  histogram: ChannelHistogram | undefined;
  isLog: boolean;
  onLog: (isLog: boolean) => void;
  onSet: (limits: Limits) => void;
  /** Sets limits that leave out this many percent of the pixels at either end. */
  onPercent: (percent: number) => void;
}>;

const USUAL_PERCENT = 100 * AUTO_QUANTILES[0];
const MOST_PERCENT = 49;

/** Limits that the pixels suggest, and those of the type. */
export const LimitPresets = memo(function LimitPresets(props: Props): ReactNode {
  const { name, dtype, histogram, isLog, onLog, onSet, onPercent } = props;
  const [percent, setPercent] = useState<string | number>(USUAL_PERCENT);
  const whole = dtypeRange(dtype);
  const part = Number(percent);
  const isUsable = percent !== "" && part >= 0 && part <= MOST_PERCENT;
  return (
    <Group gap={4} wrap="nowrap">
      <Preset
        label="Auto"
        title={`Leave out ${percent} % of the pixels at either end`}
        onClick={histogram && isUsable ? () => onPercent(part) : undefined}
      />
      <NumberInput
        aria-label={`${name}: percent of pixels left out at either end`}
        className={classes.percent}
        size="xs"
        hideControls
        suffix=" %"
        min={0}
        max={MOST_PERCENT}
        value={percent}
        onChange={setPercent}
        onKeyDown={(event) => {
          if (event.key === "Enter" && histogram && isUsable) onPercent(part);
        }}
      />
      <Preset
        label="Min-max"
        title="From the lowest to the highest pixel"
        onClick={histogram && (() => onSet(extremeLimits(histogram)))}
      />
      <Preset label="Full range" title={`All values of ${dtype}`} onClick={whole && (() => onSet(whole))} />
      <Checkbox
        size="xs"
        ml="auto"
        label="log"
        checked={isLog}
        onChange={(event) => onLog(event.currentTarget.checked)}
      />
    </Group>
  );
});

type PresetProps = Readonly<{ label: string; title: string; onClick: (() => void) | undefined }>;

function Preset({ label, title, onClick }: PresetProps): ReactNode {
  return (
    <Button
      size="compact-xs"
      variant="default"
      className={classes.preset}
      title={title}
      disabled={onClick === undefined}
      onClick={onClick}
    >
      {label}
    </Button>
  );
}
