import type { PixelSource } from "../importer/source.ts";
import { type DemoImage, demoImage, outline, rectangle } from "./demo-image.ts";
import { normalTable, Random } from "./random.ts";
import { cloudTexture, fibreTexture, TEXTURE_EDGE, type Texture } from "./texture.ts";

const WIDTH = 6144;
const HEIGHT = 3072;
const MASK = TEXTURE_EDGE - 1;
/** Light that the two stains let through at full strength (255), as red, green, blue: Beer-Lambert with their usual colours. */
const HEMATOXYLIN = [1.55, 1.75, 0.75];
const EOSIN = [0.12, 1.1, 0.5];

/** Amounts of the two stains, 0 to 255, rows first. */
type Stains = Readonly<{ hematoxylin: Uint8Array; eosin: Uint8Array }>;
type Crypt = Readonly<{ x: number; y: number; a: number; b: number; angle: number }>;

/** 6144 x 3072 RGB: glands of a colon in a section stained with hematoxylin and eosin. */
export const colonSection: DemoImage = {
  datasets: ["Tissue"],
  name: "Colon, H&E section",
  tags: ["histology", "brightfield"],
  make() {
    const random = new Random(77);
    const bend = cloudTexture(23, 8, 3);
    const stains = paintStroma();
    const crypts = placeCrypts(random, bend);
    for (let i = 0; i < 14_000; i++) {
      const place = { x: random.between(0, WIDTH), y: random.between(0, HEIGHT) };
      const size = random.between(3, 5);
      paintNucleus(stains, { ...place, a: size * 1.7, b: size, angle: random.between(0, Math.PI) }, 60, 150);
    }
    for (const crypt of crypts) paintCrypt(stains, crypt, bend, random);
    clearGlass(stains, bend, random);
    const channels = [
      { name: "Red", color: [255, 0, 0], limits: [0, 255], active: true },
      { name: "Green", color: [0, 255, 0], limits: [0, 255], active: true },
      { name: "Blue", color: [0, 0, 255], limits: [0, 255], active: true },
    ] as const;
    const inside = crypts.filter(({ x, y }) => x > 2200 && x < 3900 && y > 1000 && y < 2000).slice(0, 4);
    const rois = [
      ...inside.map(({ x, y, a, b, angle }) => outline(x, y, a, b, angle)),
      rectangle(2200, 1000, 3900, 2000),
    ];
    return { image: demoImage(stainedPixels(stains), { x: 0.5, y: 0.5, z: 1 }, channels), rois };
  },
};

function paintStroma(): Stains {
  const hematoxylin = new Uint8Array(WIDTH * HEIGHT);
  const eosin = new Uint8Array(WIDTH * HEIGHT);
  const fibres = fibreTexture(21, 8, 2);
  const clouds = cloudTexture(22, 32, 3);
  for (let y = 0, at = 0; y < HEIGHT; y++) {
    const row = (y & MASK) << 9;
    const slow = ((y >> 1) & MASK) << 9;
    for (let x = 0; x < WIDTH; x++, at++) {
      const fibre = fibres[slow | (((x >> 1) + (y >> 3)) & MASK)]!;
      eosin[at] = 40 + 85 * fibre + 25 * clouds[row | (x & MASK)]!;
      hematoxylin[at] = 10 + 18 * clouds[row | ((x + 200) & MASK)]!;
    }
  }
  return { hematoxylin, eosin };
}

function placeCrypts(random: Random, bend: Texture): Crypt[] {
  const crypts: Crypt[] = [];
  const step = 210;
  for (let row = 0; row < HEIGHT / step + 1; row++) {
    for (let column = 0; column < WIDTH / step + 1; column++) {
      const x = (column + (row % 2) / 2) * step + random.normal() * 30;
      const y = row * step * 0.93 + random.normal() * 30;
      const size = random.between(66, 102);
      const place = bend[(((y >> 4) & MASK) << 9) | ((x >> 4) & MASK)]!;
      // Where there are no glands, the stroma between them lies open.
      if (place < 0.3) continue;
      const angle = 6 * place;
      crypts.push({ x, y, a: size * random.between(1, 1.12), b: size * random.between(0.82, 1), angle });
    }
  }
  return crypts;
}

/** A lumen, pale goblet cells around it, and a rim of nuclei. */
function paintCrypt({ hematoxylin, eosin }: Stains, crypt: Crypt, bend: Texture, random: Random): void {
  const { x, y, a, b, angle } = crypt;
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  const lumen = random.between(0.03, 0.12);
  const vacuoles = Math.floor(random.between(0, 512));
  const reach = a * 1.1;
  for (let py = Math.max(0, Math.ceil(y - reach)); py < Math.min(HEIGHT, y + reach); py++) {
    for (let px = Math.max(0, Math.ceil(x - reach)); px < Math.min(WIDTH, x + reach); px++) {
      const u = ((px - x) * cos + (py - y) * sin) / a;
      const v = ((py - y) * cos - (px - x) * sin) / b;
      const texture = bend[(((py * 3 + vacuoles) & MASK) << 9) | ((px * 3) & MASK)]!;
      const distance = u * u + v * v + 0.25 * (texture - 0.5);
      if (distance >= 1) continue;
      const at = py * WIDTH + px;
      if (distance < lumen) {
        eosin[at] = eosin[at]! >> 3;
        hematoxylin[at] = hematoxylin[at]! >> 3;
      } else if (distance < 0.62) {
        // Mucus takes up little stain; thin walls between the cells do.
        eosin[at] = texture > 0.55 ? 18 + (eosin[at]! >> 3) : 62 + (eosin[at]! >> 2);
        hematoxylin[at] = 22;
      } else {
        eosin[at] = 92 + (eosin[at]! >> 2);
        hematoxylin[at] = 48;
      }
    }
  }
  const nuclei = Math.floor(random.between(34, 42));
  for (let i = 0; i < nuclei; i++) {
    const turn = (2 * Math.PI * (i + random.between(-0.25, 0.25))) / nuclei;
    const [along, across] = [a * Math.cos(turn) * 0.87, b * Math.sin(turn) * 0.87];
    const place = { x: x + along * cos - across * sin, y: y + along * sin + across * cos };
    const radial = angle + Math.atan2(across, along);
    paintNucleus(
      { hematoxylin, eosin },
      { ...place, a: random.between(8, 11), b: random.between(4.5, 6), angle: radial },
      90,
      120,
    );
  }
}

/** Chromatin from `low` to `low + range`. */
function paintNucleus({ hematoxylin }: Stains, { x, y, a, b, angle }: Crypt, low: number, range: number): void {
  const noise = normalTable();
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  for (let py = Math.max(0, Math.ceil(y - a)); py < Math.min(HEIGHT, y + a); py++) {
    for (let px = Math.max(0, Math.ceil(x - a)); px < Math.min(WIDTH, x + a); px++) {
      const u = ((px - x) * cos + (py - y) * sin) / a;
      const v = ((py - y) * cos - (px - x) * sin) / b;
      const distance = u * u + v * v;
      if (distance >= 1) continue;
      const depth = low + range * Math.min(1, (1 - distance) * 1.6) + 14 * noise[(px * 31 + py * 17) & 0xffff]!;
      const at = py * WIDTH + px;
      if (depth > hematoxylin[at]!) hematoxylin[at] = Math.min(255, depth);
    }
  }
}

/** Empty glass around the section. */
function clearGlass({ hematoxylin, eosin }: Stains, bend: Texture, random: Random): void {
  const noise = normalTable();
  // The edges wander along one line of the texture each.
  const wander = (line: number, along: number) => 200 * bend[((line & MASK) << 9) | ((along >> 3) & MASK)]!;
  const top = Float32Array.from({ length: WIDTH }, (_, x) => 40 + wander(170, x));
  const bottom = Float32Array.from({ length: WIDTH }, (_, x) => HEIGHT - 40 - wander(260, x + 500));
  for (let y = 0; y < HEIGHT; y++) {
    const left = 60 + wander(11, y) + 25 * bend[((y & MASK) << 9) | 40]!;
    const right = WIDTH - 60 - wander(90, y + 900) - 25 * bend[((y & MASK) << 9) | 70]!;
    let n = Math.floor(random.next() * 65_536);
    for (let x = 0; x < WIDTH; x++, n++) {
      if (x >= left && x < right && y >= top[x]! && y < bottom[x]!) continue;
      hematoxylin[y * WIDTH + x] = 4 + noise[n & 0xffff]! * 0.7;
      eosin[y * WIDTH + x] = 6 + noise[(n + 999) & 0xffff]! * 0.7;
    }
  }
}

/** The colours that the stains leave of white light, computed as they are read. */
function stainedPixels({ hematoxylin, eosin }: Stains): PixelSource {
  const tables = [0, 1, 2].map((c) => ({
    h: Float32Array.from({ length: 256 }, (_, amount) => Math.exp((-HEMATOXYLIN[c]! * amount) / 255)),
    e: Float32Array.from({ length: 256 }, (_, amount) => 246 * Math.exp((-EOSIN[c]! * amount) / 255)),
  }));
  return {
    dtype: "uint8",
    shape: [3, 1, 1, HEIGHT, WIDTH],
    // 1 MB a chunk, as slide scanners' files have them.
    block: [1, 1, 1, 1024, 1024],
    readPlane({ c }, { y0, y1, x0, x1 }) {
      const { h, e } = tables[c]!;
      const box = new Uint8Array((y1 - y0) * (x1 - x0));
      for (let y = y0, to = 0; y < y1; y++) {
        for (let from = y * WIDTH + x0; from < y * WIDTH + x1; from++, to++) {
          box[to] = h[hematoxylin[from]!]! * e[eosin[from]!]!;
        }
      }
      return Promise.resolve(box);
    },
  };
}
