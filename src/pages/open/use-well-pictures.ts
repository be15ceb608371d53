import { useQueryClient } from "@tanstack/react-query";
import { useMemo } from "react";
import { openOme } from "../../datalayer/ome/open-ome.ts";
import type { PlateWell } from "../../datalayer/ome/plate.ts";
import type { ImageModel } from "../../mikro/image.ts";
import { omeImageModel } from "../../mikro/ome/ome-model.ts";
import { drawThumbnail } from "../../mikro/react/draw-thumbnail.ts";
import { usePool } from "../../mikro/react/session-context.ts";
import { LimitedQueue } from "../../ui/limited-queue.ts";
import type { Opened } from "./open-place.ts";

/** Wells at once: three documents each, then chunks; as many connections as browsers make. */
const AT_ONCE = 4;

export type WellPictures = Readonly<{
  keyOf: (well: PlateWell) => string;
  draw: (well: PlateWell, signal: AbortSignal) => Promise<ImageBitmap>;
}>;

/** Pictures of wells from the coarsest level of their first field; what was read is kept with the page. */
export function useWellPictures({ hierarchy, opened }: Opened): WellPictures {
  const pool = usePool();
  const client = useQueryClient();
  return useMemo(() => {
    const reading = new LimitedQueue(AT_ONCE);
    const drawing = new LimitedQueue(AT_ONCE);
    const modelOf = async (path: string, signal: AbortSignal): Promise<ImageModel> => {
      const first = await openOme(hierarchy, path, { ...opened.group, signal });
      if (first.kind !== "image") throw new RangeError(`${path} is no well`);
      return omeImageModel(first.image, `${hierarchy.id}/${first.image.path}`, path);
    };
    return {
      keyOf: ({ path }) => `${hierarchy.id}/${path}`,
      async draw({ path }, signal) {
        const model = await client.fetchQuery({
          queryKey: ["well", hierarchy.id, path],
          staleTime: Number.POSITIVE_INFINITY,
          structuralSharing: false,
          queryFn: () => reading.add((until) => modelOf(path, until), signal),
        });
        return await drawing.add((until) => drawThumbnail(pool, model, until), signal);
      },
    };
  }, [pool, client, hierarchy, opened]);
}
