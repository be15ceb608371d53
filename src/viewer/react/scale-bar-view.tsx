import { memo, type ReactNode, useEffect, useRef } from "react";
import type { Camera } from "../camera.ts";
import type { Feed } from "./feed.ts";
import classes from "./image-view.module.css";
import { scaleBarOf } from "./scale-bar.ts";

type Props = Readonly<{ frame: Feed<Camera | undefined>; pixelSizeUm: number | undefined }>;

const MAX_CSS_PX = 140;

/** A bar of a round length; written into the page with every frame, without React. */
export const ScaleBarView = memo(function ScaleBarView({ frame, pixelSizeUm }: Props): ReactNode {
  const root = useRef<HTMLDivElement>(null);
  const line = useRef<HTMLDivElement>(null);
  const label = useRef<HTMLSpanElement>(null);
  useEffect(() => {
    const show = (camera: Camera | undefined): void => {
      const bar = camera && scaleBarOf(camera.resolution, pixelSizeUm, MAX_CSS_PX);
      if (!root.current || !line.current || !label.current) return;
      root.current.hidden = bar === undefined;
      if (bar === undefined) return;
      const width = `${bar.widthCssPx.toFixed(1)}px`;
      if (line.current.style.width !== width) line.current.style.width = width;
      if (label.current.textContent !== bar.label) label.current.textContent = bar.label;
    };
    show(frame.value);
    return frame.on(show);
  }, [frame, pixelSizeUm]);
  return (
    <div ref={root} className={`${classes.scaleBar} ${classes.glass}`} hidden data-scale-bar>
      <span ref={label} />
      <div ref={line} className={classes.scaleBarLine} />
    </div>
  );
});
