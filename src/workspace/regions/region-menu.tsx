import { ActionIcon, Menu } from "@mantine/core";
import {
  IconClipboard,
  IconCopy,
  IconCopyPlus,
  IconDots,
  IconLayersDifference,
  IconLayersIntersect,
  IconLayersUnion,
  IconSelectAll,
} from "@tabler/icons-react";
import { type ReactNode, useRef } from "react";
import { type LabelCommands, RegionFileItems, RegionFilePicker } from "./region-file-items.tsx";
import type { RegionCommands } from "./use-region-commands.ts";
import type { RegionEditing } from "./use-region-editing.ts";
import type { RegionPreferences } from "./use-region-preferences.ts";

type Props = Readonly<{
  editing: RegionEditing;
  commands: RegionCommands;
  imageName: string;
  labels: LabelCommands;
  preferences: RegionPreferences;
  onPreferences: (change: Partial<RegionPreferences>) => void;
}>;

const COMBINATIONS = [
  ["union", "Unite", IconLayersUnion],
  ["intersect", "Intersect", IconLayersIntersect],
  ["subtract", "Subtract from the first", IconLayersDifference],
] as const;

/** What is done with regions less often than drawing them, and how they are drawn. */
export function RegionMenu({ editing, commands, imageName, labels, preferences, onPreferences }: Props): ReactNode {
  const count = editing.selectedKeys.size;
  const { saveMode, snapToPixels, snapToVertices, showMembers } = preferences;
  const picker = useRef<HTMLInputElement>(null);
  return (
    <>
      <RegionFilePicker picker={picker} commands={commands} />
      <Menu position="right-end" width={290} keepMounted={false}>
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
          <RegionFileItems
            commands={commands}
            imageName={imageName}
            hasRegions={editing.items.length > 0}
            onImport={() => picker.current?.click()}
            labels={labels}
          />
          <Menu.Divider />
          <Menu.CheckboxItem checked={snapToPixels} onChange={(on) => onPreferences({ snapToPixels: on })}>
            Snap to pixel edges
          </Menu.CheckboxItem>
          <Menu.CheckboxItem checked={snapToVertices} onChange={(on) => onPreferences({ snapToVertices: on })}>
            Snap to vertices of others
          </Menu.CheckboxItem>
          <Menu.CheckboxItem checked={showMembers} onChange={(on) => onPreferences({ showMembers: on })}>
            Show member pixels (zoomed in)
          </Menu.CheckboxItem>
          <Menu.CheckboxItem
            checked={saveMode === "atOnce"}
            onChange={(on) => onPreferences({ saveMode: on ? "atOnce" : "onSave" })}
          >
            Save every change at once
          </Menu.CheckboxItem>
        </Menu.Dropdown>
      </Menu>
    </>
  );
}
