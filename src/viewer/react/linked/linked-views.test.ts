import { describe, expect, it } from "vitest";
import type { Camera } from "../../camera.ts";
import { type ChannelSetting, DEFAULT_DISPLAY, type Display, defaultChannel } from "../../channels.ts";
import { Emitter } from "../../events.ts";
import type { PlaneIndex } from "../../levels.ts";
import type { ViewerEvent } from "../../viewer-types.ts";
import { Feed } from "../feed.ts";
import type { Place } from "../place.ts";
import type { Aspect } from "./aspects.ts";
import type { Ground } from "./common-space.ts";
import { LinkedViews, withContrastOf } from "./linked-views.ts";

const ALL: ReadonlySet<Aspect> = new Set(["place", "z", "t", "contrast"]);

/** A view without a screen: what it is told to show it shows at once, as a frame. */
class FakeView {
  readonly frame = new Feed<Camera | undefined>(undefined);
  readonly pointer = new Feed<Readonly<{ x: number; y: number }> | undefined>(undefined);
  readonly mimicked: Place[] = [];
  readonly #events = new Emitter<ViewerEvent>();
  plane: PlaneIndex = { z: 0, t: 0 };
  display: Display = DEFAULT_DISPLAY;
  channels: readonly ChannelSetting[] = [{ ...defaultChannel(0), low: 0, high: 100 }];
  readonly ground: Ground;

  constructor(um: number | undefined, z = 1, stepUm = 1) {
    this.ground = { size: { x: 1000, y: 1000, z, t: 5 }, pixelSizeUm: um ? { x: um, y: um, z: stepUm } : undefined };
  }

  readonly host = {
    setReach: () => undefined,
    mimic: (place: Place) => {
      const { centre, resolution } = this.frame.value ?? {};
      if (centre?.x === place.x && centre.y === place.y && resolution === place.resolution) return;
      this.mimicked.push(place);
      this.show(place.x, place.y, place.resolution);
    },
  };

  get viewer() {
    const view = this;
    return {
      on: (event: ViewerEvent, listener: () => void) => view.#events.on(event, listener),
      get plane() {
        return view.plane;
      },
      setPlane: (plane: PlaneIndex) => {
        if (plane.z === view.plane.z && plane.t === view.plane.t) return;
        view.plane = plane;
        view.#events.emit("plane");
      },
      get channels() {
        return view.channels;
      },
      get fixedChannels() {
        return view.channels;
      },
      setChannels: (channels: readonly ChannelSetting[]) => {
        view.channels = channels;
        view.#events.emit("channels");
      },
      get display() {
        return view.display;
      },
      setDisplay: (change: Partial<Display>) => {
        view.display = { ...view.display, ...change };
      },
    };
  }

  show(x: number, y: number, resolution: number, width = 400): void {
    const viewport = { width, height: 300 };
    this.frame.set({ centre: { x, y }, resolution, rotation: 0, viewport, devicePixelRatio: 1 });
  }
}

function linked(aspects: ReadonlySet<Aspect>, ...views: readonly FakeView[]): LinkedViews {
  const links = new LinkedViews();
  links.setLead("0");
  links.setLinked(aspects);
  for (const [i, view] of views.entries()) links.join(String(i), view, view.ground);
  return links;
}

describe("LinkedViews", () => {
  it("shows in all views the place of the one that leads, at the same scale", () => {
    const [a, b] = [new FakeView(0.5), new FakeView(0.25)];
    linked(ALL, a, b);
    a.show(100, 50, 2);
    expect(b.mimicked).toEqual([{ x: 200, y: 100, resolution: 4, rotationDeg: 0 }]);
    expect(a.mimicked).toEqual([]);
    // A frame of the same place, as when a tile arrives, is no movement.
    a.show(100, 50, 2);
    expect(b.mimicked).toHaveLength(1);
  });

  it("leaves the others alone when another one leads, until that one moves", () => {
    const [a, b] = [new FakeView(undefined), new FakeView(undefined)];
    const links = linked(ALL, a, b);
    a.show(100, 50, 2);
    links.setLead("1");
    b.show(100, 50, 2);
    expect(a.mimicked).toEqual([]);
    b.show(120, 50, 2);
    expect(a.mimicked).toEqual([{ x: 120, y: 50, resolution: 2, rotationDeg: 0 }]);
    a.show(500, 500, 1);
    expect(b.mimicked).toHaveLength(1);
  });

  it("brings a view that comes later, or whose window changes, to the place of the others", () => {
    const [a, b] = [new FakeView(undefined), new FakeView(undefined)];
    const links = linked(ALL, a);
    a.show(100, 50, 2);
    links.join("1", b, b.ground);
    expect(b.mimicked.at(-1)).toMatchObject({ x: 100, y: 50, resolution: 2 });
    // Its own fit to a window that only now has a size.
    b.show(500, 500, 7, 200);
    expect(b.frame.value?.centre).toEqual({ x: 100, y: 50 });
  });

  it("keeps places apart that are not linked, and joins them at the one that leads", () => {
    const [a, b] = [new FakeView(undefined), new FakeView(undefined)];
    const links = linked(new Set(["z"]), a, b);
    a.show(100, 50, 2);
    b.show(300, 300, 1);
    expect(b.mimicked).toEqual([]);
    links.setLinked(ALL);
    expect(b.frame.value).toMatchObject({ centre: { x: 100, y: 50 }, resolution: 2 });
  });

  it("goes to planes of the same depth, and of the same t, each on its own", () => {
    const [a, b, c] = [new FakeView(1, 10, 2), new FakeView(1, 30, 1), new FakeView(1)];
    const links = linked(new Set(["z"]), a, b, c);
    a.viewer.setPlane({ z: 4, t: 3 });
    expect(b.plane).toEqual({ z: 9, t: 0 });
    expect(c.plane).toEqual({ z: 0, t: 0 });
    links.setLinked(new Set(["z", "t"]));
    expect(b.plane).toEqual({ z: 9, t: 3 });
    b.viewer.setPlane({ z: 0, t: 0 });
    expect(a.plane).toEqual({ z: 4, t: 3 });
    // A single plane does not move stacks.
    links.setLead("2");
    c.viewer.setPlane({ z: 0, t: 1 });
    expect([a.plane, b.plane]).toEqual([
      { z: 4, t: 1 },
      { z: 0, t: 1 },
    ]);
  });

  it("gives limits and gamma to channels of the same index, and nothing else", () => {
    const [a, b] = [new FakeView(undefined), new FakeView(undefined)];
    b.channels = [
      { ...defaultChannel(0), colormap: "VIRIDIS", measured: true },
      { ...defaultChannel(1), low: 5, high: 6 },
    ];
    b.display = { ...DEFAULT_DISPLAY, contrast: "plane" };
    linked(ALL, a, b);
    a.viewer.setChannels([{ ...defaultChannel(0), low: 7, high: 70, gamma: 2 }]);
    expect(b.channels).toEqual([
      { ...defaultChannel(0), colormap: "VIRIDIS", low: 7, high: 70, gamma: 2, measured: false },
      { ...defaultChannel(1), low: 5, high: 6 },
    ]);
    expect(b.display.contrast).toBe("fixed");
    expect(withContrastOf(b.channels, a.channels)).toBe(b.channels);
    expect(withContrastOf(b.channels, [defaultChannel(0)])).toBe(b.channels);
  });

  it("shows the cursor of one view in the others, whatever is linked, and lets go of closed views", () => {
    const [a, b] = [new FakeView(0.5), new FakeView(0.25)];
    const links = new LinkedViews();
    const leave = links.join("a", a, a.ground);
    links.join("b", b, b.ground);
    a.pointer.set({ x: 10, y: 20 });
    expect([links.markOf("b").value, b.pointer.value]).toEqual([
      { x: 20, y: 40 },
      { x: 20, y: 40 },
    ]);
    expect(links.markOf("a").value).toBeUndefined();
    b.pointer.set({ x: 2, y: 2 });
    expect([links.markOf("a").value, links.markOf("b").value]).toEqual([{ x: 1, y: 1 }, undefined]);
    b.pointer.set(undefined);
    expect(a.pointer.value).toBeUndefined();
    leave();
    b.pointer.set({ x: 2, y: 2 });
    expect(a.pointer.value).toBeUndefined();
    expect(links.facts()).toMatchObject({ kind: "micrometres", count: 1 });
  });
});
