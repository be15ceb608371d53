import { SegmentedControl, Text } from "@mantine/core";
import { memo, type ReactNode, useId } from "react";
import { type Display, isBlending, isContrastMode, isInterpolation } from "../channels.ts";
import type { Viewer } from "../viewer.ts";
import classes from "./channel-panel.module.css";
import { setContrastMode } from "./contrast-mode.ts";
import { useViewerDisplay, useViewerImage } from "./use-viewer.ts";

/** How the picture as a whole is shown. */
export const DisplayOptions = memo(function DisplayOptions({ viewer }: Readonly<{ viewer: Viewer }>): ReactNode {
  const { blending, contrast, interpolation } = useViewerDisplay(viewer);
  const size = useViewerImage(viewer)?.multiscale.size;
  if (size === undefined) return null;
  return (
    <div className={classes.display}>
      {size.c > 1 && (
        <Choice
          label="Channels"
          value={blending}
          options={[
            { value: "ADDITIVE", label: "add up" },
            { value: "MULTIPLICATIVE", label: "multiply" },
          ]}
          onChange={(next) => isBlending(next) && viewer.setDisplay({ blending: next })}
        />
      )}
      {size.z * size.t > 1 && (
        <Choice
          label="Contrast"
          value={contrast}
          options={[
            { value: "fixed", label: "fixed" },
            { value: "plane", label: "auto on each plane" },
          ]}
          onChange={(next) => isContrastMode(next) && setContrastMode(viewer, next)}
        />
      )}
      <Choice
        label="Pixels"
        value={interpolation}
        options={[
          { value: "nearest", label: "squares" },
          { value: "smooth", label: "smooth" },
        ]}
        onChange={(next) => isInterpolation(next) && viewer.setDisplay({ interpolation: next })}
      />
    </div>
  );
});

type ChoiceProps = Readonly<{
  label: string;
  value: Display[keyof Display];
  options: { value: Display[keyof Display]; label: string }[];
  onChange: (value: string) => void;
}>;

function Choice({ label, value, options, onChange }: ChoiceProps): ReactNode {
  const id = useId();
  return (
    <>
      <Text id={id} size="xs">
        {label}
      </Text>
      <SegmentedControl size="xs" fullWidth aria-labelledby={id} value={value} data={options} onChange={onChange} />
    </>
  );
}
