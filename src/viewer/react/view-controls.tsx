import { ActionIcon, Menu, Tooltip } from "@mantine/core";
import {
  IconArrowsMaximize,
  IconCompass,
  IconDots,
  IconFlipHorizontal,
  IconMaximize,
  IconMinus,
  IconPlus,
  IconRotateClockwise,
} from "@tabler/icons-react";
import { memo, type ReactNode, useEffect, useState } from "react";
import { keyCaps } from "../../ui/shortcuts.ts";
import type { Camera } from "../camera.ts";
import type { Feed } from "./feed.ts";
import classes from "./image-view.module.css";
import { VIEW_COMMANDS, type ViewCommand, type ViewContext } from "./view-commands.ts";

type Props = Readonly<{ context: ViewContext; frame: Feed<Camera | undefined> }>;

/** Buttons for what wheel, pinch and keys do too; the rarer things are in the menu. */
export const ViewControls = memo(function ViewControls({ context, frame }: Props): ReactNode {
  const [isTurned, setIsTurned] = useState(false);
  // React hears only of the change between upright and turned.
  useEffect(
    () => frame.on((camera) => setIsTurned(Math.abs(camera?.rotation ?? 0) > 1e-4 || camera?.isMirrored === true)),
    [frame],
  );
  const control = (command: ViewCommand, icon: ReactNode): ReactNode => (
    <Control command={command} context={context}>
      {icon}
    </Control>
  );
  const icon = { size: 18, stroke: 1.75, "aria-hidden": true } as const;
  return (
    <div className={`${classes.controls} ${classes.glass}`}>
      {control(VIEW_COMMANDS.zoomIn, <IconPlus {...icon} />)}
      {control(VIEW_COMMANDS.zoomOut, <IconMinus {...icon} />)}
      {control(VIEW_COMMANDS.fit, <IconArrowsMaximize {...icon} />)}
      {control(VIEW_COMMANDS.oneToOne, <span aria-hidden="true">1:1</span>)}
      {control(VIEW_COMMANDS.rotateRight, <IconRotateClockwise {...icon} />)}
      {control(VIEW_COMMANDS.flipHorizontally, <IconFlipHorizontal {...icon} />)}
      {isTurned && control(VIEW_COMMANDS.upright, <IconCompass {...icon} />)}
      {document.fullscreenEnabled && control(VIEW_COMMANDS.fullScreen, <IconMaximize {...icon} />)}
      <MoreMenu context={context} />
    </div>
  );
});

type ControlProps = Readonly<{ command: ViewCommand; context: ViewContext; children: ReactNode }>;

function Control({ command, context, children }: ControlProps): ReactNode {
  return (
    <Tooltip label={`${command.does} (${keyText(command)})`} position="left">
      <ActionIcon
        variant="subtle"
        color="gray"
        size={30}
        fz={11}
        c="var(--mantine-color-text)"
        aria-label={command.does}
        aria-keyshortcuts={command.keys[0]}
        onClick={() => command.run(context)}
      >
        {children}
      </ActionIcon>
    </Tooltip>
  );
}

function MoreMenu({ context }: Readonly<{ context: ViewContext }>): ReactNode {
  const { aids, toggle } = context.tools;
  const item = (command: ViewCommand): ReactNode => (
    <Menu.Item rightSection={<Keys command={command} />} onClick={() => command.run(context)}>
      {command.does}
    </Menu.Item>
  );
  const aid = (command: ViewCommand, name: keyof typeof aids): ReactNode => (
    <Menu.CheckboxItem
      checked={aids[name]}
      onChange={() => toggle(name)}
      closeMenuOnClick={false}
      rightSection={<Keys command={command} />}
    >
      {command.does}
    </Menu.CheckboxItem>
  );
  return (
    <Menu position="left-start" width={260}>
      <Menu.Target>
        <ActionIcon variant="subtle" color="gray" size={30} c="var(--mantine-color-text)" aria-label="More of the view">
          <IconDots size={18} aria-hidden="true" />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {item(VIEW_COMMANDS.goTo)}
        {item(VIEW_COMMANDS.rotateLeft)}
        {item(VIEW_COMMANDS.flipVertically)}
        <Menu.Divider />
        {aid(VIEW_COMMANDS.overview, "overview")}
        {aid(VIEW_COMMANDS.grid, "grid")}
        {aid(VIEW_COMMANDS.crossHair, "crossHair")}
        <Menu.Divider />
        {item(VIEW_COMMANDS.export)}
        {item(VIEW_COMMANDS.copyView)}
        {item(VIEW_COMMANDS.keys)}
      </Menu.Dropdown>
    </Menu>
  );
}

function Keys({ command }: Readonly<{ command: ViewCommand }>): ReactNode {
  return <span className={classes.menuKeys}>{keyText(command)}</span>;
}

function keyText({ keys }: ViewCommand): string {
  return keyCaps(keys[0] ?? "", false).join(" ");
}
