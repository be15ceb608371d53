import { useEffect, useMemo, useRef } from "react";
import { type Projection, projectLevels } from "../datalayer/derived/project-levels.ts";
import { namesOfLevels } from "../datalayer/multiscale.ts";
import type { ImageModel } from "../mikro/image.ts";
import type { ChannelSetting } from "../viewer/channels.ts";
import { PROJECTION_NAMES, parseProjection, writeProjection } from "../viewer/react/projection-link.ts";
import type { Viewer } from "../viewer/viewer.ts";
import type { ImageView } from "./use-image-view.ts";

export type ProjectionChoice = Readonly<{
  projection: Projection | undefined;
  setProjection: (projection: Projection | undefined) => void;
}>;

/** Shows the projection that the link names in place of single planes; the viewer stays, with its place and channels. */
export function useProjection(viewer: Viewer, model: ImageModel, view: ImageView): ProjectionChoice {
  const { multiscale, channels: own } = model;
  const planes = multiscale.size.z;
  const text = view.search.proj;
  const projection = useMemo(() => parseProjection(text, planes), [text, planes]);
  const levels = useMemo(
    () => (projection === undefined ? multiscale : projectLevels(multiscale, projection)),
    [multiscale, projection],
  );
  const shownOp = useRef(projection?.op);

  useEffect(() => {
    const { image } = viewer;
    // The graph gives a new object with each answer: what counts is which arrays are shown.
    if (image === undefined || namesOfLevels(image.multiscale) === namesOfLevels(levels)) return;
    const before = shownOp.current;
    shownOp.current = projection?.op;
    viewer.setImage({
      ...image,
      multiscale: levels,
      plane: viewer.plane,
      channels: channelsAfter(viewer.resolvedChannels, own, before, projection?.op),
      display: viewer.display,
      note: projection && noteOf(projection),
    });
  }, [viewer, levels, own, projection]);

  const { setSearch } = view;
  return useMemo(
    () => ({
      projection,
      setProjection: (next) => setSearch({ proj: next && writeProjection(next, planes) }),
    }),
    [projection, planes, setSearch],
  );
}

/** Limits stay, but for sums, whose values are of another size: they are measured, and after them the image's own are back. */
function channelsAfter(
  shown: readonly ChannelSetting[],
  own: ImageModel["channels"],
  before: Projection["op"] | undefined,
  after: Projection["op"] | undefined,
): readonly ChannelSetting[] {
  if ((before === "sum") === (after === "sum")) return shown;
  return shown.map(({ low: _low, high: _high, ...setting }) => {
    const limits = after === "sum" ? undefined : own[setting.index]?.setting;
    return { ...setting, low: limits?.low, high: limits?.high };
  });
}

function noteOf({ op, z0, z1 }: Projection): string {
  return `${PROJECTION_NAMES[op]} of z ${z0} to ${z1 - 1}`;
}
