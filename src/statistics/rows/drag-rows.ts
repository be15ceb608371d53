import type { Shape } from "../../roi/geometry.ts";
import { MeasurementRunner } from "../runner.ts";
import { type MeasuredRow, measuredRow, type RowRegion } from "./measured-row.ts";
import type { RowsInput } from "./row-measurer.ts";

/** A region that is dragged, the shape it has now, and its live rows. */
export type DraggedRegion = Readonly<{
  region: RowRegion;
  shape: Shape;
  /** The revision that the region will have in this shape. */
  revision: () => string;
  rows: readonly MeasuredRow[];
}>;

export type DragRowsInput = Pick<RowsInput, "pool" | "array" | "pixelSizeUm" | "appVersion">;

/** Planes that are followed at the rate of the pointer; rows on more wait for the end of the drag. */
const MOST_PLANES = 8;

type Plane = Readonly<{ z: number; t: number; rows: readonly MeasuredRow[]; runner: MeasurementRunner }>;

/**
 * Live rows of a region while it is dragged: exact for a shape that it has just had, kept nowhere. After the drop they stand until
 * the region's own rows are there. An external store.
 */
export class DragRows {
  readonly #nextFrame: () => Promise<void>;
  readonly #listeners = new Set<() => void>();
  #rows: ReadonlyMap<string, MeasuredRow> = new Map();
  #planes: readonly Plane[] = [];
  #dragged: DraggedRegion | undefined;
  #input: DragRowsInput | undefined;

  constructor(nextFrame: () => Promise<void>) {
    this.#nextFrame = nextFrame;
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => {
      this.#listeners.delete(listener);
    };
  };

  /** By the keys of the rows in whose place they stand. */
  readonly getSnapshot = (): ReadonlyMap<string, MeasuredRow> => this.#rows;

  /** Whether rows of the region are under way or shown because it is dragged now. */
  isDragging(regionId: string): boolean {
    return this.#dragged?.region.id === regionId;
  }

  /** The region has this shape now. Rows with a background wait: their other columns would be of two shapes. */
  follow(dragged: DraggedRegion, input: DragRowsInput): void {
    const before = this.#dragged;
    this.#dragged = dragged;
    this.#input = input;
    if (before?.region.id !== dragged.region.id) {
      this.#stop();
      this.#show(new Map());
      this.#planes = planesOf(dragged.rows.filter(({ background }) => background === undefined)).map((plane) => {
        const made = { ...plane, runner: new MeasurementRunner(this.#nextFrame) };
        made.runner.subscribe(() => this.#take(made));
        return made;
      });
    }
    for (const { z, t, rows, runner } of this.#planes) {
      const channels = rows.map(({ channel }) => channel);
      const { pool, array, pixelSizeUm } = input;
      runner.set({
        regionId: dragged.region.id,
        input: { pool, array, pixelSizeUm, z, t, channels, shape: dragged.shape },
      });
    }
  }

  /** The drag has ended: what is known stays until it is not wanted any more. */
  end(): void {
    this.#dragged = undefined;
    this.#stop();
  }

  /** Forgets rows that are there by themselves now, or that tell of a shape which the region has not got. */
  settle(isSettled: (row: MeasuredRow) => boolean): void {
    if (this.#dragged !== undefined || this.#rows.size === 0) return;
    const left = new Map([...this.#rows].filter(([, row]) => !isSettled(row)));
    if (left.size < this.#rows.size) this.#show(left);
  }

  #take({ z, t, rows, runner }: Plane): void {
    const dragged = this.#dragged;
    const { measurement, isPast } = runner.getSnapshot();
    if (dragged === undefined || this.#input === undefined || measurement?.exact !== true) return;
    const next = new Map(this.#rows);
    for (const { channel, statistics } of measurement.channels) {
      const old = rows.find((row) => row.channel === channel);
      if (old === undefined) continue;
      // Of a shape that is past already: no revision that the region could come to have.
      const revision = isPast ? "" : dragged.revision();
      const region = { ...dragged.region, shape: dragged.shape, revision };
      const place = { imageId: old.imageId, region, z, t, channel, channelName: old.channelName };
      next.set(old.key, measuredRow(place, statistics, { appVersion: this.#input.appVersion, at: new Date() }));
    }
    this.#show(next);
  }

  #stop(): void {
    for (const { runner } of this.#planes) runner.set(undefined);
    this.#planes = [];
  }

  #show(rows: ReadonlyMap<string, MeasuredRow>): void {
    this.#rows = rows;
    for (const listener of [...this.#listeners]) listener();
  }
}

function planesOf(rows: readonly MeasuredRow[]): readonly Omit<Plane, "runner">[] {
  const planes = new Map<string, MeasuredRow[]>();
  for (const row of rows) {
    const key = `${row.z} ${row.t}`;
    planes.set(key, [...(planes.get(key) ?? []), row]);
  }
  return [...planes.values()].slice(0, MOST_PLANES).map((own) => ({ z: own[0]!.z, t: own[0]!.t, rows: own }));
}
