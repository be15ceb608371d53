import { type ReactNode, useMemo } from "react";
import type { ImageCardFragment } from "../../graph/generated/operations.ts";
import { LazyPicture } from "../../ui/lazy-picture.tsx";
import { type ImageModel, imageModelOf } from "../image.ts";
import { useSession } from "./session-context.ts";
import { thumbnailKey } from "./thumbnails.ts";

/** The picture of an image, drawn from its pixels when it comes near the screen. Its name stands beside it, so it has none. */
export function Thumbnail({ image }: Readonly<{ image: ImageCardFragment }>): ReactNode {
  const { thumbnails } = useSession();
  const { model, key } = useMemo(() => {
    const read = readModel(image);
    return { model: read, key: read instanceof Error ? `${image.id} ${read.message}` : thumbnailKey(read) };
  }, [image]);
  return (
    <LazyPicture
      pictureKey={key}
      ready={thumbnails.ready(key)}
      draw={(signal) => (model instanceof Error ? Promise.reject(model) : thumbnails.draw(key, model, signal))}
      alt=""
    />
  );
}

/** An image that cannot be read leaves a sign in its card; why is said on its page. */
function readModel(image: ImageCardFragment): ImageModel | Error {
  try {
    return imageModelOf(image);
  } catch (error) {
    if (error instanceof Error) return error;
    throw error;
  }
}
