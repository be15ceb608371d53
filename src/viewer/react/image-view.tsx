import { VisuallyHidden } from "@mantine/core";
import type OlMap from "ol/Map.js";
import { type ReactNode, useEffect, useEffectEvent, useId, useMemo, useRef, useState } from "react";
import { InTurn } from "../../ui/in-turn.tsx";
import { keyName, type Shortcut } from "../../ui/shortcuts.ts";
import type { Camera } from "../camera.ts";
import type { LayerStack } from "../layer-stack.ts";
import type { Viewer } from "../viewer.ts";
import { ExportDialog } from "./export/export-dialog.tsx";
import { useCopyView } from "./export/use-copy-view.ts";
import { FailedTiles } from "./failed-tiles.tsx";
import { Feed } from "./feed.ts";
import type { PixelSize } from "./go-to.ts";
import { GoToDialog } from "./go-to-dialog.tsx";
import classes from "./image-view.module.css";
import { type DescribeLayerValue, LayerReadout } from "./layer-readout.tsx";
import type { OpenView } from "./linked/linked-views.ts";
import { centreOn } from "./map-moves.ts";
import { Minimap } from "./minimap.tsx";
import { OlHost } from "./ol-host.ts";
import { PixelReadout } from "./pixel-readout.tsx";
import type { Place } from "./place.ts";
import { ScaleBarView } from "./scale-bar-view.tsx";
import { useViewerImage } from "./use-viewer.ts";
import { viewCommandOf } from "./view-commands.ts";
import { ViewControls } from "./view-controls.tsx";
import { ViewKeys } from "./view-keys.tsx";
import { ViewNotices } from "./view-notices.tsx";
import { type AidsLink, useViewTools } from "./view-tools.ts";

export type ImageViewProps = Readonly<{
  /** Shows the image that was given to it by `setImage`. */
  viewer: Viewer;
  /** What the image is called, for people who do not see it. */
  label: string;
  /** Micrometres along a level-0 pixel; without it lengths are in pixels. */
  pixelSizeUm?: PixelSize | undefined;
  /** 4 x 4, level-0 pixel centres (x, y, z, 1) to micrometres of the stage; told by files that are saved. */
  pixelToStage?: readonly (readonly number[])[] | undefined;
  /** Names of channels by index. */
  channelNames: ReadonlyMap<number, string>;
  /** Where to look; `undefined`: the whole image. Followed when it changes by itself. */
  place: Place | undefined;
  /** A movement has ended; `undefined`: the whole image is in view. */
  onPlaceChange: (place: Place | undefined) => void;
  /** What lies on the image and moves with it, such as regions. Gets OpenLayers' map: level-0 pixels, `[x, -y]`. */
  overlay?: ((map: OlMap) => ReactNode) | undefined;
  /** Images that lie on this one. The same stack for ever. */
  layers?: LayerStack | undefined;
  /** What is known of a value of a layer, such as a row of its table. */
  describeLayerValue?: DescribeLayerValue | undefined;
  /** Where the page keeps which aids lie on the picture. */
  aids?: AidsLink | undefined;
  /** Makes a picture of the view the one that lists show of the image; without it that is not offered. */
  onSnapshot?: ((picture: Blob) => Promise<void>) | undefined;
  /** Keys that the page heeds, for the keyboard sheet. */
  shortcuts?: readonly Shortcut[] | undefined;
  /** The view is on the screen; what is returned is called when it goes. The same function for ever. */
  onOpen?: ((view: OpenView) => () => void) | undefined;
}>;

/** The image in its window, with pan, zoom and rotation by pointer, touch, wheel and keys, and what tells where one is. */
export function ImageView(props: ImageViewProps): ReactNode {
  const image = useViewerImage(props.viewer);
  // One map for an image: projection, limits and history of the view are the image's.
  return <div className={classes.root}>{image !== undefined && <OpenImageView key={image.id} {...props} />}</div>;
}

type At = Readonly<{ x: number; y: number }>;

function OpenImageView(props: ImageViewProps): ReactNode {
  const { viewer, label, pixelSizeUm, channelNames, place, overlay, layers } = props;
  const target = useRef<HTMLDivElement>(null);
  const hintId = useId();
  const [host, setHost] = useState<OlHost | undefined>(undefined);
  const feeds = useMemo(
    () => ({ pointer: new Feed<At | undefined>(undefined), frame: new Feed<Camera | undefined>(undefined) }),
    [],
  );
  const tools = useViewTools(props.aids);
  const { aids } = tools;
  const source = useMemo(
    () => host && { host, viewer, layers, channelNames, pixelSizeUm: pixelSizeUm?.x, hasGrid: aids.grid },
    [host, viewer, layers, channelNames, pixelSizeUm, aids.grid],
  );
  const copyView = useCopyView(source);
  const context = useMemo(() => host && { host, viewer, tools, copyView }, [host, viewer, tools, copyView]);
  const onPlace = useEffectEvent((next: Place | undefined) => props.onPlaceChange(next));
  const initialPlace = useEffectEvent(() => props.place);

  useEffect(() => {
    const element = target.current;
    let opened: OlHost | undefined;
    const open = (): void => {
      const size = viewer.image?.multiscale.size;
      if (element === null || size === undefined) return;
      const listeners = {
        onPlace,
        onPointer: (at: At | undefined) => feeds.pointer.set(at),
        onFrame: (frame: Camera) => feeds.frame.set(frame),
      };
      opened = new OlHost(element, viewer, size, initialPlace(), listeners, layers);
      setHost(opened);
    };
    // In a task of its own: with the making of the page it would be longer than 50 ms.
    const timer = setTimeout(open, 0);
    return () => {
      clearTimeout(timer);
      setHost(undefined);
      opened?.dispose();
    };
  }, [viewer, feeds, layers]);

  useEffect(() => host?.followPlace(place), [host, place]);
  useEffect(() => host?.setGrid(aids.grid), [host, aids.grid]);
  const { onOpen } = props;
  useEffect(() => host && onOpen?.({ host, viewer, ...feeds }), [host, viewer, feeds, onOpen]);

  // For tests and style sheets; written without React, which would draw the overlay again.
  useEffect(() => {
    const write = (): void => {
      if (target.current === null) return;
      target.current.dataset.settled = String(viewer.status.isSettled);
      target.current.dataset.level = String(viewer.status.level);
    };
    write();
    return viewer.on("status", write);
  }, [viewer]);
  useEffect(() => {
    const write = (): void => {
      if (target.current !== null && layers) target.current.dataset.layersSettled = String(layers.isSettled);
    };
    write();
    return layers?.on("change", write);
  }, [layers]);

  const drawnOver = useMemo(() => host && <InTurn isNext>{overlay?.(host.map)}</InTurn>, [host, overlay]);
  return (
    <>
      <div
        ref={target}
        className={classes.viewport}
        role="application"
        aria-roledescription="image viewer"
        aria-label={label}
        aria-describedby={hintId}
        onKeyDown={(event) => {
          const command = viewCommandOf(keyName(event.nativeEvent));
          if (command === undefined || context === undefined) return;
          event.preventDefault();
          // The page heeds some of these keys too, wherever the focus is.
          event.stopPropagation();
          command.run(context);
        }}
      />
      <VisuallyHidden id={hintId}>
        Arrow keys move, plus and minus zoom, 0 shows the whole image, page up and page down change z, with shift t.
        Press the question mark for all keys.
      </VisuallyHidden>
      <div className={classes.crossHair} data-whole={aids.crossHair} aria-hidden="true" />
      {drawnOver}
      <ViewNotices viewer={viewer} />
      {context !== undefined && (
        <InTurn>
          <ViewControls context={context} frame={feeds.frame} />
        </InTurn>
      )}
      {host !== undefined && aids.overview && (
        <InTurn>
          <Minimap viewer={viewer} host={host} frame={feeds.frame} />
        </InTurn>
      )}
      {host !== undefined && source !== undefined && (
        <InTurn>
          <GoToDialog
            viewer={viewer}
            pixelSizeUm={pixelSizeUm}
            opened={tools.dialog === "go-to"}
            onGo={({ x, y, plane }) => {
              centreOn(host.map, x, y);
              viewer.setPlane(plane);
            }}
            onClose={() => tools.open(undefined)}
          />
          <ExportDialog
            source={source}
            name={label}
            pixelSizeUm={pixelSizeUm}
            pixelToStage={props.pixelToStage}
            onSnapshot={props.onSnapshot}
            opened={tools.dialog === "export"}
            onClose={() => tools.open(undefined)}
          />
        </InTurn>
      )}
      <ViewKeys tools={tools} shortcuts={props.shortcuts} />
      <div className={classes.foot}>
        {host !== undefined && <FailedTiles viewer={viewer} host={host} pointer={feeds.pointer} />}
        <ScaleBarView frame={feeds.frame} pixelSizeUm={pixelSizeUm?.x} />
        <PixelReadout
          viewer={viewer}
          viewport={target}
          pointer={feeds.pointer}
          frame={feeds.frame}
          channelNames={channelNames}
          pixelSizeUm={pixelSizeUm}
          hasCrossHair={aids.crossHair}
        />
        {layers !== undefined && (
          <LayerReadout
            layers={layers}
            pointer={feeds.pointer}
            frame={feeds.frame}
            describe={props.describeLayerValue}
          />
        )}
      </div>
    </>
  );
}
