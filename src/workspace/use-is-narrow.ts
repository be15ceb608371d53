import { useMediaQuery } from "@mantine/hooks";

/** Whether picture and panels stand below each other; the same width as in `workspace.module.css`. */
export function useIsNarrow(): boolean {
  return useMediaQuery("(max-width: 62em)", false, { getInitialValueInEffect: false });
}
