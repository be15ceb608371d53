import { Button, Select, Text } from "@mantine/core";
import { IconRuler2 } from "@tabler/icons-react";
import { type ReactNode, useMemo, useState } from "react";
import { ColumnsMenu } from "../../statistics/react/rows/columns-menu.tsx";
import classes from "../../statistics/react/rows/rows-table.module.css";
import { RowsTable } from "../../statistics/react/rows/rows-table.tsx";
import { RunStatus } from "../../statistics/react/run-status.tsx";
import type { MeasuredRow } from "../../statistics/rows/measured-row.ts";
import { formatNoun } from "../../ui/format.ts";
import { usePanelChannels } from "../regions/use-panel-channels.ts";
import type { MeasureProps } from "./measure-props.ts";
import { RowsExport } from "./rows-export.tsx";
import { useCheckedRows } from "./use-checked-rows.ts";
import { useColumns } from "./use-columns.ts";
import type { LabelRows } from "./use-label-rows.ts";

type Props = MeasureProps & Readonly<{ labels: LabelRows }>;

/** Every label of a mask that lies on the image: measured in one pass, sorted, saved; a row leads to its label. */
export function LabelsTool({ model, viewer, goTo, pointed, labels }: Props): ReactNode {
  const { layers, run, rows, measure } = labels;
  const [chosen, setChosen] = useState<string>();
  const [columns, setColumns] = useColumns();
  const { checked, check } = useCheckedRows();
  const [ordered, setOrdered] = useState<readonly MeasuredRow[]>([]);
  const [current, setCurrent] = useState<string>();
  const channels = usePanelChannels(viewer, model);
  const colours = useMemo(() => new Map(channels.map(({ index, colour }) => [index, colour])), [channels]);
  const layer = layers.find(({ key }) => key === chosen) ?? layers[0];
  const picked = ordered.filter(({ key }) => checked.has(key));
  const showLabel = (row: MeasuredRow) => {
    const { centroidX, centroidY } = row.values;
    if (typeof centroidX !== "number" || typeof centroidY !== "number") return;
    const place = { x: centroidX, y: centroidY };
    viewer.setPlane({ z: row.z, t: row.t });
    setCurrent(row.regionId);
    goTo(place);
    pointed.set(place);
  };
  return (
    <section className={classes.tool} aria-label="Labels">
      <div className={classes.bar}>
        <Select
          size="xs"
          w={220}
          aria-label="Mask"
          placeholder="No mask on this image"
          allowDeselect={false}
          disabled={layers.length === 0}
          value={layer?.key ?? null}
          onChange={(key) => setChosen(key ?? undefined)}
          data={layers.map(({ key, name }) => ({ value: key, label: name }))}
        />
        <Button
          size="compact-xs"
          leftSection={<IconRuler2 size={14} aria-hidden />}
          disabled={layer === undefined || run.status === "running"}
          onClick={() => layer !== undefined && measure(layer)}
        >
          Measure all labels
        </Button>
        <ColumnsMenu columns={columns} onChange={setColumns} />
        <RowsExport model={model} rows={picked.length > 0 ? picked : ordered} columns={columns} />
        <RunStatus run={run} failure="The labels could not be measured" />
      </div>
      {rows.length === 0 ? (
        <Text size="sm" c="dimmed">
          {layers.length === 0
            ? "Lay a mask over this image in the Layers panel, shown as labels or outlines, to measure every object of it."
            : "Measures every label of the mask over the channels that are shown, on this plane, at full resolution."}
        </Text>
      ) : (
        <>
          <RowsTable
            rows={rows}
            columns={columns}
            colours={colours}
            staleReason={() => undefined}
            selectedRegion={current}
            checked={checked}
            onCheck={check}
            onHover={(row) => {
              const { centroidX: x, centroidY: y } = row?.values ?? {};
              pointed.set(typeof x === "number" && typeof y === "number" ? { x, y } : undefined);
            }}
            onGoTo={showLabel}
            onGoToPixel={showLabel}
            onOrder={setOrdered}
          />
          <Text size="xs" c="dimmed" role="status">
            {picked.length > 0 ? `${formatNoun(picked.length, "row")} chosen of ` : ""}
            {formatNoun(rows.length, "row")}. A click on a label's number leads to it; over a label in the picture, its
            numbers stand in the read-out.
          </Text>
        </>
      )}
    </section>
  );
}
