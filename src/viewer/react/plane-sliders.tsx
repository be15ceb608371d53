import { ActionIcon, Group, NumberInput, Slider, Text, Tooltip } from "@mantine/core";
import { IconChevronLeft, IconChevronRight, IconLayoutDashboard } from "@tabler/icons-react";
import type { ReactNode } from "react";
import type { Projection } from "../../datalayer/derived/project-levels.ts";
import type { Viewer } from "../viewer.ts";
import classes from "./plane-sliders.module.css";
import { PlayControls } from "./play-controls.tsx";
import { ProjectionRange, ProjectionSelect } from "./projection-controls.tsx";
import { useViewerImage, useViewerPlane } from "./use-viewer.ts";

type Props = Readonly<{
  viewer: Viewer;
  projection?: Projection | undefined;
  /** Without it there is nothing to choose. */
  onProjectionChange?: ((projection: Projection | undefined) => void) | undefined;
  /** The stack is seen from its sides too. */
  isOrtho?: boolean | undefined;
  onOrtho?: (() => void) | undefined;
}>;

/** Sliders for the axes that an image has more than one plane along; the picture follows while they are dragged. */
export function PlaneSliders({ viewer, projection, onProjectionChange, isOrtho, onOrtho }: Props): ReactNode {
  const image = useViewerImage(viewer);
  const { z, t } = useViewerPlane(viewer);
  const { size } = image?.multiscale ?? { size: { z: 1, t: 1 } };
  if (size.z === 1 && size.t === 1) return null;
  const choose = (next: Projection | undefined): void => onProjectionChange?.(next);
  const select = (
    <>
      {onOrtho && (
        <Tooltip label="Sections xz and yz">
          <ActionIcon
            variant={isOrtho === true ? "light" : "subtle"}
            color={isOrtho === true ? "cyan" : "gray"}
            aria-label="Sections xz and yz"
            aria-pressed={isOrtho === true}
            onClick={onOrtho}
          >
            <IconLayoutDashboard size={16} aria-hidden="true" />
          </ActionIcon>
        </Tooltip>
      )}
      {onProjectionChange && <ProjectionSelect planes={size.z} projection={projection} onChange={choose} />}
    </>
  );
  return (
    <div className={classes.sliders}>
      {size.z > 1 && projection !== undefined && (
        <Group gap={6} className={classes.row}>
          <AxisName axis="z" />
          {select}
          <ProjectionRange planes={size.z} projection={projection} onChange={choose} />
        </Group>
      )}
      {size.z > 1 && projection === undefined && (
        <AxisSlider
          lead={select}
          viewer={viewer}
          axis="z"
          count={size.z}
          index={z}
          onChange={(next) => viewer.setPlane({ z: next, t })}
        />
      )}
      {size.t > 1 && (
        <AxisSlider
          viewer={viewer}
          axis="t"
          count={size.t}
          index={t}
          onChange={(next) => viewer.setPlane({ z, t: next })}
        />
      )}
    </div>
  );
}

type AxisProps = Readonly<{
  viewer: Viewer;
  axis: "z" | "t";
  /** Planes along the axis; indices start at 0. */
  count: number;
  index: number;
  onChange: (index: number) => void;
  /** In front of the rest. */
  lead?: ReactNode;
}>;

function AxisSlider({ viewer, axis, count, index, onChange, lead }: AxisProps): ReactNode {
  const last = count - 1;
  const typed = (value: number | string): void => {
    if (typeof value === "number" && Number.isInteger(value) && value >= 0 && value <= last) onChange(value);
  };
  return (
    <Group gap={6} className={classes.row}>
      <AxisName axis={axis} />
      {lead}
      <PlayControls viewer={viewer} axis={axis} />
      <div className={classes.steps}>
        <ActionIcon
          variant="subtle"
          color="gray"
          aria-label={`Previous ${axis}`}
          disabled={index === 0}
          onClick={() => onChange(index - 1)}
        >
          <IconChevronLeft size={16} aria-hidden="true" />
        </ActionIcon>
        <Slider
          className={classes.slider}
          min={0}
          max={last}
          step={1}
          value={index}
          onChange={onChange}
          label={null}
          thumbLabel={`${axis} plane`}
          thumbValueText={(value) => `${axis} ${value} of 0 to ${last}`}
          size="sm"
        />
        <ActionIcon
          variant="subtle"
          color="gray"
          aria-label={`Next ${axis}`}
          disabled={index === last}
          onClick={() => onChange(index + 1)}
        >
          <IconChevronRight size={16} aria-hidden="true" />
        </ActionIcon>
        <NumberInput
          aria-label={`${axis} index, 0 to ${last}`}
          className={classes.number}
          size="xs"
          min={0}
          max={last}
          allowDecimal={false}
          allowNegative={false}
          clampBehavior="blur"
          hideControls
          value={index}
          onChange={typed}
          rightSection={
            <Text component="span" size="xs" c="dimmed" aria-hidden="true">
              /{last}
            </Text>
          }
          rightSectionWidth={`calc(${String(last).length + 2}ch)`}
          rightSectionPointerEvents="none"
        />
      </div>
    </Group>
  );
}

function AxisName({ axis }: Readonly<{ axis: string }>): ReactNode {
  return (
    <Text component="span" ff="monospace" size="sm" fw={600} aria-hidden="true">
      {axis}
    </Text>
  );
}
