import { Button, Checkbox, Divider, Group, SegmentedControl, Stack, Text } from "@mantine/core";
import { type ReactNode, useState } from "react";
import { isOmeTiffType, writeOmeTiff } from "../../datalayer/write/ome-tiff.ts";
import { height, width } from "../../math/rect.ts";
import { Dialog } from "../../ui/dialog.tsx";
import { messageOf } from "../../ui/message-of.ts";
import { visibleRect } from "../camera.ts";
import { accentOf } from "../colormaps.ts";
import { cropRect, readCrop } from "../crop.ts";
import type { Viewer } from "../viewer.ts";
import { exportView, type ViewExport } from "./export-view.ts";
import type { PixelSize } from "./go-to.ts";
import type { OlHost } from "./ol-host.ts";

type Props = Readonly<{
  host: OlHost;
  viewer: Viewer;
  /** Of the image; names the files. */
  name: string;
  channelNames: ReadonlyMap<number, string>;
  pixelSizeUm: PixelSize | undefined;
  opened: boolean;
  onClose: () => void;
}>;

/** Saves what is seen as a picture, or its pixels as they are stored. */
export function ExportDialog(props: Props): ReactNode {
  return (
    <Dialog opened={props.opened} title="Export" onClose={props.onClose}>
      <Form {...props} />
    </Dialog>
  );
}

const SCALES = [1, 2, 3, 4] as const;
const PARTS = [
  ["scaleBar", "Scale bar"],
  ["regions", "Regions"],
  ["legend", "Names of channels"],
] as const;

function Form({ host, viewer, name, channelNames, pixelSizeUm, onClose }: Props): ReactNode {
  const [options, setOptions] = useState<ViewExport>({ scale: 1, scaleBar: true, regions: true, legend: false });
  const [running, setRunning] = useState<string>();
  const [problem, setProblem] = useState<string>();
  const image = viewer.image;
  const camera = viewer.camera;
  if (image === undefined || camera === undefined) return null;
  const rect = cropRect(image.multiscale, visibleRect(camera));
  const { array } = image.multiscale.levels[0]!;
  const planes = array.dims.includes("z") ? array.shape[array.dims.indexOf("z")]! : 1;

  const run = (what: string, work: () => Promise<void>): void => {
    setRunning(what);
    setProblem(undefined);
    work()
      .then(onClose, (error: unknown) => setProblem(messageOf(error)))
      .finally(() => setRunning(undefined));
  };
  const picture = (): Promise<Blob> =>
    exportView(host, viewer, options, {
      pixelSizeUm: pixelSizeUm?.x,
      channels: viewer.channels
        .filter(({ visible }) => visible)
        .map(({ index, colormap, baseColor }) => ({
          name: channelNames.get(index) ?? `c${index}`,
          color: `rgb(${accentOf(colormap, baseColor).join(" ")})`,
        })),
    });
  const pixels = async (all: boolean): Promise<Blob> => {
    const { z, t } = viewer.plane;
    const wanted = all ? Array.from({ length: planes }, (_, i) => ({ z: i, t })) : [{ z, t }];
    const read = await readCrop(viewer.pool, image.multiscale, rect, wanted);
    const parts = writeOmeTiff({
      name,
      width: width(rect),
      height: height(rect),
      dtype: array.dtype,
      channels: Array.from({ length: image.multiscale.size.c }, (_, c) => channelNames.get(c) ?? `c${c}`),
      sizeZ: wanted.length,
      pixelSizeUm,
      planes: read,
    });
    return new Blob([...parts], { type: "image/tiff" });
  };
  const button = (what: string, work: () => Promise<void>, isMain = false): ReactNode => (
    <Button
      variant={isMain ? "filled" : "default"}
      loading={running === what}
      disabled={running !== undefined}
      onClick={() => run(what, work)}
    >
      {what}
    </Button>
  );
  return (
    <Stack gap="sm">
      <SegmentedControl
        aria-label="Size of the picture"
        data={SCALES.map((scale) => ({ value: String(scale), label: `${scale}x` }))}
        value={String(options.scale)}
        onChange={(value) => setOptions({ ...options, scale: SCALES.find((each) => String(each) === value) ?? 1 })}
      />
      <Group gap="md">
        {PARTS.map(([key, label]) => (
          <Checkbox
            key={key}
            label={label}
            checked={options[key]}
            onChange={(event) => setOptions({ ...options, [key]: event.currentTarget.checked })}
          />
        ))}
      </Group>
      <Group gap="xs">
        {button("Save PNG", async () => save(await picture(), `${name}.png`), true)}
        {button("Copy picture", async () => {
          // As a promise: Safari allows the clipboard only within the click.
          await navigator.clipboard.write([new ClipboardItem({ "image/png": picture() })]);
        })}
      </Group>
      <Divider />
      <Text size="xs" c="dimmed">
        Raw pixels of the part in view at full resolution, {width(rect)} x {height(rect)}, all channels
        {image.note === undefined ? "" : ` (${image.note})`}; pixel size and names of channels are kept.
      </Text>
      {isOmeTiffType(array.dtype) ? (
        <Group gap="xs">
          {button("Save OME-TIFF", async () => save(await pixels(false), `${name}.ome.tif`))}
          {planes > 1 && button("Save OME-TIFF, all z", async () => save(await pixels(true), `${name}.ome.tif`))}
        </Group>
      ) : (
        <Text size="xs">OME-TIFF has no {array.dtype}.</Text>
      )}
      {problem !== undefined && (
        <Text size="xs" c="var(--mantine-color-error)" role="alert">
          {problem}
        </Text>
      )}
    </Stack>
  );
}

function save(blob: Blob, name: string): void {
  const url = URL.createObjectURL(blob);
  const link = document.createElement("a");
  link.href = url;
  // Separators of paths have no place in the name of a file.
  link.download = name.replace(/[/\\:]/g, "_");
  link.click();
  URL.revokeObjectURL(url);
}
