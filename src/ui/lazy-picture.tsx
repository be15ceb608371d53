import { Skeleton } from "@mantine/core";
import { IconPhotoOff } from "@tabler/icons-react";
import { type ReactNode, useEffect, useRef, useState } from "react";
import classes from "./lazy-picture.module.css";

/** What is drawn: a bitmap that stays the caller's (it may be cached and drawn again). */
export type DrawPicture = (signal: AbortSignal) => Promise<ImageBitmap>;

type Props = Readonly<{
  /** Identity of the picture: another key, another drawing. */
  pictureKey: string;
  draw: DrawPicture;
  /** The picture if it is there already: then nothing flickers. */
  ready?: ImageBitmap | undefined;
  /** For screen readers; empty when the name stands beside it anyway. */
  alt: string;
}>;

type State = "waiting" | "drawn" | "failed";

/** Begins a little before the picture scrolls into view. */
const ROOT_MARGIN = "200px";

/**
 * A picture drawn into a canvas when it comes near the screen; what has not come when it scrolls away is aborted. A picture that
 * cannot be drawn leaves a quiet sign: the list around it stays usable.
 */
export function LazyPicture({ pictureKey, draw, ready, alt }: Props): ReactNode {
  const canvas = useRef<HTMLCanvasElement>(null);
  const latestDraw = useRef(draw);
  latestDraw.current = draw;
  const initial = useRef(ready);
  initial.current = ready;
  const [state, setState] = useState<State>(ready === undefined ? "waiting" : "drawn");

  // biome-ignore lint/correctness/useExhaustiveDependencies: the key stands for the drawing
  useEffect(() => {
    const element = canvas.current;
    if (element === null) return;
    if (initial.current !== undefined) {
      paint(element, initial.current);
      setState("drawn");
      return;
    }
    setState("waiting");
    let controller: AbortController | undefined;
    const observer = new IntersectionObserver(
      ([entry]) => {
        if (entry?.isIntersecting !== true) {
          controller?.abort();
          controller = undefined;
          return;
        }
        if (controller !== undefined) return;
        controller = new AbortController();
        void drawInto(element, latestDraw.current, controller.signal).then((result) => {
          if (result === undefined) return;
          setState(result);
          observer.disconnect();
        });
      },
      { rootMargin: ROOT_MARGIN },
    );
    observer.observe(element);
    return () => {
      observer.disconnect();
      controller?.abort();
    };
  }, [pictureKey]);

  return (
    <div className={classes.frame} data-state={state}>
      <canvas
        ref={canvas}
        className={classes.canvas}
        {...(alt === "" ? { "aria-hidden": true } : { role: "img", "aria-label": alt })}
      />
      {state === "waiting" && <Skeleton className={classes.cover} radius={0} />}
      {state === "failed" && (
        <div className={classes.cover} title="No preview">
          <IconPhotoOff size={20} aria-label="No preview" />
        </div>
      )}
    </div>
  );
}

/** `undefined` when it was aborted. */
async function drawInto(
  element: HTMLCanvasElement,
  draw: DrawPicture,
  signal: AbortSignal,
): Promise<State | undefined> {
  try {
    const bitmap = await draw(signal);
    if (signal.aborted) return undefined;
    paint(element, bitmap);
    return "drawn";
  } catch (error) {
    if (signal.aborted) return undefined;
    console.warn("A preview could not be drawn", error);
    return "failed";
  }
}

function paint(element: HTMLCanvasElement, bitmap: ImageBitmap): void {
  element.width = bitmap.width;
  element.height = bitmap.height;
  element.getContext("2d")?.drawImage(bitmap, 0, 0);
}
