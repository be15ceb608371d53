import { type ReactNode, useEffect, useEffectEvent, useMemo } from "react";
import type { OpenedImage as Image } from "../../datalayer/ome/open-image.ts";
import { omeImageModel } from "../../mikro/ome/ome-model.ts";
import { PoolContext, SessionContext, usePool } from "../../mikro/react/session-context.ts";
import type { Viewer } from "../../viewer/viewer.ts";
import { OpenWorkspace } from "../../workspace/open-workspace.tsx";
import { useImageView } from "../../workspace/use-image-view.ts";
import { type SearchLink, useSearchLink } from "../../workspace/use-search-link.ts";
import { useViewerFor } from "../../workspace/use-viewer-for.ts";
import classes from "../../workspace/workspace.module.css";
import { LabelPanel } from "./label-panel.tsx";
import type { Opened } from "./open-place.ts";
import type { OpenSearch } from "./open-search.ts";
import { OpenedDetails } from "./opened-details.tsx";
import { OpenedHeader } from "./opened-header.tsx";
import { useBrowserRegions } from "./use-browser-regions.ts";
import { useLabelLayers } from "./use-label-layers.ts";
import { useLabels, useReadRest, useSiblings } from "./use-opened.ts";

type Place = Pick<OpenSearch, "path" | "zarr"> & { url: string };
type Props = Readonly<{ place: Place; opened: Opened; image: Image }>;

/** An image of an OME-Zarr at work: the same tools, regions and numbers as for those of a server, but for what only a server does. */
export function OpenedImage(props: Props): ReactNode {
  return (
    <PoolContext value={usePool()}>
      <SessionContext value={undefined}>
        <WithoutSession {...props} />
      </SessionContext>
    </PoolContext>
  );
}

function WithoutSession({ place, opened, image }: Props): ReactNode {
  const { hierarchy, keptAs } = opened;
  const { path } = image;
  const lastName = path.split("/").at(-1) || hierarchy.name;
  // Files of this machine have another id each time: what is kept of them goes by their name.
  const id = `${keptAs}/${path}`;
  const model = useMemo(() => omeImageModel(image, id, lastName), [image, id, lastName]);
  const view = useImageView(model, usePlaceLink());
  const viewer = useViewerFor(usePool(), model, view.state);
  const regions = useBrowserRegions(`${keptAs}#${path}`);
  const siblings = useSiblings(place, opened);
  const details = useMemo(
    () => <OpenedDetails place={place} opened={opened} model={model} path={path} />,
    [place, opened, model, path],
  );
  useRestAfterFirst(viewer, place, opened);
  // Label images are asked for where somebody wants to see them.
  const labels = useLabels(place, opened, view.search.panel === "layers" || view.search.layers !== undefined);
  const layers = useLabelLayers(viewer, opened, model, view, labels.data ?? []);
  return (
    <div className={classes.page}>
      <OpenedHeader
        place={place}
        name={path === "" ? model.name : path}
        path={path}
        siblings={siblings}
        whole={path === "" ? undefined : hierarchy.name}
      />
      {viewer === undefined || layers.stack === undefined ? (
        <div className={classes.work} aria-busy />
      ) : (
        <OpenWorkspace
          model={model}
          view={view}
          viewer={viewer}
          regions={regions}
          details={details}
          layers={{
            stack: layers.stack,
            describe: describeLabel,
            panel: <LabelPanel place={place} paths={labels.data} error={labels.error} layers={layers} />,
          }}
        />
      )}
    </div>
  );
}

/** Files tell nothing of single labels. */
async function describeLabel(): Promise<undefined> {}

/** The view changes; what is open stays. */
function usePlaceLink(): SearchLink {
  const { search, change } = useSearchLink();
  return useMemo(
    () => ({
      search,
      change: (update) =>
        change((old) => {
          const { url, path, zarr }: OpenSearch = old;
          return { ...update(old), ...(url && { url }), ...(path && { path }), ...(zarr && { zarr }) };
        }),
    }),
    [search, change],
  );
}

/** Levels that did not fit into the first requests are read when the first picture stands. */
function useRestAfterFirst(viewer: Viewer | undefined, place: Place, opened: Opened): void {
  const readRest = useReadRest(place);
  const read = useEffectEvent(async (signal: AbortSignal) => {
    try {
      await readRest(opened, signal);
    } catch (error) {
      if (!signal.aborted) console.warn("Further levels could not be read", error);
    }
  });
  useEffect(() => {
    if (viewer === undefined) return;
    const leaving = new AbortController();
    const stop = viewer.on("status", () => {
      if (!viewer.status.isSettled) return;
      stop();
      // Not before the frame that shows it: new levels begin the picture anew.
      requestAnimationFrame(() => requestAnimationFrame(() => leaving.signal.aborted || void read(leaving.signal)));
    });
    return () => {
      stop();
      leaving.abort();
    };
  }, [viewer]);
}
