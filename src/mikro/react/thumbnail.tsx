import type { ReactNode } from "react";
import type { ImageCardFragment } from "../../graph/generated/operations.ts";
export function Thumbnail({ image }: Readonly<{ image: ImageCardFragment }>): ReactNode {
  return image.name;
}
