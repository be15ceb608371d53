import { Group, NumberInput, SegmentedControl, Stack, Text } from "@mantine/core";
import { type ReactNode, useMemo, useState } from "react";
import type { ArraySpec } from "../../datalayer/array-spec.ts";
import type { DataPool } from "../../datalayer/data-pool.ts";
import type { Shape } from "../../roi/geometry.ts";
import { DEFINITIONS_VERSION } from "../definitions.ts";
import { createProfileRun, type Profile } from "../profile.ts";
import { describeShape } from "../shape-text.ts";
import { type Curves, curvesCsv, curvesTsv } from "./curve-data.ts";
import { CurveView } from "./curve-view.tsx";
import { ExportButtons } from "./export-buttons.tsx";
import { RunStatus } from "./run-status.tsx";
import type { PanelChannel } from "./statistics-table.tsx";
import { useRun } from "./use-run.ts";

type At = Readonly<{ x: number; y: number }>;

type Props = Readonly<{
  pool: Pick<DataPool, "sample">;
  /** Level 0 of the image. */
  array: ArraySpec;
  image: Readonly<{ id: string; name: string }>;
  /** Those that are visible. */
  channels: readonly PanelChannel[];
  z: number;
  t: number;
  pixelSizeUm: Readonly<{ x: number; y: number }> | undefined;
  region: Readonly<{ id: string; name: string; shape: Shape }> | undefined;
  appVersion: string;
  /** A place of the profile, in level-0 pixels (corners), or none. */
  onHover: (at: At | undefined) => void;
  onPick: (at: At) => void;
}>;

/** The widest line that is averaged across: a screen's height of pixels. */
const WIDEST = 2000;

/** Values along the selected line or shape, all visible channels; follows drags. */
export function ProfilePanel(props: Props): ReactNode {
  const { pool, array, image, channels, z, t, pixelSizeUm, region, appVersion, onHover, onPick } = props;
  const [width, setWidth] = useState(1);
  const [along, setAlong] = useState<"x" | "y">("x");
  const shape = region?.shape;
  const regionId = region?.id;
  const indices = channels.map(({ index }) => index).join();
  const job = useMemo(() => {
    if (shape === undefined || shape.kind === "point" || indices === "") return undefined;
    const input = { pool, array, channels: indices.split(",").map(Number), z, t, shape, width, along, pixelSizeUm };
    const subject = `${regionId} ${array.id} ${indices} ${z} ${t}`;
    return { subject, start: () => createProfileRun(input) };
  }, [pool, array, indices, z, t, shape, regionId, width, along, pixelSizeUm]);
  const run = useRun(job);
  const profile = run.value;
  const curves = useMemo(() => profile && curvesOf(profile, channels), [profile, channels]);

  if (region === undefined || shape === undefined || shape.kind === "point" || channels.length === 0) {
    return (
      <Text size="sm" c="dimmed">
        {channels.length === 0
          ? "Switch a channel on to see its profile."
          : "Draw or select a line, a path or a shape to see the values along it."}
      </Text>
    );
  }
  const placeAt = (at: number): At | undefined => {
    const rows = profile?.track.rows;
    return rows && 4 * at < rows.length ? { x: rows[4 * at]! + 0.5, y: rows[4 * at + 1]! + 0.5 } : undefined;
  };
  const comments = () => [
    `image: ${image.name} (id ${image.id}), level 0, z ${z}, t ${t} (planes counted from 0)`,
    `region: ${region.name}: ${describeShape(shape)}`,
    `pixel size: ${pixelSizeUm === undefined ? "not known" : `${pixelSizeUm.x} x ${pixelSizeUm.y} um`}`,
    shape.kind === "rectangle"
      ? `profile: means of the pixels of each ${along === "x" ? "column" : "row"} of the rectangle`
      : `profile: round(length) + 1 places from end to end; each the mean of ${width} bilinear values 1 px apart across the line`,
    "values that are not finite or lie beyond the image are left out",
    `made by mikro-web ${appVersion}, definitions version ${DEFINITIONS_VERSION}, ${new Date().toISOString()}`,
  ];
  const isExact = run.status === "done";
  return (
    <Stack gap="xs" role="region" aria-label="Line profile">
      <Group gap="md" align="center">
        <Text size="sm" fw={600} truncate maw={220}>
          {region.name}
        </Text>
        {shape.kind === "rectangle" ? (
          <SegmentedControl
            size="xs"
            aria-label="Direction of the profile"
            value={along}
            onChange={(value) => setAlong(value === "y" ? "y" : "x")}
            data={[
              { value: "x", label: "Column means" },
              { value: "y", label: "Row means" },
            ]}
          />
        ) : (
          <Group gap={6} wrap="nowrap">
            <Text size="xs" component="label" htmlFor="profile-width">
              Width (px)
            </Text>
            <NumberInput
              id="profile-width"
              size="xs"
              w={76}
              min={1}
              max={WIDEST}
              allowDecimal={false}
              clampBehavior="blur"
              value={width}
              onChange={(value) => {
                if (typeof value === "number" && Number.isInteger(value) && value >= 1 && value <= WIDEST)
                  setWidth(value);
              }}
            />
          </Group>
        )}
        <RunStatus run={run} failure="The profile could not be read" />
        <Group gap="xs" ml="auto">
          <ExportButtons
            makeTsv={() => (curves === undefined ? "" : curvesTsv(curves))}
            makeCsv={() => (curves === undefined ? "" : curvesCsv(curves, comments()))}
            fileName={`${image.name}-${region.name}-profile-z${z}-t${t}`}
            isDisabled={!isExact || curves === undefined}
          />
        </Group>
      </Group>
      {curves !== undefined && (
        <CurveView
          curves={curves}
          label="Line profile"
          onHover={(at) => onHover(at === undefined ? undefined : placeAt(at))}
          onPick={(at) => {
            const place = placeAt(at);
            if (place !== undefined) onPick(place);
          }}
        />
      )}
    </Stack>
  );
}

function curvesOf({ track, channels }: Profile, shown: readonly PanelChannel[]): Curves {
  return {
    x: track.um ?? track.px,
    xLabel: track.um === undefined ? "Distance (px)" : "Distance (\u00b5m)",
    series: shown.flatMap(({ index, name, colour }) => {
      const own = channels.find(({ channel }) => channel === index);
      return own === undefined ? [] : [{ name, colour, y: own.values }];
    }),
  };
}
