import { normalTable, type Random } from "./random.ts";
import { TEXTURE_EDGE, type Texture } from "./texture.ts";

/** Light that reaches one plane, in counts, rows first. */
export type Canvas = Readonly<{ width: number; height: number; light: Float32Array }>;

export function makeCanvas(width: number, height: number): Canvas {
  return { width, height, light: new Float32Array(width * height) };
}

/** An ellipse with a soft edge and a texture inside. */
export type Blob = Readonly<{
  x: number;
  y: number;
  /** Half axes in pixels. */
  a: number;
  b: number;
  /** Radians from the x axis to `a`. */
  angle: number;
  /** Counts at its middle. */
  height: number;
  /** How sharp the edge is: 1 fades from the middle on, 8 is a disc. */
  edge: number;
  texture: Texture;
  /** 0: evenly bright; 1: the texture from black to full. */
  contrast: number;
  /** Coarser noise that bends the outline, and how far: 0 leaves an ellipse. */
  outline: Texture;
  roughness: number;
  /** Where in the texture it lies, so that no two look alike. */
  offset: number;
  /** Stretches the texture along the angle by this factor. */
  stretch: number;
}>;

const MASK = TEXTURE_EDGE - 1;

/** Paints a blob over what is there. */
export function paintBlob(canvas: Canvas, blob: Blob): void {
  const { width, height, light } = canvas;
  const { x, y, a, b, texture, outline, contrast, roughness, edge, offset } = blob;
  const reach = Math.max(a, b) * Math.sqrt(1 + roughness);
  const cos = Math.cos(blob.angle);
  const sin = Math.sin(blob.angle);
  const x0 = Math.max(0, Math.ceil(x - reach));
  const x1 = Math.min(width, Math.floor(x + reach) + 1);
  const y1 = Math.min(height, Math.floor(y + reach) + 1);
  const even = blob.height * (1 - contrast);
  const textured = blob.height * contrast * 1.6;
  for (let py = Math.max(0, Math.ceil(y - reach)); py < y1; py++) {
    const dy = py - y;
    for (let px = x0; px < x1; px++) {
      const dx = px - x;
      const along = dx * cos + dy * sin;
      const across = dy * cos - dx * sin;
      const u = along / a;
      const v = across / b;
      let distance = u * u + v * v;
      if (distance >= 1 + roughness) continue;
      if (roughness > 0) {
        distance += roughness * (1 - 2 * outline[(((py + offset) & MASK) << 9) | ((px + offset) & MASK)]!);
        if (distance >= 1) continue;
      }
      const tx = (along / blob.stretch + offset) & MASK;
      const ty = (across + offset) & MASK;
      const fade = Math.min(1, (1 - distance) * edge);
      const value = fade * (even + textured * texture[(ty << 9) | tx]!);
      const at = py * width + px;
      // What lies side by side covers each other; half of what is hidden shines through.
      const under = light[at]!;
      light[at] = value > under ? value + 0.5 * under : under + 0.5 * value;
    }
  }
}

/** Blurs a canvas with a box of `2 * radius + 1` pixels, twice each way: close to a Gaussian. */
export function blur(canvas: Canvas, radius: number): void {
  const { width, height, light } = canvas;
  const line = new Float32Array(Math.max(width, height));
  for (let pass = 0; pass < 2; pass++) {
    for (let y = 0; y < height; y++) blurLine(light, y * width, 1, width, radius, line);
    for (let x = 0; x < width; x++) blurLine(light, x, width, height, radius, line);
  }
}

function blurLine(
  light: Float32Array,
  start: number,
  step: number,
  length: number,
  radius: number,
  line: Float32Array,
): void {
  let sum = 0;
  for (let i = 0; i < length; i++) line[i] = light[start + i * step]!;
  for (let i = -radius; i < length; i++) {
    if (i + radius < length) sum += line[i + radius]!;
    if (i - radius - 1 >= 0) sum -= line[i - radius - 1]!;
    if (i >= 0) light[start + i * step] = sum / (2 * radius + 1);
  }
}

/** What a camera makes of the light: offset, shot noise and read noise, whole counts. */
export type Camera = Readonly<{ offset: number; readNoise: number; countsPerPhoton: number }>;

export function expose(canvas: Canvas, camera: Camera, random: Random): Uint16Array {
  const { light } = canvas;
  const counts = new Uint16Array(light.length);
  const noise = normalTable();
  const read = camera.readNoise * camera.readNoise;
  let at = 0;
  for (let y = 0; y < canvas.height; y++) {
    // A new start in the table for every row: its repeats never line up.
    let n = Math.floor(random.next() * 65_536);
    for (const end = at + canvas.width; at < end; at++, n++) {
      const value = light[at]!;
      const deviation = Math.sqrt(value * camera.countsPerPhoton + read);
      const count = camera.offset + value + deviation * noise[n & 0xffff]!;
      counts[at] = count < 0 ? 0 : count > 65_535 ? 65_535 : count;
    }
  }
  return counts;
}
