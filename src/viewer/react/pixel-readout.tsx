import { VisuallyHidden } from "@mantine/core";
import { memo, type ReactNode, type RefObject, useEffect, useRef } from "react";
import type { Camera } from "../camera.ts";
import type { Probe } from "../probe.ts";
import type { Viewer } from "../viewer.ts";
import type { Feed } from "./feed.ts";
import classes from "./image-view.module.css";
import { latestOnly } from "./latest-only.ts";
import { formatMicrometres, formatValue } from "./readout-text.ts";
import { useViewerAccents } from "./use-viewer.ts";

type At = Readonly<{ x: number; y: number }>;
type Props = Readonly<{
  viewer: Viewer;
  viewport: RefObject<HTMLDivElement | null>;
  pointer: Feed<At | undefined>;
  frame: Feed<Camera | undefined>;
  channelNames: ReadonlyMap<number, string>;
  pixelSizeUm: At | undefined;
  /** The cross-hair stays in the middle, and with it the read-out. */
  hasCrossHair: boolean;
}>;

/**
 * Position and raw values under the pointer or, while the keyboard leads, under the cross-hair in the middle. Written into
 * the page as answers come, without React; at most one question is under way.
 */
export const PixelReadout = memo(function PixelReadout({
  viewer,
  viewport,
  pointer,
  frame,
  channelNames,
  pixelSizeUm,
  hasCrossHair,
}: Props): ReactNode {
  const root = useRef<HTMLDivElement>(null);
  const place = useRef<HTMLSpanElement>(null);
  const spoken = useRef<HTMLDivElement>(null);

  useEffect(() => {
    const isKeyboardLeading = (): boolean => viewport.current?.matches(":focus-visible") ?? false;
    const show = (probe: Probe | undefined): void => {
      if (!root.current || !place.current) return;
      root.current.hidden = probe === undefined;
      if (probe === undefined) return;
      const um = pixelSizeUm && ` \u00b7 ${formatMicrometres(probe, pixelSizeUm)}`;
      place.current.textContent = `x ${probe.x} y ${probe.y}${um ?? ""}`;
      for (const { channel, value, level } of probe.values) {
        const cell = root.current.querySelector(`[data-channel="${channel}"]`);
        if (cell) cell.textContent = formatValue(value, level);
      }
      if (spoken.current && isKeyboardLeading()) spoken.current.textContent = root.current.textContent;
    };
    const failed = (error: unknown): void => {
      if (place.current) place.current.textContent = `not readable: ${error instanceof Error ? error.message : error}`;
    };
    const reader = latestOnly((at: At) => viewer.peek(at.x, at.y), show, failed);
    const read = (): void => {
      const at = pointer.value ?? (hasCrossHair || isKeyboardLeading() ? frame.value?.centre : undefined);
      if (at === undefined) {
        reader.stop();
        show(undefined);
      } else reader.ask(at);
    };
    // What is under a resting pointer changes with the plane and with every chunk that arrives.
    const stops = [pointer.on(read), frame.on(read), viewer.on("plane", read), viewer.on("status", read)];
    read();
    const focused = viewport.current;
    for (const event of ["focus", "blur"]) focused?.addEventListener(event, read);
    return () => {
      for (const stop of stops) stop();
      for (const event of ["focus", "blur"]) focused?.removeEventListener(event, read);
      reader.stop();
    };
  }, [viewer, viewport, pointer, frame, pixelSizeUm, hasCrossHair]);

  return (
    <>
      <div ref={root} className={`${classes.readout} ${classes.glass}`} hidden data-readout>
        <span ref={place} />
        <ReadoutCells viewer={viewer} channelNames={channelNames} />
      </div>
      <VisuallyHidden ref={spoken} role="status" />
    </>
  );
});

type CellsProps = Readonly<{ viewer: Viewer; channelNames: ReadonlyMap<number, string> }>;

/** A cell for each channel, filled by name; made anew when channels or their colours change, not with their contrast. */
const ReadoutCells = memo(function ReadoutCells({ viewer, channelNames }: CellsProps): ReactNode {
  const accents = useViewerAccents(viewer);
  return accents.split(";").map((entry) => {
    const [index, color] = entry.split(":");
    return (
      <span key={index} className={classes.readoutChannel}>
        <span className={classes.swatch} style={{ background: color }} />
        <span className={classes.readoutName}>{channelNames.get(Number(index)) ?? `c${index}`}</span>{" "}
        <span data-channel={index} />{" "}
      </span>
    );
  });
});
