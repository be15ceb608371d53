import { type ReactNode, useEffect, useEffectEvent, useRef, useState } from "react";
import { keyName } from "../../ui/shortcuts.ts";
import type { Viewer } from "../viewer.ts";
import shared from "./image-view.module.css";
import { OlHost } from "./ol-host.ts";
import { PickedCross } from "./picked-cross.tsx";
import type { Place } from "./place.ts";
import classes from "./section-view.module.css";
import { type ViewContext, viewCommandOf } from "./view-commands.ts";

type Point = Readonly<{ x: number; y: number }>;

type Props = Readonly<{
  /** Shows the section. */
  viewer: Viewer;
  label: string;
  /** Where the cross-hair is, in the section's level-0 pixels. */
  at: Point;
  /** Somebody points to a place. */
  onPick: (at: Point) => void;
  /** The section was changed by a key; its index. */
  onAcross: (index: number) => void;
  /** Where to look; followed when it changes. */
  place: Place | undefined;
}>;

/** An image from the side: moves like every view; a click puts the cross-hair, page up and down go to the next section. */
export function SectionView({ viewer, label, at, onPick, onAcross, place }: Props): ReactNode {
  const target = useRef<HTMLDivElement>(null);
  const [host, setHost] = useState<OlHost>();
  const initialPlace = useEffectEvent(() => place);
  const size = viewer.image?.multiscale.size;

  useEffect(() => {
    if (target.current === null || size === undefined) return;
    const nothing = (): void => undefined;
    const opened = new OlHost(target.current, viewer, size, initialPlace(), {
      onPlace: nothing,
      onPointer: nothing,
      onFrame: nothing,
    });
    setHost(opened);
    return () => {
      setHost(undefined);
      opened.dispose();
    };
  }, [viewer, size]);

  useEffect(() => {
    if (place === undefined) host?.fit();
    else host?.mimic(place);
  }, [host, place]);

  useEffect(() => {
    const write = (): void => {
      if (target.current !== null) target.current.dataset.settled = String(viewer.status.isSettled);
    };
    write();
    return viewer.on("status", write);
  }, [viewer]);

  return (
    <section className={shared.root} aria-label={label}>
      <div
        ref={target}
        className={shared.viewport}
        role="application"
        aria-roledescription="image viewer"
        aria-label={label}
        onKeyDown={(event) => {
          const command = viewCommandOf(keyName(event.nativeEvent));
          if (host === undefined || command === undefined || !isOfSection(command.group)) return;
          event.preventDefault();
          event.stopPropagation();
          const before = viewer.plane.z;
          command.run({ host, viewer, tools: NO_TOOLS, copyView: () => undefined });
          if (viewer.plane.z !== before) onAcross(viewer.plane.z);
        }}
      />
      {host !== undefined && size !== undefined && <PickedCross map={host.map} size={size} at={at} onPick={onPick} />}
      <div className={`${classes.name} ${shared.glass}`} aria-hidden="true">
        {label}
      </div>
    </section>
  );
}

const NO_TOOLS: ViewContext["tools"] = {
  aids: { overview: false, grid: false, crossHair: false },
  toggle: () => undefined,
  dialog: undefined,
  open: () => undefined,
};

function isOfSection(group: string): boolean {
  return group === "Move" || group === "Planes";
}
