import Draw from "ol/interaction/Draw.js";
import type OlMap from "ol/Map.js";
import { nudge } from "../drag.ts";
import type { Shape } from "../geometry.ts";
import type { ImageSize } from "../spans.ts";
import { drawnPolygon } from "./place.ts";
import type { RoiItem, RoiTool } from "./roi-item.ts";
import { RoiLayer } from "./roi-layer.ts";
import { RoiPointer, setCursor } from "./roi-pointer.ts";
import { DEFAULT_COLOUR, sketchStyles } from "./roi-style.ts";

export type RoiEditorState = Readonly<{
  /** All regions of the image; those that hold at z and t are drawn. */
  items: readonly RoiItem[];
  z: number;
  t: number;
  image: ImageSize;
  selectedId: string | undefined;
  hoveredId: string | undefined;
  tool: RoiTool;
  /** Boxes get whole-pixel edges, moves whole-pixel steps. */
  snapToPixels: boolean;
}>;

export type RoiEditorEvents = Readonly<{
  onSelect: (id: string | undefined) => void;
  onHover: (id: string | undefined) => void;
  /** Live: on every tick of a drag and every press of an arrow key. Not yet to be saved. */
  onShapeChange: (id: string, shape: Shape) => void;
  /** The end of a drag or of a row of arrow keys: to be saved. After Escape it comes with the shape of the item, unchanged. */
  onCommit: (id: string, shape: Shape) => void;
  /** A box that is being drawn, `undefined` when that ends. */
  onSketch: (shape: Shape | undefined) => void;
  /** A new region on the plane shown. */
  onDraw: (shape: Shape) => void;
  onDelete: (id: string) => void;
  onToolChange: (tool: RoiTool) => void;
}>;

/** Regions on a map: draws them and lets them be drawn, chosen, moved, reshaped and deleted by pointer and keyboard. */
export class RoiEditor {
  readonly #map: OlMap;
  readonly #layer: RoiLayer;
  readonly #pointer: RoiPointer;
  #state: RoiEditorState;
  #events: RoiEditorEvents;
  #draw: Draw | undefined;
  #target: HTMLElement | undefined;
  /** A shape that arrow keys have made and not committed yet. */
  #nudged: { id: string; shape: Shape } | undefined;

  constructor(map: OlMap, state: RoiEditorState, events: RoiEditorEvents) {
    this.#map = map;
    this.#state = state;
    this.#events = events;
    this.#layer = new RoiLayer(map);
    this.#pointer = new RoiPointer({
      regions: () => this.#layer.shown,
      selectedId: () => this.#state.selectedId,
      tool: () => this.#state.tool,
      options: () => ({ image: this.#state.image, snap: this.#state.snapToPixels }),
      onSelect: (id) => this.#events.onSelect(id),
      onHover: (id) => {
        if (id !== this.#state.hoveredId) this.#events.onHover(id);
      },
      onDrag: (id, shape) => {
        this.#layer.setLive({ id, shape });
        this.#events.onShapeChange(id, shape);
      },
      onDrop: (id, shape) => {
        this.#layer.setLive(undefined);
        this.#events.onCommit(id, shape);
      },
      onSketch: (shape) => {
        this.#layer.setSketch(shape);
        this.#events.onSketch(shape);
      },
      onDrawn: (shape) => this.#events.onDraw(shape),
    });
    map.addInteraction(this.#pointer);
    map.on("change:target", this.#bindTarget);
    this.#bindTarget();
    this.update(state, events);
  }

  update(state: RoiEditorState, events: RoiEditorEvents): void {
    const before = this.#state;
    this.#state = state;
    this.#events = events;
    if (state.tool !== before.tool) this.#pointer.cancel();
    if (state.tool !== "select") setCursor(this.#map, "crosshair");
    else if (before.tool !== "select") setCursor(this.#map, "");
    this.#layer.update(state);
    this.#updateDraw();
  }

  dispose(): void {
    this.#commitNudge();
    this.#cancelDrag();
    this.#map.un("change:target", this.#bindTarget);
    this.#unbindTarget();
    if (this.#draw !== undefined) this.#map.removeInteraction(this.#draw);
    this.#map.removeInteraction(this.#pointer);
    setCursor(this.#map, "");
    this.#layer.dispose();
  }

  #updateDraw(): void {
    const isWanted = this.#state.tool === "polygon";
    if (isWanted === (this.#draw !== undefined)) return;
    if (this.#draw !== undefined) {
      this.#map.removeInteraction(this.#draw);
      this.#draw = undefined;
      return;
    }
    const draw = new Draw({
      type: "Polygon",
      stopClick: true,
      // Panning with the pointer stays possible between two vertices; Shift draws freehand.
      style: (feature) => sketchStyles(feature, DEFAULT_COLOUR),
    });
    draw.on("drawend", ({ feature }) => {
      const shape = drawnPolygon(feature.getGeometry());
      if (shape !== undefined) this.#events.onDraw(shape);
    });
    this.#draw = draw;
    this.#map.addInteraction(draw);
  }

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
    if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
    if (!this.#handleKey(event.key, event.shiftKey)) return;
    event.preventDefault();
    event.stopImmediatePropagation();
  };

  readonly #onKeyUp = (event: Event): void => {
    if (event instanceof KeyboardEvent && !event.key.startsWith("Arrow")) return;
    this.#commitNudge();
  };

  readonly #onLeave = (): void => {
    if (this.#state.hoveredId !== undefined && !this.#pointer.isBusy) this.#events.onHover(undefined);
  };

  /** Whether the key meant something here. */
  #handleKey(key: string, isLarge: boolean): boolean {
    const { tool, selectedId } = this.#state;
    if (key === "Escape") {
      if (tool !== "select") {
        this.#pointer.cancel();
        this.#draw?.abortDrawing();
        this.#events.onToolChange("select");
      } else if (this.#pointer.isBusy) {
        this.#cancelDrag();
      } else if (selectedId !== undefined) this.#events.onSelect(undefined);
      else return false;
      return true;
    }
    if (tool === "polygon") {
      if (key === "Enter") this.#draw?.finishDrawing();
      else if (key === "Backspace") this.#draw?.removeLastPoint();
      else return false;
      return true;
    }
    const item = this.#layer.shown.find(({ id }) => id === selectedId);
    if (item === undefined || item.isLocked === true) return false;
    if (key === "Delete" || key === "Backspace") {
      this.#nudged = undefined;
      this.#layer.setLive(undefined);
      this.#events.onDelete(item.id);
      return true;
    }
    const shape = nudge(item.shape, key, isLarge ? 10 : 1);
    if (shape === undefined) return false;
    this.#nudged = { id: item.id, shape };
    this.#layer.setLive(this.#nudged);
    this.#events.onShapeChange(item.id, shape);
    return true;
  }

  /** Puts back what is being dragged. The page hears of an end like any other, with the shape that the region had. */
  #cancelDrag(): void {
    const { draggedId } = this.#pointer;
    this.#pointer.cancel();
    if (draggedId === undefined) return;
    this.#layer.setLive(undefined);
    this.#layer.update(this.#state);
    const item = this.#state.items.find(({ id }) => id === draggedId);
    if (item !== undefined) this.#events.onCommit(item.id, item.shape);
  }

  #commitNudge(): void {
    const nudged = this.#nudged;
    if (nudged === undefined) return;
    this.#nudged = undefined;
    this.#layer.setLive(undefined);
    this.#events.onCommit(nudged.id, nudged.shape);
  }
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName))
  );
}
