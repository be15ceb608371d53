import { useCallback, useRef, useSyncExternalStore } from "react";
import type { ChannelSetting, Limits } from "../channels.ts";
import type { PlaneIndex } from "../levels.ts";
import type { ViewerStatus } from "../status.ts";
import type { Viewer, ViewerEvent, ViewerImage } from "../viewer.ts";

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
