import { useMemo } from "react";
import type { ImageModel } from "../../mikro/image.ts";
import type { ImageView } from "../use-image-view.ts";
import { type OrthoPosition, parseOrthoPosition, pixelAt } from "./ortho-position.ts";

export type Ortho = Readonly<{
  isOn: boolean;
  at: OrthoPosition;
  /** @param to in level-0 pixels from the corner */
  move: (to: OrthoPosition) => void;
  /** `undefined` where the image has a single plane. */
  toggle: (() => void) | undefined;
}>;

/** The layout with sections, as the link says it. */
export function useOrtho(model: ImageModel, view: ImageView): Ortho {
  const { size } = model.multiscale;
  const { setSearch } = view;
  const { views, at } = view.search;
  const canBe = size.z > 1;
  const isOn = canBe && views === "ortho";
  return useMemo(
    () => ({
      isOn,
      at: parseOrthoPosition(at, size),
      move: (to) => {
        const pixel = pixelAt(size, to);
        setSearch({ at: `${pixel.x},${pixel.y}` });
      },
      toggle: canBe ? () => setSearch(isOn ? { views: undefined, at: undefined } : { views: "ortho" }) : undefined,
    }),
    [isOn, canBe, at, size, setSearch],
  );
}
