import Layer from "ol/layer/Layer.js";
import type OlMap from "ol/Map.js";
import type { FrameState } from "ol/Map.js";
import { type Affine, applyAffine, invert } from "../../math/affine.ts";
import type { Rect } from "../../math/rect.ts";
import { type Handle, handlesOf } from "../edit.ts";
import type { Shape } from "../geometry.ts";
import { type Group, groupOf } from "../group.ts";
import { boxOf, ShownItems, touches } from "../shown-items.ts";
import { type ImageSize, spansOf } from "../spans.ts";
import { holdsAt } from "../vectors.ts";
import type { RoiItem, ShapeChange } from "./roi-item.ts";
import { DEFAULT_COLOUR, paintHandles, paintMembers, paintShape } from "./roi-paint.ts";
import { RoiPicture } from "./roi-picture.ts";
import { scaleOf } from "./trace.ts";

/** Above everything that shows pixels. */
const Z_INDEX = 1000;
/** So many regions are drawn anew in each frame; more come from a picture. 400 polygons of 30 vertices take about 4 ms. */
const MOST_DRAWN = 400;
/** Vertices that are shown as handles; of more one sees no single one, nearer ones show. */
const MOST_HANDLES = 400;
/** CSS pixels that an image pixel needs for its membership to be seen. */
const MEMBER_CSS_PX = 4;
const HANDLE_GAP_PX = 18;

export type LayerState = Readonly<{
  items: readonly RoiItem[];
  z: number;
  t: number;
  selectedIds: ReadonlySet<string>;
  hoveredId: string | undefined;
  showMembers: boolean;
  image: ImageSize;
}>;

/** Draws the regions that hold on the plane shown, and what is under way. */
export class RoiLayer {
  readonly #map: OlMap;
  readonly #canvas = document.createElement("canvas");
  readonly #context: CanvasRenderingContext2D;
  readonly #layer: Layer;
  readonly #picture: RoiPicture;
  #state: LayerState;
  #shown: ShownItems<RoiItem> | undefined;
  #near:
    | Readonly<{
        reach: Rect;
        shown: ShownItems<RoiItem> | undefined;
        selectedIds: ReadonlySet<string>;
        items: readonly RoiItem[];
      }>
    | undefined;
  #live: ReadonlyMap<string, Shape> = new Map();
  #sketch: Shape | undefined;
  #marquee: Rect | undefined;
  #active: Handle | undefined;
  #members: { shape: Shape; spans: Int32Array } | undefined;

  constructor(map: OlMap, state: LayerState) {
    const context = this.#canvas.getContext("2d");
    if (context === null) throw new Error("This browser gave no 2-D canvas context");
    this.#context = context;
    this.#map = map;
    this.#state = state;
    this.#picture = new RoiPicture(() => map.render());
    this.#layer = new Layer({ zIndex: Z_INDEX, render: (frame) => this.#render(frame) });
    Object.assign(this.#canvas.style, { position: "absolute", left: "0", top: "0", pointerEvents: "none" });
    map.addLayer(this.#layer);
  }

  /** The regions that are drawn, in the shapes they are drawn in. */
  get shown(): readonly RoiItem[] {
    const all = this.#shown?.all ?? [];
    return this.#live.size === 0 ? all : all.map((item) => this.#alive(item));
  }

  find(id: string): RoiItem | undefined {
    const item = this.#shown?.get(id);
    return item && this.#alive(item);
  }

  /** Those that may touch a square around a place, and all that are selected. */
  near(x: number, y: number, tolerance: number): readonly RoiItem[] {
    return this.within({ x0: x - tolerance, y0: y - tolerance, x1: x + tolerance, y1: y + tolerance });
  }

  /** Those whose box touches a rectangle; and, wherever they are, those in a shape that they do not have yet. */
  within(rect: Rect): readonly RoiItem[] {
    const found = new Set(this.#shown?.within(rect));
    for (const id of this.#live.keys()) {
      const item = this.#shown?.get(id);
      if (item !== undefined) found.add(item);
    }
    return [...found].map((item) => this.#alive(item));
  }

  /** Level-0 pixels from a region to the handles outside it. */
  get handleGap(): number {
    return (this.#map.getView().getResolution() ?? 1) * HANDLE_GAP_PX;
  }

  /** Several regions that are selected and not locked, as one. */
  get group(): Group | undefined {
    const { selectedIds } = this.#state;
    if (selectedIds.size < 2) return undefined;
    const items = [...selectedIds].flatMap((id) => this.find(id) ?? []);
    const shapes = items.flatMap(({ shape, isLocked }) => (isLocked === true ? [] : [shape]));
    return groupOf(shapes, this.handleGap);
  }

  update(state: LayerState): void {
    const before = this.#state;
    this.#state = state;
    const { items, z, t } = state;
    if (items !== before.items || z !== before.z || t !== before.t || this.#shown === undefined) {
      const shown = items.filter(({ extent, isHidden }) => isHidden !== true && holdsAt(extent, z, t));
      this.#shown = new ShownItems(shown, this.#shown);
    }
    this.#map.getTargetElement()?.setAttribute("data-regions", String(this.#shown.all.length));
    this.#map.render();
  }

  /** Shows regions in shapes that their items do not have. */
  setLive(changes: readonly ShapeChange[]): void {
    this.#live = new Map(changes.map(({ id, shape }) => [id, shape]));
    this.#map.render();
  }

  /** Shows a shape that is being drawn. */
  setSketch(shape: Shape | undefined): void {
    this.#sketch = shape;
    this.#map.render();
  }

  setMarquee(rect: Rect | undefined): void {
    this.#marquee = rect;
    this.#map.render();
  }

  /** The vertex that keys move. */
  setActive(handle: Handle | undefined): void {
    this.#active = handle;
    this.#map.render();
  }

  dispose(): void {
    this.#picture.forget();
    this.#map.removeLayer(this.#layer);
    this.#layer.dispose();
  }

  #alive(item: RoiItem): RoiItem {
    const shape = this.#live.get(item.id);
    return shape === undefined ? item : { ...item, shape };
  }

  #render(frame: FrameState): HTMLElement {
    const ratio = frame.pixelRatio;
    this.#fitCanvas(frame);
    const context = this.#context;
    context.setTransform(1, 0, 0, 1, 0, 0);
    context.clearRect(0, 0, this.#canvas.width, this.#canvas.height);
    const m = imageToCanvasOf(frame);
    const view = viewOf(m, this.#canvas.width, this.#canvas.height);
    const isMoving = frame.viewHints.some((hint) => hint > 0);
    const { selectedIds, hoveredId } = this.#state;
    const base = this.#baseItems(view);
    let fresh = base;
    if (base.length > MOST_DRAWN) {
      this.#picture.draw(context, base, m, isMoving, ratio);
      const { items } = this.#picture;
      fresh = base.filter((item) => !items.has(item)).slice(0, MOST_DRAWN);
    } else this.#picture.forget();
    // For who takes a picture of the map; silently, as it asks for no other frame.
    this.#map.set("isPainting", this.#picture.isPainting, true);
    for (const item of fresh) this.#paint(item, m, ratio, {});
    const hovered = hoveredId === undefined ? undefined : this.find(hoveredId);
    if (hovered !== undefined && !selectedIds.has(hovered.id)) this.#paint(hovered, m, ratio, { isHovered: true });
    let drawn = 0;
    for (const id of selectedIds) {
      const item = this.find(id);
      if (item === undefined || !touches(boxOf(item.shape), view) || drawn++ > MOST_DRAWN) continue;
      this.#paint(item, m, ratio, { isSelected: true });
    }
    this.#paintExtras(m, view, ratio);
    return this.#canvas;
  }

  #paint(
    { shape, colour = DEFAULT_COLOUR }: RoiItem,
    m: Affine,
    ratio: number,
    look: { isSelected?: true; isHovered?: true },
  ): void {
    paintShape(this.#context, shape, m, { colour, ...look }, ratio);
  }

  /** Member pixels, handles, sketch and marquee: what is about one region or none. */
  #paintExtras(m: Affine, view: Rect, ratio: number): void {
    const context = this.#context;
    const { selectedIds, showMembers, image } = this.#state;
    const [onlyId] = selectedIds;
    const only = selectedIds.size === 1 && onlyId !== undefined ? this.find(onlyId) : undefined;
    const colour = only?.colour ?? DEFAULT_COLOUR;
    const seen = this.#sketch ?? only?.shape;
    if (showMembers && seen !== undefined && scaleOf(m) >= MEMBER_CSS_PX * ratio) {
      if (this.#members?.shape !== seen) this.#members = { shape: seen, spans: spansOf(seen, image).spans };
      paintMembers(context, this.#members.spans, m, view, colour);
    }
    if (only !== undefined && only.isLocked !== true && this.#sketch === undefined) {
      const all = handlesOf(only.shape, this.handleGap);
      const handles = all.filter(({ at: [x, y] }) => x >= view.x0 && x <= view.x1 && y >= view.y0 && y <= view.y1);
      const few = handles.length <= MOST_HANDLES ? handles : handles.filter(({ kind }) => kind !== "vertex");
      const active = all.find((handle) => sameHandle(handle, this.#active));
      paintHandles(context, few, m, colour, ratio, active);
    }
    const group = this.#sketch === undefined && this.#marquee === undefined ? this.group : undefined;
    if (group !== undefined) {
      const look = { colour: DEFAULT_COLOUR, isSketch: true } as const;
      paintShape(context, { kind: "rectangle", ...group.box }, m, look, ratio);
      paintHandles(context, group.handles, m, DEFAULT_COLOUR, ratio, undefined);
    }
    const marquee = this.#marquee && { kind: "rectangle" as const, ...this.#marquee };
    for (const shape of [this.#sketch, marquee]) {
      if (shape !== undefined)
        paintShape(context, shape, m, { colour: DEFAULT_COLOUR, isSelected: true, isSketch: true }, ratio);
    }
  }

  /** What is not selected and lies in or around the window: the same array while nothing of that changes. */
  #baseItems(view: Rect): readonly RoiItem[] {
    const { selectedIds } = this.#state;
    const needed = RoiPicture.reach(view);
    const near = this.#near;
    const isSame = near !== undefined && near.shown === this.#shown && near.selectedIds === selectedIds;
    const isLarge = isSame && near.reach.x1 - near.reach.x0 > 4 * (needed.x1 - needed.x0);
    if (isSame && !isLarge && contains(near.reach, needed)) return near.items;
    const reach = RoiPicture.reach(needed);
    const items = (this.#shown?.within(reach) ?? []).filter(({ id }) => !selectedIds.has(id));
    this.#near = { reach, shown: this.#shown, selectedIds, items };
    return items;
  }

  #fitCanvas({ size, pixelRatio }: FrameState): void {
    const [cssWidth, cssHeight] = size as [number, number];
    const [width, height] = [Math.round(cssWidth * pixelRatio), Math.round(cssHeight * pixelRatio)];
    if (this.#canvas.width === width && this.#canvas.height === height) return;
    this.#canvas.width = width;
    this.#canvas.height = height;
    this.#canvas.style.width = `${width / pixelRatio}px`;
    this.#canvas.style.height = `${height / pixelRatio}px`;
  }
}

/** Whether two handles are the same one of a shape, wherever that is now. */
export function sameHandle(a: Handle, b: Handle | undefined): boolean {
  if (a.kind === "vertex" && b?.kind === "vertex") return a.ring === b.ring && a.index === b.index;
  return a === b;
}

/** OpenLayers' transform, from level-0 pixels (y down) to device pixels. */
function imageToCanvasOf({ coordinateToPixelTransform: [a, b, c, d, e, f], pixelRatio: r }: FrameState): Affine {
  return [a! * r, -c! * r, e! * r, b! * r, -d! * r, f! * r];
}

function viewOf(m: Affine, width: number, height: number): Rect {
  const back = invert(m);
  const corners = [
    applyAffine(back, 0, 0),
    applyAffine(back, width, 0),
    applyAffine(back, 0, height),
    applyAffine(back, width, height),
  ];
  const [xs, ys] = [corners.map(([x]) => x), corners.map(([, y]) => y)];
  return { x0: Math.min(...xs), y0: Math.min(...ys), x1: Math.max(...xs), y1: Math.max(...ys) };
}

function contains(outer: Rect, inner: Rect): boolean {
  return outer.x0 <= inner.x0 && outer.y0 <= inner.y0 && outer.x1 >= inner.x1 && outer.y1 >= inner.y1;
}
