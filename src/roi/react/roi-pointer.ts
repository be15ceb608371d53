import PointerInteraction from "ol/interaction/Pointer.js";
import type OlMap from "ol/Map.js";
import type MapBrowserEvent from "ol/MapBrowserEvent.js";
import { beginDrag, type Drag, type DragOptions, drawBox, withoutVertex } from "../drag.ts";
import type { Point, Shape } from "../geometry.ts";
import { distanceToOutline } from "../hit.ts";
import { canMoveByInside, type Pick, pickAt } from "../pick.ts";
import { fromMap } from "./place.ts";
import type { RoiItem, RoiTool } from "./roi-item.ts";

/** CSS pixels around a handle or outline that count as on it. */
const TOLERANCE_PX = { mouse: 7, touch: 16 } as const;

export type PointerHost = Readonly<{
  regions: () => readonly RoiItem[];
  selectedId: () => string | undefined;
  tool: () => RoiTool;
  options: () => DragOptions;
  onSelect: (id: string | undefined) => void;
  onHover: (id: string | undefined) => void;
  /** Live, on every move. */
  onDrag: (id: string, shape: Shape) => void;
  /** At the end of a drag that changed something. */
  onDrop: (id: string, shape: Shape) => void;
  onSketch: (shape: Shape | undefined) => void;
  onDrawn: (shape: Shape) => void;
}>;

type Running =
  | { kind: "drag"; id: string; drag: Drag; last: Shape | undefined }
  | { kind: "draw"; tool: "rectangle" | "ellipse"; from: Point; last: Shape | undefined };

/** Selects, moves, reshapes and draws boxes by mouse, pen and touch. Polygons are drawn by OpenLayers' own `Draw`. */
export class RoiPointer extends PointerInteraction {
  readonly #host: PointerHost;
  #running: Running | undefined;

  constructor(host: PointerHost) {
    super();
    this.#host = host;
  }

  /** Whether a drag or a box is under way. */
  get isBusy(): boolean {
    return this.#running !== undefined;
  }

  /** The region that is being dragged. */
  get draggedId(): string | undefined {
    return this.#running?.kind === "drag" ? this.#running.id : undefined;
  }

  /** Forgets what is under way, without a result. */
  cancel(): void {
    const running = this.#running;
    this.#running = undefined;
    this.handlingDownUpSequence = false;
    if (running?.kind === "draw") this.#host.onSketch(undefined);
  }

  override handleEvent(event: MapBrowserEvent): boolean {
    if (event.type === "click" && this.#host.tool() === "select") this.#click(event);
    return super.handleEvent(event);
  }

  protected override handleDownEvent(event: MapBrowserEvent): boolean {
    if (!isPrimary(event)) return false;
    const tool = this.#host.tool();
    const from = fromMap(event.coordinate);
    if (tool === "rectangle" || tool === "ellipse") {
      this.#running = { kind: "draw", tool, from, last: undefined };
      return true;
    }
    if (tool !== "select") return false;
    const pick = this.#pick(event);
    const item = pick && this.#host.regions().find(({ id }) => id === pick.id);
    if (pick === undefined || item === undefined || !this.#canDrag(item, pick, event)) return false;
    const drag = beginDrag(item.shape, pick, from, this.#host.options());
    this.#running = { kind: "drag", id: item.id, drag, last: undefined };
    return true;
  }

  protected override handleDragEvent(event: MapBrowserEvent): void {
    const running = this.#running;
    if (running === undefined) return;
    const to = fromMap(event.coordinate);
    if (running.kind === "drag") {
      running.last = running.drag(to);
      this.#host.onDrag(running.id, running.last);
    } else {
      running.last = drawBox(running.tool, running.from, to, this.#host.options());
      this.#host.onSketch(running.last);
    }
  }

  protected override handleUpEvent(): boolean {
    const running = this.#running;
    this.#running = undefined;
    if (running?.kind === "drag" && running.last !== undefined) this.#host.onDrop(running.id, running.last);
    if (running?.kind === "draw") {
      this.#host.onSketch(undefined);
      if (running.last !== undefined) this.#host.onDrawn(running.last);
    }
    return false;
  }

  protected override handleMoveEvent(event: MapBrowserEvent): void {
    if (event.dragging) return;
    const isSelecting = this.#host.tool() === "select";
    const pick = isSelecting ? this.#pick(event) : undefined;
    this.#host.onHover(pick?.id);
    setCursor(event.map, isSelecting ? this.#cursorOf(pick, event) : "crosshair");
  }

  #click(event: MapBrowserEvent): void {
    const pick = this.#pick(event);
    const original = event.originalEvent as PointerEvent;
    const item = pick && this.#host.regions().find(({ id }) => id === pick.id);
    if (pick?.kind === "handle" && original.altKey && item !== undefined && item.isLocked !== true) {
      const without = withoutVertex(item.shape, pick.handle);
      if (without !== undefined) this.#host.onDrop(item.id, without);
      return;
    }
    if (pick?.kind === "body" || pick === undefined) {
      // A second click inside the selected region reaches what lies in it.
      const others = this.#host.regions().filter(({ id }) => id !== this.#host.selectedId());
      const isAgain = pick !== undefined && pick.id === this.#host.selectedId();
      const [x, y] = fromMap(event.coordinate);
      const below = isAgain ? pickAt(others, undefined, x, y, this.#tolerance(event)) : undefined;
      this.#host.onSelect(below !== undefined ? below.id : pick?.id);
    }
  }

  /** Others are moved only once they are selected: a pan that begins on a region must not carry it away. */
  #canDrag(item: RoiItem, pick: Pick, event: MapBrowserEvent): boolean {
    if (item.isLocked === true || item.id !== this.#host.selectedId()) return false;
    if (pick.kind !== "body") return true;
    const [x, y] = fromMap(event.coordinate);
    return (
      distanceToOutline(item.shape, x, y) <= this.#tolerance(event) || canMoveByInside(item.shape, visible(event.map))
    );
  }

  #cursorOf(pick: Pick | undefined, event: MapBrowserEvent): string {
    if (pick === undefined) return "";
    const item = this.#host.regions().find(({ id }) => id === pick.id);
    if (item === undefined || !this.#canDrag(item, pick, event)) return "pointer";
    if (pick.kind === "edge") return "copy";
    if (pick.kind === "body") return "move";
    const { handle } = pick;
    if (handle.kind === "vertex") return "grab";
    if (handle.x === 0) return "ns-resize";
    if (handle.y === 0) return "ew-resize";
    return handle.x === handle.y ? "nwse-resize" : "nesw-resize";
  }

  #pick(event: MapBrowserEvent): Pick | undefined {
    const [x, y] = fromMap(event.coordinate);
    return pickAt(this.#host.regions(), this.#host.selectedId(), x, y, this.#tolerance(event));
  }

  /** In level-0 pixels. */
  #tolerance({ map, originalEvent }: MapBrowserEvent): number {
    const isTouch = (originalEvent as PointerEvent).pointerType === "touch";
    return (map.getView().getResolution() ?? 1) * TOLERANCE_PX[isTouch ? "touch" : "mouse"];
  }
}

/** Over the image; empty for the page's own. */
export function setCursor(map: OlMap, cursor: string): void {
  const viewport = map.getViewport();
  if (viewport !== undefined) viewport.style.cursor = cursor;
}

function isPrimary({ originalEvent }: MapBrowserEvent): boolean {
  const { button, isPrimary: first } = originalEvent as PointerEvent;
  return button === 0 && first !== false;
}

/** The visible part of the plane, in level-0 pixels; of a rotated view the rectangle around it. */
function visible(map: OlMap): { x0: number; y0: number; x1: number; y1: number } {
  const [left, bottom, right, top] = map.getView().calculateExtent(map.getSize()) as [number, number, number, number];
  return { x0: left, y0: -top, x1: right, y1: -bottom };
}
