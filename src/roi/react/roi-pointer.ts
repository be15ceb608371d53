import PointerInteraction from "ol/interaction/Pointer.js";
import type OlMap from "ol/Map.js";
import type MapBrowserEvent from "ol/MapBrowserEvent.js";
import type { Rect } from "../../math/rect.ts";
import { beginDrag, type Drag, type DragOptions, stepBetween, withoutVertex } from "../drag.ts";
import { type Point, rectangleBetween, translateShape } from "../geometry.ts";
import { beginGroupDrag, type GroupHandle } from "../group.ts";
import { distanceToOutline } from "../hit.ts";
import { canMoveByInside, type Pick, pickAt } from "../pick.ts";
import type { Sketcher } from "../sketcher.ts";
import { cursorOf, fromMap, groupCursor, isPrimary, setCursor, visible } from "./map-events.ts";
import type { RoiItem, RoiTool, ShapeChange } from "./roi-item.ts";
import type { RoiLayer } from "./roi-layer.ts";

/** CSS pixels around a handle or outline that count as on it. */
const TOLERANCE_PX = { mouse: 7, touch: 16 } as const;

export type PointerHost = Readonly<{
  layer: RoiLayer;
  sketcher: Sketcher;
  selectedIds: () => ReadonlySet<string>;
  tool: () => RoiTool;
  options: () => DragOptions;
  /** @param adds to what is selected, or takes away from it, instead of replacing it */
  onSelect: (ids: readonly string[], adds: boolean) => void;
  onHover: (id: string | undefined) => void;
  /** Live, on every move. */
  onDrag: (changes: readonly ShapeChange[]) => void;
  /** At the end of a drag that changed something. */
  onDrop: (changes: readonly ShapeChange[]) => void;
  /** What is under way is not meant: it is to be put back, by `cancel` too. */
  onCancel: () => void;
}>;

type Running =
  | { kind: "drag"; from: Point; drag: (to: Point) => readonly ShapeChange[]; last: readonly ShapeChange[] }
  | { kind: "draw" }
  | { kind: "marquee"; from: Point; adds: boolean; rect: Rect | undefined };

/** Selects, moves, reshapes and draws regions by mouse, pen and touch. */
export class RoiPointer extends PointerInteraction {
  readonly #host: PointerHost;
  #running: Running | undefined;
  #isShift = false;

  constructor(host: PointerHost) {
    super();
    this.#host = host;
  }

  /** Whether a drag, a box or a marquee is under way. */
  get isBusy(): boolean {
    return this.#running !== undefined;
  }

  /** Whether the person holds Shift: turns go by steps, corners keep proportions. */
  get isShift(): boolean {
    return this.#isShift;
  }

  /** Forgets what is under way, without a result. */
  cancel(): void {
    this.#running = undefined;
    this.handlingDownUpSequence = false;
    this.#host.sketcher.cancel();
    this.#host.layer.setMarquee(undefined);
  }

  override handleEvent(event: MapBrowserEvent): boolean {
    this.#isShift = (event.originalEvent as PointerEvent).shiftKey === true;
    // A second finger: the image is meant, not what the first one had begun.
    if (event.type === "pointerdown" && this.#running !== undefined && !isPrimary(event)) this.#host.onCancel();
    const tool = this.#host.tool();
    const isDrawing = tool !== "select" && tool !== "marquee";
    if (event.type === "click") {
      if (isDrawing) this.#host.sketcher.click(fromMap(event.coordinate), this.#tolerance(event) / 2);
      else this.#click(event);
    }
    if (event.type === "dblclick" && isDrawing) {
      this.#host.sketcher.finish();
      return false;
    }
    return super.handleEvent(event);
  }

  protected override handleDownEvent(event: MapBrowserEvent): boolean {
    if (!isPrimary(event)) return false;
    const { layer, sketcher, selectedIds } = this.#host;
    const tool = this.#host.tool();
    const from = fromMap(event.coordinate);
    if (tool === "marquee" || (tool === "select" && this.#isShift && !this.#isOnSelected(event))) {
      this.#running = { kind: "marquee", from, adds: this.#isShift, rect: undefined };
      return true;
    }
    if (tool !== "select") {
      // Between two vertices the image can still be moved.
      if (!sketcher.isDragTool) return false;
      sketcher.press(from);
      this.#running = { kind: "draw" };
      return true;
    }
    const options = this.#host.options();
    const groupHandle = this.#groupHandle(event);
    if (groupHandle !== undefined) {
      const movable = this.#movable();
      const shapes = movable.map(({ shape }) => shape);
      const reshape = beginGroupDrag(shapes, groupHandle, from, options);
      const drag = (to: Point) => reshape(to).map((shape, i): ShapeChange => ({ id: movable[i]!.id, shape }));
      this.#running = { kind: "drag", from, drag, last: [] };
      return true;
    }
    const pick = this.#pick(event);
    const item = pick && layer.find(pick.id);
    if (pick === undefined || item === undefined || !this.#canDrag(item, pick, event)) return false;
    if (pick.kind === "body" && selectedIds().size > 1) {
      const movable = this.#movable();
      const drag = (to: Point) => {
        const [dx, dy] = stepBetween(from, to, options);
        return movable.map(({ id, shape }): ShapeChange => ({ id, shape: translateShape(shape, dx, dy) }));
      };
      this.#running = { kind: "drag", from, drag, last: [] };
      return true;
    }
    const drag: Drag = beginDrag(item.shape, pick, from, options);
    this.#running = { kind: "drag", from, drag: (to) => [{ id: item.id, shape: drag(to) }], last: [] };
    return true;
  }

  protected override handleDragEvent(event: MapBrowserEvent): void {
    const running = this.#running;
    if (running === undefined) return;
    const to = fromMap(event.coordinate);
    if (running.kind === "drag") {
      running.last = running.drag(to);
      this.#host.onDrag(running.last);
    } else if (running.kind === "draw") {
      this.#host.sketcher.move(to, resolutionOf(event));
    } else {
      const { x0, y0, x1, y1 } = rectangleBetween(running.from, to);
      running.rect = { x0, y0, x1, y1 };
      this.#host.layer.setMarquee(running.rect);
    }
  }

  protected override handleUpEvent(event: MapBrowserEvent): boolean {
    const running = this.#running;
    this.#running = undefined;
    if (running?.kind === "drag" && running.last.length > 0) this.#host.onDrop(running.last);
    if (running?.kind === "draw") this.#host.sketcher.release(fromMap(event.coordinate), resolutionOf(event));
    if (running?.kind === "marquee") {
      this.#host.layer.setMarquee(undefined);
      const { rect } = running;
      if (rect !== undefined) {
        const inside = this.#host.layer.within(rect);
        this.#host.onSelect(
          inside.map(({ id }) => id),
          running.adds,
        );
      }
    }
    return false;
  }

  protected override handleMoveEvent(event: MapBrowserEvent): void {
    if (event.dragging) return;
    const tool = this.#host.tool();
    if (tool !== "select") {
      this.#host.sketcher.move(fromMap(event.coordinate), resolutionOf(event));
      this.#host.onHover(undefined);
      setCursor(event.map, "crosshair");
      return;
    }
    const groupHandle = this.#groupHandle(event);
    if (groupHandle !== undefined) {
      this.#host.onHover(undefined);
      setCursor(event.map, groupCursor(groupHandle));
      return;
    }
    const pick = this.#pick(event);
    this.#host.onHover(pick?.id);
    const item = pick && this.#host.layer.find(pick.id);
    const canDrag = pick !== undefined && item !== undefined && this.#canDrag(item, pick, event);
    setCursor(event.map, pick === undefined ? "" : canDrag ? cursorOf(pick) : "pointer");
  }

  #movable(): readonly RoiItem[] {
    const items = [...this.#host.selectedIds()].flatMap((id) => this.#host.layer.find(id) ?? []);
    return items.filter(({ isLocked }) => isLocked !== true);
  }

  /** The handle of the box around several selected regions that lies under the pointer. */
  #groupHandle(event: MapBrowserEvent): GroupHandle | undefined {
    if (this.#host.selectedIds().size < 2) return undefined;
    const [x, y] = fromMap(event.coordinate);
    const tolerance = this.#tolerance(event);
    return this.#host.layer.group?.handles.find(({ at }) => Math.hypot(at[0] - x, at[1] - y) <= tolerance);
  }

  #click(event: MapBrowserEvent): void {
    if (this.#groupHandle(event) !== undefined) return;
    const { layer, selectedIds, onSelect, onDrop } = this.#host;
    const pick = this.#pick(event);
    const item = pick && layer.find(pick.id);
    const { altKey } = event.originalEvent as PointerEvent;
    if (pick?.kind === "handle" && altKey && item !== undefined && item.isLocked !== true) {
      const without = withoutVertex(item.shape, pick.handle);
      if (without !== undefined) onDrop([{ id: item.id, shape: without }]);
      return;
    }
    if (this.#isShift) {
      const [x, y] = fromMap(event.coordinate);
      const tolerance = this.#tolerance(event);
      const meant = pickAt(layer.near(x, y, tolerance), undefined, x, y, tolerance);
      if (meant !== undefined) onSelect([meant.id], true);
      return;
    }
    if (pick !== undefined && pick.kind !== "body") return;
    // A second click inside the selected region reaches what lies in it.
    const isAgain = pick !== undefined && selectedIds().has(pick.id) && selectedIds().size === 1;
    const [x, y] = fromMap(event.coordinate);
    const tolerance = this.#tolerance(event);
    const others = layer.near(x, y, tolerance).filter(({ id }) => !selectedIds().has(id));
    const below = isAgain ? pickAt(others, undefined, x, y, tolerance) : undefined;
    const id = below?.id ?? pick?.id;
    onSelect(id === undefined ? [] : [id], false);
  }

  /** Others are moved only once they are selected: a pan that begins on a region must not carry it away. */
  #canDrag(item: RoiItem, pick: Pick, event: MapBrowserEvent): boolean {
    if (item.isLocked === true || !this.#host.selectedIds().has(item.id)) return false;
    if (pick.kind !== "body") return true;
    const [x, y] = fromMap(event.coordinate);
    return (
      distanceToOutline(item.shape, x, y) <= this.#tolerance(event) || canMoveByInside(item.shape, visible(event.map))
    );
  }

  #isOnSelected(event: MapBrowserEvent): boolean {
    const pick = this.#pick(event);
    return pick !== undefined && pick.kind !== "body" && this.#host.selectedIds().has(pick.id);
  }

  /** Handles and edges only of a region that is selected alone; then the selected ones, then the others. */
  #pick(event: MapBrowserEvent): Pick | undefined {
    const { layer, selectedIds } = this.#host;
    const [x, y] = fromMap(event.coordinate);
    const tolerance = this.#tolerance(event);
    const ids = selectedIds();
    const near = layer.near(x, y, tolerance);
    if (ids.size === 1) {
      const [id] = ids;
      const item = layer.find(id!);
      const regions = item === undefined ? near : [...near.filter((one) => one.id !== id), item];
      return pickAt(regions, item?.isLocked === true ? undefined : id, x, y, tolerance, layer.handleGap);
    }
    const among = near.filter(({ id }) => ids.has(id));
    return pickAt(among, undefined, x, y, tolerance) ?? pickAt(near, undefined, x, y, tolerance);
  }

  /** In level-0 pixels. */
  #tolerance(event: MapBrowserEvent): number {
    const isTouch = (event.originalEvent as PointerEvent).pointerType === "touch";
    return resolutionOf(event) * TOLERANCE_PX[isTouch ? "touch" : "mouse"];
  }
}

function resolutionOf({ map }: Readonly<{ map: OlMap }>): number {
  return map.getView().getResolution() ?? 1;
}
