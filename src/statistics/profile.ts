import type { ArraySpec } from "../datalayer/array-spec.ts";
import { type DataPool, PRIORITY } from "../datalayer/data-pool.ts";
import type { Shape } from "../roi/geometry.ts";
import { planeOf } from "./plan.ts";
import { cutRows, sampleTasks } from "./profile-plan.ts";
import { ProfileSums } from "./profile-sums.ts";
import { type Track, type TrackOptions, trackOf } from "./profile-track.ts";
import { allOrNone, type Run } from "./run.ts";

export type ProfileInput = TrackOptions &
  Readonly<{
    pool: Pick<DataPool, "sample">;
    /** Level 0 of the image: profiles are never taken from another level. */
    array: ArraySpec;
    channels: readonly number[];
    z: number;
    t: number;
    shape: Shape;
  }>;

export type ChannelProfile = Readonly<{
  channel: number;
  /** Mean across the line at each place; NaN where no finite pixel of the image is (yet). */
  values: Float64Array;
  /** Values behind each mean. */
  counts: Uint32Array;
}>;

export type Profile = Readonly<{ track: Track; channels: readonly ChannelProfile[] }>;

/**
 * Values along a line, see `trackOf` for the places. Each is the mean of `width` values 1 px apart across the line, each of those
 * bilinear between pixel centres. What is not finite or lies beyond the image is left out.
 *
 * @throws StatisticsError for what cannot be measured
 */
export function createProfileRun(input: ProfileInput): Run<Profile> {
  const { pool, array, channels, t, z } = input;
  const track = trackOf(input.shape, input);
  const parts = cutRows(array, track);
  const lines = channels.map((channel) => ({
    channel,
    tasks: sampleTasks(parts, planeOf(array, channel, t, z)),
    sums: new ProfileSums(track.px.length, track.width),
  }));
  let done = 0;
  return {
    async execute(signal, onNews) {
      await allOrNone(signal, (shared) =>
        lines.map(({ tasks, sums }) =>
          pool.sample(tasks, {
            priority: PRIORITY.computed,
            signal: shared,
            onReply(reply, index) {
              sums.add(tasks[index]!, reply);
              done++;
              onNews();
            },
          }),
        ),
      );
    },
    snapshot: () => ({
      track,
      channels: lines.map(({ channel, sums }) => ({ channel, values: sums.means(), counts: sums.counts() })),
    }),
    progress: () => (parts.length === 0 ? 1 : done / (parts.length * lines.length)),
  };
}
