import { ActionIcon, Menu } from "@mantine/core";
import { IconArrowsDiff, IconClipboard, IconCopy, IconDotsVertical, IconRestore } from "@tabler/icons-react";
import type { ReactNode } from "react";
import type { ChannelSetting } from "../channels.ts";
import type { Viewer } from "../viewer.ts";
import { changeChannel, setContrastMode } from "./contrast-mode.ts";
import { type CopiedLook, copyLook, useCopiedLook } from "./look-clipboard.ts";

type Props = Readonly<{
  viewer: Viewer;
  index: number;
  name: string;
  /** How the image says that the channel is shown. */
  own: ChannelSetting | undefined;
}>;

/** What can be done with the look of a channel as a whole. */
export function ChannelMenu({ viewer, index, name, own }: Props): ReactNode {
  const copied = useCopiedLook();
  const shown = (): ChannelSetting | undefined => viewer.fixedChannels.find((channel) => channel.index === index);
  return (
    <Menu position="bottom-end" withinPortal>
      <Menu.Target>
        <ActionIcon size={26} variant="subtle" color="gray" aria-label={`More for ${name}`}>
          <IconDotsVertical size={16} aria-hidden="true" />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item
          leftSection={<IconCopy size={14} aria-hidden="true" />}
          onClick={() => {
            const setting = shown();
            if (setting !== undefined) copyLook(setting);
          }}
        >
          Copy look
        </Menu.Item>
        <Menu.Item
          leftSection={<IconClipboard size={14} aria-hidden="true" />}
          disabled={copied === undefined}
          onClick={() => copied !== undefined && paste(viewer, index, copied)}
        >
          Paste look
        </Menu.Item>
        <Menu.Item
          leftSection={<IconArrowsDiff size={14} aria-hidden="true" />}
          disabled={viewer.channels.length < 2}
          onClick={() => {
            const setting = shown();
            if (setting !== undefined) shareLimits(viewer, setting);
          }}
        >
          Use its contrast for all channels
        </Menu.Item>
        <Menu.Item
          leftSection={<IconRestore size={14} aria-hidden="true" />}
          disabled={own === undefined}
          onClick={() => own !== undefined && changeChannel(viewer, index, { ...own, visible: true })}
        >
          Reset this channel
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}

/** Limits that are open in the copy leave those of the channel alone. */
function paste(viewer: Viewer, index: number, { low, high, ...look }: CopiedLook): void {
  changeChannel(viewer, index, low === undefined || high === undefined ? look : { ...look, low, high });
}

function shareLimits(viewer: Viewer, { low, high, gamma }: ChannelSetting): void {
  if (low === undefined || high === undefined) return;
  setContrastMode(viewer, "fixed");
  viewer.setChannels(viewer.channels.map((channel) => ({ ...channel, low, high, gamma, measured: false })));
}
