import { useLocalStorage } from "@mantine/hooks";

export const LEAST_HEIGHT_PX = 160;
/** The picture keeps at least so much of the window. */
const PICTURE_PX = 260;

/** Height of the open dock in CSS pixels, kept in the browser; never so high that no picture is left. */
export function useDockHeight(): readonly [number, (heightPx: number) => void] {
  const [heightPx, setHeightPx] = useLocalStorage({
    key: "mikro-web:dock-height",
    defaultValue: 320,
    getInitialValueInEffect: false,
  });
  return [heightPx, (next) => setHeightPx(Math.round(Math.min(Math.max(next, LEAST_HEIGHT_PX), mostHeightPx())))];
}

export function mostHeightPx(): number {
  return Math.max(LEAST_HEIGHT_PX, window.innerHeight - PICTURE_PX);
}
