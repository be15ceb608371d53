import { NativeSelect, RangeSlider, Text } from "@mantine/core";
import { type ReactNode, useEffect, useState } from "react";
import { PROJECTIONS } from "../../datalayer/derived/derivation.ts";
import type { Projection } from "../../datalayer/derived/project-levels.ts";
import classes from "./plane-sliders.module.css";
import { PROJECTION_NAMES } from "./projection-link.ts";

type Props = Readonly<{
  planes: number;
  projection: Projection | undefined;
  onChange: (projection: Projection | undefined) => void;
}>;

const SINGLE = "plane";

/** One plane, or how many become one. */
export function ProjectionSelect({ planes, projection, onChange }: Props): ReactNode {
  return (
    <NativeSelect
      aria-label="What is shown along z"
      className={classes.projection}
      size="xs"
      data={[
        { value: SINGLE, label: "Plane" },
        ...PROJECTIONS.map((op) => ({ value: op, label: PROJECTION_NAMES[op] })),
      ]}
      value={projection?.op ?? SINGLE}
      onChange={(event) => {
        const op = PROJECTIONS.find((each) => each === event.currentTarget.value);
        onChange(op && { z0: 0, z1: planes, ...projection, op });
      }}
    />
  );
}

/** The planes that are projected; told when the hand lets go, since every range is computed anew. */
export function ProjectionRange({ planes, projection, onChange }: Props): ReactNode {
  const { z0 = 0, z1 = planes } = projection ?? {};
  const [range, setRange] = useState<[number, number]>([z0, z1 - 1]);
  useEffect(() => setRange([z0, z1 - 1]), [z0, z1]);
  return (
    <>
      <RangeSlider
        className={classes.slider}
        min={0}
        max={planes - 1}
        step={1}
        minRange={0}
        value={range}
        onChange={setRange}
        onChangeEnd={([from, to]) => projection && onChange({ ...projection, z0: from, z1: to + 1 })}
        label={null}
        thumbFromLabel="First z plane"
        thumbToLabel="Last z plane"
        size="sm"
      />
      <Text component="span" size="xs" className={classes.range}>
        {range[0]} to {range[1]}
      </Text>
    </>
  );
}
