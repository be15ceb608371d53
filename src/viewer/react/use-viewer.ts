import { useCallback, useRef, useSyncExternalStore } from "react";
import type { ChannelSetting, Display, Limits } from "../channels.ts";
import { accentOf } from "../colormaps.ts";
import type { PlaneIndex } from "../levels.ts";
import type { ViewerStatus } from "../status.ts";
import type { Viewer } from "../viewer.ts";
import type { ViewerEvent, ViewerImage } from "../viewer-types.ts";

function useViewerValue<T>(viewer: Viewer, event: ViewerEvent, read: () => T): T {
  const subscribe = useCallback((listener: () => void) => viewer.on(event, listener), [viewer, event]);
  return useSyncExternalStore(subscribe, read, read);
}

export function useViewerImage(viewer: Viewer): ViewerImage | undefined {
  return useViewerValue(viewer, "image", () => viewer.image);
}

export function useViewerPlane(viewer: Viewer): PlaneIndex {
  const plane = useViewerValue(viewer, "plane", () => viewer.plane);
  // A new image brings its own plane.
  useViewerImage(viewer);
  return plane;
}

export function useViewerChannels(viewer: Viewer): readonly ChannelSetting[] {
  useViewerImage(viewer);
  return useViewerValue(viewer, "channels", () => viewer.channels);
}

export function useViewerDisplay(viewer: Viewer): Display {
  useViewerImage(viewer);
  return useViewerValue(viewer, "display", () => viewer.display);
}

/** Index and typical colour of every channel, as `0:rgb(0 255 0);1:...`: text, so that it is the same while they are. */
export function useViewerAccents(viewer: Viewer): string {
  useViewerImage(viewer);
  return useViewerValue(viewer, "channels", () =>
    viewer.channels.map((c) => `${c.index}:rgb(${accentOf(c.colormap, c.baseColor).join(" ")})`).join(";"),
  );
}

export function useViewerStatus(viewer: Viewer): ViewerStatus {
  return useViewerValue(viewer, "status", () => viewer.status);
}

/** The contrast limits in force; `undefined` until they are known. The same tuple while they do not change. */
export function useLimits(viewer: Viewer, channel: number): Limits | undefined {
  useViewerChannels(viewer);
  const last = useRef<Limits | undefined>(undefined);
  return useViewerValue(viewer, "limits", () => {
    const now = viewer.limitsOf(channel);
    if (now?.[0] !== last.current?.[0] || now?.[1] !== last.current?.[1]) last.current = now;
    return last.current;
  });
}
