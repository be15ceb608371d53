import type { ReactNode } from "react";
import type { ImageFieldsFragment } from "../../graph/generated/operations.ts";
import type { ImageModel } from "../../mikro/image.ts";
import { useSession } from "../../mikro/react/session-context.ts";
import { ImageHeader } from "./image-header.tsx";
import classes from "./image-page.module.css";
import { OpenWorkspace } from "./open-workspace.tsx";
import { useImageView } from "./use-image-view.ts";
import { useViewerFor } from "./use-viewer-for.ts";

type Props = Readonly<{ image: ImageFieldsFragment; model: ImageModel }>;

/** An image at work: header, tools, picture, panels. */
export function ImageWorkspace({ image, model }: Props): ReactNode {
  const { session } = useSession();
  const view = useImageView(model);
  const viewer = useViewerFor(session.pool, model, view.state);
  return (
    <div className={classes.page}>
      <ImageHeader image={image} />
      {viewer === undefined ? (
        <div className={classes.work} aria-busy />
      ) : (
        <OpenWorkspace image={image} model={model} view={view} viewer={viewer} />
      )}
    </div>
  );
}
