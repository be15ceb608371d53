import { ActionIcon, Badge, Group, ScrollArea, Stack, Text, Tooltip, UnstyledButton } from "@mantine/core";
import { IconCircle, IconLine, IconPoint, IconPolygon, IconRectangle, IconRoute, IconTrash } from "@tabler/icons-react";
import type { ReactNode } from "react";
import type { Shape } from "../geometry.ts";
import { type Extent, holdsAt } from "../vectors.ts";
import type { RoiItem } from "./roi-item.ts";
import classes from "./roi-list.module.css";
import { DEFAULT_COLOUR } from "./roi-style.ts";

type Props = Readonly<{
  items: readonly RoiItem[];
  z: number;
  t: number;
  selectedId: string | undefined;
  hoveredId?: string | undefined;
  onSelect: (id: string | undefined) => void;
  onHover: (id: string | undefined) => void;
  onDelete: (id: string) => void;
  /** A region on another plane was chosen: to be shown there. Default: like `onSelect`. */
  onGoTo?: ((id: string) => void) | undefined;
  /** Words beside a region, such as `not saved`. */
  noteOf?: ((id: string) => string | undefined) | undefined;
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

/** All regions of an image; those on other planes say where they are. */
export function RoiList({
  items,
  z,
  t,
  selectedId,
  hoveredId,
  onSelect,
  onHover,
  onDelete,
  onGoTo,
  noteOf,
}: Props): ReactNode {
  return (
    <ScrollArea.Autosize mah="40vh" type="auto">
      <Stack component="ul" gap={2} m={0} p={0} aria-label="Regions" className={classes.list}>
        {items.map(({ id, name, shape, extent, colour = DEFAULT_COLOUR }) => {
          const KindIcon = ICONS[shape.kind];
          const isHere = holdsAt(extent, z, t);
          const note = noteOf?.(id);
          return (
            <Group
              key={id}
              component="li"
              gap={4}
              wrap="nowrap"
              className={classes.row}
              data-selected={id === selectedId || undefined}
              data-hovered={id === hoveredId || undefined}
              onPointerEnter={() => onHover(id)}
              onPointerLeave={() => onHover(undefined)}
            >
              <UnstyledButton
                className={classes.name}
                aria-pressed={id === selectedId}
                onFocus={() => onHover(id)}
                onBlur={() => onHover(undefined)}
                onClick={() => {
                  if (isHere || onGoTo === undefined) onSelect(id === selectedId ? undefined : id);
                  else onGoTo(id);
                }}
              >
                <KindIcon size={16} color={colour} className={classes.icon} aria-hidden />
                <Text size="sm" truncate component="span" {...(isHere ? {} : { c: "dimmed" })}>
                  {name}
                </Text>
                {!isHere && (
                  <Text size="xs" c="dimmed" component="span" className={classes.note}>
                    {planesOf(extent)}
                  </Text>
                )}
                {note !== undefined && (
                  <Badge size="xs" variant="default" component="span" className={classes.note}>
                    {note}
                  </Badge>
                )}
              </UnstyledButton>
              <Tooltip label={`Delete ${name}`} events={{ hover: true, focus: true, touch: false }}>
                <ActionIcon variant="subtle" color="gray" aria-label={`Delete ${name}`} onClick={() => onDelete(id)}>
                  <IconTrash size={14} aria-hidden />
                </ActionIcon>
              </Tooltip>
            </Group>
          );
        })}
      </Stack>
    </ScrollArea.Autosize>
  );
}

/** `z 3, t 0-4`: planes counted from 0, as everywhere; an axis on which the region always holds is left out. */
function planesOf({ z, t }: Extent): string {
  const range = (name: string, [first, end]: readonly [number, number]) =>
    end === Infinity ? [] : [end - first === 1 ? `${name} ${first}` : `${name} ${first}\u2013${end - 1}`];
  return [...range("z", z), ...range("t", t)].join(", ");
}
