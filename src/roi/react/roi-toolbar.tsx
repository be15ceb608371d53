import { ActionIcon, Group, Tooltip } from "@mantine/core";
import {
  IconArrowBackUp,
  IconArrowForwardUp,
  IconArtboard,
  IconCircle,
  IconLasso,
  IconLine,
  IconMarquee2,
  IconPoint,
  IconPointer,
  IconPolygon,
  IconRectangle,
  IconRoute,
  IconTrash,
} from "@tabler/icons-react";
import type { ReactNode } from "react";
import type { RoiTool } from "./roi-item.ts";

type Props = Readonly<{
  tool: RoiTool;
  onToolChange: (tool: RoiTool) => void;
  /** Makes a rectangle of the whole image. */
  onWholeImage: () => void;
  /** `undefined` when nothing is selected. */
  onDelete: (() => void) | undefined;
  /** What would be taken back or made again; `undefined` when there is nothing. */
  undoLabel?: string | undefined;
  redoLabel?: string | undefined;
  onUndo: () => void;
  onRedo: () => void;
  orientation?: "horizontal" | "vertical" | undefined;
  /** More that can be done. */
  children?: ReactNode;
}>;

const TOOLS: readonly (readonly [RoiTool, label: string, hint: string, icon: typeof IconPointer])[] = [
  [
    "select",
    "Select and edit regions",
    "Click a region; drag it, its handles or its edges; Alt+click removes a vertex; Shift+click or Shift+drag selects more",
    IconPointer,
  ],
  ["marquee", "Select in a rectangle", "Drag around regions; Shift adds to what is selected", IconMarquee2],
  ["rectangle", "Draw a rectangle", "Drag from corner to corner; Shift makes a square", IconRectangle],
  ["ellipse", "Draw an ellipse", "Drag from corner to corner; Shift makes a circle", IconCircle],
  ["polygon", "Draw a polygon", "Click the corners; the first one, double-click or Enter ends", IconPolygon],
  ["freehand", "Draw freehand", "Drag around the region", IconLasso],
  ["line", "Draw a line", "Drag from end to end", IconLine],
  ["path", "Draw a path", "Click the points, double-click or Enter ends", IconRoute],
  ["point", "Place points", "Click for each point; Escape ends", IconPoint],
];

/** What the pointer does on the image, and what needs no pointer. By keyboard: Space draws in the middle of the window. */
export function RoiToolbar(props: Props): ReactNode {
  const { tool, onToolChange, orientation = "horizontal" } = props;
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
        <Tooltip key={name} label={`${label}. ${hint}.`} position={position} multiline maw={260} events={EVENTS}>
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
      <Action
        label="Whole image"
        hint="Make a rectangle of the whole image"
        position={position}
        icon={IconArtboard}
        onClick={props.onWholeImage}
      />
      <Action
        label="Undo"
        hint={props.undoLabel === undefined ? "Nothing to undo (Ctrl+Z)" : `Undo: ${props.undoLabel} (Ctrl+Z)`}
        position={position}
        icon={IconArrowBackUp}
        onClick={props.undoLabel === undefined ? undefined : props.onUndo}
      />
      <Action
        label="Redo"
        hint={
          props.redoLabel === undefined ? "Nothing to redo (Ctrl+Shift+Z)" : `Redo: ${props.redoLabel} (Ctrl+Shift+Z)`
        }
        position={position}
        icon={IconArrowForwardUp}
        onClick={props.redoLabel === undefined ? undefined : props.onRedo}
      />
      <Action
        label="Delete the selected region"
        hint="Delete what is selected (Delete)"
        position={position}
        icon={IconTrash}
        onClick={props.onDelete}
      />
      {props.children}
    </Group>
  );
}

const EVENTS = { hover: true, focus: true, touch: false };

type ActionProps = Readonly<{
  label: string;
  hint: string;
  position: "right" | "bottom";
  icon: typeof IconPointer;
  /** `undefined`: not now. */
  onClick: (() => void) | undefined;
}>;

function Action({ label, hint, position, icon: ActionSymbol, onClick }: ActionProps): ReactNode {
  return (
    <Tooltip label={hint} position={position} events={EVENTS}>
      <ActionIcon
        variant="default"
        size="lg"
        aria-label={label}
        aria-disabled={onClick === undefined}
        {...(onClick === undefined && { "data-disabled": true })}
        onClick={() => onClick?.()}
      >
        <ActionSymbol size={18} aria-hidden />
      </ActionIcon>
    </Tooltip>
  );
}
