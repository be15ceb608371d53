import type { Camera } from "../../camera.ts";
import { type ChannelSetting, hasLimits, settingKey } from "../../channels.ts";
import { isCategorical } from "../../colormaps.ts";
import type { Viewer } from "../../viewer.ts";
import { Feed } from "../feed.ts";
import type { OlHost } from "../ol-host.ts";
import { type Place, placeOf, samePlace } from "../place.ts";
import type { Aspect } from "./aspects.ts";
import {
  type CommonSpace,
  commonSpaceOf,
  type Ground,
  nearestIndex,
  placeBetween,
  planeBetween,
  pointBetween,
  reachesOf,
} from "./common-space.ts";

type At = Readonly<{ x: number; y: number }>;

/** A view that is open on the screen. */
export type OpenView = Readonly<{
  host: Pick<OlHost, "mimic" | "setReach">;
  viewer: Pick<
    Viewer,
    "on" | "plane" | "setPlane" | "channels" | "fixedChannels" | "setChannels" | "display" | "setDisplay"
  >;
  /** The camera of the frame that was drawn last. */
  frame: Feed<Camera | undefined>;
  /** The place that the read-out tells of. */
  pointer: Feed<At | undefined>;
}>;

type Joined = OpenView & {
  readonly key: string;
  readonly ground: Ground;
  /** Of the last frame. */
  place: Place | undefined;
  windowPx: string;
};

/** What a page says of the links; the same object while it is the same. */
export type LinkFacts = Readonly<
  Pick<CommonSpace, "kind" | "depth"> & { count: number; planes: number; times: number }
>;

/**
 * Views that stand side by side and go together. One of them leads, the one that a person works in; what it does the others do,
 * as far as it is linked. The cursor is always shown at the same place in all.
 */
export class LinkedViews {
  readonly #views = new Map<string, Joined>();
  readonly #marks = new Map<string, Feed<At | undefined>>();
  readonly #rests = new Map<string, Place | undefined>();
  readonly #listeners = new Set<() => void>();
  #linked: ReadonlySet<Aspect> = new Set();
  #lead: string | undefined;
  #space = commonSpaceOf([]);
  #facts: LinkFacts = factsOf([], this.#space);
  #isTelling = false;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  readonly facts = (): LinkFacts => this.#facts;

  /** Where another view's cursor is in this one, in its level-0 pixels. */
  markOf(key: string): Feed<At | undefined> {
    const known = this.#marks.get(key) ?? new Feed<At | undefined>(undefined);
    this.#marks.set(key, known);
    return known;
  }

  /** A person works in this view from now on. The others stay where they are until it changes. */
  setLead(key: string): void {
    this.#lead = key;
  }

  /** What is newly linked is brought to what the leading view shows. */
  setLinked(aspects: ReadonlySet<Aspect>): void {
    const added = [...aspects].filter((aspect) => !this.#linked.has(aspect));
    this.#linked = aspects;
    for (const aspect of added) this.#align(aspect);
  }

  /** Where a view has come to rest; `undefined`: the whole image is in view. */
  restOf(key: string): Place | undefined {
    return this.#rests.get(key);
  }

  rested(key: string, place: Place | undefined): void {
    this.#rests.set(key, place);
  }

  /** @returns a function that takes the view out again */
  join(key: string, view: OpenView, ground: Ground): () => void {
    const { host, viewer, frame, pointer } = view;
    const joined: Joined = { host, viewer, frame, pointer, key, ground, place: undefined, windowPx: "" };
    this.#views.set(key, joined);
    this.#changed();
    const stops = [
      frame.on((camera) => camera && this.#framed(joined, camera)),
      pointer.on((at) => this.#pointed(joined, at)),
      viewer.on("plane", () => this.#planed(joined)),
      viewer.on("channels", () => this.#coloured(joined)),
      viewer.on("limits", () => this.#coloured(joined)),
    ];
    if (frame.value !== undefined) this.#framed(joined, frame.value);
    for (const aspect of ["z", "t", "contrast"] as const) if (this.#linked.has(aspect)) this.#align(aspect);
    return () => {
      for (const stop of stops) stop();
      this.#views.delete(key);
      this.#changed();
    };
  }

  #changed(): void {
    const views = [...this.#views.values()];
    const grounds = views.map(({ ground }) => ground);
    this.#space = commonSpaceOf(grounds);
    for (const [i, reach] of reachesOf(grounds, this.#space).entries()) views[i]!.host.setReach(reach);
    if (this.#linked.has("place")) this.#align("place");
    const facts = factsOf(grounds, this.#space);
    if (JSON.stringify(facts) === JSON.stringify(this.#facts)) return;
    this.#facts = facts;
    for (const listener of [...this.#listeners]) listener();
  }

  #align(aspect: Aspect): void {
    const lead = this.#leading();
    if (lead === undefined) return;
    if (aspect === "place") for (const view of this.#others(lead)) this.#bring(view, lead);
    else if (aspect === "contrast") this.#coloured(lead);
    else this.#planed(lead);
  }

  #framed(view: Joined, camera: Camera): void {
    const place = placeOf(camera);
    const windowPx = `${camera.viewport.width} ${camera.viewport.height}`;
    const hasMoved = !samePlace(place, view.place);
    // A window of another size is fitted anew by its own view, first of all when it opens.
    const isResized = view.windowPx !== windowPx;
    if (hasMoved) view.place = place;
    view.windowPx = windowPx;
    if (!this.#linked.has("place")) return;
    const lead = this.#leading();
    if (lead === view && hasMoved) for (const other of this.#others(view)) this.#bring(other, view);
    else if (lead !== undefined && lead !== view && isResized) this.#bring(view, lead);
  }

  #bring(view: Joined, { key, place }: Joined): void {
    if (place !== undefined) view.host.mimic(placeBetween(this.#frameOf(key), this.#frameOf(view.key), place));
  }

  #planed(view: Joined): void {
    if (this.#leading() !== view) return;
    const { z, t } = view.viewer.plane;
    // A single plane says nothing about where in a stack one is.
    const leads = (axis: "z" | "t"): boolean => this.#linked.has(axis) && view.ground.size[axis] > 1;
    for (const { viewer, ground } of this.#others(view)) {
      viewer.setPlane({
        z: leads("z") ? planeBetween(view.ground, ground, this.#space.depth, z) : viewer.plane.z,
        t: leads("t") ? nearestIndex(t, ground.size.t) : viewer.plane.t,
      });
    }
  }

  #coloured(view: Joined): void {
    if (!this.#linked.has("contrast") || this.#leading() !== view) return;
    const shown = view.viewer.fixedChannels;
    for (const { viewer } of this.#others(view)) {
      const next = withContrastOf(viewer.channels, shown);
      if (next === viewer.channels) continue;
      // Limits that another view gives are not measured here on each plane.
      if (viewer.display.contrast === "plane") viewer.setDisplay({ contrast: "fixed" });
      viewer.setChannels(next);
    }
  }

  #pointed(view: Joined, at: At | undefined): void {
    if (this.#isTelling) return;
    this.#isTelling = true;
    try {
      this.markOf(view.key).set(undefined);
      for (const other of this.#others(view)) {
        const same = at && pointBetween(this.#frameOf(view.key), this.#frameOf(other.key), at);
        this.markOf(other.key).set(same);
        other.pointer.set(same);
      }
    } finally {
      this.#isTelling = false;
    }
  }

  #leading(): Joined | undefined {
    return this.#lead === undefined ? undefined : this.#views.get(this.#lead);
  }

  #others(view: Joined): readonly Joined[] {
    return [...this.#views.values()].filter((other) => other !== view);
  }

  #frameOf(key: string) {
    return this.#space.frames[[...this.#views.keys()].indexOf(key)]!;
  }
}

/** The channels with limits and gamma of the channels of the same index; the same list when nothing changes. */
export function withContrastOf(
  own: readonly ChannelSetting[],
  shown: readonly ChannelSetting[],
): readonly ChannelSetting[] {
  const byIndex = new Map(shown.map((channel) => [channel.index, channel]));
  const next = own.map((channel) => {
    const like = byIndex.get(channel.index);
    if (like === undefined || !hasLimits(like) || isCategorical(like.colormap) || isCategorical(channel.colormap))
      return channel;
    return { ...channel, low: like.low, high: like.high, gamma: like.gamma, measured: false };
  });
  return next.every((channel, i) => settingKey(channel) === settingKey(own[i]!)) ? own : next;
}

function factsOf(grounds: readonly Ground[], { kind, depth }: CommonSpace): LinkFacts {
  const most = (axis: "z" | "t"): number => grounds.filter(({ size }) => size[axis] > 1).length;
  return { kind, depth, count: grounds.length, planes: most("z"), times: most("t") };
}
