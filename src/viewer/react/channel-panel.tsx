import { Button, Group } from "@mantine/core";
import { memo, type ReactNode, useCallback, useEffect, useRef, useState } from "react";
import { InTurn } from "../../ui/in-turn.tsx";
import type { ChannelSetting } from "../channels.ts";
import type { Viewer } from "../viewer.ts";
import classes from "./channel-panel.module.css";
import { ChannelRow } from "./channel-row.tsx";
import { changeChannel } from "./contrast-mode.ts";
import { DisplayOptions } from "./display-options.tsx";
import { useViewerChannels, useViewerImage } from "./use-viewer.ts";

type Props = Readonly<{
  viewer: Viewer;
  /** Names of channels by index. */
  names: ReadonlyMap<number, string>;
  /** How the image says that its channels are shown, to go back to. */
  own: readonly ChannelSetting[];
  /** Without what is said of the picture as a whole. */
  isPart?: boolean | undefined;
}>;

/**
 * All channels of the image. Every move goes straight to the viewer, which draws it; the page hears of it at the pause
 * (see `usePageState`).
 */
export function ChannelPanel({ viewer, names, own, isPart = false }: Props): ReactNode {
  const image = useViewerImage(viewer);
  const channels = useViewerChannels(viewer);
  // Until a person chooses, the first channel that is shown.
  const [chosen, setChosen] = useState<Readonly<{ index: number | undefined }> | undefined>(undefined);
  const beforeSolo = useRef<ReadonlySet<number> | undefined>(undefined);
  const visible = channels.filter((channel) => channel.visible);
  const openIndex = chosen === undefined ? visible[0]?.index : chosen.index;

  const change = useCallback(
    (index: number, part: Partial<ChannelSetting>) => changeChannel(viewer, index, part),
    [viewer],
  );
  const open = useRef(openIndex);
  useEffect(() => {
    open.current = openIndex;
  }, [openIndex]);
  const toggleOpen = useCallback(
    (index: number) => setChosen({ index: open.current === index ? undefined : index }),
    [],
  );
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
  const dtype = image?.multiscale.levels[0]?.array.dtype;
  if (dtype === undefined) return null;
  return (
    <div>
      <PanelHead viewer={viewer} own={own} hasMany={channels.length > 1} />
      <ul className={classes.channels} aria-label="Channels">
        {channels.map((setting) => (
          // One a task: 32 of them at once take 200 ms and more.
          <InTurn key={setting.index}>
            <ChannelRow
              viewer={viewer}
              setting={setting}
              own={own.find(({ index }) => index === setting.index)}
              name={names.get(setting.index) ?? `Channel ${setting.index}`}
              dtype={dtype}
              isOpen={openIndex === setting.index}
              isSolo={visible.length === 1 && channels.length > 1 && setting.visible}
              onOpen={toggleOpen}
              onSolo={toggleSolo}
              onChange={change}
            />
          </InTurn>
        ))}
      </ul>
      {!isPart && (
        <InTurn>
          <DisplayOptions viewer={viewer} />
        </InTurn>
      )}
    </div>
  );
}

type HeadProps = Readonly<{ viewer: Viewer; own: readonly ChannelSetting[]; hasMany: boolean }>;

const PanelHead = memo(function PanelHead({ viewer, own, hasMany }: HeadProps): ReactNode {
  const setAll = (isVisible: boolean): void =>
    viewer.setChannels(viewer.channels.map((channel) => ({ ...channel, visible: isVisible })));
  return (
    <Group gap={4} mb={4}>
      {hasMany && (
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
  );
});
