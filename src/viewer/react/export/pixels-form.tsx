import { Button, Group, NativeSelect, Progress, SegmentedControl, Stack, Text } from "@mantine/core";
import { type ReactNode, useEffect, useRef, useState } from "react";
import { lengthOf, planesOf } from "../../../datalayer/export/crop.ts";
import { formatNoun, formatSizePx } from "../../../ui/format.ts";
import { saveFile } from "../../../ui/save-file.ts";
import { visibleRect } from "../../camera.ts";
import type { ExportProps } from "./export-props.ts";
import {
  cropOfChoice,
  exportImageOf,
  FORMATS,
  type Format,
  fileNameOf,
  type PixelChoice,
  planesAlong,
  refusalOf,
  sizeText,
  writePixels,
} from "./pixel-export.ts";
import { RangeFields } from "./range-fields.tsx";
import { Problem, useRunning } from "./use-running.tsx";

const FORMAT_NAMES = Object.keys(FORMATS) as Format[];

/** Pixels as they are stored: what of them, and as what. */
export function PixelsForm({ source, name, pixelSizeUm, pixelToStage, onClose }: ExportProps): ReactNode {
  const { viewer, channelNames } = source;
  const { image, camera } = viewer;
  const [choice, setChoice] = useState<PixelChoice>(() => usualChoice(source.viewer));
  const { running, problem, run } = useRunning(onClose);
  const [done, setDone] = useState(0);
  const stopping = useRef<AbortController>(undefined);
  // Who closes the window does not wait for the file any more.
  useEffect(() => () => stopping.current?.abort(), []);
  if (image === undefined || camera === undefined) return null;
  const change = (part: Partial<PixelChoice>): void => setChoice({ ...choice, ...part });
  const isPng = choice.format === "png";
  const crop = cropOfChoice(image, viewer.channels, choice, visibleRect(camera));
  const refusal = crop === undefined ? "Nothing is chosen" : refusalOf(crop, choice.format);
  const nameOf = (index: number): string => channelNames.get(index) ?? `Channel ${index}`;
  const save = async (): Promise<void> => {
    if (crop === undefined) return;
    const shown = {
      settings: viewer.channels,
      names: channelNames,
      limitsOf: (channel: number) => viewer.limitsOf(channel),
    };
    const exported = exportImageOf(image, name, crop, shown, { pixelSizeUm, pixelToStage });
    stopping.current = new AbortController();
    const options = { signal: stopping.current.signal, onProgress: setDone };
    setDone(0);
    const file = await writePixels(choice.format, viewer.pool, crop, exported, options);
    saveFile(file, file.type, fileNameOf(name, crop, exported, choice.format));
  };
  return (
    <Stack gap="sm">
      <NativeSelect
        label="File"
        size="xs"
        data={FORMAT_NAMES.map((format) => ({ value: format, label: FORMATS[format].label }))}
        value={choice.format}
        onChange={(event) =>
          change({ format: FORMAT_NAMES.find((each) => each === event.currentTarget.value) ?? "ome-tiff" })
        }
      />
      <SegmentedControl
        aria-label="Area"
        size="xs"
        data={[
          { value: "view", label: "Part in view" },
          { value: "plane", label: "Whole plane" },
        ]}
        value={choice.area}
        onChange={(area) => change({ area: area === "plane" ? "plane" : "view" })}
      />
      {isPng ? (
        <NativeSelect
          label="Channel"
          size="xs"
          data={viewer.channels.map(({ index }) => ({ value: String(index), label: nameOf(index) }))}
          value={String(choice.channel)}
          onChange={(event) => change({ channel: Number(event.currentTarget.value) })}
        />
      ) : (
        viewer.channels.length > 1 && (
          <SegmentedControl
            aria-label="Channels"
            size="xs"
            data={[
              { value: "all", label: "All channels" },
              { value: "visible", label: "Channels shown" },
            ]}
            value={choice.channels}
            onChange={(channels) => change({ channels: channels === "all" ? "all" : "visible" })}
          />
        )
      )}
      {(["z", "t"] as const)
        .filter((axis) => planesAlong(image, axis) > 1)
        .map((axis) => (
          <RangeFields
            key={axis}
            axis={axis}
            planes={planesAlong(image, axis)}
            value={choice[axis]}
            onChange={(range) => change({ [axis]: range })}
            isSingle={isPng}
          />
        ))}
      {crop !== undefined && (
        <Text size="xs" c="dimmed" data-export-size>
          {formatSizePx(lengthOf(crop.x), lengthOf(crop.y))} px at full resolution
          {image.note === undefined ? "" : ` (${image.note})`}, {formatNoun(planesOf(crop), "plane")} of{" "}
          {crop.array.dtype}: {sizeText(crop, choice.format)}. Values are as they are stored
          {isPng ? "" : "; pixel size, place, names, colours and limits of channels are kept"}.
        </Text>
      )}
      {refusal !== undefined && (
        <Text size="xs" role="status">
          {refusal}
        </Text>
      )}
      {running === undefined ? (
        <Group gap="xs">
          <Button disabled={refusal !== undefined} onClick={() => run("Save", save)}>
            Save {FORMATS[choice.format].label}
          </Button>
        </Group>
      ) : (
        <Group gap="sm" wrap="nowrap">
          <Progress value={100 * done} flex={1} aria-label="Pixels written" />
          <Text size="xs" w={36} ta="right">
            {Math.floor(100 * done)} %
          </Text>
          <Button size="xs" variant="default" onClick={() => stopping.current?.abort()}>
            Cancel
          </Button>
        </Group>
      )}
      <Problem text={problem} />
    </Stack>
  );
}

function usualChoice({ image, plane, channels }: ExportProps["source"]["viewer"]): PixelChoice {
  const at = (axis: "z" | "t"): readonly [number, number] => {
    const index = image === undefined ? 0 : Math.min(plane[axis], planesAlong(image, axis) - 1);
    return [index, index + 1];
  };
  const first = channels.find(({ visible }) => visible) ?? channels[0];
  return { format: "ome-tiff", area: "view", z: at("z"), t: at("t"), channels: "all", channel: first?.index ?? 0 };
}
