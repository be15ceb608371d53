import { ActionIcon, Checkbox, ColorInput, Group, Stack, Tooltip, UnstyledButton } from "@mantine/core";
import { IconChevronDown, IconCircleDot } from "@tabler/icons-react";
import { memo, type ReactNode, useId } from "react";
import type { Dtype } from "../../datalayer/dtype.ts";
import type { ChannelSetting } from "../channels.ts";
import type { Rgb } from "../colormaps.ts";
import type { Viewer } from "../viewer.ts";
import classes from "./channel-panel.module.css";
import { ColormapSelect, ColormapSwatch } from "./colormap-select.tsx";
import { ContrastEditor } from "./contrast-editor.tsx";

type Props = Readonly<{
  viewer: Viewer;
  setting: ChannelSetting;
  name: string;
  dtype: Dtype;
  isOpen: boolean;
  isSolo: boolean;
  onOpen: (index: number) => void;
  onSolo: (index: number) => void;
  onChange: (index: number, change: Partial<ChannelSetting>) => void;
}>;

/** One channel: on or off, alone, and how it is shown. Drawn again only when its own setting changes. */
export const ChannelRow = memo(function ChannelRow(props: Props): ReactNode {
  const { viewer, setting, name, dtype, isOpen, isSolo, onOpen, onSolo, onChange } = props;
  const { index, visible, colormap, baseColor } = setting;
  const detailsId = useId();
  const change = (part: Partial<ChannelSetting>): void => onChange(index, part);
  return (
    <li className={classes.channel} data-channel-row={index}>
      <Group gap={6} wrap="nowrap">
        <Checkbox
          size="xs"
          aria-label={`Show ${name}`}
          checked={visible}
          onChange={(event) => change({ visible: event.currentTarget.checked })}
        />
        <UnstyledButton
          className={classes.name}
          aria-expanded={isOpen}
          aria-controls={detailsId}
          onClick={() => onOpen(index)}
        >
          <ColormapSwatch name={colormap} baseColor={baseColor} />
          <span className={classes.nameText} data-hidden-channel={!visible}>
            {name}
          </span>
          <IconChevronDown className={classes.chevron} size={14} aria-hidden="true" />
        </UnstyledButton>
        <Tooltip label={isSolo ? "Show the others again" : "Show only this channel"}>
          <ActionIcon
            size={26}
            variant={isSolo ? "light" : "subtle"}
            color={isSolo ? "cyan" : "gray"}
            aria-label={`Show only ${name}`}
            aria-pressed={isSolo}
            onClick={() => onSolo(index)}
          >
            <IconCircleDot size={16} aria-hidden="true" />
          </ActionIcon>
        </Tooltip>
      </Group>
      <div id={detailsId} hidden={!isOpen}>
        {isOpen && (
          <Stack gap={8} className={classes.details}>
            <ColormapSelect
              label={`${name}: colormap`}
              value={colormap}
              baseColor={baseColor}
              onChange={(next) => change({ colormap: next })}
            />
            {colormap === "INTENSITY" && (
              <ColorInput
                size="xs"
                aria-label={`${name}: own colour`}
                format="hex"
                value={toHex(baseColor)}
                onChange={(hex) => {
                  const color = fromHex(hex);
                  if (color !== undefined) change({ baseColor: color });
                }}
              />
            )}
            <ContrastEditor viewer={viewer} setting={setting} name={name} dtype={dtype} onChange={change} />
          </Stack>
        )}
      </div>
    </li>
  );
});

function toHex(color: Rgb): string {
  return `#${color.map((value) => value.toString(16).padStart(2, "0")).join("")}`;
}

function fromHex(hex: string): Rgb | undefined {
  const parts = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(hex);
  if (parts === null) return undefined;
  return [Number.parseInt(parts[1]!, 16), Number.parseInt(parts[2]!, 16), Number.parseInt(parts[3]!, 16)];
}
