import { Button, Group } from "@mantine/core";
import { type ReactNode, useCallback, useRef, useState } from "react";
import type { ChannelSetting } from "../channels.ts";
import type { Viewer } from "../viewer.ts";
import classes from "./channel-panel.module.css";
import { ChannelRow } from "./channel-row.tsx";
import { useViewerChannels, useViewerImage } from "./use-viewer.ts";

type Props = Readonly<{
  viewer: Viewer;
  /** Names of channels by index. */
  names: ReadonlyMap<number, string>;
  /** How the image says that its channels are shown, to go back to. */
  own: readonly ChannelSetting[];
}>;

/**
 * All channels of the image. Every move goes straight to the viewer, which draws it; the page hears of it at the pause
 * (see `usePageState`).
 */
export function ChannelPanel({ viewer, names, own }: Props): ReactNode {
  const image = useViewerImage(viewer);
  const channels = useViewerChannels(viewer);
  const [openIndex, setOpenIndex] = useState<number | undefined>(channels.find(({ visible }) => visible)?.index);
  const beforeSolo = useRef<ReadonlySet<number> | undefined>(undefined);
  const visible = channels.filter((channel) => channel.visible);

  const change = useCallback(
    (index: number, part: Partial<ChannelSetting>) => {
      viewer.setChannels(
        viewer.channels.map((channel) => (channel.index === index ? { ...channel, ...part } : channel)),
      );
    },
    [viewer],
  );
  const toggleOpen = useCallback((index: number) => setOpenIndex((open) => (open === index ? undefined : index)), []);
  const toggleSolo = useCallback(
    (index: number) => {
      const shown = viewer.channels.filter((channel) => channel.visible).map((channel) => channel.index);
      const isSolo = shown.length === 1 && shown[0] === index;
      const next = isSolo
        ? (beforeSolo.current ?? new Set(viewer.channels.map((channel) => channel.index)))
        : new Set([index]);
      if (!isSolo) beforeSolo.current = new Set(shown);
      viewer.setChannels(viewer.channels.map((channel) => ({ ...channel, visible: next.has(channel.index) })));
    },
    [viewer],
  );
  const setAll = (isVisible: boolean): void =>
    viewer.setChannels(viewer.channels.map((channel) => ({ ...channel, visible: isVisible })));

  const dtype = image?.multiscale.levels[0]?.array.dtype;
  if (dtype === undefined) return null;
  return (
    <div>
      <Group gap={4} mb={4}>
        {channels.length > 1 && (
          <>
            <Button size="compact-xs" variant="default" onClick={() => setAll(true)}>
              All
            </Button>
            <Button size="compact-xs" variant="default" onClick={() => setAll(false)}>
              None
            </Button>
          </>
        )}
        <Button size="compact-xs" variant="default" ml="auto" onClick={() => viewer.setChannels(own)}>
          Reset
        </Button>
      </Group>
      <ul className={classes.channels} aria-label="Channels">
        {channels.map((setting) => (
          <ChannelRow
            key={setting.index}
            viewer={viewer}
            setting={setting}
            name={names.get(setting.index) ?? `Channel ${setting.index}`}
            dtype={dtype}
            isOpen={openIndex === setting.index}
            isSolo={visible.length === 1 && channels.length > 1 && setting.visible}
            onOpen={toggleOpen}
            onSolo={toggleSolo}
            onChange={change}
          />
        ))}
      </ul>
    </div>
  );
}
