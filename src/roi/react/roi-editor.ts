import type OlMap from "ol/Map.js";
import { ARROWS, type DragOptions } from "../drag.ts";
import type { Point, Shape } from "../geometry.ts";
import { nearestPoint } from "../hit.ts";
import { Sketcher } from "../sketcher.ts";
import { fromMap, setCursor } from "./map-events.ts";
import type { RoiItem, RoiTool, ShapeChange } from "./roi-item.ts";
import { changedByKey, nextVertex, type Vertex, vertexByKey } from "./roi-keys.ts";
import { type LayerState, RoiLayer } from "./roi-layer.ts";
import { RoiPointer } from "./roi-pointer.ts";

export type RoiEditorState = LayerState &
  Readonly<{
    tool: RoiTool;
    /** Boxes get whole-pixel edges, moves whole-pixel steps. */
    snapToPixels: boolean;
    /** Vertices go to those of other regions near by. */
    snapToVertices: boolean;
  }>;

export type RoiEditorEvents = Readonly<{
  onSelect: (ids: readonly string[]) => void;
  onHover: (id: string | undefined) => void;
  /** Live: on every tick of a drag and every press of an arrow key. Not yet to be saved. */
  onShapeChange: (changes: readonly ShapeChange[]) => void;
  /** The end of a drag or of a row of arrow keys: to be saved. After Escape it comes with the shapes of the items, unchanged. */
  onCommit: (changes: readonly ShapeChange[]) => void;
  /** A shape that is being drawn, `undefined` when that ends. */
  onSketch: (shape: Shape | undefined) => void;
  /** A new region on the plane shown. */
  onDraw: (shape: Shape) => void;
  onDelete: (ids: readonly string[]) => void;
  onToolChange: (tool: RoiTool) => void;
}>;

/** Level-0 pixels on the screen within which a vertex is drawn to another. */
const ATTRACT_PX = 8;
const PAN_PX = 16;

/** Regions on a map: draws them and lets them be drawn, chosen, moved, reshaped and deleted by pointer and keyboard. */
export class RoiEditor {
  readonly #map: OlMap;
  readonly #layer: RoiLayer;
  readonly #pointer: RoiPointer;
  readonly #sketcher: Sketcher;
  #state: RoiEditorState;
  #events: RoiEditorEvents;
  #target: HTMLElement | undefined;
  /** Shapes that a drag or keys have made and that are not committed yet. */
  #changed: readonly ShapeChange[] = [];
  #vertex: Vertex | undefined;

  constructor(map: OlMap, state: RoiEditorState, events: RoiEditorEvents) {
    this.#map = map;
    this.#state = state;
    this.#events = events;
    this.#layer = new RoiLayer(map, state);
    this.#sketcher = new Sketcher({
      options: this.#options,
      onSketch: (shape) => {
        this.#layer.setSketch(shape);
        this.#events.onSketch(shape);
      },
      onDrawn: (shape) => this.#events.onDraw(shape),
    });
    this.#pointer = new RoiPointer({
      layer: this.#layer,
      sketcher: this.#sketcher,
      selectedIds: () => this.#state.selectedIds,
      tool: () => this.#state.tool,
      options: this.#options,
      onSelect: this.#select,
      onHover: (id) => {
        if (id !== this.#state.hoveredId) this.#events.onHover(id);
      },
      onDrag: this.#show,
      onDrop: (changes) => {
        this.#changed = changes;
        this.#commit();
      },
      onCancel: () => this.#cancelDrag(),
    });
    map.addInteraction(this.#pointer);
    map.on("change:target", this.#bindTarget);
    map.on("moveend", this.#onMoveEnd);
    this.#bindTarget();
    this.update(state, events);
  }

  update(state: RoiEditorState, events: RoiEditorEvents): void {
    const before = this.#state;
    this.#state = state;
    this.#events = events;
    if (state.tool !== before.tool) this.#pointer.cancel();
    if (state.selectedIds !== before.selectedIds) this.#setVertex(undefined);
    this.#sketcher.use(state.tool === "select" || state.tool === "marquee" ? undefined : state.tool);
    if (state.tool !== "select") setCursor(this.#map, "crosshair");
    else if (before.tool !== "select") setCursor(this.#map, "");
    this.#layer.update(state);
  }

  dispose(): void {
    this.#commit();
    this.#pointer.cancel();
    this.#map.un("change:target", this.#bindTarget);
    this.#map.un("moveend", this.#onMoveEnd);
    this.#unbindTarget();
    this.#map.removeInteraction(this.#pointer);
    setCursor(this.#map, "");
    this.#layer.dispose();
  }

  readonly #options = (): DragOptions => ({
    image: this.#state.image,
    snap: this.#state.snapToPixels,
    attract: this.#state.snapToVertices ? this.#attract : undefined,
    isStrict: () => this.#pointer.isShift,
  });

  /** The nearest vertex of a region that is not being changed. */
  readonly #attract = ([x, y]: Point): Point | undefined => {
    const reach = (this.#map.getView().getResolution() ?? 1) * ATTRACT_PX;
    const { selectedIds, tool } = this.#state;
    const others = this.#layer.near(x, y, reach).filter(({ id }) => tool !== "select" || !selectedIds.has(id));
    return nearestPoint(
      others.map(({ shape }) => shape),
      [x, y],
      reach,
    );
  };

  readonly #select = (ids: readonly string[], adds: boolean): void => {
    const selected = new Set(adds ? this.#state.selectedIds : []);
    const [only] = ids;
    if (ids.length !== 1 || only === undefined || !selected.delete(only)) for (const id of ids) selected.add(id);
    this.#events.onSelect([...selected]);
  };

  readonly #show = (changes: readonly ShapeChange[]): void => {
    this.#changed = changes;
    this.#layer.setLive(changes);
    this.#events.onShapeChange(changes);
  };

  readonly #bindTarget = (): void => {
    this.#unbindTarget();
    const target = this.#map.getTargetElement();
    if (target === null || target === undefined) return;
    this.#target = target;
    // Capturing: the map pans with the same arrow keys.
    target.addEventListener("keydown", this.#onKeyDown, true);
    target.addEventListener("keyup", this.#onKeyUp, true);
    target.addEventListener("blur", this.#onKeyUp, true);
    target.addEventListener("pointerleave", this.#onLeave);
  };

  #unbindTarget(): void {
    this.#target?.removeEventListener("keydown", this.#onKeyDown, true);
    this.#target?.removeEventListener("keyup", this.#onKeyUp, true);
    this.#target?.removeEventListener("blur", this.#onKeyUp, true);
    this.#target?.removeEventListener("pointerleave", this.#onLeave);
    this.#target = undefined;
  }

  readonly #onKeyDown = (event: KeyboardEvent): void => {
    if (event.altKey || isTyping(event.target)) return;
    const isControl = event.ctrlKey || event.metaKey;
    if (isControl && ARROWS[event.key] === undefined) return;
    if (!this.#handleKey(event.key, event.shiftKey, isControl)) return;
    event.preventDefault();
    event.stopImmediatePropagation();
  };

  readonly #onKeyUp = (event: Event): void => {
    if (event instanceof KeyboardEvent && ["Shift", "Control", "Meta"].includes(event.key)) return;
    if (!this.#pointer.isBusy) this.#commit();
  };

  readonly #onLeave = (): void => {
    if (this.#state.hoveredId !== undefined && !this.#pointer.isBusy) this.#events.onHover(undefined);
  };

  /** What is drawn by keyboard follows the middle of the window. */
  readonly #onMoveEnd = (): void => {
    if (this.#sketcher.isBusy && !this.#pointer.isBusy && document.activeElement === this.#target) {
      this.#sketcher.move(this.#middle(), 0);
    }
  };

  /** Whether the key meant something here. */
  #handleKey(key: string, isLarge: boolean, isControl: boolean): boolean {
    if (key === "Escape") return this.#escape();
    if (this.#state.tool !== "select" && this.#state.tool !== "marquee") return this.#drawByKey(key, isLarge);
    const items = this.#selected();
    if (items.length === 0) return false;
    if (key === "Tab") return this.#tab(isLarge ? -1 : 1);
    const movable = items.filter(({ isLocked }) => isLocked !== true);
    const [only] = movable;
    if (key === "Enter" && only !== undefined && movable.length === 1) {
      this.#setVertex(nextVertex(only.shape, undefined, 1));
      return this.#vertex !== undefined;
    }
    if (this.#vertex !== undefined && only !== undefined) return this.#changeVertex(only, this.#vertex, key, isLarge);
    if (key === "Delete" || key === "Backspace") {
      this.#changed = [];
      this.#layer.setLive([]);
      if (movable.length > 0) this.#events.onDelete(movable.map(({ id }) => id));
      return true;
    }
    const changes = changedByKey(movable, key, isLarge, isControl);
    if (changes !== undefined) this.#show(changes);
    return changes !== undefined;
  }

  #escape(): boolean {
    if (this.#pointer.isBusy || this.#sketcher.isBusy) this.#cancelDrag();
    else if (this.#state.tool !== "select") this.#events.onToolChange("select");
    else if (this.#vertex !== undefined) this.#setVertex(undefined);
    else if (this.#state.selectedIds.size > 0) this.#events.onSelect([]);
    else return false;
    return true;
  }

  #drawByKey(key: string, isLarge: boolean): boolean {
    const arrow = ARROWS[key];
    if (arrow !== undefined) {
      const view = this.#map.getView();
      const step = isLarge ? 1 : PAN_PX * (view.getResolution() ?? 1);
      const [x, y] = this.#middle();
      view.setCenter([x + arrow[0] * step, -(y + arrow[1] * step)]);
    } else if (key === " ") this.#sketcher.place(this.#middle());
    else if (key === "Enter") this.#sketcher.finish();
    else if (key === "Backspace" && this.#sketcher.isBusy) this.#sketcher.back();
    else return false;
    return true;
  }

  /** To the next vertex, or the next region; beyond the last region the focus goes on as it does everywhere. */
  #tab(step: 1 | -1): boolean {
    const [item] = this.#selected();
    if (item === undefined) return false;
    if (this.#vertex !== undefined) {
      this.#setVertex(nextVertex(item.shape, this.#vertex, step));
      return true;
    }
    const { shown } = this.#layer;
    const next = shown[shown.findIndex(({ id }) => id === item.id) + step];
    if (next === undefined) return false;
    this.#events.onSelect([next.id]);
    return true;
  }

  #changeVertex(item: RoiItem, vertex: Vertex, key: string, isLarge: boolean): boolean {
    const result = vertexByKey(item.shape, vertex, key, isLarge);
    if (result === undefined) return false;
    this.#show([{ id: item.id, shape: result.shape }]);
    this.#setVertex(result.active);
    return true;
  }

  #setVertex(vertex: Vertex | undefined): void {
    this.#vertex = vertex;
    this.#layer.setActive(vertex);
  }

  #selected(): readonly RoiItem[] {
    return [...this.#state.selectedIds].flatMap((id) => this.#layer.find(id) ?? []);
  }

  #middle(): Point {
    return fromMap(this.#map.getView().getCenter() ?? [0, 0]);
  }

  /** Puts back what is being dragged. The page hears of an end like any other, with the shapes that the regions had. */
  #cancelDrag(): void {
    const ids = new Set(this.#changed.map(({ id }) => id));
    this.#pointer.cancel();
    this.#sketcher.cancel();
    this.#changed = [];
    this.#layer.setLive([]);
    const before = this.#state.items.filter(({ id }) => ids.has(id)).map(({ id, shape }) => ({ id, shape }));
    if (before.length > 0) this.#events.onCommit(before);
  }

  #commit(): void {
    const changes = this.#changed;
    if (changes.length === 0) return;
    this.#changed = [];
    this.#layer.setLive([]);
    this.#events.onCommit(changes);
  }
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName))
  );
}
