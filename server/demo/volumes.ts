import { type Canvas, expose, makeCanvas, paintBlob } from "./canvas.ts";
import { cellTextures } from "./cells.ts";
import { type DemoImage, demoImage, ellipse, rectangle } from "./demo-image.ts";
import { planesInMemory } from "./planes.ts";
import { normalTable, Random } from "./random.ts";
import { cloudTexture, fibreTexture, textureAt } from "./texture.ts";

const CAMERA = { offset: 105, readNoise: 3, countsPerPhoton: 1.1 };

/** 25 planes of 512 x 512, two channels: nuclei and membranes on the cap of an embryo. */
export const embryoStack: DemoImage = {
  datasets: ["Zebrafish"],
  name: "Embryo at shield stage, z-stack",
  tags: ["z-stack", "live"],
  make() {
    const [size, depth] = [512, 25];
    const random = new Random(53);
    const textures = cellTextures();
    const walls = fibreTexture(31, 32, 6);
    const nuclei = placeNuclei(random, size, depth);
    const planes = Array.from({ length: depth }, (_, z) => {
      const green = makeCanvas(size, size);
      const red = makeCanvas(size, size);
      for (const { x, y, z: centre, radius, brightness, offset } of nuclei) {
        const away = Math.abs(z - centre);
        if (away > 3) continue;
        // Out of focus a nucleus is larger and dimmer.
        const spread = radius * (1 + 0.12 * away * away);
        paintBlob(green, {
          ...{ x, y, a: spread, b: spread * 0.9, angle: offset, offset, texture: textures.chromatin },
          ...{ outline: textures.outline, height: 2600 * brightness * Math.exp(-away * away * 0.45) },
          ...{ edge: 2.5, contrast: 0.35, roughness: 0.05, stretch: 1 },
        });
      }
      paintShell(red.light, walls, size, z, depth);
      return [expose(green, CAMERA, random), expose(red, CAMERA, random)];
    });
    const pixels = planesInMemory("uint16", [2, 1, depth, size, size], ({ c, z }) => planes[z]![c]!);
    const channels = [
      { name: "H2B-GFP", excitationNm: 488, emissionNm: 509, color: "GREEN", limits: [110, 2600], active: true },
      { name: "Membrane-RFP", excitationNm: 561, emissionNm: 588, color: "MAGENTA", limits: [110, 1500], active: true },
    ] as const;
    const rois = [rectangle(170, 170, 340, 340, 12), ellipse(256, 256, 120, 120, 6)];
    return { image: demoImage(pixels, { x: 0.65, y: 0.65, z: 4 }, channels), rois };
  },
};

/** Radius in pixels of the embryo's surface in a plane: a cap that widens with depth. */
function surfaceRadius(z: number, depth: number): number {
  const height = (z + 1) / depth;
  return 240 * Math.sqrt(Math.max(0, 1 - (1 - height) ** 2));
}

function placeNuclei(random: Random, size: number, depth: number) {
  return Array.from({ length: 1500 }, () => {
    const z = random.between(0, depth);
    const radius = surfaceRadius(z, depth);
    // Three layers of cells below the surface.
    const distance = radius - random.between(4, 46) * Math.min(1, radius / 120);
    const turn = random.between(0, 2 * Math.PI);
    const inCap = z < 6 ? Math.sqrt(random.next()) : 1;
    return {
      x: size / 2 + Math.max(0, distance) * inCap * Math.cos(turn),
      y: size / 2 + Math.max(0, distance) * inCap * Math.sin(turn),
      z,
      radius: random.between(5.5, 8.5),
      brightness: random.between(0.5, 1.2),
      offset: Math.floor(random.between(0, 1 << 16)),
    };
  });
}

/** Walls of cells in the ring where the plane cuts the cap. */
function paintShell(light: Float32Array, walls: Float32Array, size: number, z: number, depth: number): void {
  const outer = surfaceRadius(z, depth);
  const inner = z < 6 ? 0 : Math.max(0, outer - 52);
  for (let y = 0; y < size; y++) {
    for (let x = 0; x < size; x++) {
      const distance = Math.hypot(x - size / 2, y - size / 2);
      const inside =
        Math.min(1, Math.max(0, (outer - distance) / 5)) * Math.min(1, Math.max(0, (distance - inner) / 9));
      const haze = 120 * Math.exp(-(((distance - outer) / 60) ** 2));
      light[y * size + x] = haze + (inside > 0 ? inside * (120 + 1300 * textureAt(walls, x + z * 3, y + z * 2)) : 0);
    }
  }
}

/** 512 x 512 float32 with negative values, and NaN outside of the brain. */
export const brainActivity: DemoImage = {
  datasets: ["Zebrafish"],
  name: "Brain activity, dF/F",
  tags: ["float", "calcium imaging"],
  make() {
    const size = 512;
    const random = new Random(67);
    const noise = normalTable();
    const clouds = cloudTexture(33, 4, 3);
    const { chromatin, outline: bend } = cellTextures();
    const canvas = makeCanvas(size, size);
    const cells = Array.from({ length: 420 }, () => {
      const side = random.next() < 0.5 ? -1 : 1;
      const x = size / 2 + side * Math.abs(random.normal() * 62 + 84);
      return { x, y: random.between(60, 460), radius: random.between(4, 7), height: random.next() ** 3 * 2.6 };
    });
    for (const [index, { x, y, radius, height }] of cells.entries()) {
      paintBlob(canvas, {
        ...{ x, y, a: radius, b: radius * 0.85, angle: index, height, edge: 2, texture: chromatin },
        ...{ outline: bend, contrast: 0.2, roughness: 0.1, offset: index * 37, stretch: 1 },
      });
    }
    const values = canvas.light.map((light, at) => {
      const [x, y] = [at % size, Math.floor(at / size)];
      const inBrain = ((Math.abs(x - size / 2) - 92) / 112) ** 2 + ((y - size / 2) / 215) ** 2 < 1;
      if (!inBrain) return Number.NaN;
      return light + 0.5 * (textureAt(clouds, x, y) - 0.6) + 0.06 * noise[(at * 7) & 0xffff]!;
    });
    const pixels = planesInMemory("float32", [1, 1, 1, size, size], () => values);
    const channels = [
      { name: "GCaMP6s dF/F", emissionNm: 515, color: "INFERNO", limits: [-0.3, 1.8], active: true },
    ] as const;
    const brightest = cells.toSorted((a, b) => b.height - a.height).slice(0, 5);
    const rois = brightest.map(({ x, y, radius }) => ellipse(Math.round(x), Math.round(y), radius + 2, radius + 2));
    return { image: demoImage(pixels, { x: 0.8, y: 0.8, z: 1 }, channels), rois };
  },
};

/** 2048 x 2048: vessels of a cleared brain, large and small. */
export const brainVessels: DemoImage = {
  datasets: ["Tissue"],
  name: "Brain vasculature, projection",
  tags: ["fluorescence", "projection"],
  make() {
    const size = 2048;
    const random = new Random(83);
    const capillaries = fibreTexture(41, 16, 14);
    const glow = cloudTexture(43, 4, 4);
    const canvas = makeCanvas(size, size);
    for (let y = 0, at = 0; y < size; y++) {
      for (let x = 0; x < size; x++, at++) {
        // Two layers drawn at sizes that repeat at different lengths.
        const fine = Math.max(
          textureAt(capillaries, x, y),
          0.7 * textureAt(capillaries, (x * 3) >> 2, ((y * 3) >> 2) + 77),
        );
        canvas.light[at] = 140 + 420 * textureAt(glow, x >> 2, y >> 2) + 2200 * fine;
      }
    }
    for (let i = 0; i < 9; i++) {
      const turn = random.between(0, 2 * Math.PI);
      const start = { x: size / 2 - Math.cos(turn) * size * 0.75, y: size / 2 - Math.sin(turn) * size * 0.75 };
      growVessel(canvas, random, { ...start, heading: turn + random.normal() * 0.3, radius: random.between(9, 17) });
    }
    const plane = expose(canvas, CAMERA, random);
    const pixels = planesInMemory("uint16", [1, 1, 1, size, size], () => plane);
    const channels = [
      { name: "CD31-647", emissionNm: 668, color: "MAGMA", limits: [250, 6500], active: true },
    ] as const;
    return { image: demoImage(pixels, { x: 1.6, y: 1.6, z: 1 }, channels), rois: [rectangle(400, 400, 1000, 900)] };
  },
};

type Tip = Readonly<{ x: number; y: number; heading: number; radius: number }>;

/** A vessel that winds, thins and branches until it is a capillary. */
function growVessel(canvas: Canvas, random: Random, tip: Tip): void {
  let { x, y, heading, radius } = tip;
  const { fibres, outline } = cellTextures();
  while (radius > 2.2) {
    const shape = { x, y, a: radius, b: radius, angle: 0, height: 700 + 140 * radius, edge: 1.4 };
    paintBlob(canvas, { ...shape, texture: fibres, contrast: 0, outline, roughness: 0, offset: 0, stretch: 1 });
    x += Math.cos(heading) * radius * 0.4;
    y += Math.sin(heading) * radius * 0.4;
    heading += random.normal() * 0.06;
    radius *= 0.9985;
    if (random.next() > 0.006) continue;
    const side = random.next() < 0.5 ? -1 : 1;
    growVessel(canvas, random, {
      x,
      y,
      heading: heading + side * random.between(0.4, 1),
      radius: radius * random.between(0.5, 0.75),
    });
  }
}
