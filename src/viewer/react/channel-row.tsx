import { ActionIcon, Checkbox, ColorInput, Group, Stack, Tooltip, UnstyledButton } from "@mantine/core";
import { IconChevronDown, IconCircleDot } from "@tabler/icons-react";
import { memo, type ReactNode, useCallback, useId } from "react";
import type { Dtype } from "../../datalayer/dtype.ts";
import { InTurn } from "../../ui/in-turn.tsx";
import type { ChannelSetting } from "../channels.ts";
import { type ColormapName, isCategorical, type Rgb } from "../colormaps.ts";
import type { Viewer } from "../viewer.ts";
import { ChannelMenu } from "./channel-menu.tsx";
import classes from "./channel-panel.module.css";
import { ColormapSelect, ColormapSwatch } from "./colormap-select.tsx";
import { ContrastEditor } from "./contrast-editor.tsx";
import { OpacityEditor } from "./opacity-editor.tsx";

type Change = (change: Partial<ChannelSetting>) => void;

type Props = Readonly<{
  viewer: Viewer;
  setting: ChannelSetting;
  /** How the image says that the channel is shown. */
  own: ChannelSetting | undefined;
  name: string;
  dtype: Dtype;
  isOpen: boolean;
  isSolo: boolean;
  onOpen: (index: number) => void;
  onSolo: (index: number) => void;
  onChange: (index: number, change: Partial<ChannelSetting>) => void;
}>;

/** One channel: on or off, alone, and how it is shown. A moved limit draws the contrast editor again and nothing else. */
export const ChannelRow = memo(function ChannelRow(props: Props): ReactNode {
  const { viewer, setting, own, name, dtype, isOpen, isSolo, onOpen, onSolo, onChange } = props;
  const { index, visible, colormap, baseColor, invert } = setting;
  const detailsId = useId();
  const change = useCallback((part: Partial<ChannelSetting>) => onChange(index, part), [onChange, index]);
  return (
    <li className={classes.channel} data-channel-row={index}>
      <RowHead
        {...{
          viewer,
          own,
          index,
          visible,
          colormap,
          baseColor,
          invert,
          name,
          isOpen,
          isSolo,
          detailsId,
          onOpen,
          onSolo,
        }}
        onChange={change}
      />
      <div id={detailsId} hidden={!isOpen}>
        {isOpen && (
          <Stack gap={8} className={classes.details}>
            <InTurn>
              <Colours name={name} colormap={colormap} baseColor={baseColor} invert={invert} onChange={change} />
            </InTurn>
            <InTurn>
              <ContrastEditor viewer={viewer} setting={setting} name={name} dtype={dtype} onChange={change} />
              <OpacityEditor name={name} opacity={setting.opacity} onChange={change} />
            </InTurn>
          </Stack>
        )}
      </div>
    </li>
  );
});

type HeadProps = Readonly<{
  viewer: Viewer;
  own: ChannelSetting | undefined;
  index: number;
  visible: boolean;
  colormap: ColormapName;
  baseColor: Rgb;
  invert: boolean;
  name: string;
  isOpen: boolean;
  isSolo: boolean;
  detailsId: string;
  onOpen: (index: number) => void;
  onSolo: (index: number) => void;
  onChange: Change;
}>;

const RowHead = memo(function RowHead(props: HeadProps): ReactNode {
  const { viewer, own, index, visible, colormap, baseColor, invert, name, isOpen, isSolo, detailsId } = props;
  const { onOpen, onSolo, onChange } = props;
  return (
    <Group gap={6} wrap="nowrap">
      <Checkbox
        size="xs"
        aria-label={`Show ${name}`}
        checked={visible}
        onChange={(event) => onChange({ visible: event.currentTarget.checked })}
      />
      <UnstyledButton
        className={classes.name}
        aria-expanded={isOpen}
        aria-controls={detailsId}
        onClick={() => onOpen(index)}
      >
        <ColormapSwatch name={colormap} baseColor={baseColor} invert={invert} />
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
      <ChannelMenu viewer={viewer} index={index} name={name} own={own} />
    </Group>
  );
});

type ColoursProps = Readonly<{
  name: string;
  colormap: ColormapName;
  baseColor: Rgb;
  invert: boolean;
  onChange: Change;
}>;

const Colours = memo(function Colours({ name, colormap, baseColor, invert, onChange }: ColoursProps): ReactNode {
  return (
    <>
      <Group gap={8} wrap="nowrap">
        <div className={classes.grow}>
          <ColormapSelect
            label={`${name}: colormap`}
            value={colormap}
            baseColor={baseColor}
            onChange={(next) => onChange({ colormap: next })}
          />
        </div>
        {!isCategorical(colormap) && (
          <Checkbox
            size="xs"
            label="invert"
            aria-label={`${name}: invert`}
            checked={invert}
            onChange={(event) => onChange({ invert: event.currentTarget.checked })}
          />
        )}
      </Group>
      {colormap === "INTENSITY" && (
        <ColorInput
          size="xs"
          aria-label={`${name}: own colour`}
          format="hex"
          value={toHex(baseColor)}
          onChange={(hex) => {
            const color = fromHex(hex);
            if (color !== undefined) onChange({ baseColor: color });
          }}
        />
      )}
    </>
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
