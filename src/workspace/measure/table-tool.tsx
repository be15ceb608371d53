import { Alert, Button, Group, Progress, Select, Text, TextInput } from "@mantine/core";
import { IconPin, IconPlayerStop, IconRuler2, IconTrash } from "@tabler/icons-react";
import { type ReactNode, useMemo, useState, useSyncExternalStore } from "react";
import { errorLine } from "../../mikro/react/describe-error.ts";
import { boundingBox } from "../../roi/geometry.ts";
import { ColumnsMenu } from "../../statistics/react/rows/columns-menu.tsx";
import { MultiMeasure, type MultiMeasureRequest } from "../../statistics/react/rows/multi-measure.tsx";
import classes from "../../statistics/react/rows/rows-table.module.css";
import { RowsTable } from "../../statistics/react/rows/rows-table.tsx";
import { type MeasuredRow, staleReason } from "../../statistics/rows/measured-row.ts";
import { parseRowFilter } from "../../statistics/rows/row-filter.ts";
import { formatNoun } from "../../ui/format.ts";
import { messageOf } from "../../ui/message-of.ts";
import { useViewerPlane } from "../../viewer/react/use-viewer.ts";
import { offerUndo } from "../regions/offer-undo.tsx";
import { usePanelChannels } from "../regions/use-panel-channels.ts";
import type { MeasureProps } from "./measure-props.ts";
import { OpenSavedRows } from "./open-saved-rows.tsx";
import { isMeasurable } from "./row-regions.ts";
import { RowsExport } from "./rows-export.tsx";
import { useCheckedRows } from "./use-checked-rows.ts";
import { useColumns } from "./use-columns.ts";
import { useDragRows } from "./use-drag-rows.ts";
import type { Rows } from "./use-rows.ts";

type Props = MeasureProps & Readonly<{ rows: Rows; onMeasure: () => void }>;

/** A list of more names is not for choosing. */
const MOST_CHOICES = 500;

/** The measurements of this image: made, sorted, filtered, pinned, copied and saved. */
export function TableTool(props: Props): ReactNode {
  const { model, viewer, editing, goTo, rows: owner, onMeasure } = props;
  const { store, measurer, regions } = owner;
  const { problem, isKept } = useSyncExternalStore(store.subscribe, store.getSnapshot);
  const { rows, isDragged } = useDragRows(props, owner);
  const measuring = useSyncExternalStore(measurer.subscribe, measurer.getSnapshot);
  const plane = useViewerPlane(viewer);
  const channels = usePanelChannels(viewer, model);
  const [columns, setColumns] = useColumns();
  const [filter, setFilter] = useState("");
  const { checked, check, clear } = useCheckedRows();
  const [ordered, setOrdered] = useState<readonly MeasuredRow[]>([]);
  const shown = useMemo(() => {
    const matches = parseRowFilter(filter);
    return rows.filter(matches);
  }, [rows, filter]);
  const colours = useMemo(() => new Map(channels.map(({ index, colour }) => [index, colour])), [channels]);
  const reasonOf = (row: MeasuredRow) => (isDragged(row) ? undefined : staleReason(row, regions));
  const { selected } = editing;
  const selectedId = selected && (selected.roiId ?? selected.key);
  const measurable = useMemo(() => [...regions.values()].filter(({ shape }) => isMeasurable(shape)), [regions]);
  const { selectedKeys } = editing;
  const chosen = ordered.filter(({ key }) => checked.has(key));
  const acted = chosen.length > 0 ? chosen : ordered;

  const showRegion = (row: MeasuredRow) => {
    const region = regions.get(row.regionId);
    viewer.setPlane({ z: row.z, t: row.t });
    if (region === undefined) return;
    editing.select(region.key);
    const box = boundingBox(region.shape);
    goTo({ x: (box.x0 + box.x1) / 2, y: (box.y0 + box.y1) / 2 });
  };
  const showPixel = (row: MeasuredRow, extreme: "min" | "max") => {
    const [x, y] = extreme === "min" ? [row.values.minX, row.values.minY] : [row.values.maxX, row.values.maxY];
    if (typeof x !== "number" || typeof y !== "number") return;
    viewer.setPlane({ z: row.z, t: row.t });
    goTo({ x: x + 0.5, y: y + 0.5 }, "pixel");
    props.pointed.set({ x: x + 0.5, y: y + 0.5 });
  };
  const multiMeasure = ({ regions: which, z, t }: MultiMeasureRequest) => {
    const some = which === "all" ? measurable : measurable.filter(({ key }) => selectedKeys.has(key));
    const jobs = [];
    for (let zAt = z.first; zAt <= z.last; zAt++) {
      for (let tAt = t.first; tAt <= t.last; tAt++) for (const region of some) jobs.push({ region, z: zAt, t: tAt });
    }
    owner.measure(jobs, channels, true);
  };
  const remove = () => {
    const removed = store.remove(acted.map(({ key }) => key));
    clear();
    offerUndo(`${formatNoun(removed.length, "row")} deleted`, () => store.put(removed));
  };
  return (
    <section className={classes.tool} aria-label="Measurements">
      <div className={classes.bar}>
        <Button
          size="compact-xs"
          leftSection={<IconRuler2 size={14} aria-hidden />}
          disabled={selected === undefined || channels.length === 0}
          onClick={onMeasure}
          aria-keyshortcuts="m"
        >
          Measure
        </Button>
        <MultiMeasure
          {...plane}
          size={model.multiscale.size}
          regionCount={measurable.length}
          selectedCount={measurable.filter(({ key }) => selectedKeys.has(key)).length}
          channelCount={channels.length}
          onStart={multiMeasure}
        />
        <ColumnsMenu columns={columns} onChange={setColumns} />
        <Select
          size="xs"
          w={150}
          aria-label="Background region"
          placeholder="No background"
          clearable
          clearButtonProps={{ "aria-label": "No background" }}
          value={owner.background?.id ?? null}
          onChange={(id) => owner.setBackground(id ?? undefined)}
          data={measurable.slice(0, MOST_CHOICES).map(({ id, name }) => ({ value: id, label: name }))}
        />
        <TextInput
          size="xs"
          w={170}
          aria-label="Filter rows"
          placeholder="Filter: nucleus mean>100"
          value={filter}
          onChange={(event) => setFilter(event.currentTarget.value)}
        />
        <Group gap={6} ml="auto">
          <Button
            size="compact-xs"
            variant="default"
            leftSection={<IconPin size={14} aria-hidden />}
            disabled={!acted.some(({ isPinned }) => !isPinned)}
            onClick={() => store.pin(acted.map(({ key }) => key))}
            title="Keep a frozen copy of these numbers"
          >
            Pin
          </Button>
          <RowsExport model={model} rows={acted} columns={columns} />
          <OpenSavedRows imageId={model.id} onRows={(saved) => store.put(saved)} />
          <Button
            size="compact-xs"
            variant="default"
            leftSection={<IconTrash size={14} aria-hidden />}
            disabled={acted.length === 0}
            onClick={remove}
          >
            Delete
          </Button>
        </Group>
      </div>
      {measuring.status === "running" && (
        <Group gap="xs" wrap="nowrap">
          <Text size="xs">
            {measuring.done} of {formatNoun(measuring.total, "place")}
          </Text>
          <Progress.Root size="sm" flex={1}>
            <Progress.Section value={100 * measuring.progress} aria-label="Places measured" />
          </Progress.Root>
          <Button
            size="compact-xs"
            variant="default"
            leftSection={<IconPlayerStop size={12} aria-hidden />}
            onClick={measurer.cancel}
          >
            Cancel
          </Button>
        </Group>
      )}
      {measuring.status === "failed" && (
        <Alert color="red" p="xs" role="alert" title="Not everything could be measured">
          <Text size="xs">{errorLine(measuring.error)}</Text>
        </Alert>
      )}
      {problem !== undefined && (
        <Alert color="yellow" p="xs" role="alert" title="These rows are not kept over a reload">
          <Text size="xs">{messageOf(problem)}</Text>
        </Alert>
      )}
      {rows.length === 0 ? (
        <Text size="sm" c="dimmed">
          No measurements yet. Select a region and press M, or measure many with Multi-measure.
        </Text>
      ) : (
        <>
          <RowsTable
            rows={shown}
            columns={columns}
            colours={colours}
            staleReason={reasonOf}
            selectedRegion={selectedId}
            checked={checked}
            onCheck={check}
            onHover={(row) => editing.setHovered(row && regions.get(row.regionId)?.key)}
            onGoTo={showRegion}
            onGoToPixel={showPixel}
            onOrder={setOrdered}
          />
          <Text size="xs" c="dimmed" role="status">
            {chosen.length > 0 ? `${formatNoun(chosen.length, "row")} chosen of ` : ""}
            {formatNoun(shown.length, "row")}
            {shown.length < rows.length ? ` of ${rows.length}` : ""}.{" "}
            {isKept ? "Click min or max to see the pixel." : "Keeping them \u2026"}
          </Text>
        </>
      )}
    </section>
  );
}
