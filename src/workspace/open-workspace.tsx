import { type ComponentProps, type ReactNode, useEffect, useMemo, useSyncExternalStore } from "react";
import type { ImageModel } from "../mikro/image.ts";
import { rectangleBetween } from "../roi/geometry.ts";
import { RoiOverlay } from "../roi/react/roi-overlay.tsx";
import { ROI_SHORTCUTS } from "../roi/react/roi-shortcuts.ts";
import { RoiToolbar } from "../roi/react/roi-toolbar.tsx";
import { holdsAt } from "../roi/vectors.ts";
import { APP_SHORTCUTS } from "../ui/app-shortcuts.ts";
import { Boundary } from "../ui/boundary.tsx";
import { InTurn } from "../ui/in-turn.tsx";
import type { LayerStack } from "../viewer/layer-stack.ts";
import { ImageView, type ImageViewProps } from "../viewer/react/image-view.tsx";
import type { DescribeLayerValue } from "../viewer/react/layer-readout.tsx";
import { PickedCross } from "../viewer/react/picked-cross.tsx";
import { PlaceMarker } from "../viewer/react/place-marker.tsx";
import { PlaneSliders } from "../viewer/react/plane-sliders.tsx";
import { usePageState } from "../viewer/react/use-page-state.ts";
import { useViewerPlane } from "../viewer/react/use-viewer.ts";
import type { Viewer } from "../viewer/viewer.ts";
import { MeasureDock } from "./measure/measure-dock.tsx";
import { MEASURE_SHORTCUTS } from "./measure/measure-shortcuts.ts";
import { useLabelRows } from "./measure/use-label-rows.ts";
import { useMeasuring } from "./measure/use-measuring.ts";
import { OrthoLayout } from "./ortho/ortho-layout.tsx";
import { useOrtho } from "./ortho/use-ortho.ts";
import { RegionMenu } from "./regions/region-menu.tsx";
import type { Regions } from "./regions/region-store.ts";
import { useLabelCommands } from "./regions/use-label-commands.ts";
import { useRegionCommands } from "./regions/use-region-commands.ts";
import { useRegionEditing } from "./regions/use-region-editing.ts";
import { useRegionPreferences } from "./regions/use-region-preferences.ts";
import { SidePanel } from "./side-panel.tsx";
import { useAidsLink } from "./use-aids-link.ts";
import type { ImageView as View } from "./use-image-view.ts";
import { useIsNarrow } from "./use-is-narrow.ts";
import { useProjection } from "./use-projection.ts";
import { useLinkedPlace } from "./use-search-link.ts";
import classes from "./workspace.module.css";

const PAGE_SHORTCUTS = [...ROI_SHORTCUTS, ...MEASURE_SHORTCUTS, ...APP_SHORTCUTS];

type Props = Readonly<{
  model: ImageModel;
  view: View;
  viewer: Viewer;
  /** Where the regions of the image are kept. */
  regions: Regions;
  /** What the page knows of the image. */
  details: ReactNode;
  /** Above the channels: where their look is kept. */
  look?: ReactNode;
  /** Makes a picture the one that lists show of the image, where there are lists. */
  onSnapshot?: ImageViewProps["onSnapshot"];
  /** Images that lie on this one, and where they are chosen. */
  layers?: Readonly<{ stack: LayerStack | undefined; describe: DescribeLayerValue; panel: ReactNode }> | undefined;
}>;

/** The picture with its regions, tools and panels; viewer, regions and URL meet here. */
export function OpenWorkspace(props: Props): ReactNode {
  const { model, view, viewer, regions, details, look, layers } = props;
  usePageState(viewer, view.state, view.setState);
  const isNarrow = useIsNarrow();
  const editing = useRegionEditing(regions, view.search.roi, (roi) =>
    // Whoever picks a region wants to see its numbers.
    view.setSearch(roi === undefined ? { roi } : { roi, panel: "regions" }),
  );
  const { projection, setProjection } = useProjection(viewer, model, view);
  const ortho = useOrtho(model, view);
  const aids = useAidsLink(view);
  const measuring = useMeasuring(viewer, view);
  const labelRows = useLabelRows(model, viewer, layers?.stack, layers?.describe);
  const { size } = model.multiscale;
  const planeShown = () => ({ c: 0, ...viewer.plane });
  const commands = useRegionCommands(editing, planeShown, size);
  const labels = useLabelCommands(viewer, model);
  const [preferences, setPreferences] = useRegionPreferences();
  const { store } = regions;
  useEffect(() => store.setMode(preferences.saveMode), [store, preferences.saveMode]);
  const { undo, redo } = useSyncExternalStore(editing.book.history.subscribe, editing.book.history.getSnapshot);
  const names = useMemo(() => new Map(model.channels.map(({ name }, index) => [index, name])), [model.channels]);
  const goTo = (key: string) => {
    const item = editing.items.find(({ id }) => id === key);
    if (item === undefined) return;
    const { z, t } = item.extent;
    const { plane } = viewer;
    if (!holdsAt(item.extent, plane.z, plane.t)) viewer.setPlane({ z: nearest(plane.z, z), t: nearest(plane.t, t) });
    editing.select(key);
  };
  const { selectedKeys } = editing;
  return (
    <div className={classes.work}>
      <div className={classes.tools} data-scroll-hint>
        <InTurn>
          <RoiToolbar
            tool={editing.tool}
            onToolChange={editing.setTool}
            onWholeImage={() => editing.draw(rectangleBetween([0, 0], [size.x, size.y]), planeShown())}
            onDelete={selectedKeys.size === 0 ? undefined : () => editing.remove([...selectedKeys])}
            undoLabel={undo}
            redoLabel={redo}
            onUndo={editing.undo}
            onRedo={editing.redo}
            orientation={isNarrow ? "horizontal" : "vertical"}
          >
            <RegionMenu
              editing={editing}
              commands={commands}
              imageName={model.name}
              labels={labels}
              preferences={preferences}
              onPreferences={setPreferences}
            />
          </RoiToolbar>
        </InTurn>
      </div>
      <div className={classes.stage}>
        <Boundary title="The picture failed">
          <OrthoLayout isOn={ortho.isOn} viewer={viewer} model={model} at={ortho.at} onMove={ortho.move}>
            <PlacedView
              viewer={viewer}
              label={model.name}
              pixelSizeUm={model.pixelSizeUm}
              pixelToStage={model.pixelToStage}
              channelNames={names}
              onPlaceChange={view.setPlace}
              shortcuts={PAGE_SHORTCUTS}
              layers={layers?.stack}
              describeLayerValue={labelRows.describe}
              aids={aids}
              onSnapshot={props.onSnapshot}
              overlay={(map) => (
                <>
                  <PlaneRegions
                    viewer={viewer}
                    map={map}
                    items={editing.items}
                    image={{ width: size.x, height: size.y }}
                    selectedIds={selectedKeys}
                    hoveredId={editing.hoveredKey}
                    tool={editing.tool}
                    snapToPixels={preferences.snapToPixels}
                    snapToVertices={preferences.snapToVertices}
                    showMembers={preferences.showMembers}
                    onSelect={editing.selectMany}
                    onHover={editing.setHovered}
                    onShapeChange={editing.drag}
                    onSketch={editing.sketch}
                    onCommit={editing.commit}
                    onDraw={(shape) => editing.draw(shape, planeShown())}
                    onDelete={editing.remove}
                    onToolChange={editing.setTool}
                  />
                  {ortho.isOn && (
                    <PickedCross
                      map={map}
                      size={size}
                      at={{ x: ortho.at.x + 0.5, y: ortho.at.y + 0.5 }}
                      onPick={(to) => editing.tool === "select" && ortho.move(to)}
                    />
                  )}
                  <PlaceMarker map={map} places={measuring.pointed} />
                </>
              )}
            />
          </OrthoLayout>
        </Boundary>
        <div className={classes.sliders}>
          <PlaneSliders
            viewer={viewer}
            projection={projection}
            onProjectionChange={setProjection}
            isOrtho={ortho.isOn}
            onOrtho={ortho.toggle}
          />
        </div>
      </div>
      <MeasureDock
        {...measuring}
        model={model}
        viewer={viewer}
        editing={editing}
        tab={view.search.dock}
        onTab={(dock) => view.setSearch({ dock })}
        labels={layers && labelRows}
      />
      <InTurn>
        <SidePanel
          model={model}
          view={view}
          viewer={viewer}
          editing={editing}
          commands={commands}
          onGoTo={goTo}
          names={names}
          details={details}
          look={look}
          layers={layers?.panel}
        />
      </InTurn>
    </div>
  );
}

/** The picture at the place of the link, whose every change would else draw the whole page again (25 ms and more). */
function PlacedView(props: Omit<ImageViewProps, "place">): ReactNode {
  return <ImageView {...props} place={useLinkedPlace()} />;
}

type PlaneRegionsProps = Omit<ComponentProps<typeof RoiOverlay>, "z" | "t"> & Readonly<{ viewer: Viewer }>;

/** The regions of the plane that is looked at: a step in z or t draws these anew and nothing around them. */
function PlaneRegions({ viewer, ...props }: PlaneRegionsProps): ReactNode {
  return <RoiOverlay {...props} {...useViewerPlane(viewer)} />;
}

/** The index of a half-open range that is nearest to another index. */
function nearest(index: number, [first, end]: readonly [number, number]): number {
  return Math.min(Math.max(index, first), end - 1);
}
