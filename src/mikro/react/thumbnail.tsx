import { type ReactNode, useMemo } from "react";
import { isAbortError } from "../../datalayer/errors.ts";
import type { ImageCardFragment } from "../../graph/generated/operations.ts";
import { LazyPicture } from "../../ui/lazy-picture.tsx";
import { readImageModel } from "../image.ts";
import { useSession } from "./session-context.ts";
import { thumbnailKey } from "./thumbnails.ts";

/**
 * The picture of an image, when it comes near the screen: its latest snapshot if there is one, else drawn from its pixels.
 * Its name stands beside it, so it has none.
 */
export function Thumbnail({ image }: Readonly<{ image: ImageCardFragment }>): ReactNode {
  const { thumbnails } = useSession();
  const { model, key } = useMemo(() => {
    // An image that cannot be read leaves a sign in its card; why is said on its page.
    const read = readImageModel(image);
    const pixelsKey = read instanceof Error ? `${image.id} ${read.message}` : thumbnailKey(read);
    return { model: read, key: image.latestSnapshot ? `snapshot ${image.latestSnapshot.id}` : pixelsKey };
  }, [image]);
  const drawPixels = (signal: AbortSignal) =>
    model instanceof Error ? Promise.reject(model) : thumbnails.draw(key, model, signal);
  const draw = async (signal: AbortSignal) => {
    if (!image.latestSnapshot) return drawPixels(signal);
    try {
      return await thumbnails.fetch(key, image.latestSnapshot.store.id, signal);
    } catch (error) {
      if (isAbortError(error)) throw error;
      // A picture that is gone or broken says less than the pixels.
      return drawPixels(signal);
    }
  };
  return <LazyPicture pictureKey={key} ready={thumbnails.ready(key)} draw={draw} alt="" />;
}
