import { type KeyboardEvent, type PointerEvent, type ReactNode, useRef } from "react";
import classes from "./measure-dock.module.css";
import { LEAST_HEIGHT_PX, mostHeightPx } from "./use-dock-height.ts";

type Props = Readonly<{ heightPx: number; onChange: (heightPx: number) => void }>;

const STEP_PX = 24;

/** The upper edge of the dock: dragged, or moved by the arrow keys. */
export function DockResizer({ heightPx, onChange }: Props): ReactNode {
  const start = useRef<Readonly<{ y: number; heightPx: number }>>(undefined);
  const onKeyDown = (event: KeyboardEvent) => {
    const step = event.key === "ArrowUp" ? STEP_PX : event.key === "ArrowDown" ? -STEP_PX : 0;
    if (step === 0) return;
    event.preventDefault();
    onChange(heightPx + step);
  };
  const onPointerMove = (event: PointerEvent) => {
    if (start.current !== undefined) onChange(start.current.heightPx + start.current.y - event.clientY);
  };
  return (
    <div
      className={classes.resizer}
      role="slider"
      tabIndex={0}
      aria-label="Height of the measuring tools"
      aria-orientation="vertical"
      aria-valuemin={LEAST_HEIGHT_PX}
      aria-valuemax={mostHeightPx()}
      aria-valuenow={heightPx}
      onKeyDown={onKeyDown}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        start.current = { y: event.clientY, heightPx };
      }}
      onPointerMove={onPointerMove}
      onPointerUp={() => {
        start.current = undefined;
      }}
      onPointerCancel={() => {
        start.current = undefined;
      }}
    />
  );
}
