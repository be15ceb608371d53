import type OlMap from "ol/Map.js";
import { type ReactNode, useEffect, useLayoutEffect, useRef } from "react";
import { RoiEditor, type RoiEditorEvents, type RoiEditorState } from "./roi-editor.ts";

type Props = RoiEditorState &
  RoiEditorEvents &
  Readonly<{
    /** The viewer's map: its plane has x of level 0 and y negated. */
    map: OlMap;
  }>;

/**
 * Regions over the image. Puts its layer and interactions on the viewer's map and renders nothing itself; keys work while the map
 * has the focus: Delete, Escape, arrows (Shift: by 10; Ctrl: grow), `,` and `.` turn, Tab goes to the next region, Enter to its
 * vertices; while drawing, Space puts a point in the middle of the window, Enter ends, Backspace takes back.
 */
export function RoiOverlay({ map, ...props }: Props): ReactNode {
  const latest = useRef(props);
  const editor = useRef<RoiEditor>(undefined);

  useLayoutEffect(() => {
    latest.current = props;
    editor.current?.update(props, props);
  });

  useEffect(() => {
    const made = new RoiEditor(map, latest.current, latest.current);
    editor.current = made;
    return () => {
      editor.current = undefined;
      made.dispose();
    };
  }, [map]);

  return null;
}
