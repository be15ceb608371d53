import { useEffect, useEffectEvent, useRef } from "react";
import { type ChannelSetting, signatureOf } from "../channels.ts";
import type { PlaneIndex } from "../levels.ts";
import type { Viewer, ViewerEvent } from "../viewer.ts";

/** What of the viewer the page keeps, for instance in the URL. */
export type PageState = Readonly<{ plane: PlaneIndex; channels: readonly ChannelSetting[] }>;

/** Pause after which what a person drags is handed to the page. */
const COMMIT_AFTER_MS = 250;

/**
 * Ties a viewer to the page's state: the viewer leads while a person moves something, and the page hears of it at the pause;
 * when the page's own state changes (back button, another link), the viewer follows. Use it once, where the viewer lives.
 */
export function usePageState(viewer: Viewer, state: PageState, onChange: (state: Partial<PageState>) => void): void {
  useTied(
    viewer,
    "plane",
    state.plane,
    () => viewer.plane,
    (plane) => viewer.setPlane(plane),
    samePlane,
    (plane) => onChange({ plane }),
  );
  useTied(
    viewer,
    "channels",
    state.channels,
    () => viewer.channels,
    (channels) => viewer.setChannels(channels),
    sameChannels,
    (channels) => onChange({ channels }),
  );
}

function useTied<T>(
  viewer: Viewer,
  event: ViewerEvent,
  value: T,
  read: () => T,
  write: (value: T) => void,
  isSame: (a: T, b: T) => boolean,
  onCommit: (value: T) => void,
): void {
  const agreed = useRef(value);
  const follow = useEffectEvent((next: T) => {
    if (isSame(next, agreed.current)) return;
    agreed.current = next;
    write(next);
  });
  const commit = useEffectEvent(() => {
    const now = read();
    if (viewer.image === undefined || isSame(now, agreed.current)) return;
    agreed.current = now;
    onCommit(now);
  });
  useEffect(() => follow(value), [value]);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const stop = viewer.on(event, () => {
      clearTimeout(timer);
      timer = setTimeout(commit, COMMIT_AFTER_MS);
    });
    return () => {
      stop();
      clearTimeout(timer);
    };
  }, [viewer, event]);
}

function samePlane(a: PlaneIndex, b: PlaneIndex): boolean {
  return a.z === b.z && a.t === b.t;
}

function sameChannels(a: readonly ChannelSetting[], b: readonly ChannelSetting[]): boolean {
  const all = (settings: readonly ChannelSetting[]): string =>
    settings.map((setting) => `${setting.visible} ${signatureOf([{ ...setting, visible: true }], "ADDITIVE")}`).join();
  return a === b || all(a) === all(b);
}
