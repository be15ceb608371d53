import { useEffect, useEffectEvent, useState, useSyncExternalStore } from "react";
import { version } from "../../../package.json";
import { usePool } from "../../mikro/react/session-context.ts";
import { withShape } from "../../roi/encode.ts";
import { DragRows } from "../../statistics/rows/drag-rows.ts";
import { type MeasuredRow, revisionOf } from "../../statistics/rows/measured-row.ts";
import { nextFrame } from "../../ui/next-frame.ts";
import type { MeasureProps } from "./measure-props.ts";
import { isMeasurable } from "./row-regions.ts";
import type { Rows } from "./use-rows.ts";

/** The rows of the table, those of a region that is dragged as it is now; and whether a row is such a one. */
export function useDragRows(
  { model, editing }: Pick<MeasureProps, "model" | "editing">,
  { store, regions }: Rows,
): Readonly<{ rows: readonly MeasuredRow[]; isDragged: (row: MeasuredRow) => boolean }> {
  const pool = usePool();
  const [drag] = useState(() => new DragRows(nextFrame));
  const { rows } = useSyncExternalStore(store.subscribe, store.getSnapshot);
  const moved = useSyncExternalStore(drag.subscribe, drag.getSnapshot);
  const { live } = editing;
  const settle = useEffectEvent((kept: readonly MeasuredRow[], known: Rows["regions"]) => {
    const byKey = new Map(kept.map((row) => [row.key, row]));
    drag.settle((row) => {
      const revision = known.get(row.regionId)?.revision;
      return row.revision !== revision || byKey.get(row.key)?.revision === revision;
    });
  });
  const settleNow = useEffectEvent(() => settle(rows, regions));
  const follow = useEffectEvent(() => {
    const now = live.getSnapshot();
    const record = now && editing.regions.store.find(now.key);
    const region = record && regions.get(record.roiId ?? record.key);
    const own = rows.filter((row) => !row.isPinned && row.regionId === region?.id);
    if (
      now === undefined ||
      record === undefined ||
      region === undefined ||
      own.length === 0 ||
      !isMeasurable(now.shape)
    ) {
      drag.end();
      // By then the page knows of the new shape, if there is one.
      void nextFrame().then(() => settleNow());
      return;
    }
    const revision = () => revisionOf(withShape(record, now.shape));
    const { pixelSizeUm, multiscale } = model;
    const input = { pool, array: multiscale.levels[0]!.array, pixelSizeUm, appVersion: version };
    drag.follow({ region, shape: now.shape, revision, rows: own }, input);
  });
  useEffect(() => live.subscribe(follow), [live]);
  useEffect(() => () => drag.end(), [drag]);
  useEffect(() => settle(rows, regions), [rows, regions]);
  return {
    rows: moved.size === 0 ? rows : rows.map((row) => moved.get(row.key) ?? row),
    isDragged: (row) => moved.get(row.key) === row && drag.isDragging(row.regionId),
  };
}
