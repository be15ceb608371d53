import { type ReactNode, useMemo } from "react";
import type { ImageFieldsFragment } from "../../graph/generated/operations.ts";
import type { ImageModel } from "../../mikro/image.ts";
import { useSession } from "../../mikro/react/session-context.ts";
import { OpenWorkspace } from "../../workspace/open-workspace.tsx";
import { useImageView } from "../../workspace/use-image-view.ts";
import { useSearchLink } from "../../workspace/use-search-link.ts";
import { useViewerFor } from "../../workspace/use-viewer-for.ts";
import classes from "../../workspace/workspace.module.css";
import { DetailsPanel } from "./details/details-panel.tsx";
import { ImageHeader } from "./image-header.tsx";
import { LayerPanel } from "./layers/layer-panel.tsx";
import { useLayers } from "./layers/use-layers.ts";
import { LookBar } from "./look/look-bar.tsx";
import { useRegions } from "./regions/use-regions.ts";
import { useSnapshot } from "./use-snapshot.ts";

type Props = Readonly<{ image: ImageFieldsFragment; model: ImageModel }>;

/** An image at work: header, tools, picture, panels. */
export function ImageWorkspace({ image, model }: Props): ReactNode {
  const { session } = useSession();
  const view = useImageView(model, useSearchLink());
  const viewer = useViewerFor(session.pool, model, view.state);
  const regions = useRegions(image.id);
  const details = useMemo(() => <DetailsPanel image={image} model={model} />, [image, model]);
  const look = useMemo(
    () => viewer && <LookBar image={image} model={model} view={view} viewer={viewer} />,
    [image, model, view, viewer],
  );
  const onSnapshot = useSnapshot(image.id);
  const layers = useLayers(viewer, image, model, view);
  const layerParts = useMemo(
    () => ({ ...layers, panel: <LayerPanel image={image} layers={layers} /> }),
    [image, layers],
  );
  return (
    <div className={classes.page}>
      <ImageHeader image={image} />
      {viewer === undefined || layers.stack === undefined ? (
        <div className={classes.work} aria-busy />
      ) : (
        <OpenWorkspace
          model={model}
          view={view}
          viewer={viewer}
          regions={regions}
          details={details}
          look={look}
          onSnapshot={onSnapshot}
          layers={layerParts}
        />
      )}
    </div>
  );
}
