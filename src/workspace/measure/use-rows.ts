import { useEffect, useEffectEvent, useMemo, useState, useSyncExternalStore } from "react";
import { version } from "../../../package.json";
import type { ImageModel } from "../../mikro/image.ts";
import { usePool, useSessionIfAny } from "../../mikro/react/session-context.ts";
import { type MeasuredRow, type RowRegion, staleReason } from "../../statistics/rows/measured-row.ts";
import { type RowJob, RowMeasurer, type RowsInput } from "../../statistics/rows/row-measurer.ts";
import { RowStore } from "../../statistics/rows/row-store.ts";
import { nextFrame } from "../../ui/next-frame.ts";
import type { RegionEditing } from "../regions/use-region-editing.ts";
import { indexedRows } from "./indexed-rows.ts";
import { isMeasurable, rowRegions } from "./row-regions.ts";
import { useBackground } from "./use-background.ts";

type Channels = RowsInput["channels"];

/** The measurements of an image and the ways to make more. */
export type Rows = Readonly<{
  store: RowStore;
  /** For what a person asked for: its progress is shown, and it can be cancelled. */
  measurer: RowMeasurer;
  regions: ReadonlyMap<string, RowRegion & Readonly<{ key: string }>>;
  /** The region that is the background of live rows and of new ones. */
  background: RowRegion | undefined;
  setBackground: (id: string | undefined) => void;
  measure: (jobs: readonly RowJob[], channels: Channels, isPinned: boolean) => void;
}>;

/** Live rows follow their regions as long as the page is open, whether the table is shown or not. */
export function useRows(model: ImageModel, editing: RegionEditing): Rows {
  const pool = usePool();
  const graphqlUrl = useSessionIfAny()?.connection.graphqlUrl ?? "http://browser";
  const { store, measurer, follower } = useMemo(() => {
    const made = new RowStore(indexedRows(new URL(graphqlUrl).host, model.id));
    return { store: made, measurer: new RowMeasurer(made, nextFrame), follower: new RowMeasurer(made, nextFrame) };
  }, [graphqlUrl, model.id]);
  const { items } = editing;
  const { records, isLoading } = editing.regions;
  const regions = useMemo(() => rowRegions(items, records), [items, records]);
  const [backgroundId, setBackground] = useBackground(graphqlUrl, model.id);
  const background = backgroundId === undefined ? undefined : regions.get(backgroundId);
  useEffect(() => {
    return () => {
      measurer.cancel();
      follower.cancel();
    };
  }, [measurer, follower]);

  const inputOf = (jobs: readonly RowJob[], channels: Channels): RowsInput => ({
    pool,
    array: model.multiscale.levels[0]!.array,
    pixelSizeUm: model.pixelSizeUm,
    imageId: model.id,
    appVersion: version,
    channels,
    jobs,
    isPinned: false,
    background,
  });
  const isLoaded = useSyncExternalStore(store.subscribe, () => store.getSnapshot().isLoaded);
  const [drafts] = useState(() => new Map<string, string>());
  const follow = useEffectEvent((now: Rows["regions"], nowBackground: string | undefined) => {
    const background = nowBackground === undefined ? undefined : now.get(nowBackground);
    for (const { id, key, name } of now.values()) {
      if (id === key) drafts.set(key, key);
      else if (drafts.delete(key)) store.renameRegion(key, id, name);
    }
    const stale = store.getSnapshot().rows.filter((row) => !row.isPinned && canFollow(row, now, background));
    const jobs = new Map<string, RowJob>();
    const channels = new Map<number, string>();
    for (const { regionId, z, t, channel, channelName } of stale) {
      jobs.set(`${regionId} ${z} ${t}`, { region: now.get(regionId)!, z, t });
      channels.set(channel, channelName);
    }
    const only = new Set(stale.map(({ key }) => key));
    const list = [...channels].map(([index, name]) => ({ index, name }));
    if (jobs.size > 0) void follower.measure({ ...inputOf([...jobs.values()], list), only });
  });
  useEffect(() => {
    if (isLoaded && !isLoading) follow(regions, backgroundId);
  }, [isLoaded, isLoading, regions, backgroundId]);

  return {
    store,
    measurer,
    regions,
    background,
    setBackground,
    measure: (jobs, channels, isPinned) => void measurer.measure({ ...inputOf(jobs, channels), isPinned }),
  };
}

/** Whether a live row is stale and its region is there to be measured again. */
function canFollow(
  row: MeasuredRow,
  regions: ReadonlyMap<string, RowRegion>,
  background: RowRegion | undefined,
): boolean {
  const region = regions.get(row.regionId);
  if (region === undefined || !isMeasurable(region.shape)) return false;
  return row.background?.id !== background?.id || staleReason(row, regions) !== undefined;
}
