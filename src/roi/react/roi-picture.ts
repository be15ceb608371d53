import { type Affine, chain, invert, translation } from "../../math/affine.ts";
import type { Rect } from "../../math/rect.ts";
import type { RoiItem } from "./roi-item.ts";
import { DEFAULT_COLOUR, paintShape } from "./roi-paint.ts";
import { scaleOf } from "./trace.ts";

/** Part of the window that is painted beyond each of its edges: what a drag of the image brings in is there already. */
const MARGIN = 0.3;
/** Milliseconds of painting at a time: leaves a frame its time for everything else. */
const SLICE_MS = 5;

type Painted = Readonly<{
  canvas: HTMLCanvasElement;
  /** Level-0 pixels to pixels of the picture. */
  imageToPicture: Affine;
  items: ReadonlySet<RoiItem>;
}>;

/**
 * Thousands of regions painted once, in slices, and shown wherever the window moves meanwhile: shifted, or scaled until the
 * sharp picture is there. Never more than two pictures of 2.6 windows.
 */
export class RoiPicture {
  readonly #onChange: () => void;
  #painted: Painted | undefined;
  #wanted: readonly RoiItem[] = [];
  #running: number | undefined;
  #target: Readonly<{ items: readonly RoiItem[]; imageToCanvas: Affine; scale: number; key: string }> | undefined;

  constructor(onChange: () => void) {
    this.#onChange = onChange;
  }

  /** The items that the picture has; others must be drawn on it. */
  get items(): ReadonlySet<RoiItem> {
    return this.#painted?.items ?? new Set();
  }

  /**
   * Draws what there is and starts painting what there should be.
   *
   * @param wanted the items that lie in the window and around it; a new array whenever one of them is another
   * @param isMoving paints no new scale before the movement ends
   * @param ratio canvas pixels to a CSS pixel
   */
  draw(
    context: CanvasRenderingContext2D,
    wanted: readonly RoiItem[],
    imageToCanvas: Affine,
    isMoving: boolean,
    ratio: number,
  ): void {
    this.#wanted = wanted;
    const { width, height } = context.canvas;
    const painted = this.#painted;
    if (painted !== undefined) {
      const m = chain(invert(painted.imageToPicture), imageToCanvas);
      context.save();
      context.setTransform(m[0], m[3], m[1], m[4], m[2], m[5]);
      context.drawImage(painted.canvas, 0, 0);
      context.restore();
    }
    const key = [imageToCanvas[0], imageToCanvas[1], width, height].join(" ");
    const isSharp =
      this.#target?.key === key && this.#target.items === wanted && this.#covers(imageToCanvas, width, height);
    if (!isSharp && !(isMoving && painted !== undefined && this.#running !== undefined)) {
      this.#start(imageToCanvas, width, height, key, ratio);
    }
  }

  /** A sharper picture is on its way. */
  get isPainting(): boolean {
    return this.#running !== undefined;
  }

  /** The part of the image that a picture for this window shows. */
  static reach(view: Rect): Rect {
    const [dx, dy] = [(view.x1 - view.x0) * MARGIN, (view.y1 - view.y0) * MARGIN];
    return { x0: view.x0 - dx, y0: view.y0 - dy, x1: view.x1 + dx, y1: view.y1 + dy };
  }

  forget(): void {
    clearTimeout(this.#running);
    this.#running = undefined;
    this.#painted = undefined;
    this.#target = undefined;
  }

  /** Whether the window is still inside the picture that is there or on its way. */
  #covers(imageToCanvas: Affine, width: number, height: number): boolean {
    const target = this.#target!;
    const dx = Math.abs(target.imageToCanvas[2] - imageToCanvas[2]);
    const dy = Math.abs(target.imageToCanvas[5] - imageToCanvas[5]);
    return dx <= width * MARGIN && dy <= height * MARGIN;
  }

  #start(imageToCanvas: Affine, width: number, height: number, key: string, ratio: number): void {
    clearTimeout(this.#running);
    const items = this.#wanted;
    this.#target = { items, imageToCanvas, scale: scaleOf(imageToCanvas), key };
    const canvas = document.createElement("canvas");
    canvas.width = Math.ceil(width * (1 + 2 * MARGIN));
    canvas.height = Math.ceil(height * (1 + 2 * MARGIN));
    const context = canvas.getContext("2d");
    if (context === null) throw new Error("This browser gave no 2-D canvas context");
    const imageToPicture = chain(imageToCanvas, translation(width * MARGIN, height * MARGIN));
    let at = 0;
    const step = (): void => {
      const end = performance.now() + SLICE_MS;
      while (at < items.length && performance.now() < end) {
        const batch = Math.min(at + 16, items.length);
        for (; at < batch; at++) {
          const { shape, colour = DEFAULT_COLOUR } = items[at]!;
          paintShape(context, shape, imageToPicture, { colour }, ratio);
        }
      }
      if (at < items.length) {
        this.#running = window.setTimeout(step);
        return;
      }
      this.#running = undefined;
      this.#painted = { canvas, imageToPicture, items: new Set(items) };
      this.#onChange();
    };
    this.#running = window.setTimeout(step);
  }
}
