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
  const cos = Math.cos(blob.angle);
  const sin = Math.sin(blob.angle);
  const even = blob.height * (1 - contrast);
  const textured = blob.height * contrast * 1.6;
  // Along a row, the squared distance is p dx^2 + 2 q dy dx + r dy^2: its roots are where the row enters and leaves the blob.
  const p = (cos / a) ** 2 + (sin / b) ** 2;
  const q = cos * sin * (1 / a ** 2 - 1 / b ** 2);
  const r = (sin / a) ** 2 + (cos / b) ** 2;
  const limit = 1 + roughness;
  const reach = Math.sqrt((limit * p) / (p * r - q * q));
  const y1 = Math.min(height, Math.floor(y + reach) + 1);
  for (let py = Math.max(0, Math.ceil(y - reach)); py < y1; py++) {
    const dy = py - y;
    const root = Math.sqrt(Math.max(0, (q * dy) ** 2 - p * (r * dy * dy - limit)));
    const x1 = Math.min(width, Math.floor(x + (root - q * dy) / p) + 1);
    for (let px = Math.max(0, Math.ceil(x - (root + q * dy) / p)); px < x1; px++) {
      const dx = px - x;
      const along = dx * cos + dy * sin;
      const across = dy * cos - dx * sin;
      let distance = (along / a) ** 2 + (across / b) ** 2;
      if (roughness > 0) {
        distance += roughness * (1 - 2 * outline[(((py + offset) & MASK) << 9) | ((px + offset) & MASK)]!);
      }
      if (distance >= 1) continue;
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
