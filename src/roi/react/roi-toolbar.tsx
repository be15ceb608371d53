import { ActionIcon, Group, Tooltip } from "@mantine/core";
import { IconArtboard, IconCircle, IconPointer, IconPolygon, IconRectangle, IconTrash } from "@tabler/icons-react";
import type { ReactNode } from "react";
import type { RoiTool } from "./roi-item.ts";

type Props = Readonly<{
  tool: RoiTool;
  onToolChange: (tool: RoiTool) => void;
  /** Makes a rectangle of the whole image. */
  onWholeImage: () => void;
  /** `undefined` when nothing is selected. */
  onDelete: (() => void) | undefined;
  orientation?: "horizontal" | "vertical" | undefined;
}>;

const TOOLS: readonly (readonly [RoiTool, label: string, hint: string, icon: typeof IconPointer])[] = [
  [
    "select",
    "Select and edit regions",
    "Click a region; drag it, its handles or its edges; Alt+click removes a vertex",
    IconPointer,
  ],
  ["rectangle", "Draw a rectangle", "Drag from corner to corner", IconRectangle],
  ["ellipse", "Draw an ellipse", "Drag from corner to corner", IconCircle],
  ["polygon", "Draw a polygon", "Click the corners, double-click or Enter ends; Shift draws freehand", IconPolygon],
];

/** What the pointer does on the image, and the two things that need no pointer. */
export function RoiToolbar({
  tool,
  onToolChange,
  onWholeImage,
  onDelete,
  orientation = "horizontal",
}: Props): ReactNode {
  const position = orientation === "vertical" ? "right" : "bottom";
  return (
    <Group
      role="toolbar"
      aria-label="Region tools"
      aria-orientation={orientation}
      onKeyDown={(event) => {
        if (event.key === "Escape") onToolChange("select");
      }}
      gap={4}
      style={{ flexDirection: orientation === "vertical" ? "column" : "row" }}
      wrap="nowrap"
    >
      {TOOLS.map(([name, label, hint, ToolIcon]) => (
        <Tooltip
          key={name}
          label={`${label}. ${hint}.`}
          position={position}
          multiline
          maw={260}
          events={{ hover: true, focus: true, touch: false }}
        >
          <ActionIcon
            variant={tool === name ? "filled" : "default"}
            size="lg"
            aria-label={label}
            aria-pressed={tool === name}
            onClick={() => onToolChange(name)}
          >
            <ToolIcon size={18} aria-hidden />
          </ActionIcon>
        </Tooltip>
      ))}
      <Tooltip
        label="Make a rectangle of the whole image"
        position={position}
        events={{ hover: true, focus: true, touch: false }}
      >
        <ActionIcon variant="default" size="lg" aria-label="Whole image" onClick={onWholeImage}>
          <IconArtboard size={18} aria-hidden />
        </ActionIcon>
      </Tooltip>
      <Tooltip
        label="Delete the selected region (Delete)"
        position={position}
        events={{ hover: true, focus: true, touch: false }}
      >
        <ActionIcon
          variant="default"
          size="lg"
          aria-label="Delete the selected region"
          aria-disabled={onDelete === undefined}
          {...(onDelete === undefined && { "data-disabled": true })}
          onClick={() => onDelete?.()}
        >
          <IconTrash size={18} aria-hidden />
        </ActionIcon>
      </Tooltip>
    </Group>
  );
}
