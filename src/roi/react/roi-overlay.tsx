import type OlMap from "ol/Map.js";
import { type ReactNode, useEffect, useLayoutEffect, useRef } from "react";
import { RoiEditor, type RoiEditorEvents, type RoiEditorState } from "./roi-editor.ts";

type Props = Omit<RoiEditorState, "snapToPixels" | "hoveredId"> &
  RoiEditorEvents &
  Readonly<{
    /** The viewer's map: its plane has x of level 0 and y negated. */
    map: OlMap;
    hoveredId?: string | undefined;
    /** Default: true. */
    snapToPixels?: boolean | undefined;
  }>;

/**
 * Regions over the image. Puts its layer and interactions on the viewer's map and renders nothing itself; keys work while the map
 * has the focus: Delete, Escape, arrows (Shift: by 10), and for a polygon under way Enter and Backspace.
 */
export function RoiOverlay({ map, ...props }: Props): ReactNode {
  const state: RoiEditorState = { ...props, hoveredId: props.hoveredId, snapToPixels: props.snapToPixels ?? true };
  const latest = useRef({ state, events: props });
  const editor = useRef<RoiEditor>(undefined);

  useLayoutEffect(() => {
    latest.current = { state, events: props };
    editor.current?.update(state, props);
  });

  useEffect(() => {
    const made = new RoiEditor(map, latest.current.state, latest.current.events);
    editor.current = made;
    return () => {
      editor.current = undefined;
      made.dispose();
    };
  }, [map]);

  return null;
}
