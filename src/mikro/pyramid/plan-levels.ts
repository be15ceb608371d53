/** One smaller level that is to be made: sizes along c, t, z, y, x, and full-resolution pixels under one of its own. */
export type PlannedLevel = Readonly<{ shape: readonly number[]; factor: number }>;

/** Longest side of the coarsest level: it fits on any screen, and is a single tile. */
const COARSEST_PX = 512;

/** The levels below an image of that shape, each half as wide and high as the one before; none for small images. */
export function planLevels(shape: readonly number[]): PlannedLevel[] {
  const [c = 1, t = 1, z = 1, y = 1, x = 1] = shape;
  const levels: PlannedLevel[] = [];
  let [height, width, factor] = [y, x, 1];
  while (Math.max(height, width) > COARSEST_PX) {
    [height, width, factor] = [Math.ceil(height / 2), Math.ceil(width / 2), factor * 2];
    levels.push({ shape: [c, t, z, height, width], factor });
  }
  return levels;
}

/** Edge of the tiles that a level is made and stored in. */
export const TILE_PX = 512;

/** Tiles of a level as chunk coordinates along c, t, z, y, x; z varies fastest, as large chunks hold several planes. */
export function* tilesOf(shape: readonly number[]): Generator<readonly [number, number, number, number, number]> {
  const [c = 1, t = 1, z = 1, y = 1, x = 1] = shape;
  for (let ci = 0; ci < c; ci++) {
    for (let ti = 0; ti < t; ti++) {
      for (let yi = 0; yi < Math.ceil(y / TILE_PX); yi++) {
        for (let xi = 0; xi < Math.ceil(x / TILE_PX); xi++) {
          for (let zi = 0; zi < z; zi++) yield [ci, ti, zi, yi, xi];
        }
      }
    }
  }
}
