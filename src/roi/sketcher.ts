import { type DragOptions, drawBox, vertexPoint } from "./drag.ts";
import { type Point, polygonOf, type Shape } from "./geometry.ts";
import { simplified } from "./simplify.ts";

export type SketchTool = "point" | "line" | "path" | "rectangle" | "ellipse" | "polygon" | "freehand";

type Host = Readonly<{
  options: () => DragOptions;
  /** What is drawn so far; `undefined` when nothing is. */
  onSketch: (shape: Shape | undefined) => void;
  onDrawn: (shape: Shape) => void;
}>;

/**
 * A shape on its way, whatever it is drawn with: boxes, lines and freehand outlines by one drag; paths and polygons by one click
 * for each vertex, ended by `finish`; points by one click. `place` does either, for the keyboard. Places in level-0 pixels.
 */
export class Sketcher {
  readonly #host: Host;
  #tool: SketchTool | undefined;
  #points: Point[] = [];
  #hover: Point | undefined;
  #isFree = false;

  constructor(host: Host) {
    this.#host = host;
  }

  /** Begins with another tool, or with none. */
  use(tool: SketchTool | undefined): void {
    if (tool === this.#tool) return;
    this.cancel();
    this.#tool = tool;
  }

  get isBusy(): boolean {
    return this.#points.length > 0;
  }

  /** Whether the tool draws by dragging: then a drag must not move the image. */
  get isDragTool(): boolean {
    return this.#tool !== undefined && !["point", "path", "polygon"].includes(this.#tool);
  }

  press(at: Point): void {
    this.#points = [this.#vertex(at)];
    this.#isFree = this.#tool === "freehand";
  }

  /** The pointer is here now, pressed or not. @param grain level-0 pixels below which a freehand line has no detail */
  move(at: Point, grain: number): void {
    if (this.#points.length === 0) return;
    const last = this.#points.at(-1)!;
    if (this.#isFree) {
      if (Math.hypot(at[0] - last[0], at[1] - last[1]) < grain) return;
      this.#points.push(this.#vertex(at));
    } else this.#hover = at;
    this.#host.onSketch(this.#shape());
  }

  /** The end of a drag. */
  release(at: Point, grain: number): void {
    this.move(at, grain);
    if (this.#isFree) this.#points = [...simplified(this.#points, grain / 2)];
    this.#end();
  }

  /**
   * A click: the next vertex. On the first vertex of a polygon it closes it; on the last one it changes nothing, since a double
   * click has two.
   */
  click(at: Point, tolerance: number): void {
    if (this.#tool === "point") {
      this.#host.onDrawn({ kind: "point", at: this.#vertex(at) });
      return;
    }
    if (this.#tool !== "path" && this.#tool !== "polygon") return;
    const isNear = (point: Point | undefined) =>
      point !== undefined && Math.hypot(point[0] - at[0], point[1] - at[1]) <= tolerance;
    if (this.#tool === "polygon" && this.#points.length >= 3 && isNear(this.#points[0])) {
      this.finish();
      return;
    }
    if (isNear(this.#points.at(-1))) return;
    this.#points.push(this.#vertex(at));
    this.#hover = undefined;
    this.#host.onSketch(this.#shape());
  }

  /** By keyboard: where a drag begins and then where it ends, or the next vertex. */
  place(at: Point): void {
    if (!this.isDragTool || this.#tool === "freehand") {
      if (this.#tool === "freehand") this.#keepFree(at);
      else this.click(at, 0);
    } else if (this.isBusy) this.release(at, 0);
    else this.press(at);
  }

  /** Ends a path or polygon where it is; one with too few vertices goes on. */
  finish(): void {
    this.#hover = undefined;
    if (this.#shape() !== undefined && this.#points.length >= (this.#tool === "path" ? 2 : 3)) this.#end();
  }

  /** Takes the last vertex back. */
  back(): void {
    this.#points.pop();
    this.#host.onSketch(this.#shape());
  }

  cancel(): void {
    if (this.#points.length > 0) this.#host.onSketch(undefined);
    this.#points = [];
    this.#hover = undefined;
    this.#isFree = false;
  }

  #keepFree(at: Point): void {
    this.#points.push(this.#vertex(at));
    this.#host.onSketch(this.#shape());
  }

  #end(): void {
    const shape = this.#shape();
    this.cancel();
    if (shape !== undefined && isDrawn(shape)) this.#host.onDrawn(shape);
  }

  #vertex(at: Point): Point {
    const options = this.#host.options();
    return this.#tool === "rectangle" || this.#tool === "ellipse" ? at : vertexPoint(at, options);
  }

  #shape(): Shape | undefined {
    const hover = this.#hover && this.#vertex(this.#hover);
    const points = hover === undefined ? this.#points : [...this.#points, hover];
    const first = points[0];
    if (first === undefined || points.length < 2) return undefined;
    switch (this.#tool) {
      case "rectangle":
      case "ellipse":
        return drawBox(this.#tool, first, points.at(-1)!, this.#host.options());
      case "line":
        return { kind: "line", from: first, to: points.at(-1)! };
      case "path":
        return { kind: "path", points: withoutRepeats(points) };
      default: {
        const ring = withoutRepeats(points);
        return ring.length < 3 ? { kind: "path", points: ring } : polygonOf(ring);
      }
    }
  }
}

function withoutRepeats(points: readonly Point[]): readonly Point[] {
  const kept = points.filter((point, i) => i === 0 || `${point}` !== `${points[i - 1]}`);
  return kept.length < 2 ? points.slice(0, 2) : kept;
}

/** Not a line that never left its beginning, nor a polygon that is still a line. */
function isDrawn(shape: Shape): boolean {
  if (shape.kind === "line") return `${shape.from}` !== `${shape.to}`;
  if (shape.kind === "path") return new Set(shape.points.map((point) => `${point}`)).size > 1;
  return true;
}
