import { Alert, Button, Divider, Group, Loader, Select, Stack, Text, TextInput } from "@mantine/core";
import { IconSearch } from "@tabler/icons-react";
import { type ReactNode, useMemo, useState } from "react";
import { errorLine } from "../../mikro/react/describe-error.ts";
import { isAreal, type Shape } from "../../roi/geometry.ts";
import { type ListSort, listRows, sizeOf } from "../../roi/list-rows.ts";
import { geometricArea, perimeter } from "../../roi/measures.ts";
import { RoiList } from "../../roi/react/roi-list.tsx";
import { formatLengthUm, formatSignificant } from "../../ui/format.ts";
import { PanelSection } from "../panel-section.tsx";
import type { PlaneCounts } from "./region-transfer.ts";
import { SelectionEditor } from "./selection-editor.tsx";
import { UnsavedNotice } from "./unsaved-notice.tsx";
import type { RegionCommands } from "./use-region-commands.ts";
import type { Plane, RegionEditing } from "./use-region-editing.ts";

type Props = Readonly<{
  editing: RegionEditing;
  commands: RegionCommands;
  plane: Plane;
  counts: PlaneCounts;
  pixelSizeUm: Readonly<{ x: number; y: number }> | undefined;
  /** Goes to the plane of a region and selects it. */
  onGoTo: (key: string) => void;
  /** Numbers of the selected region. */
  children: ReactNode;
}>;

const SORTS: readonly { value: ListSort; label: string }[] = [
  { value: "order", label: "As made" },
  { value: "name", label: "By name" },
  { value: "size", label: "Largest first" },
  { value: "place", label: "By place" },
  { value: "plane", label: "By plane" },
];
/** From so many on, a list is searched rather than read. */
const MANY = 6;

/** The regions of an image, what of them is not saved, what is selected, and its numbers. */
export function RegionsPanel(props: Props): ReactNode {
  const { editing, plane, counts, commands, pixelSizeUm, onGoTo, children } = props;
  const { regions, items, unreadable, selected, selectedKeys } = editing;
  const [filter, setFilter] = useState("");
  const [sort, setSort] = useState<ListSort>("order");
  const [closed, setClosed] = useState<ReadonlySet<string>>(new Set());
  const rows = useMemo(() => listRows(items, filter, sort, closed), [items, filter, sort, closed]);
  const select = (key: string, how: "only" | "add" | "range") => {
    if (how === "add") {
      const next = selectedKeys.has(key) ? [...selectedKeys].filter((other) => other !== key) : [...selectedKeys, key];
      return editing.selectMany(next);
    }
    if (how === "range" && selected !== undefined) {
      const ids = rows.flatMap((row) => (row.kind === "region" ? [row.item.id] : []));
      const [from, to] = [ids.indexOf(selected.key), ids.indexOf(key)].sort((a, b) => a - b) as [number, number];
      return editing.selectMany(from === -1 ? [key] : ids.slice(from, to + 1));
    }
    if (selectedKeys.size === 1 && selectedKeys.has(key)) return editing.select(undefined);
    return onGoTo(key);
  };
  const noteOf = (key: string) => {
    const record = regions.store.find(key);
    if (record?.conflict !== undefined) return "conflict";
    return record?.status === "unsaved" ? "not saved" : record?.status === "saving" ? "saving" : undefined;
  };
  return (
    <Stack gap="md">
      {regions.error !== undefined && (
        <Alert color="red" role="alert" title="The regions could not be read" p="xs">
          <Text size="xs">{errorLine(regions.error)}</Text>
          <Button variant="default" mt="xs" onClick={regions.retry}>
            Try again
          </Button>
        </Alert>
      )}
      <UnsavedNotice editing={editing} />
      <PanelSection title="Regions">
        {items.length >= MANY && (
          <Group gap="xs" wrap="nowrap">
            <TextInput
              size="xs"
              type="search"
              aria-label="Filter regions"
              placeholder="Filter by name, kind, group"
              leftSection={<IconSearch size={14} aria-hidden />}
              value={filter}
              onChange={(event) => setFilter(event.currentTarget.value)}
              style={{ flex: 1 }}
            />
            <Select
              size="xs"
              w={120}
              aria-label="Sort regions"
              data={SORTS}
              value={sort}
              allowDeselect={false}
              onChange={(value) => setSort(SORTS.find((one) => one.value === value)?.value ?? "order")}
            />
          </Group>
        )}
        {regions.isLoading && items.length === 0 ? (
          <Group gap="xs">
            <Loader size="xs" aria-label="Loading regions" />
          </Group>
        ) : items.length === 0 ? (
          <Text size="sm" c="dimmed">
            None yet. Choose a tool beside the image and draw one.
          </Text>
        ) : rows.length === 0 ? (
          <Text size="sm" c="dimmed">
            No region has these words.
          </Text>
        ) : (
          <RoiList
            rows={rows}
            z={plane.z}
            t={plane.t}
            selectedIds={selectedKeys}
            shownId={selected?.key}
            hoveredId={editing.hoveredKey}
            onSelect={select}
            onSelectGroup={editing.selectMany}
            onToggleGroup={(name) => setClosed((old) => toggled(old, name))}
            onHover={editing.setHovered}
            onHide={(key, isHidden) => editing.setLook([key], { isHidden })}
            onLock={(key, isLocked) => editing.setLook([key], { isLocked })}
            sizeText={(shape) => sizeText(shape, pixelSizeUm)}
            noteOf={noteOf}
          />
        )}
        {unreadable.map(({ key, name, reason }) => (
          <Text key={key} size="xs" c="dimmed">
            {name} cannot be shown: {reason}
          </Text>
        ))}
      </PanelSection>
      <SelectionEditor editing={editing} commands={commands} plane={plane} counts={counts} />
      <Divider />
      {children}
    </Stack>
  );
}

function toggled(set: ReadonlySet<string>, value: string): ReadonlySet<string> {
  const next = new Set(set);
  if (!next.delete(value)) next.add(value);
  return next;
}

/** Area or length, in micrometres where the image has a pixel size. */
function sizeText(shape: Shape, pixel: Props["pixelSizeUm"]): string {
  if (shape.kind === "point") return "";
  if (pixel === undefined) return `${formatSignificant(sizeOf(shape))} ${isAreal(shape) ? "px\u00b2" : "px"}`;
  return isAreal(shape)
    ? `${formatSignificant(geometricArea(shape, pixel))} \u00b5m\u00b2`
    : formatLengthUm(perimeter(shape, pixel));
}
