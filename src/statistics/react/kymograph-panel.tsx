import { Button, Group, NumberInput, SegmentedControl, Select, Stack, Text } from "@mantine/core";
import { IconDownload } from "@tabler/icons-react";
import { type ReactNode, useEffectEvent, useMemo, useState } from "react";
import type { ArraySpec } from "../../datalayer/array-spec.ts";
import type { DataPool } from "../../datalayer/data-pool.ts";
import type { Shape } from "../../roi/geometry.ts";
import { saveFile } from "../../ui/save-file.ts";
import { floatTiff } from "../float-tiff.ts";
import { createKymographRun } from "../kymograph.ts";
import { describeShape } from "../shape-text.ts";
import { KymographContrast } from "./kymograph-contrast.tsx";
import { KymographImage } from "./kymograph-image.tsx";
import { type Contrast, kymographPixels, rangeOfValues } from "./kymograph-pixels.ts";
import { RunStatus } from "./run-status.tsx";
import { savePng } from "./save-png.ts";
import type { PanelChannel } from "./statistics-table.tsx";
import { useRun } from "./use-run.ts";

type At = Readonly<{ x: number; y: number }>;
type Plane = Readonly<{ z: number; t: number }>;

type Props = Readonly<{
  pool: Pick<DataPool, "sample">;
  /** Level 0 of the image. */
  array: ArraySpec;
  image: Readonly<{ id: string; name: string }>;
  /** Those that are visible. */
  channels: readonly PanelChannel[];
  z: number;
  t: number;
  size: Plane;
  pixelSizeUm: Readonly<{ x: number; y: number }> | undefined;
  region: Readonly<{ id: string; name: string; shape: Shape }> | undefined;
  onHover: (at: At | undefined) => void;
  onPick: (at: At, plane: Plane) => void;
}>;

const WIDEST = 500;

/** A line over z or t as an image with a contrast of its own. */
export function KymographPanel(props: Props): ReactNode {
  const { pool, array, image, channels, z, t, size, pixelSizeUm, region, onHover, onPick } = props;
  const [chosenAxis, setAxis] = useState<"z" | "t">(size.t > 1 ? "t" : "z");
  const over = size[chosenAxis] > 1 ? chosenAxis : size.t > 1 ? "t" : "z";
  const [width, setWidth] = useState(1);
  const [chosen, setChosen] = useState<number>();
  const [limits, setLimits] = useState<Readonly<Record<number, Contrast>>>({});
  const shape = region?.shape;
  const regionId = region?.id;
  const indices = channels.map(({ index }) => index).join();
  const fixed = over === "z" ? t : z;
  const current = useEffectEvent(() => (over === "z" ? z : t));
  const job = useMemo(() => {
    if (shape === undefined || shape.kind === "point" || indices === "" || size[over] < 2) return undefined;
    const input = { pool, array, channels: indices.split(",").map(Number), shape, width, over, pixelSizeUm };
    const start = () => {
      const now = current();
      return createKymographRun({ ...input, z: over === "z" ? now : fixed, t: over === "t" ? now : fixed });
    };
    return { subject: `${regionId} ${array.id} ${indices} ${over} ${fixed}`, start };
  }, [pool, array, indices, shape, regionId, width, over, fixed, size, pixelSizeUm]);
  const run = useRun(job);
  const kymograph = run.value;
  const at = Math.max(
    0,
    channels.findIndex(({ index }) => index === chosen),
  );
  const channel = channels[at];
  const values = kymograph?.channels.find((each) => each.channel === channel?.index)?.values;
  const full = useMemo(() => values && rangeOfValues(values), [values]);

  if (size.z < 2 && size.t < 2) {
    return (
      <Text size="sm" c="dimmed">
        This image has one plane: there is no kymograph over z or t.
      </Text>
    );
  }
  if (job === undefined || region === undefined || shape === undefined || channel === undefined) {
    return (
      <Text size="sm" c="dimmed">
        {channels.length === 0 ? "Switch a channel on." : "Draw or select a line or path to see it over z or t."}
      </Text>
    );
  }
  const contrast = limits[channel.index] ?? full;
  const setContrast = (next: Contrast | undefined) => {
    const others = Object.entries(limits).filter(([index]) => Number(index) !== channel.index);
    setLimits(Object.fromEntries(next === undefined ? others : [...others, [channel.index, next]]));
  };
  const placeOf = (index: number): At => {
    const { rows } = kymograph!.track;
    return { x: rows[4 * index]! + 0.5, y: rows[4 * index + 1]! + 0.5 };
  };
  const fileName = `${image.name}-${region.name}-${channel.name}-kymograph-over-${over}`;
  const isDone = run.status === "done" && kymograph !== undefined && values !== undefined && contrast !== undefined;
  const saveTiff = () => {
    if (!isDone) return;
    const text = `Kymograph of ${image.name} (id ${image.id}), channel ${channel.name}, ${describeShape(shape)}, width ${width} px, rows: ${over}, columns: places along the line`;
    saveFile(floatTiff(values, kymograph.track.px.length, kymograph.planes, text), "image/tiff", `${fileName}.tif`);
  };
  return (
    <Stack gap="xs" role="region" aria-label="Kymograph">
      <Group gap="md">
        <Text size="sm" fw={600} truncate maw={200}>
          {region.name}
        </Text>
        {size.z > 1 && size.t > 1 && (
          <SegmentedControl
            size="xs"
            aria-label="Axis of the kymograph"
            value={over}
            onChange={(value) => setAxis(value === "z" ? "z" : "t")}
            data={["z", "t"]}
          />
        )}
        {channels.length > 1 && (
          <Select
            size="xs"
            w={150}
            aria-label="Channel of the kymograph"
            allowDeselect={false}
            value={String(channel.index)}
            onChange={(value) => setChosen(Number(value))}
            data={channels.map(({ index, name }) => ({ value: String(index), label: name }))}
          />
        )}
        <NumberInput
          size="xs"
          w={86}
          aria-label="Width of the line in pixels"
          prefix="width "
          min={1}
          max={WIDEST}
          allowDecimal={false}
          value={width}
          onChange={(value) => {
            if (typeof value === "number" && Number.isInteger(value) && value >= 1 && value <= WIDEST) setWidth(value);
          }}
        />
        <RunStatus run={run} failure="The kymograph could not be read" />
        <Group gap="xs" ml="auto">
          <Button
            size="compact-sm"
            variant="default"
            disabled={!isDone}
            leftSection={<IconDownload size={14} aria-hidden />}
            onClick={() => {
              if (!isDone) return;
              const pixels = kymographPixels(values, contrast, channel.colour);
              void savePng(pixels, kymograph.track.px.length, kymograph.planes, `${fileName}.png`);
            }}
          >
            PNG
          </Button>
          <Button
            size="compact-sm"
            variant="default"
            disabled={!isDone}
            leftSection={<IconDownload size={14} aria-hidden />}
            onClick={saveTiff}
          >
            TIFF, 32-bit
          </Button>
        </Group>
      </Group>
      {kymograph !== undefined && values !== undefined && contrast !== undefined && full !== undefined && (
        <>
          {/* Before the picture: below it, it would lie below the fold of the dock. */}
          <KymographContrast contrast={contrast} full={full} onChange={setContrast} />
          <KymographImage
            kymograph={kymograph}
            channel={kymograph.channels.findIndex((each) => each.channel === channel.index)}
            name={channel.name}
            colour={channel.colour}
            contrast={contrast}
            marked={over === "z" ? z : t}
            onHover={(place) => onHover(place === undefined ? undefined : placeOf(place.at))}
            onPick={({ at: index, plane }) => onPick(placeOf(index), over === "z" ? { z: plane, t } : { z, t: plane })}
          />
        </>
      )}
    </Stack>
  );
}
