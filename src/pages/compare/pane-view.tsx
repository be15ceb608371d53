import { Text } from "@mantine/core";
import { type ReactNode, useCallback, useEffect, useEffectEvent, useMemo, useState } from "react";
import { createPortal } from "react-dom";
import type { ImageModel } from "../../mikro/image.ts";
import { APP_SHORTCUTS } from "../../ui/app-shortcuts.ts";
import { ChannelPanel } from "../../viewer/react/channel-panel.tsx";
import { ImageView, type ImageViewProps } from "../../viewer/react/image-view.tsx";
import type { Ground } from "../../viewer/react/linked/common-space.ts";
import type { OpenView } from "../../viewer/react/linked/linked-views.ts";
import { PlaceMarker } from "../../viewer/react/place-marker.tsx";
import { PlaneSliders } from "../../viewer/react/plane-sliders.tsx";
import { usePageState } from "../../viewer/react/use-page-state.ts";
import type { Viewer } from "../../viewer/viewer.ts";
import { useImageView, type ImageView as View } from "../../workspace/use-image-view.ts";
import { useProjection } from "../../workspace/use-projection.ts";
import type { SearchLink } from "../../workspace/use-search-link.ts";
import { useViewerFor } from "../../workspace/use-viewer-for.ts";
import classes from "./compare.module.css";
import type { PaneProps } from "./pane-props.ts";
import { usePanePlace } from "./use-compare-link.ts";

const SHORTCUTS = [
  { keys: ["F6", "Shift+F6"], does: "Next pane, the one before", group: "Everywhere" },
  ...APP_SHORTCUTS,
] as const;

type Props = PaneProps & Readonly<{ model: ImageModel; ground: Ground; link: SearchLink }>;

/** A whole viewer in a pane. */
export function PaneView({ link, ...props }: Props): ReactNode {
  const view = useImageView(props.model, link);
  const viewer = useViewerFor(props.pool, props.model, view.state);
  if (viewer === undefined) return <div aria-busy />;
  return <OpenPane {...props} view={view} viewer={viewer} />;
}

type OpenProps = Omit<Props, "link"> & Readonly<{ view: View; viewer: Viewer }>;

function OpenPane(props: OpenProps): ReactNode {
  const { number, viewKey, views, model, ground, view, viewer, panel, isLead, follows } = props;
  usePageState(viewer, view.state, view.setState);
  const { projection, setProjection } = useProjection(viewer, model, view);
  const place = useShownPlace(number, follows);
  useEffect(() => views.rested(viewKey, place), [views, viewKey, place]);
  const names = useMemo(() => new Map(model.channels.map(({ name }, index) => [index, name])), [model.channels]);
  const own = useMemo(() => model.channels.map(({ setting }) => setting), [model.channels]);
  const groundNow = useEffectEvent(() => ground);
  const onOpen = useCallback((open: OpenView) => views.join(viewKey, open, groundNow()), [views, viewKey]);
  const overlay = useCallback<NonNullable<ImageViewProps["overlay"]>>(
    (map) => <PlaceMarker map={map} places={views.markOf(viewKey)} />,
    [views, viewKey],
  );
  return (
    <>
      <ImageView
        viewer={viewer}
        label={model.name}
        pixelSizeUm={model.pixelSizeUm}
        channelNames={names}
        place={place}
        onPlaceChange={(next) => {
          views.rested(viewKey, next);
          if (!follows) view.setPlace(next);
        }}
        overlay={overlay}
        shortcuts={SHORTCUTS}
        onOpen={onOpen}
      />
      <div className={classes.sliders}>
        <PlaneSliders viewer={viewer} projection={projection} onProjectionChange={setProjection} />
      </div>
      {isLead &&
        panel !== null &&
        createPortal(
          <>
            <Text component="h2" size="sm" fw={600} truncate mb={8} title={model.name}>
              {`${number}: ${model.name}`}
            </Text>
            <ChannelPanel key={viewKey} viewer={viewer} names={names} own={own} />
          </>,
          panel,
        )}
    </>
  );
}

/** The place of the link; of a pane that follows, the last one: the link says nothing of it, and it goes where it is led. */
function useShownPlace(number: number, follows: boolean) {
  const linked = usePanePlace(number);
  const [shown, setShown] = useState(linked);
  if (!follows && shown !== linked) setShown(linked);
  return shown;
}
