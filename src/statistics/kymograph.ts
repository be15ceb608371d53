import { PRIORITY } from "../datalayer/data-pool.ts";
import { forEachConcurrent } from "../datalayer/pool/concurrent.ts";
import { StatisticsError } from "./errors.ts";
import { planeOf } from "./plan.ts";
import type { ProfileInput } from "./profile.ts";
import { cutRows, sampleTasks } from "./profile-plan.ts";
import { ProfileSums } from "./profile-sums.ts";
import { type Track, trackOf } from "./profile-track.ts";
import type { Run } from "./run.ts";
import { outwards } from "./series.ts";

/** `z` and `t`: the current plane; it is read first, and stays fixed along the other axis. */
export type KymographInput = ProfileInput & Readonly<{ over: "z" | "t" }>;

export type KymographChannel = Readonly<{
  channel: number;
  /** Planes by places, row by row; NaN where nothing finite is (yet). */
  values: Float64Array;
}>;

/** Profiles along one line, one below the other: a row a plane. */
export type Kymograph = Readonly<{
  track: Track;
  over: "z" | "t";
  planes: number;
  channels: readonly KymographChannel[];
}>;

/** 128 MB of doubles. */
const MOST_VALUES = 2 ** 24;
const LANES = 3;

/** @throws StatisticsError for what cannot be measured or is too large */
export function createKymographRun(input: KymographInput): Run<Kymograph> {
  const { pool, array, channels, over } = input;
  const track = trackOf(input.shape, input);
  const parts = cutRows(array, track);
  const places = track.px.length;
  const planes = array.shape[array.dims.indexOf(over)] ?? 1;
  if (planes * places * channels.length > MOST_VALUES) {
    throw new StatisticsError(
      "BadRegion",
      `${planes} planes of ${places} places in ${channels.length} channels are too many for one kymograph`,
    );
  }
  const rows = channels.map((channel) => ({ channel, values: new Float64Array(planes * places).fill(Number.NaN) }));
  const current = over === "z" ? input.z : input.t;
  planeOf(array, channels[0] ?? 0, input.t, input.z);
  let done = 0;
  return {
    async execute(signal, onNews) {
      const sampleOne = async (at: number, shared: AbortSignal, { channel, values }: (typeof rows)[number]) => {
        const plane = planeOf(array, channel, over === "t" ? at : input.t, over === "z" ? at : input.z);
        const tasks = sampleTasks(parts, plane);
        const sums = new ProfileSums(places, track.width);
        await pool.sample(tasks, {
          priority: PRIORITY.computed,
          signal: shared,
          onReply: (reply, index) => sums.add(tasks[index]!, reply),
        });
        values.set(sums.means(), at * places);
      };
      await forEachConcurrent(outwards(current, planes), LANES, signal, async (at, shared) => {
        await Promise.all(rows.map((row) => sampleOne(at, shared, row)));
        done++;
        onNews();
      });
    },
    snapshot: () => ({
      track,
      over,
      planes,
      channels: rows.map(({ channel, values }) => ({ channel, values: values.slice() })),
    }),
    progress: () => done / planes,
  };
}
