import { ActionIcon, Checkbox, NumberInput, Popover, Select, Stack, Text, Tooltip } from "@mantine/core";
import { IconAdjustmentsHorizontal, IconPlayerPauseFilled, IconPlayerPlayFilled } from "@tabler/icons-react";
import type { ReactNode } from "react";
import { FPS_RANGE, type PlayAxis, type PlaySettings } from "../playback.ts";
import type { Viewer } from "../viewer.ts";
import classes from "./plane-sliders.module.css";
import { playbackOf, usePlayback } from "./playback.ts";

type Props = Readonly<{ viewer: Viewer; axis: PlayAxis }>;

/** Plays an axis, says how fast in truth, and how it shall be played. */
export function PlayControls({ viewer, axis }: Props): ReactNode {
  const { axis: played, rate } = usePlayback(viewer);
  const isPlaying = played === axis;
  const name = isPlaying ? `Pause ${axis}` : `Play ${axis}`;
  return (
    <>
      <Tooltip label={`${name} (${axis === "t" ? "Space" : "Shift Space"})`}>
        <ActionIcon
          variant={isPlaying ? "light" : "subtle"}
          color={isPlaying ? "cyan" : "gray"}
          aria-label={name}
          onClick={() => playbackOf(viewer).toggle(axis)}
        >
          {isPlaying ? (
            <IconPlayerPauseFilled size={14} aria-hidden="true" />
          ) : (
            <IconPlayerPlayFilled size={14} aria-hidden="true" />
          )}
        </ActionIcon>
      </Tooltip>
      <PlaySettingsMenu viewer={viewer} axis={axis} />
      {isPlaying && (
        <Text
          component="span"
          size="xs"
          className={classes.rate}
          c="dimmed"
          fw={rate !== undefined && rate.shown < 0.9 * rate.due ? 700 : 400}
          title="Planes that were shown whole in the last second, of those that were due"
          data-play-rate
        >
          {rate === undefined ? "\u2026" : `${Math.min(rate.shown, rate.due)} of ${rate.due} fps`}
        </Text>
      )}
    </>
  );
}

const DIRECTIONS = [
  { value: "forward", label: "Forward" },
  { value: "backward", label: "Backward" },
  { value: "ping-pong", label: "To and fro" },
] as const;

function PlaySettingsMenu({ viewer, axis }: Props): ReactNode {
  const { settings } = usePlayback(viewer);
  const setSettings = (next: PlaySettings): void => playbackOf(viewer).setSettings(next);
  const [least, most] = FPS_RANGE;
  return (
    <Popover position="top-start" trapFocus withArrow shadow="md">
      <Popover.Target>
        <ActionIcon variant="subtle" color="gray" aria-label={`How ${axis} is played`}>
          <IconAdjustmentsHorizontal size={15} aria-hidden="true" />
        </ActionIcon>
      </Popover.Target>
      <Popover.Dropdown>
        <Stack gap="xs" w={180}>
          <NumberInput
            label="Frames a second"
            min={least}
            max={most}
            allowDecimal={false}
            clampBehavior="blur"
            value={settings.fps}
            onChange={(fps) => {
              if (typeof fps === "number" && fps >= least && fps <= most) setSettings({ ...settings, fps });
            }}
          />
          <Select
            label="Direction"
            data={DIRECTIONS}
            allowDeselect={false}
            comboboxProps={{ withinPortal: false }}
            value={settings.direction}
            onChange={(value) => {
              const direction = DIRECTIONS.find((each) => each.value === value)?.value;
              if (direction !== undefined) setSettings({ ...settings, direction });
            }}
          />
          <Checkbox
            label="Loop"
            checked={settings.isLooped}
            onChange={(event) => setSettings({ ...settings, isLooped: event.currentTarget.checked })}
          />
        </Stack>
      </Popover.Dropdown>
    </Popover>
  );
}
