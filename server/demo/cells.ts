import { type Canvas, paintBlob } from "./canvas.ts";
import type { Random } from "./random.ts";
import { cloudTexture, fibreTexture, type Texture, textureAt } from "./texture.ts";

/** Texture pixels a cell spacing: gaps are some cells wide. */
const GAP_SCALE = 95;

/** One cell of a culture, in pixels. */
export type Cell = Readonly<{
  x: number;
  y: number;
  /** Half axes of the nucleus. */
  a: number;
  b: number;
  angle: number;
  /** Reach of the cell around its nucleus. */
  reach: number;
  brightness: number;
  /** In mitosis: a bright plate in a round cell. */
  divides: boolean;
  offset: number;
}>;

/**
 * Cells on a jittered grid, with gaps where the culture has not grown.
 *
 * @param spacing pixels from cell to cell
 * @param gaps smooth noise: below 0.25 nothing grows
 */
export function placeCells(random: Random, width: number, height: number, spacing: number, gaps: Texture): Cell[] {
  const cells: Cell[] = [];
  for (let row = 0; row * spacing * 0.87 < height + spacing; row++) {
    for (let column = 0; column * spacing < width + spacing; column++) {
      const x = (column + (row % 2) / 2 - 0.5) * spacing + random.normal() * spacing * 0.2;
      const y = (row - 0.5) * spacing * 0.87 + random.normal() * spacing * 0.2;
      const size = spacing * random.between(0.17, 0.24);
      const divides = random.next() < 0.04;
      const cell: Cell = {
        x,
        y,
        a: divides ? size * 0.95 : size * random.between(1, 1.3),
        b: divides ? size * 0.28 : size * random.between(0.75, 1),
        angle: random.between(0, Math.PI),
        reach: divides ? size * 1.6 : spacing * random.between(0.55, 0.8),
        brightness: divides ? random.between(2.2, 2.8) : random.between(0.6, 1.15),
        divides,
        offset: Math.floor(random.between(0, 1 << 20)),
      };
      const scale = GAP_SCALE / spacing;
      const grows = textureAt(gaps, Math.floor(x * scale), Math.floor(y * scale)) > 0.25;
      if (grows && !isCrowded(cells, cell, spacing)) cells.push(cell);
    }
  }
  return cells;
}

/** Cells come row by row, so that only the last ones can be near. */
function isCrowded(cells: readonly Cell[], { x, y }: Cell, spacing: number): boolean {
  for (let i = cells.length - 1; i >= 0; i--) {
    const other = cells[i]!;
    if (other.y < y - 3 * spacing) return false;
    if (Math.hypot(other.x - x, other.y - y) < 0.6 * spacing) return true;
  }
  return false;
}

/** What cells are painted with. */
export type CellTextures = Readonly<{ chromatin: Texture; fibres: Texture; outline: Texture; gaps: Texture }>;

let textures: CellTextures | undefined;

export function cellTextures(): CellTextures {
  textures ??= {
    chromatin: cloudTexture(2, 64, 3),
    fibres: fibreTexture(3, 32, 3),
    outline: cloudTexture(4, 16, 2),
    gaps: cloudTexture(1, 8, 3),
  };
  return textures;
}

export function paintNucleus(canvas: Canvas, cell: Cell, { chromatin, outline }: CellTextures, height: number): void {
  paintBlob(canvas, {
    ...cell,
    outline,
    height: height * cell.brightness,
    edge: 5,
    texture: chromatin,
    contrast: cell.divides ? 0.2 : 0.55,
    roughness: 0.08,
    stretch: 1,
  });
}

/** The body of a cell: fibres along its axis, fading to its rim. */
export function paintBody(canvas: Canvas, cell: Cell, { fibres, outline }: CellTextures, height: number): void {
  const slender = cell.divides ? 1 : 0.62;
  paintBlob(canvas, {
    ...cell,
    outline,
    a: cell.reach,
    b: cell.reach * slender,
    height: height * (0.6 + 0.4 * cell.brightness),
    edge: cell.divides ? 3 : 1.6,
    texture: fibres,
    contrast: cell.divides ? 0.25 : 0.8,
    roughness: cell.divides ? 0.1 : 0.55,
    stretch: cell.divides ? 1 : 4,
  });
}
