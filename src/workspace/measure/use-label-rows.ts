import { useCallback, useEffect, useMemo, useState } from "react";
import { version } from "../../../package.json";
import type { ImageModel } from "../../mikro/image.ts";
import { usePool } from "../../mikro/react/session-context.ts";
import { createLabelRowsRun, labelRegionId } from "../../statistics/labels/label-rows.ts";
import { readable } from "../../statistics/react/numbers.ts";
import { type LiveRun, useRun } from "../../statistics/react/use-run.ts";
import type { MeasuredRow } from "../../statistics/rows/measured-row.ts";
import { isBlank } from "../../statistics/value.ts";
import type { Layer } from "../../viewer/layer.ts";
import type { LayerStack } from "../../viewer/layer-stack.ts";
import type { DescribeLayerValue } from "../../viewer/react/layer-readout.tsx";
import type { Viewer } from "../../viewer/viewer.ts";

/** All labels of one layer, measured on demand; what is known stays until another measurement. */
export type LabelRows = Readonly<{
  /** Layers that are shown as labels, the top one first. */
  layers: readonly Layer[];
  run: LiveRun<readonly MeasuredRow[]>;
  rows: readonly MeasuredRow[];
  /** Measures a layer over the channels that are shown, on the plane that is shown. */
  measure: (layer: Layer) => void;
  /** What is known of a label, and its numbers where they are measured. */
  describe: DescribeLayerValue;
}>;

const NO_ROWS: readonly MeasuredRow[] = [];

export function useLabelRows(
  model: ImageModel,
  viewer: Viewer,
  stack: LayerStack | undefined,
  describeOther: DescribeLayerValue | undefined,
): LabelRows {
  const pool = usePool();
  const layers = useLabelLayers(stack);
  const [job, setJob] = useState<Parameters<typeof useRun<readonly MeasuredRow[]>>[0]>();
  const run = useRun(job);
  const rows = run.isPast ? NO_ROWS : (run.value ?? NO_ROWS);
  const measure = useCallback(
    (layer: Layer) => {
      const plane = layer.planeOver(viewer.plane);
      const shown = viewer.channels.filter(({ visible }) => visible).map(({ index }) => index);
      const input = {
        pool,
        array: model.multiscale.levels[0]!.array,
        channels: shown.length > 0 ? shown : [0],
        ...viewer.plane,
        labels: { array: layer.image.multiscale.levels[0]!.array, c: 0, ...(plane ?? { z: -1, t: -1 }) },
        imageId: model.id,
        mask: { id: layer.key, name: layer.name },
        channelNames: new Map(model.channels.map(({ name }, index) => [index, name ?? `Channel ${index}`])),
        pixelSizeUm: model.pixelSizeUm,
        appVersion: version,
      };
      setJob({ subject: `${layer.key}`, start: () => createLabelRowsRun(input) });
    },
    [pool, model, viewer],
  );
  const byLabel = useMemo(() => {
    const found = new Map<string, MeasuredRow[]>();
    for (const row of rows) {
      const own = found.get(row.regionId);
      if (own === undefined) found.set(row.regionId, [row]);
      else own.push(row);
    }
    return found;
  }, [rows]);
  const describe = useCallback<DescribeLayerValue>(
    async (layer, value) => {
      const known = await describeOther?.(layer, value);
      const { z, t } = viewer.plane;
      const own = byLabel.get(labelRegionId(layer.key, value)) ?? [];
      const numbers = own.filter((row) => row.z === z && row.t === t).map(numbersOf);
      const texts = [...(known === undefined ? [] : [known]), ...numbers];
      return texts.length === 0 ? undefined : texts.join("; ");
    },
    [describeOther, byLabel, viewer],
  );
  return useMemo(() => ({ layers, run, rows, measure, describe }), [layers, run, rows, measure, describe]);
}

function useLabelLayers(stack: LayerStack | undefined): readonly Layer[] {
  const [layers, setLayers] = useState<readonly Layer[]>([]);
  useEffect(() => {
    if (stack === undefined) return;
    const read = () => setLayers(stack.layers.filter(({ style }) => style !== "image").reverse());
    read();
    return stack.on("layers", read);
  }, [stack]);
  return layers;
}

/** `DAPI n 412, mean 1032, median 998`. */
function numbersOf({ channelName, values }: MeasuredRow): string {
  const { n, mean, median } = values;
  const shown = Object.entries({ n, mean, median }).map(([name, value]) =>
    isBlank(value) ? `${name} –` : `${name} ${readable(value)}`,
  );
  return `${channelName} ${shown.join(", ")}`;
}
