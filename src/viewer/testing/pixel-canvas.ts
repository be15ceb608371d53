type Box = readonly [x: number, y: number, width: number, height: number];
type PixelSource = CanvasImageSource & { data: Uint8ClampedArray; width: number; height: number };

/** RGBA bytes of one colour, standing in for a bitmap: red = `color`, alpha as given. */
export function solidSource(
  color: number,
  size: Readonly<{ width: number; height: number }>,
  alpha = 255,
): PixelSource {
  const data = new Uint8ClampedArray(4 * size.width * size.height);
  for (let i = 0; i < data.length; i += 4) data.set([color, 0, 0, alpha], i);
  return { data, ...size } as unknown as PixelSource;
}

/** A canvas context that draws upright boxes by the nearest pixel and remembers what it was asked to do. */
export class PixelCanvas {
  static readonly EMPTY = -1;
  static readonly BACKGROUND = 0;
  readonly width: number;
  readonly height: number;
  readonly smoothed: boolean[] = [];
  readonly qualities: ImageSmoothingQuality[] = [];
  readonly boxes: Box[] = [];
  drawnPixels = 0;
  readonly strokes: Box[] = [];
  fillStyle: unknown = "";
  strokeStyle: unknown = "";
  lineWidth = 1;
  imageSmoothingEnabled = true;
  imageSmoothingQuality: ImageSmoothingQuality = "low";
  transform: readonly number[] = [1, 0, 0, 1, 0, 0];
  #path: Box[] = [];
  #clip: readonly Box[] | undefined;
  #saved: (readonly Box[] | undefined)[] = [];
  readonly #pixels: Int16Array;

  constructor(width: number, height: number) {
    this.width = width;
    this.height = height;
    this.#pixels = new Int16Array(width * height).fill(PixelCanvas.EMPTY);
  }

  colorAt(x: number, y: number): number {
    return this.#pixels[y * this.width + x]!;
  }

  row(y: number): number[] {
    return [...this.#pixels.subarray(y * this.width, (y + 1) * this.width)];
  }

  /** All colours on the canvas, in no order. */
  colors(): number[] {
    const found = new Set<number>();
    let last: number | undefined;
    for (const color of this.#pixels) {
      if (color !== last) found.add(color);
      last = color;
    }
    return [...found];
  }

  setTransform(...values: unknown[]): void {
    this.transform = values as number[];
  }

  clearRect(...box: Box): void {
    this.#each(box, () => PixelCanvas.EMPTY);
  }

  fillRect(...box: Box): void {
    this.#each(box, () => PixelCanvas.BACKGROUND);
  }

  strokeRect(...box: Box): void {
    this.strokes.push(box);
  }

  setLineDash(): void {}

  moveTo(): void {}

  lineTo(): void {}

  stroke(): void {}

  save(): void {
    this.#saved.push(this.#clip);
  }

  restore(): void {
    this.#clip = this.#saved.pop();
  }

  beginPath(): void {
    this.#path = [];
  }

  rect(...box: Box): void {
    this.#path.push(box);
  }

  clip(): void {
    this.#clip = this.#path;
  }

  drawImage(source: CanvasImageSource, ...box: number[]): void {
    const { data, width, height } = source as PixelSource;
    const [left, top, w, h] = box as unknown as Box;
    this.smoothed.push(this.imageSmoothingEnabled);
    this.qualities.push(this.imageSmoothingQuality);
    this.boxes.push([left, top, w, h]);
    this.#each([left, top, w, h], (x, y) => {
      this.drawnPixels++;
      const at = 4 * (Math.floor(((y + 0.5 - top) * height) / h) * width + Math.floor(((x + 0.5 - left) * width) / w));
      return data[at + 3] === 0 ? undefined : data[at];
    });
  }

  /** @param colorOf of a pixel in the space of the transform; of an oblique one in the canvas's own */
  #each(box: Box, colorOf: (x: number, y: number) => number | undefined): void {
    const [a, b, c, d] = this.transform as [number, number, number, number];
    if ((a === 1 && d === 1) || Math.abs(a * d - b * c) !== 1 || (a !== 0 && b !== 0)) {
      this.#eachUpright(box, colorOf);
      return;
    }
    for (let y = 0; y < this.height; y++) {
      for (let x = 0; x < this.width; x++) {
        // The inverse of a mirror or quarter turn is its transpose.
        const at = [a * (x + 0.5) + b * (y + 0.5) - 0.5, c * (x + 0.5) + d * (y + 0.5) - 0.5] as const;
        const color = isIn(box, ...at) && (this.#clip?.some((hole) => isIn(hole, ...at)) ?? true) && colorOf(...at);
        if (typeof color === "number") this.#pixels[y * this.width + x] = color;
      }
    }
  }

  #eachUpright([left, top, w, h]: Box, colorOf: (x: number, y: number) => number | undefined): void {
    for (let y = Math.max(0, Math.ceil(top)); y < Math.min(this.height, top + h); y++) {
      for (let x = Math.max(0, Math.ceil(left)); x < Math.min(this.width, left + w); x++) {
        if (this.#clip && !this.#clip.some(([cx, cy, cw, ch]) => x >= cx && x < cx + cw && y >= cy && y < cy + ch))
          continue;
        const color = colorOf(x, y);
        if (color !== undefined) this.#pixels[y * this.width + x] = color;
      }
    }
  }
}

function isIn([left, top, width, height]: Box, x: number, y: number): boolean {
  return x >= left && x < left + width && y >= top && y < top + height;
}
