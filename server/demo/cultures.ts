import type { ColumnSource } from "hyparquet-writer";
import { type Canvas, expose, makeCanvas, paintBlob } from "./canvas.ts";
import { type Cell, cellTextures, paintBody, paintNucleus, placeCells } from "./cells.ts";
import { type DemoImage, type DemoRoi, demoImage, ellipse, line, outline, rectangle } from "./demo-image.ts";
import { planesInMemory } from "./planes.ts";
import { Random } from "./random.ts";
import { cloudTexture } from "./texture.ts";

const CAMERA = { offset: 110, readNoise: 3, countsPerPhoton: 0.7 };
const DAPI = { name: "DAPI", excitationNm: 405, emissionNm: 461 };
const PHALLOIDIN = { name: "Phalloidin-488", excitationNm: 488, emissionNm: 520 };

type Culture = Readonly<{ cells: readonly Cell[]; nuclei: Canvas; bodies: Canvas; random: Random }>;

function grow(seed: number, size: number, spacing: number): Culture {
  const random = new Random(seed);
  const textures = cellTextures();
  const cells = placeCells(random, size, size, spacing, textures.gaps);
  const nuclei = makeCanvas(size, size);
  const bodies = makeCanvas(size, size);
  for (const cell of cells) {
    paintNucleus(nuclei, cell, textures, 2600);
    paintBody(bodies, cell, textures, 1500);
  }
  return { cells, nuclei, bodies, random };
}

/** Leaves little of a stain where nuclei are. */
function shade({ light }: Canvas, nuclei: Canvas): void {
  for (let i = 0; i < light.length; i++) light[i]! *= 1 - 0.8 * Math.min(1, nuclei.light[i]! / 1200);
}

/** Outlines of nuclei near the middle. */
function nucleusRois(cells: readonly Cell[], size: number, count: number): DemoRoi[] {
  const near = cells
    .filter(({ divides }) => !divides)
    .map((cell) => ({ cell, distance: Math.hypot(cell.x - size / 2, cell.y - size / 2) }))
    .sort((left, right) => left.distance - right.distance);
  return near.slice(0, count).map(({ cell }) => outline(cell.x, cell.y, cell.a * 1.05, cell.b * 1.05, cell.angle));
}

/** 4096 x 4096, two channels. */
export const twoColourCulture: DemoImage = {
  datasets: ["Cell culture"],
  name: "HeLa, nuclei and actin",
  tags: ["fluorescence", "fixed cells"],
  make() {
    const size = 4096;
    const { cells, nuclei, bodies, random } = grow(11, size, 120);
    const planes = [expose(nuclei, CAMERA, random), expose(bodies, CAMERA, random)];
    const pixels = planesInMemory("uint16", [2, 1, 1, size, size], ({ c }) => planes[c]!);
    const rois = [
      ...nucleusRois(cells, size, 6),
      rectangle(600, 700, 1500, 1400),
      ellipse(2900, 1200, 320, 240),
      line(500, 3000, 1700, 3500),
    ];
    const channels = [
      { ...DAPI, color: [70, 130, 255], limits: [120, 3600], active: true },
      { ...PHALLOIDIN, color: [60, 255, 90], limits: [120, 2700], active: true },
    ] as const;
    return { image: demoImage(pixels, { x: 0.325, y: 0.325, z: 1 }, channels), rois };
  },
};

const THREE_COLOURS = "COS-7, three colours";
const THREE = { seed: 29, size: 2048, spacing: 210 };

/** 2048 x 2048, three channels, larger cells. */
export const threeColourCulture: DemoImage = {
  datasets: ["Cell culture"],
  name: THREE_COLOURS,
  snapshot: "Overview",
  tags: ["fluorescence", "fixed cells"],
  make() {
    const { size } = THREE;
    const { cells, nuclei, bodies, random } = grow(THREE.seed, size, THREE.spacing);
    const granules = makeCanvas(size, size);
    const texture = cloudTexture(6, 128, 2).map((value) => Math.max(0, value - 0.52) ** 1.5 * 9);
    const { outline: bend } = cellTextures();
    for (const cell of cells) {
      const [a, b] = [cell.reach * 0.8, cell.reach * (cell.divides ? 0.8 : 0.52)];
      const shape = { x: cell.x, y: cell.y, a, b, angle: cell.angle, height: 2200, edge: 1.8, texture, contrast: 1 };
      paintBlob(granules, { ...shape, outline: bend, roughness: 0.4, offset: cell.offset, stretch: 1.6 });
    }
    for (const canvas of [bodies, granules]) shade(canvas, nuclei);
    const planes = [nuclei, bodies, granules].map((canvas) => expose(canvas, CAMERA, random));
    const pixels = planesInMemory("uint16", [3, 1, 1, size, size], ({ c }) => planes[c]!);
    const channels = [
      { ...DAPI, color: [80, 140, 255], limits: [120, 3800], active: true },
      {
        name: "Tubulin-568",
        excitationNm: 561,
        emissionNm: 603,
        color: [255, 170, 40],
        limits: [120, 3000],
        active: true,
      },
      {
        name: "TOMM20-647",
        excitationNm: 640,
        emissionNm: 668,
        color: [255, 60, 200],
        limits: [120, 3200],
        active: true,
      },
    ] as const;
    const rois = [...nucleusRois(cells, size, 3), ellipse(700, 620, 150, 110)];
    return { image: demoImage(pixels, { x: 0.13, y: 0.13, z: 1 }, channels), rois };
  },
};

/** Every nucleus of the three-colour culture by its number. */
export const nucleusLabels: DemoImage = {
  datasets: ["Cell culture"],
  name: "COS-7, three colours (nuclei)",
  tags: ["labels"],
  derivedFrom: THREE_COLOURS,
  make() {
    const { size } = THREE;
    const cells = placeCells(new Random(THREE.seed), size, size, THREE.spacing, cellTextures().gaps);
    const labels = new Uint16Array(size * size);
    for (const [index, cell] of cells.entries()) fillEllipse(labels, size, cell, index + 1);
    const pixels = planesInMemory("uint16", [1, 1, 1, size, size], () => labels);
    const channels = [{ name: "Nucleus", color: "RAINBOW", limits: [0, 255], active: true }] as const;
    const image = demoImage(pixels, { x: 0.13, y: 0.13, z: 1 }, channels, "nearest");
    return { image, rois: [], labels: { name: "Nuclei of COS-7", columns: measuredLabels(labels, size, cells) } };
  },
};

/** One row a nucleus that is seen: number, class, area and centroid of its pixels. */
function measuredLabels(labels: Uint16Array, size: number, cells: readonly Cell[]): ColumnSource[] {
  const [area, sumX, sumY] = [0, 1, 2].map(() => new Float64Array(cells.length + 1)) as [
    Float64Array,
    Float64Array,
    Float64Array,
  ];
  for (let i = 0; i < labels.length; i++) {
    const label = labels[i]!;
    area[label]!++;
    sumX[label]! += i % size;
    sumY[label]! += Math.floor(i / size);
  }
  const seen = cells.map((_, i) => i + 1).filter((label) => area[label]! > 0);
  const numbers = (of: (label: number) => number) => Float64Array.from(seen, of);
  return [
    { name: "label", data: Int32Array.from(seen), type: "INT32" },
    {
      name: "class",
      data: seen.map((label) => (cells[label - 1]!.divides ? "mitosis" : "interphase")),
      type: "STRING",
    },
    { name: "area_px", data: numbers((label) => area[label]!), type: "DOUBLE" },
    { name: "area_um2", data: numbers((label) => area[label]! * 0.13 ** 2), type: "DOUBLE" },
    // Centres of pixels are half a pixel in.
    { name: "centroid_x_px", data: numbers((label) => sumX[label]! / area[label]! + 0.5), type: "DOUBLE" },
    { name: "centroid_y_px", data: numbers((label) => sumY[label]! / area[label]! + 0.5), type: "DOUBLE" },
  ];
}

function fillEllipse(labels: Uint16Array, size: number, { x, y, a, b, angle }: Cell, label: number): void {
  const reach = Math.max(a, b);
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  for (let py = Math.max(0, Math.ceil(y - reach)); py < Math.min(size, y + reach); py++) {
    for (let px = Math.max(0, Math.ceil(x - reach)); px < Math.min(size, x + reach); px++) {
      const u = ((px - x) * cos + (py - y) * sin) / a;
      const v = ((py - y) * cos - (px - x) * sin) / b;
      if (u * u + v * v < 1) labels[py * size + px] = label;
    }
  }
}

/** Fields of a multi-well plate: fewer and fewer cells with the dose. */
export const plateFields: readonly DemoImage[] = ["B02", "B03", "B04", "C02", "C03", "C04"].map((well, index) => ({
  datasets: ["Screens", "Plate 1"],
  name: `${well}, field 1`,
  tags: ["screen", index < 3 ? "control" : "treated"],
  make() {
    const size = 512;
    const { nuclei, bodies, random } = grow(100 + index, size, [62, 66, 64, 78, 96, 124][index]!);
    const planes = [expose(nuclei, CAMERA, random), expose(bodies, CAMERA, random)];
    const pixels = planesInMemory("uint16", [2, 1, 1, size, size], ({ c }) => planes[c]!);
    const channels = [
      { ...DAPI, color: [70, 130, 255], limits: [120, 3600], active: true },
      { ...PHALLOIDIN, color: [255, 80, 60], limits: [120, 2700], active: true },
    ] as const;
    return { image: demoImage(pixels, { x: 0.65, y: 0.65, z: 1 }, channels), rois: [] };
  },
}));

/** 20 times 512 x 512: two fronts of cells close a gap. */
export const woundHealing: DemoImage = {
  datasets: ["Cell culture"],
  name: "Wound healing, 20 h",
  tags: ["time lapse", "live cells"],
  make() {
    const [size, times] = [512, 20];
    const textures = cellTextures();
    const random = new Random(41);
    const cells = placeCells(random, size * 1.6, size, 58, textures.gaps).map((cell) => ({
      ...cell,
      speed: random.between(4.2, 6.4),
      wander: random.normal() * 0.8,
    }));
    const frames = Array.from({ length: times }, (_, time) => {
      const canvas = makeCanvas(size, size);
      for (const cell of cells) {
        // The culture is wider than the picture and was cut in the middle; both halves began 110 pixels apart.
        const left = cell.x < size * 0.8;
        const start = left ? cell.x - size * 0.3 - 110 : cell.x - size * 0.3 + 110;
        const x = start + (left ? 1 : -1) * cell.speed * time;
        const moved = { ...cell, x, y: cell.y + cell.wander * time, angle: cell.angle + 0.02 * time };
        paintBody(canvas, moved, textures, 900);
        paintNucleus(canvas, moved, textures, 1400);
      }
      return expose(canvas, CAMERA, random);
    });
    const pixels = planesInMemory("uint16", [1, times, 1, size, size], ({ t }) => frames[t]!);
    const channels = [
      { name: "LifeAct-GFP", emissionNm: 509, color: "GREY", limits: [110, 2400], active: true },
    ] as const;
    return { image: demoImage(pixels, { x: 0.65, y: 0.65, z: 1 }, channels), rois: [rectangle(196, 0, 316, 512)] };
  },
};
