import type { DataPool } from "../../datalayer/data-pool.ts";
import type { ViewerPool } from "../viewer-types.ts";

/** Bitmaps of Node are bytes; `PixelCanvas` wants to know their width. */
export function forPixelCanvas(real: DataPool): ViewerPool {
  return {
    ...real,
    async compose(job) {
      const image = await real.compose(job);
      if (image === undefined) return undefined;
      const { width, height, source } = image;
      return {
        width,
        height,
        source: { data: source, width, height, close: () => undefined } as unknown as ImageBitmap,
      };
    },
  };
}
