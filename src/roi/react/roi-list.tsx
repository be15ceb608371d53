import { ActionIcon, Badge, Text, UnstyledButton } from "@mantine/core";
import {
  IconChevronDown,
  IconChevronRight,
  IconCircle,
  IconEye,
  IconEyeOff,
  IconLine,
  IconLock,
  IconLockOpen,
  IconPoint,
  IconPolygon,
  IconRectangle,
  IconRoute,
} from "@tabler/icons-react";
import { useVirtualizer } from "@tanstack/react-virtual";
import { type MouseEvent, type ReactNode, useEffect, useEffectEvent, useRef } from "react";
import type { Shape } from "../geometry.ts";
import type { ListRow } from "../list-rows.ts";
import { type Extent, holdsAt } from "../vectors.ts";
import type { RoiItem } from "./roi-item.ts";
import classes from "./roi-list.module.css";
import { DEFAULT_COLOUR } from "./roi-paint.ts";

type Props = Readonly<{
  rows: readonly ListRow<RoiItem>[];
  z: number;
  t: number;
  selectedIds: ReadonlySet<string>;
  /** The one that is scrolled to when it changes. */
  shownId: string | undefined;
  hoveredId: string | undefined;
  /** `add`: with Ctrl; `range`: with Shift. */
  onSelect: (id: string, how: "only" | "add" | "range") => void;
  onSelectGroup: (ids: readonly string[]) => void;
  onToggleGroup: (name: string) => void;
  onHover: (id: string | undefined) => void;
  onHide: (id: string, isHidden: boolean) => void;
  onLock: (id: string, isLocked: boolean) => void;
  /** Area or length in words. */
  sizeText: (shape: Shape) => string;
  /** Words beside a region, such as `not saved`. */
  noteOf: (id: string) => string | undefined;
}>;

const ICONS: Readonly<Record<Shape["kind"], typeof IconCircle>> = {
  point: IconPoint,
  line: IconLine,
  path: IconRoute,
  rectangle: IconRectangle,
  rotatedRectangle: IconRectangle,
  ellipse: IconCircle,
  rotatedEllipse: IconCircle,
  polygon: IconPolygon,
};

const ROW_PX = 34;

/** All regions of an image, however many; those on other planes say where they are. */
export function RoiList(props: Props): ReactNode {
  const { rows, shownId } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_PX,
    overscan: 6,
  });
  const shownAt = rows.findIndex((row) => row.kind === "region" && row.item.id === shownId);
  // Another place in the list is no reason to scroll there: only another region is.
  const scrollToShown = useEffectEvent(() => {
    if (shownAt !== -1) virtualizer.scrollToIndex(shownAt);
  });
  useEffect(() => {
    if (shownId !== undefined) scrollToShown();
  }, [shownId]);
  const count = rows.filter(({ kind }) => kind === "region").length;
  return (
    <div ref={scroller} className={classes.scroller}>
      <ul aria-label="Regions" className={classes.list} style={{ height: virtualizer.getTotalSize() }}>
        {virtualizer.getVirtualItems().map(({ index, start }) => {
          const row = rows[index]!;
          const style = { transform: `translateY(${start}px)`, height: ROW_PX };
          return row.kind === "group" ? (
            <GroupRow key={`group ${row.name}`} row={row} style={style} {...props} />
          ) : (
            <RegionRow key={row.item.id} item={row.item} at={row.index} count={count} style={style} {...props} />
          );
        })}
      </ul>
    </div>
  );
}

type Style = Readonly<{ transform: string; height: number }>;
type GroupProps = Props & Readonly<{ row: Extract<ListRow<RoiItem>, { kind: "group" }>; style: Style }>;

function GroupRow({ row: { name, ids, isOpen }, style, onToggleGroup, onSelectGroup }: GroupProps): ReactNode {
  const Chevron = isOpen ? IconChevronDown : IconChevronRight;
  return (
    <li className={classes.row} style={style}>
      <ActionIcon
        variant="subtle"
        color="gray"
        aria-label={`${isOpen ? "Close" : "Open"} group ${name}`}
        aria-expanded={isOpen}
        onClick={() => onToggleGroup(name)}
      >
        <Chevron size={14} aria-hidden />
      </ActionIcon>
      <UnstyledButton className={classes.name} aria-label={`Select group ${name}`} onClick={() => onSelectGroup(ids)}>
        <Text size="xs" fw={600} truncate component="span">
          {name}
        </Text>
        <Text size="xs" c="dimmed" component="span" className={classes.note}>
          {ids.length}
        </Text>
      </UnstyledButton>
    </li>
  );
}

type RegionProps = Props & Readonly<{ item: RoiItem; at: number; count: number; style: Style }>;

function RegionRow({ item, at, count, style, ...props }: RegionProps): ReactNode {
  const { id, name, shape, extent, colour = DEFAULT_COLOUR, isHidden = false, isLocked = false } = item;
  const KindIcon = ICONS[shape.kind];
  const isSelected = props.selectedIds.has(id);
  const isHere = holdsAt(extent, props.z, props.t);
  const note = props.noteOf(id);
  return (
    <li
      className={classes.row}
      style={style}
      aria-setsize={count}
      aria-posinset={at + 1}
      data-selected={isSelected || undefined}
      data-hovered={id === props.hoveredId || undefined}
      onPointerEnter={() => props.onHover(id)}
      onPointerLeave={() => props.onHover(undefined)}
    >
      <UnstyledButton
        className={classes.name}
        aria-pressed={isSelected}
        onFocus={() => props.onHover(id)}
        onBlur={() => props.onHover(undefined)}
        onClick={(event: MouseEvent) =>
          props.onSelect(id, event.shiftKey ? "range" : event.ctrlKey || event.metaKey ? "add" : "only")
        }
      >
        <KindIcon size={16} color={colour} className={classes.icon} aria-hidden />
        <Text size="sm" truncate component="span" {...(isHere && !isHidden ? {} : { c: "dimmed" })}>
          {name}
        </Text>
        {note !== undefined && (
          <Badge size="xs" variant="default" component="span" className={classes.note}>
            {note}
          </Badge>
        )}
        <Text size="xs" c="dimmed" component="span" className={classes.size}>
          {isHere ? props.sizeText(shape) : planesOf(extent)}
        </Text>
      </UnstyledButton>
      <ActionIcon
        variant="subtle"
        color="gray"
        className={classes.state}
        data-on={isLocked || undefined}
        aria-label={`${isLocked ? "Unlock" : "Lock"} ${name}`}
        onClick={() => props.onLock(id, !isLocked)}
      >
        {isLocked ? <IconLock size={14} aria-hidden /> : <IconLockOpen size={14} aria-hidden />}
      </ActionIcon>
      <ActionIcon
        variant="subtle"
        color="gray"
        className={classes.state}
        data-on={isHidden || undefined}
        aria-label={`${isHidden ? "Show" : "Hide"} ${name}`}
        onClick={() => props.onHide(id, !isHidden)}
      >
        {isHidden ? <IconEyeOff size={14} aria-hidden /> : <IconEye size={14} aria-hidden />}
      </ActionIcon>
    </li>
  );
}

/** `z 3, t 0-4`: planes counted from 0, as everywhere; an axis on which the region always holds is left out. */
function planesOf({ z, t }: Extent): string {
  const range = (name: string, [first, end]: readonly [number, number]) =>
    end === Infinity ? [] : [end - first === 1 ? `${name} ${first}` : `${name} ${first}\u2013${end - 1}`];
  return [...range("z", z), ...range("t", t)].join(", ");
}
