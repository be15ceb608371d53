import type { ChannelBlending, ChannelSetting } from "./channels.ts";
import type { PlaneIndex } from "./levels.ts";

/** All that decides the colour of a tile: one plane in one set of looks. Tiles of different pictures are never mixed. */
export type Picture = Readonly<{
  /** Equal keys, equal colours. */
  key: string;
  plane: PlaneIndex;
  /** Counts changes of looks; equal numbers, equal looks. */
  looksVersion: number;
  /** Visible channels only. */
  channels: readonly ChannelSetting[];
  /** Where measured limits hold: the whole image (""), or one plane of it. */
  limitsScope: string;
  blending: ChannelBlending;
  /** When it was asked for, in milliseconds. */
  since: number;
}>;

/** What a picture is made of: channels as they are drawn, visible or not. */
type PictureParts = Pick<Picture, "looksVersion" | "plane" | "channels" | "limitsScope" | "blending" | "since">;

export function pictureOf(parts: PictureParts): Picture {
  const { looksVersion, plane, channels } = parts;
  const visible = channels.filter((channel) => channel.visible);
  return { ...parts, key: `${looksVersion}:${plane.t}/${plane.z}`, channels: visible };
}

/** How far the tiles that the plan wants are drawn. A tile that failed counts as done: nothing better is to come. */
export type Progress = Readonly<{
  /** At least one tile is there. */
  hasAny: boolean;
  isTargetDone: boolean;
  /** There is a coarse level and all of it is there. */
  isCoarseDone: boolean;
  /** Every tile whose chunks are decoded is there. */
  isCaughtUp: boolean;
}>;

/**
 * When a new plane replaces the one on the screen before it is complete, as data. Complete pictures always do, at once: a step
 * over decoded planes never shows a blurred one in between.
 */
export const SWAP_POLICY = {
  /** With a complete coarse level, after so many milliseconds. */
  coarseAfterMs: 80,
  /** With whatever is there. */
  anyAfterMs: 250,
} as const;

/**
 * Whether `next` should take the place of `shown`.
 *
 * @returns `true`; or milliseconds after which to ask again if nothing else happens; or `false`: ask when more tiles are there
 */
export function shouldSwap(
  shown: Picture | undefined,
  next: Picture,
  progress: Progress,
  now: number,
): boolean | number {
  if (progress.isTargetDone) return true;
  if (shown === undefined) return progress.hasAny;
  // Only looks differ: all that stands on the screen changes together.
  if (isSamePlane(shown, next) && isSameChannels(shown, next)) return progress.hasAny && progress.isCaughtUp;
  const age = now - next.since;
  const waits: number[] = [];
  if (progress.isCoarseDone) waits.push(SWAP_POLICY.coarseAfterMs - age);
  if (progress.hasAny) waits.push(SWAP_POLICY.anyAfterMs - age);
  if (waits.length === 0) return false;
  const wait = Math.min(...waits);
  return wait <= 0 ? true : wait;
}

function isSamePlane(a: Picture, b: Picture): boolean {
  return a.plane.z === b.plane.z && a.plane.t === b.plane.t;
}

function isSameChannels(a: Picture, b: Picture): boolean {
  return a.channels.map(({ index }) => index).join() === b.channels.map(({ index }) => index).join();
}
