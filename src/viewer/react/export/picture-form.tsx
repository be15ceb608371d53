import { Button, Checkbox, Group, SegmentedControl, Stack, Text } from "@mantine/core";
import type { ReactNode } from "react";
import { formatSizePx } from "../../../ui/format.ts";
import { saveFile } from "../../../ui/save-file.ts";
import { copyPicture } from "./copy-picture.ts";
import type { ExportProps } from "./export-props.ts";
import { type PictureOptions, usePictureOptions } from "./picture-options.ts";
import { ThumbnailButton } from "./thumbnail-button.tsx";
import { Problem, useRunning } from "./use-running.tsx";
import { viewPicture } from "./view-picture.ts";

const SCALES = [1, 2, 3, 4] as const;

/** What is seen, as a picture. */
export function PictureForm({ source, name, onSnapshot, onClose }: ExportProps): ReactNode {
  const [options, setOptions] = usePictureOptions();
  const { running, problem, run } = useRunning(onClose);
  const parts: readonly (readonly [keyof PictureOptions & ("scaleBar" | "regions" | "legend" | "grid"), string])[] = [
    ["scaleBar", "Scale bar"],
    ["regions", "Regions"],
    ["legend", "Legend"],
    ...(source.hasGrid ? ([["grid", "Pixel grid"]] as const) : []),
  ];
  const [widthCssPx = 0, heightCssPx = 0] = source.host.map.getSize() ?? [];
  const { scale } = options;
  const take = (): Promise<Blob> => viewPicture(source, options);
  const button = (what: string, work: () => Promise<unknown>, isMain = false): ReactNode => (
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
      <Group gap="sm">
        <SegmentedControl
          aria-label="Size of the picture"
          data={SCALES.map((each) => ({ value: String(each), label: `${each}x` }))}
          value={String(scale)}
          onChange={(value) => setOptions({ ...options, scale: SCALES.find((each) => String(each) === value) ?? 1 })}
        />
        <Text size="xs" c="dimmed">
          {formatSizePx(Math.round(widthCssPx * scale), Math.round(heightCssPx * scale))} px
        </Text>
      </Group>
      <Group gap="md">
        {parts.map(([key, label]) => (
          <Checkbox
            key={key}
            label={label}
            checked={options[key]}
            onChange={(event) => setOptions({ ...options, [key]: event.currentTarget.checked })}
          />
        ))}
      </Group>
      <Text size="xs" c="dimmed">
        The view as it is, drawn anew at this size; transparent around the image. The legend tells channels and layers
        with their colours and contrast limits.
      </Text>
      <Group gap="xs">
        {button("Save PNG", async () => saveFile(await take(), "image/png", `${name}.png`), true)}
        {button("Copy picture", () => copyPicture(take))}
        {onSnapshot !== undefined && (
          <ThumbnailButton
            take={() => viewPicture(source, { ...options, scale: 1 })}
            onSnapshot={onSnapshot}
            name={name}
            disabled={running !== undefined}
            onDone={onClose}
          />
        )}
      </Group>
      <Problem text={problem} />
    </Stack>
  );
}
