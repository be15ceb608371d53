import { Text } from "@mantine/core";
import type { ReactNode } from "react";
import type { ImageModel } from "../../mikro/image.ts";
import { SectionView } from "../../viewer/react/section-view.tsx";
import { useViewerPlane } from "../../viewer/react/use-viewer.ts";
import type { Viewer } from "../../viewer/viewer.ts";
import { useLinkedPlace } from "../use-search-link.ts";
import classes from "./ortho.module.css";
import { depthPx, type OrthoPosition, pixelAt, planeAtDepth } from "./ortho-position.ts";
import { useSection } from "./use-section.ts";

type SectionsProps = Readonly<{
  viewer: Viewer;
  model: ImageModel;
  /** Where the sections cross. */
  at: OrthoPosition;
  onMove: (at: OrthoPosition) => void;
}>;

type Props = SectionsProps & Readonly<{ isOn: boolean; children: ReactNode }>;

/** The picture alone, or with the stack seen from two sides. */
export function OrthoLayout({ isOn, children, ...sections }: Props): ReactNode {
  return (
    <div className={isOn ? classes.grid : classes.single}>
      <div className={classes.main}>{children}</div>
      {isOn && <Sections {...sections} />}
    </div>
  );
}

/** yz to the right, xz below; a click in one of them moves the cross-hair of all. */
function Sections({ viewer, model, at, onMove }: SectionsProps): ReactNode {
  const { multiscale, pixelSizeUm } = model;
  const { size } = multiscale;
  const { z, t } = useViewerPlane(viewer);
  const place = useLinkedPlace();
  const depth = depthPx(pixelSizeUm);
  const xz = useSection(viewer, multiscale, "x", depth.x, at.y);
  const yz = useSection(viewer, multiscale, "y", depth.y, at.x);
  const goTo = (next: OrthoPosition, plane: number): void => {
    onMove(pixelAt(size, next));
    viewer.setPlane({ z: plane, t });
  };
  const turned = { rotationDeg: 0, resolution: place?.resolution ?? 1 };
  const [right, down] = [(z + 0.5) * depth.y, (z + 0.5) * depth.x];
  return (
    <>
      {yz === undefined ? (
        <div />
      ) : (
        <SectionView
          viewer={yz}
          label={`yz at x ${at.x}`}
          at={{ x: right, y: at.y + 0.5 }}
          place={place && { ...turned, x: right, y: place.y }}
          onPick={(to) => goTo({ x: at.x, y: to.y }, planeAtDepth(to.x, depth.y, size.z))}
          onAcross={(x) => onMove({ x, y: at.y })}
        />
      )}
      {xz === undefined ? (
        <div />
      ) : (
        <SectionView
          viewer={xz}
          label={`xz at y ${at.y}`}
          at={{ x: at.x + 0.5, y: down }}
          place={place && { ...turned, x: place.x, y: down }}
          onPick={(to) => goTo({ x: to.x, y: at.y }, planeAtDepth(to.y, depth.x, size.z))}
          onAcross={(y) => onMove({ x: at.x, y })}
        />
      )}
      <div className={classes.corner}>
        <Text size="xs" ff="monospace" role="status">
          x {at.x} y {at.y} z {z}
        </Text>
        <Text size="xs" c="dimmed">
          {pixelSizeUm === undefined ? "z step taken for a pixel" : "Click a view to move the cross-hair"}
        </Text>
      </div>
    </>
  );
}
