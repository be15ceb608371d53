import { useEffect, useMemo, useState, useSyncExternalStore } from "react";
import type { ArraySpec } from "../../datalayer/array-spec.ts";
import type { Level } from "../../datalayer/multiscale.ts";
import type { Shape } from "../../roi/geometry.ts";
import { nextFrame } from "../../ui/next-frame.ts";
import type { MeasurePool } from "../measure.ts";
import { type MeasureJob, MeasurementRunner, type RunnerState } from "../runner.ts";

export type MeasurementSource = Readonly<{
  pool: MeasurePool;
  /** Level 0. */
  array: ArraySpec;
  /** All of the image, finest first; see `MeasureInput`. */
  levels?: readonly Level[] | undefined;
  channels: readonly number[];
  z: number;
  t: number;
  region: Readonly<{ id: string; shape: Shape }> | undefined;
  pixelSizeUm: Readonly<{ x: number; y: number }> | undefined;
}>;

export type LiveMeasurement = RunnerState & Readonly<{ stop: () => void; again: () => void }>;

/**
 * Measures the region whenever it, the plane or the channels change; see `MeasurementRunner`.
 *
 * @param source every part by its identity: the same shape object is not measured again
 */
export function useMeasurement(source: MeasurementSource): LiveMeasurement {
  const { pool, array, levels, z, t, region, pixelSizeUm } = source;
  const channelKey = source.channels.join();
  const regionId = region?.id;
  const shape = region?.shape;
  const sizeX = pixelSizeUm?.x;
  const sizeY = pixelSizeUm?.y;
  const job = useMemo((): MeasureJob | undefined => {
    if (shape === undefined || regionId === undefined || channelKey === "") return undefined;
    const channels = channelKey.split(",").map(Number);
    const size = sizeX === undefined || sizeY === undefined ? undefined : { x: sizeX, y: sizeY };
    return { regionId, input: { pool, array, levels, channels, z, t, shape, pixelSizeUm: size } };
  }, [pool, array, levels, channelKey, z, t, regionId, shape, sizeX, sizeY]);

  const [runner] = useState(() => new MeasurementRunner(nextFrame));
  useEffect(() => runner.set(job), [runner, job]);
  useEffect(() => () => runner.set(undefined), [runner]);
  const state = useSyncExternalStore(runner.subscribe, runner.getSnapshot);
  return { ...state, stop: runner.stop, again: runner.again };
}
