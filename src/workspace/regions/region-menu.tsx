import { ActionIcon, Menu } from "@mantine/core";
import {
  IconCheck,
  IconClipboard,
  IconCopy,
  IconCopyPlus,
  IconDots,
  IconLayersDifference,
  IconLayersIntersect,
  IconLayersUnion,
  IconSelectAll,
} from "@tabler/icons-react";
import type { ReactNode } from "react";
import type { RegionCommands } from "./use-region-commands.ts";
import type { RegionEditing } from "./use-region-editing.ts";
import type { RegionPreferences } from "./use-region-preferences.ts";

type Props = Readonly<{
  editing: RegionEditing;
  commands: RegionCommands;
  preferences: RegionPreferences;
  onPreferences: (change: Partial<RegionPreferences>) => void;
}>;

const COMBINATIONS = [
  ["union", "Unite", IconLayersUnion],
  ["intersect", "Intersect", IconLayersIntersect],
  ["subtract", "Subtract from the first", IconLayersDifference],
] as const;

/** What is done with regions less often than drawing them, and how they are drawn. */
export function RegionMenu({ editing, commands, preferences, onPreferences }: Props): ReactNode {
  const count = editing.selectedKeys.size;
  const { saveMode, snapToPixels, snapToVertices, showMembers } = preferences;
  return (
    <Menu position="right-end" width={270}>
      <Menu.Target>
        <ActionIcon variant="default" size="lg" aria-label="More for regions">
          <IconDots size={18} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item
          leftSection={<IconSelectAll size={16} aria-hidden />}
          rightSection="Ctrl A"
          onClick={commands.selectAll}
        >
          Select all
        </Menu.Item>
        <Menu.Item
          leftSection={<IconCopyPlus size={16} aria-hidden />}
          rightSection="Ctrl D"
          disabled={count === 0}
          onClick={commands.duplicate}
        >
          Duplicate
        </Menu.Item>
        <Menu.Item
          leftSection={<IconCopy size={16} aria-hidden />}
          rightSection="Ctrl C"
          disabled={count === 0}
          onClick={() => void commands.copy()}
        >
          Copy
        </Menu.Item>
        <Menu.Item
          leftSection={<IconClipboard size={16} aria-hidden />}
          rightSection="Ctrl V"
          onClick={() => void commands.paste()}
        >
          Paste
        </Menu.Item>
        <Menu.Divider />
        <Menu.Label>Combine what is selected</Menu.Label>
        {COMBINATIONS.map(([how, label, CombineIcon]) => (
          <Menu.Item
            key={how}
            leftSection={<CombineIcon size={16} aria-hidden />}
            disabled={count < 2}
            onClick={() => void commands.combine(how)}
          >
            {label}
          </Menu.Item>
        ))}
        <Menu.Divider />
        <Choice isOn={snapToPixels} onClick={() => onPreferences({ snapToPixels: !snapToPixels })}>
          Snap to pixel edges
        </Choice>
        <Choice isOn={snapToVertices} onClick={() => onPreferences({ snapToVertices: !snapToVertices })}>
          Snap to vertices of others
        </Choice>
        <Choice isOn={showMembers} onClick={() => onPreferences({ showMembers: !showMembers })}>
          Show member pixels (zoomed in)
        </Choice>
        <Choice
          isOn={saveMode === "atOnce"}
          onClick={() => onPreferences({ saveMode: saveMode === "atOnce" ? "onSave" : "atOnce" })}
        >
          Save every change at once
        </Choice>
      </Menu.Dropdown>
    </Menu>
  );
}

function Choice({
  isOn,
  onClick,
  children,
}: Readonly<{ isOn: boolean; onClick: () => void; children: string }>): ReactNode {
  return (
    <Menu.Item
      role="menuitemcheckbox"
      aria-checked={isOn}
      closeMenuOnClick={false}
      leftSection={<IconCheck size={16} aria-hidden style={{ opacity: isOn ? 1 : 0 }} />}
      onClick={onClick}
    >
      {children}
    </Menu.Item>
  );
}
